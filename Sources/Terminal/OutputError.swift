// SPDX-License-Identifier: GPL-3.0-or-later

/// Why something could not be written.
public enum OutputError: Error, Equatable, Sendable {
  /// The system refused a write; the value is its `errno`. Exit code 74.
  case io(Int32)
  /// The same, of the file at this path. Exit code 74.
  case ioAt(String, Int32)
  /// Whoever read the output went away, as a pager does on `q`. Not a fault: end without a word.
  case closed
  /// A signal came while the write had to wait; ends in ``Interrupts/reraise(_:)``.
  case interrupted(Int32)
  /// `--output` names a directory. Exit code 73.
  case isDirectory(String)
  /// The file, or the temporary file beside it, could not be created; with the `errno`. Exit code 73.
  case cannotCreate(String, Int32)
}
