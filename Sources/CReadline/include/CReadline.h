// SPDX-License-Identifier: GPL-3.0-or-later

#ifndef CREADLINE_H
#define CREADLINE_H

#include <stdbool.h>

/// GNU readline, whose globals Swift 6 does not let anybody read. For one thread.

/// Answers for the word at the cursor by calls of ``creadline_offer``, ``creadline_keep_open`` and
/// ``creadline_list``.
///
/// - Parameters: the line, and from which of its bytes to which the word stands.
typedef void (*creadline_completer)(void *context, const char *line, int start, int end);

/// Makes readline ready. To be called once, before anything else of it.
///
/// Lines are UTF-8 whatever the environment says, as all that the program writes. readline takes the encoding from
/// the locale of the environment and takes it again whenever that changes, so the process is given one of UTF-8;
/// programs that it starts get their own environment.
///
/// - Returns: false where the system has no such locale: lines would be edited byte by byte.
bool creadline_prepare(bool writes_to_error, creadline_completer completer, void *context);

/// Reads a line from the terminal.
///
/// - Returns: without its line end, to be freed; NULL where the input ended or a signal is pending
///   (`cterminal_interrupts_pending`).
char *creadline_read(const char *prompt);

/// Lines that the arrow keys bring back; at most `most` are kept.
void creadline_remember(const char *line, int most);

/// What the word may become.
void creadline_offer(const char *value);

/// Neither a space nor a quotation mark is to follow the word once it is complete.
void creadline_keep_open(void);

/// What is shown where several are offered: whole lines, each with its line end.
void creadline_list(const char *lines);

#endif
