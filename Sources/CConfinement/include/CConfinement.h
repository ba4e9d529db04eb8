// SPDX-License-Identifier: GPL-3.0-or-later

/* For a process that reads what others have made: what it may take and do from now on. */
#ifndef CCONFINEMENT_H
#define CCONFINEMENT_H

#include <stdbool.h>
#include <stddef.h>

/*
 * The process may take so many bytes of memory beyond what it has, have so many descriptors (0, 1 and 2 among them),
 * write files of at most so many bytes, and leaves no core. False: errno tells.
 */
bool cconfinement_confine(size_t more_memory, int descriptors, size_t file_bytes);

/* From now on the process may use so much processor time; SIGPROF ends it then. 0: without end. */
bool cconfinement_limit_time(int milliseconds);

#endif
