// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel

/// Where `--output` of a command that makes pages asks for them.
public enum PagePlace: Sendable, Equatable {
  /// One page, which takes the place of a file of this name as every answer in a file does.
  case file(String)
  /// A page for each part, in a folder that is new or empty. Without a slash at the end.
  case folder(String)

  /// nil: the answer is what the name of the file and `--format` say, as for any other command. A format that was
  /// asked for wins over a name.
  public init?(_ arguments: ParsedArguments, isFolder: (String) -> Bool) {
    guard arguments.spec.makesPages, arguments.globals.format == nil, let output = arguments.globals.output else {
      return nil
    }
    let name = output.lowercased()
    if output.hasSuffix("/") || isFolder(output) {
      self = .folder(Self.withoutSlashes(output))
    } else if name.hasSuffix(".html") || name.hasSuffix(".htm") {
      self = .file(output)
    } else {
      return nil
    }
  }

  /// The root stays the root.
  private static func withoutSlashes(_ path: String) -> String {
    var path = path[...]
    while path.count > 1, path.hasSuffix("/") { path = path.dropLast() }
    return String(path)
  }
}
