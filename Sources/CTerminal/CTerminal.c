// SPDX-License-Identifier: GPL-3.0-or-later

#define _GNU_SOURCE
#include "CTerminal.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdatomic.h>
#include <stdio.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

// ---- what has to be undone when a signal ends the program -----------------------------------------------

enum { doomed_files = 16, name_bytes = 64 };
enum slot_state { slot_free, slot_filling, slot_armed };

static struct {
  atomic_int state;
  int directory;
  char name[name_bytes];
} doomed[doomed_files];

static volatile sig_atomic_t input_hidden;
static int hidden_terminal;
static struct termios modes_shown;
static struct termios modes_hidden;
static struct sigaction stop_before;
static volatile sig_atomic_t screen_taken;
static volatile sig_atomic_t screen_taken_again;
static int screen;

/* Into the alternate screen and out of it, the cursor hidden there; colours put back. */
static const char take_it[] = "\x1b[?1049h\x1b[?25l";
static const char give_it[] = "\x1b[0m\x1b[?25h\x1b[?1049l";

static void say_to_screen(const char *words, size_t count) {
  // A screen that is gone cannot be put back.
  if (write(screen, words, count) < 0) return;
}

int cterminal_doom(int directory, const char *name) {
  if (strlen(name) >= name_bytes) return -1;
  for (int slot = 0; slot < doomed_files; slot++) {
    int expected = slot_free;
    if (!atomic_compare_exchange_strong(&doomed[slot].state, &expected, slot_filling)) continue;
    doomed[slot].directory = directory;
    strcpy(doomed[slot].name, name);
    atomic_store(&doomed[slot].state, slot_armed);
    return slot;
  }
  return -1;
}

void cterminal_spare(int slot) {
  if (slot >= 0 && slot < doomed_files) atomic_store(&doomed[slot].state, slot_free);
}

static void clean_up(void) {
  if (screen_taken) say_to_screen(give_it, sizeof give_it - 1);
  if (input_hidden) tcsetattr(hidden_terminal, TCSANOW, &modes_shown);
  for (int slot = 0; slot < doomed_files; slot++) {
    if (atomic_load(&doomed[slot].state) != slot_armed) continue;
    unlinkat(doomed[slot].directory, doomed[slot].name, 0);
  }
}

// ---- signals ---------------------------------------------------------------------------------------------

static volatile sig_atomic_t pending;
static volatile sig_atomic_t held;
static volatile sig_atomic_t outlives_interrupts;
// Readable once a signal has come, whichever thread took it.
static int wake[2] = {-1, -1};

static void take_default_action(int signal_number) {
  struct sigaction standard = {.sa_handler = SIG_DFL};
  sigset_t only;
  sigemptyset(&standard.sa_mask);
  sigemptyset(&only);
  sigaddset(&only, signal_number);
  sigaction(signal_number, &standard, NULL);
  pthread_sigmask(SIG_UNBLOCK, &only, NULL);
  raise(signal_number);
}

void cterminal_die_by(int signal_number) {
  clean_up();
  take_default_action(signal_number);
  // Only a signal whose default action is not death comes here.
  _exit(128 + signal_number);
}

static void on_interrupt(int signal_number) {
  if (outlives_interrupts && signal_number == SIGINT && pending != 0) return;
  if (pending != 0 && !held) cterminal_die_by(signal_number);
  // What asks for the end of the program counts more than what asks for that of a command.
  if (pending != 0 && !(pending == SIGINT && signal_number != SIGINT)) return;
  pending = signal_number;
  int before = errno;
  if (wake[1] >= 0 && write(wake[1], "", 1) < 0) errno = before;
}

static void catch(int signal_number, void (*handler)(int)) {
  struct sigaction action = {.sa_handler = handler};
  struct sigaction before;
  if (sigaction(signal_number, NULL, &before) != 0 || before.sa_handler == SIG_IGN) return;
  // No SA_RESTART: a read that waits for a person has to come back.
  sigemptyset(&action.sa_mask);
  sigaddset(&action.sa_mask, SIGINT);
  sigaddset(&action.sa_mask, SIGTERM);
  sigaddset(&action.sa_mask, SIGHUP);
  sigaddset(&action.sa_mask, SIGQUIT);
  sigaddset(&action.sa_mask, SIGTSTP);
  sigaction(signal_number, &action, NULL);
}

void cterminal_interrupts_install(void) {
  if (wake[0] < 0 && pipe2(wake, O_CLOEXEC | O_NONBLOCK) != 0) wake[0] = wake[1] = -1;
  catch(SIGINT, on_interrupt);
  catch(SIGTERM, on_interrupt);
  catch(SIGHUP, on_interrupt);
  catch(SIGQUIT, cterminal_die_by);
  signal(SIGPIPE, SIG_IGN);
  // A limit on the size of files is then an error of the write like a full disk.
  signal(SIGXFSZ, SIG_IGN);
}

int cterminal_interrupts_pending(void) { return pending; }

void cterminal_interrupts_forget(void) {
  char byte;
  while (wake[0] >= 0 && read(wake[0], &byte, 1) > 0) {}
  pending = 0;
}

