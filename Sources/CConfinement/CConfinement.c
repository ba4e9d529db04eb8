// SPDX-License-Identifier: GPL-3.0-or-later

#define _GNU_SOURCE
#include "CConfinement.h"

#include <fcntl.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <unistd.h>

/* Pages that the process has in its address space: the first number of statm. */
static size_t pages_in_use(void) {
  char text[32] = "";
  int descriptor = open("/proc/self/statm", O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return 0;
  ssize_t count = read(descriptor, text, sizeof text - 1);
  close(descriptor);
  size_t pages = 0;
  return count > 0 && sscanf(text, "%zu", &pages) == 1 ? pages : 0;
}

static bool limit(int resource, rlim_t most) {
  struct rlimit both = {.rlim_cur = most, .rlim_max = most};
  return setrlimit(resource, &both) == 0;
}

bool cconfinement_confine(size_t more_memory, int descriptors, size_t file_bytes) {
  rlim_t memory = pages_in_use() * (rlim_t)sysconf(_SC_PAGESIZE) + more_memory;
  return limit(RLIMIT_CORE, 0) && limit(RLIMIT_FSIZE, file_bytes) && limit(RLIMIT_NOFILE, (rlim_t)descriptors) &&
         limit(RLIMIT_AS, memory);
}

bool cconfinement_limit_time(int milliseconds) {
  struct itimerval timer = {.it_value = {.tv_sec = milliseconds / 1000, .tv_usec = milliseconds % 1000 * 1000}};
  return setitimer(ITIMER_PROF, &timer, NULL) == 0;
}
