// SPDX-License-Identifier: GPL-3.0-or-later

#define _GNU_SOURCE
#include "CReadline.h"

#include <errno.h>
#include <locale.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <readline/history.h>
#include <readline/readline.h>

#include "CTerminal.h"

// ---- completion ------------------------------------------------------------------------------------------

static creadline_completer completer;
static void *completer_context;
static char **offers;
static int offer_count;
static char *list;

static void forget_offers(void) {
  for (int index = 0; index < offer_count; index++) free(offers[index]);
  free(offers);
  offers = NULL;
  offer_count = 0;
  free(list);
  list = NULL;
}

void creadline_offer(const char *value) {
  char **more = realloc(offers, (size_t)(offer_count + 1) * sizeof *offers);
  if (!more) return;
  offers = more;
  char *copy = strdup(value);
  if (copy) offers[offer_count++] = copy;
}

void creadline_keep_open(void) {
  rl_completion_suppress_append = 1;
  rl_completion_suppress_quote = 1;
}

void creadline_list(const char *lines) {
  free(list);
  list = strdup(lines);
}

/* The bytes that all offers begin with, whole characters of them. */
static size_t common_bytes(void) {
  size_t common = strlen(offers[0]);
  for (int index = 1; index < offer_count; index++) {
    size_t same = 0;
    while (same < common && offers[index][same] == offers[0][same]) same++;
    common = same;
  }
  while (common > 0 && (offers[0][common] & 0xC0) == 0x80) common--;
  return common;
}

/* What takes the word's place at once: all that the offers share, unless some of them do not begin with what was
   typed (an initial stands for a name), for then the word would be lost. */
static char *shared(const char *text) {
  size_t common = common_bytes();
  if (offer_count > 1 && (common < strlen(text) || strncmp(offers[0], text, strlen(text)) != 0)) return strdup(text);
  return strndup(offers[0], common);
}

static char **complete(const char *text, int start, int end) {
  // Whatever is found, readline's own file names are not wanted.
  rl_attempted_completion_over = 1;
  forget_offers();
  completer(completer_context, rl_line_buffer, start, end);
  if (offer_count == 0) return NULL;
  char **matches = calloc((size_t)offer_count + 2, sizeof *matches);
  if (!matches) return NULL;
  matches[0] = shared(text);
  for (int index = 0; offer_count > 1 && index < offer_count; index++) matches[index + 1] = strdup(offers[index]);
  return matches;
}

static void show(char **matches, int count, int longest) {
  (void)matches, (void)count, (void)longest;
  fprintf(rl_outstream, "\n%s", list ? list : "");
  rl_forced_update_display();
}

// ---- signals ---------------------------------------------------------------------------------------------

// The program was stopped and has been continued: the line is to be drawn again.
static volatile sig_atomic_t continued;

static void on_continue(int signal_number) {
  (void)signal_number;
  continued = true;
}

static void set_of_signals(sigset_t *set) {
  static const int wanted[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP, SIGTTIN, SIGTTOU, SIGWINCH, SIGCONT};
  sigemptyset(set);
  for (size_t index = 0; index < sizeof wanted / sizeof *wanted; index++) sigaddset(set, wanted[index]);
}

/* Waits for a key or a signal, whichever order they come in. */
static bool wait_for_key(int descriptor) {
  sigset_t ours, before;
  set_of_signals(&ours);
  pthread_sigmask(SIG_BLOCK, &ours, &before);
  struct pollfd place = {.fd = descriptor, .events = POLLIN};
  bool is_idle = rl_pending_signal() == 0 && cterminal_interrupts_pending() == 0 && !continued;
  bool is_ready = is_idle && ppoll(&place, 1, NULL, &before) > 0;
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  return is_ready;
}

/* readline's own loop would go on with the line that Ctrl-C was meant to cancel. */
static int next_key(FILE *stream) {
  while (true) {
    // What a signal made readline draw has to be seen before the next key.
    fflush(rl_outstream);
    bool is_ready = wait_for_key(fileno(stream));
    if (rl_pending_signal() != 0) rl_check_signals();
    if (continued) {
      continued = false;
      rl_on_new_line();
      rl_forced_update_display();
    }
    if (cterminal_interrupts_pending() != 0) {
      rl_replace_line("", 0);
      return EOF;
    }
    if (is_ready) return rl_getc(stream);
  }
}

// ---- lines -----------------------------------------------------------------------------------------------

bool creadline_prepare(bool writes_to_error, creadline_completer of_words, void *context) {
  if (setenv("LC_ALL", "C.UTF-8", 1) != 0 || !setlocale(LC_CTYPE, "") || MB_CUR_MAX == 1) return false;
  completer = of_words;
  completer_context = context;
  rl_readline_name = "ecert-admin";
  rl_instream = stdin;
  rl_outstream = writes_to_error ? stderr : stdout;
  rl_change_environment = 0;
  rl_catch_signals = 1;
  rl_catch_sigwinch = 1;
  rl_getc_function = next_key;
  rl_completer_word_break_characters = " \t\n";
  rl_completer_quote_characters = "'\"";
  rl_basic_quote_characters = "'\"";
  rl_attempted_completion_function = complete;
  rl_completion_display_matches_hook = show;
  rl_sort_completion_matches = 0;
  rl_ignore_completion_duplicates = 0;
  // One Tab lists what several words may follow; ~/.inputrc may say otherwise.
  rl_variable_bind("show-all-if-ambiguous", "on");
  using_history();
  struct sigaction going_on = {.sa_handler = on_continue};
  sigemptyset(&going_on.sa_mask);
  sigaction(SIGCONT, &going_on, NULL);
  return true;
}

char *creadline_read(const char *prompt) {
  // The window may have been resized while a command ran.
  rl_reset_screen_size();
  continued = false;
  char *line = readline(prompt);
  // Where pasting is bracketed readline ends the line itself.
  if (!line && strcmp(rl_variable_value("enable-bracketed-paste"), "on") != 0) fputc('\n', rl_outstream);
  fflush(rl_outstream);
  return line;
}

void creadline_remember(const char *line, int most) {
  if (!history_is_stifled()) stifle_history(most);
  add_history(line);
}
