// SPDX-License-Identifier: GPL-3.0-or-later

#include "CSQLiteSettings.h"

#include <sqlite3.h>

#include <stddef.h>

void csqlite_keep_temporary_files(const char *folder) {
  sqlite3_free(sqlite3_temp_directory);
  sqlite3_temp_directory = sqlite3_mprintf("%s", folder);
}

void csqlite_forget_memory(void) { sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); }
