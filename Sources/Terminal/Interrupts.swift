// SPDX-License-Identifier: GPL-3.0-or-later

import CTerminal

/// Ctrl-C and the other signals that ask the program to end (SIGINT, SIGTERM, SIGHUP).
///
/// The first one is only recorded: a long job looks at ``pending`` between two units of work, undoes what it
/// was doing, and the program then ends by ``reraise(_:)``. The second one ends the program at once. Either
/// way temporary files are removed and a terminal without echo gets it back. Signals belong to the process:
/// this is the one place where its state is not passed as a value.
public enum Interrupts {
  /// Records signals from now on and makes writes to a closed pipe fail instead of kill. A signal that was
  /// ignored when the program started (`nohup`) stays ignored. May be called again.
  public static func install() { cterminal_interrupts_install() }

  /// The number of the signal that asked for the end, nil while nothing did.
  public static var pending: Int32? {
    let signal = cterminal_interrupts_pending()
    return signal == 0 ? nil : signal
  }

  /// Forgets the signal: a session goes on after the command that Ctrl-C ended.
  public static func forget() { cterminal_interrupts_forget() }

  /// Ends the program by the signal's default action, after cleaning up, so that the shell sees a death by
  /// signal and stops a script or a loop too.
  public static func reraise(_ signal: Int32) -> Never { cterminal_die_by(signal) }

  /// Ctrl-C ends what runs and nothing else, however often it is pressed: in a session.
  public static func outlive() { cterminal_interrupts_outlive() }

  /// While a pager has the terminal, Ctrl-C is the pager's: however often it is pressed, the program stays.
  static func hold(_ isHeld: Bool) { cterminal_interrupts_hold(isHeld) }
}
