// SPDX-License-Identifier: GPL-3.0-or-later

#include "CSQLiteSettings.h"

#include <sqlite3.h>

void csqlite_forget_memory(void) { sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); }
