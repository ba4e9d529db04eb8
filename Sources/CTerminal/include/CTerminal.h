// SPDX-License-Identifier: GPL-3.0-or-later

/*
 * What a terminal program needs and Swift cannot do itself: code that runs inside a signal handler, and
 * what glibc declares for _GNU_SOURCE only. Everything else is Swift, in the target Terminal.
 *
 * The globals behind these functions are the only ones of the program. Functions marked (any thread) may
 * be called from everywhere; the others belong to the thread that talks to the terminal.
 */
#ifndef CTERMINAL_H
#define CTERMINAL_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

/*
 * From now on SIGINT, SIGTERM and SIGHUP are recorded instead of ending the program: the first one stays
 * pending until cterminal_interrupts_forget, blocking calls return EINTR, and the second one ends the
 * program after cleaning up. SIGQUIT ends it at once, after cleaning up. SIGPIPE is ignored, so that a
 * write to a closed pipe returns EPIPE. A signal that was ignored at the start (nohup) stays ignored.
 * Calling it again changes nothing.
 */
void cterminal_interrupts_install(void);

/* The number of the first signal recorded, 0 when there was none. (any thread) */
int cterminal_interrupts_pending(void);

/*
 * Waits until something can be read, or a signal that asks for the end has come: one that comes between
 * looking at cterminal_interrupts_pending and a read that blocks would be lost.
 */
void cterminal_wait_for_input(int descriptor);

/* Forgets the recorded signal. */
void cterminal_interrupts_forget(void);

/* While held, a second signal is ignored too: a pager has the terminal and must not outlive the program. */
void cterminal_interrupts_hold(bool held);

/* From now on a SIGINT that follows another is ignored: in a session Ctrl-C ends the command and nothing else,
   however often it is pressed. */
void cterminal_interrupts_outlive(void);

/*
 * Cleans up (removes doomed files, gives the terminal its echo back) and dies by the signal's default
 * action, so that the parent sees a death by signal. Safe inside a signal handler. (any thread)
 */
_Noreturn void cterminal_die_by(int signal_number);

/*
 * Dooms the file `name` in the open directory: it is removed if a signal ends the program. Answers a
 * number for cterminal_spare, or -1 where the table is full or the name has more than 63 bytes; the file
 * then outlives a death by signal. (any thread)
 */
int cterminal_doom(int directory, const char *name);

/* Takes a file off the list again; -1 is accepted. (any thread) */
void cterminal_spare(int doomed);

/*
 * Turns off the echo of the terminal `descriptor` until cterminal_show_input. Signals that end or stop the
 * program meanwhile give the echo back first, and SIGCONT takes it off again. False: no terminal, or echo
 * is off already through this function; errno tells.
 */
bool cterminal_hide_input(int descriptor);

/* Restores every mode of the terminal as cterminal_hide_input found it. */
void cterminal_show_input(void);

/*
 * Gives every byte of the terminal `descriptor` to the program as it comes, without echo, until cterminal_show_input:
 * for what the terminal itself answers. False: as cterminal_hide_input.
 */
bool cterminal_take_bytes(int descriptor);

/*
 * Gives every key to the program as it is pressed, without echo, and the whole screen of `output` to it (the alternate
 * one, without cursor), until cterminal_give_screen. Signals that end or stop the program meanwhile put both back
 * first, and SIGCONT takes them again: then everything has to be drawn anew. False: as cterminal_hide_input.
 */
bool cterminal_take_screen(int input, int output);

/* Whether the program was stopped and goes on since this was asked last: nothing that was drawn is left. */
bool cterminal_screen_taken_again(void);

/* Puts back what cterminal_take_screen changed. */
void cterminal_give_screen(void);

/* A pipe whose two ends no program started by another thread inherits. False: errno tells. (any thread) */
bool cterminal_pipe(int ends[2]);

/* Where a new program runs and what its descriptors 0, 1 and 2 are. */
struct cterminal_place {
  const char *directory; /* working directory; NULL: the caller's */
  const char *terminal;  /* device that becomes the controlling terminal of a new session and all three
                            standard descriptors; NULL: the caller's session */
  int standard[3];       /* the caller's descriptors to become 0, 1 and 2; unused with a terminal */
  bool own_group;        /* a process group of its own, out of the terminal's foreground; a new session
                            has one in any case */
};

/*
 * Starts `file` (looked up in the caller's PATH when it holds no slash) with default signal actions,
 * nothing blocked and no open descriptor but 0, 1 and 2. Answers 0 or an errno value, also when the
 * program cannot be executed. (any thread)
 */
int cterminal_spawn(pid_t *process, const char *file, char *const arguments[], char *const environment[],
                    struct cterminal_place place);

#endif
