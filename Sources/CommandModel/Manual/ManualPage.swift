// SPDX-License-Identifier: GPL-3.0-or-later

/// Pages of the manual in mdoc(7), made from the table: one of the program, one of each group of commands,
/// one of each command that is in none. Pure: whoever writes the files compares them with what this makes.
public enum ManualPage {
  /// Every page in every language, with its place below a folder of manuals: `man1/ecert-admin-photo.1`,
  /// `zh_CN/man1/ecert-admin-photo.1`.
  /// - Parameters:
  ///   - version: the program's.
  ///   - date: the day that belongs to the version, as mdoc writes it: `November 27, 2026`. Not the day on
  ///     which the pages are made: they would differ every day.
  public static func files(
    of table: CommandTable, version: String, date: String
  ) -> [(path: String, text: String)] {
    Language.allCases.flatMap { language in
      let writer = ManualWriter(
        table: table, language: language, source: "\(table.program) \(version)", date: date)
      let others = table.firstWords.map { (name(of: $0, in: table), writer.page(of: $0)) }
      return ([(table.program, writer.program())] + others).map { name, text in
        (path: "\(folder(of: language))/\(name).1", text: text)
      }
    }
  }

  /// `ecert-admin-photo`
  static func name(of word: String, in table: CommandTable) -> String { "\(table.program)-\(word)" }

  private static func folder(of language: Language) -> String {
    switch language {
    case .zhHans: "zh_CN/man1"
    case .en: "man1"
    }
  }
}
