// SPDX-License-Identifier: GPL-3.0-or-later

// Preloaded: a file system that cannot lock files, as network shares without a lock service are.

#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <sys/syscall.h>
#include <unistd.h>

static int locks(int command) {
  switch (command) {
  case F_GETLK: case F_SETLK: case F_SETLKW: case F_OFD_GETLK: case F_OFD_SETLK: case F_OFD_SETLKW: return 1;
  default: return 0;
  }
}

#define FCNTL(name) \
  int name(int descriptor, int command, ...) { \
    va_list arguments; \
    va_start(arguments, command); \
    void *argument = va_arg(arguments, void *); \
    va_end(arguments); \
    if (locks(command)) { \
      errno = ENOLCK; \
      return -1; \
    } \
    return (int)syscall(SYS_fcntl, descriptor, command, argument); \
  }

FCNTL(fcntl)
FCNTL(fcntl64)

int flock(int descriptor, int operation) {
  (void)descriptor;
  (void)operation;
  errno = ENOLCK;
  return -1;
}