void cterminal_wait_for_input(int descriptor) {
  struct pollfd places[] = {{.fd = descriptor, .events = POLLIN}, {.fd = wake[0], .events = POLLIN}};
  while (pending == 0 && poll(places, wake[0] < 0 ? 1 : 2, -1) < 0 && errno == EINTR) {}
}

void cterminal_interrupts_hold(bool hold) { held = hold; }

void cterminal_interrupts_outlive(void) { outlives_interrupts = true; }

// ---- input without echo ----------------------------------------------------------------------------------

static void on_stop(int signal_number) {
  int before = errno;
  if (screen_taken) say_to_screen(give_it, sizeof give_it - 1);
  tcsetattr(hidden_terminal, TCSANOW, &modes_shown);
  take_default_action(signal_number);
  // The program was stopped above and has been continued.
  catch(signal_number, on_stop);
  if (input_hidden) tcsetattr(hidden_terminal, TCSANOW, &modes_hidden);
  if (screen_taken) {
    say_to_screen(take_it, sizeof take_it - 1);
    // Another thread than the one that waits for keys may be here.
    screen_taken_again = true;
  }
  errno = before;
}

static bool hide_input(int descriptor, bool by_lines) {
  if (input_hidden) {
    errno = EBUSY;
    return false;
  }
  if (tcgetattr(descriptor, &modes_shown) != 0) return false;
  modes_hidden = modes_shown;
  modes_hidden.c_lflag &= ~(tcflag_t)(ECHO | ECHONL);
  modes_hidden.c_lflag |= ISIG;
  if (by_lines) {
    modes_hidden.c_lflag |= ICANON;
  } else {
    modes_hidden.c_lflag &= ~(tcflag_t)(ICANON | IEXTEN);
    modes_hidden.c_cc[VMIN] = 1;
    modes_hidden.c_cc[VTIME] = 0;
  }
  hidden_terminal = descriptor;
  input_hidden = true;
  sigaction(SIGTSTP, NULL, &stop_before);
  catch(SIGTSTP, on_stop);
  if (tcsetattr(descriptor, TCSAFLUSH, &modes_hidden) == 0) return true;
  int reason = errno;
  cterminal_show_input();
  errno = reason;
  return false;
}

bool cterminal_hide_input(int descriptor) { return hide_input(descriptor, true); }

bool cterminal_take_bytes(int descriptor) { return hide_input(descriptor, false); }

bool cterminal_take_screen(int input, int output) {
  if (!hide_input(input, false)) return false;
  screen = output;
  screen_taken = true;
  say_to_screen(take_it, sizeof take_it - 1);
  return true;
}

bool cterminal_screen_taken_again(void) {
  bool was = screen_taken_again;
  screen_taken_again = false;
  return was;
}

void cterminal_give_screen(void) {
  if (!screen_taken) return;
  say_to_screen(give_it, sizeof give_it - 1);
  screen_taken = false;
  cterminal_show_input();
}

void cterminal_show_input(void) {
  if (!input_hidden) return;
  tcsetattr(hidden_terminal, TCSANOW, &modes_shown);
  input_hidden = false;
  sigaction(SIGTSTP, &stop_before, NULL);
}

// ---- other programs --------------------------------------------------------------------------------------

bool cterminal_pipe(int ends[2]) { return pipe2(ends, O_CLOEXEC) == 0; }

static int describe_place(posix_spawn_file_actions_t *actions, struct cterminal_place place) {
  int error = place.directory ? posix_spawn_file_actions_addchdir_np(actions, place.directory) : 0;
  for (int number = 0; error == 0 && number < 3; number++) {
    if (!place.terminal) {
      error = posix_spawn_file_actions_adddup2(actions, place.standard[number], number);
    } else if (number == 0) {
      // Without O_NOCTTY the first terminal that a session leader opens becomes its controlling one.
      error = posix_spawn_file_actions_addopen(actions, 0, place.terminal, O_RDWR, 0);
    } else {
      error = posix_spawn_file_actions_adddup2(actions, 0, number);
    }
  }
  return error == 0 ? posix_spawn_file_actions_addclosefrom_np(actions, 3) : error;
}

int cterminal_spawn(pid_t *process, const char *file, char *const arguments[], char *const environment[],
                    struct cterminal_place place) {
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  sigset_t all, none;
  short flags = POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK;
  if (place.terminal) flags |= POSIX_SPAWN_SETSID;
  else if (place.own_group) flags |= POSIX_SPAWN_SETPGROUP;
  sigfillset(&all);
  sigemptyset(&none);
  posix_spawn_file_actions_init(&actions);
  posix_spawnattr_init(&attributes);
  posix_spawnattr_setflags(&attributes, flags);
  posix_spawnattr_setsigdefault(&attributes, &all);
  posix_spawnattr_setsigmask(&attributes, &none);
  int error = describe_place(&actions, place);
  if (error == 0) error = posix_spawnp(process, file, &actions, &attributes, arguments, environment);
  posix_spawn_file_actions_destroy(&actions);
  posix_spawnattr_destroy(&attributes);
  return error;
}
