// SPDX-License-Identifier: GPL-3.0-or-later

/* Settings of SQLite for the whole process, which Swift cannot reach: they are made by a variadic function. */
#ifndef CSQLITESETTINGS_H
#define CSQLITESETTINGS_H

/* SQLite keeps no count of the memory that it uses. Does nothing once a database has been opened. */
void csqlite_forget_memory(void);

/* Where SQLite makes its temporary files from now on; not while a statement runs. */
void csqlite_keep_temporary_files(const char *folder);

#endif
