// SPDX-License-Identifier: GPL-3.0-or-later

#include "CSQLiteSettings.h"

#include <sqlite3.h>

#include <stddef.h>

void csqlite_keep_temporary_files(const char *folder) {
  /* SQLite reads the variable under this one; and two threads that open caches would free it twice. */
  sqlite3_mutex *mutex = sqlite3_mutex_alloc(SQLITE_MUTEX_STATIC_VFS1);
  sqlite3_mutex_enter(mutex);
  sqlite3_free(sqlite3_temp_directory);
  sqlite3_temp_directory = sqlite3_mprintf("%s", folder);
  sqlite3_mutex_leave(mutex);
}

void csqlite_forget_memory(void) { sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); }
