// SPDX-License-Identifier: GPL-3.0-or-later

import Reports

/// Pages of `Docs/Reference`, made from the table: Chinese first, then English on the same page. Pure:
/// whoever writes the files compares them with what this makes.
public enum ReferencePage {
  /// The page that leads to the others.
  public static let indexFileName = "README.md"

  /// `renewal-due.md`
  public static func fileName(for spec: CommandSpec) -> String {
    spec.path.joined(separator: "-") + ".md"
  }

  /// The page of one command.
  public static func markdown(for spec: CommandSpec, in table: CommandTable) -> String {
    var page = MarkdownPage()
    page.heading(1, "\(table.program) \(spec.name)")
    for (language, title) in [(Language.zhHans, "中文"), (.en, "English")] {
      page.heading(2, title)
      ReferenceBody(table: table, language: language).write(spec, on: &page)
    }
    return page.text
  }

  /// The page that leads to the others (`indexFileName`), with what all commands share: global options and
  /// exit codes.
  public static func index(of table: CommandTable) -> String {
    var page = MarkdownPage()
    page.heading(1, table.program)
    if !table.about.zh.isEmpty { page.prose(table.about.zh + "\n\n" + table.about.en) }
    for section in table.overviewSections {
      page.heading(2, "\(section.title.zh) · \(section.title.en)")
      let specs = section.words.flatMap { word in table.visibleSpecs(behind: word) }
      page.table(
        ["命令 · Command", "中文", "English"],
        specs.map { spec in
          [
            "[`\(spec.name)`](\(fileName(for: spec)))", page.plain(spec.summary.zh),
            page.plain(spec.summary.en),
          ]
        })
    }
    for language in Language.allCases {
      ReferenceBody(table: table, language: language).writeShared(on: &page)
    }
    return page.text
  }
}
