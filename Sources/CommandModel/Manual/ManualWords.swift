// SPDX-License-Identifier: GPL-3.0-or-later

/// The words of the manual's headings, and terms as its macros write them.
struct ManualWords {
  let language: Language

  /// Not translated, as little as NAME: by these words mdoc knows what whatis(1) quotes and how calls are laid out.
  static let synopsis = "SYNOPSIS"

  private var help: HelpWords { HelpWords(language: language) }

  var description: String { help.description }
  var commands: String { help.commands }
  var operands: String { help.operands }
  var options: String { help.options }
  var keys: String { help.keys }
  var globalOptions: String { help.globalOptions }
  var exitStatus: String { help.text(zh: "退出码", en: "Exit status") }
  var examples: String { help.examples }
  var seeAlso: String { help.text(zh: "另请参阅", en: "See also") }

  /// A heading of a section: English ones are in capitals.
  func heading(_ title: String) -> String { language == .en ? title.uppercased() : title }

  func sentence(_ summary: String) -> String { help.text(zh: summary + "。", en: summary + ".") }

  /// `-k, --kind physician|nurse`: what is typed as it stands apart from what stands for it.
  func term(_ option: AnyOpt) -> String {
    let short = option.short.map { "Fl \(RoffText.arguments(String($0))) , " } ?? ""
    return short + flag(option) + value(of: option)
  }

  func flag(_ option: AnyOpt) -> String { "Fl " + RoffText.arguments("-" + option.long) }

  func value(of option: AnyOpt) -> String {
    guard option.arity.takesValue else { return "" }
    let metavar = option.metavar[language]
    let isLiteral = metavar == option.allowed.map(\.name).joined(separator: "|")
    let value = (isLiteral ? " Cm " : " Ar ") + RoffText.arguments(metavar)
    return option.arity.isRepeated ? value + " Ns …" : value
  }

  func term(_ operand: AnyOperand) -> String {
    let name = "Ar " + RoffText.arguments(operand.metavar[language])
    switch operand.count {
    case .one: return name
    case .optional: return "Op " + name
    case .many: return "Op " + name + " Ns …"
    case .oneOrMore: return name + " Ns …"
    }
  }

  func term(_ term: HelpTerm, of kind: TermKind) -> String {
    let macro =
      switch kind {
      case .typed: "Ic "
      case .variable: "Ev "
      case .file: "Pa "
      case .plain: ""
      }
    // A comma between names is set as punctuation, so that each is found by itself.
    let names = term.name[language].split(separator: ", ").map { RoffText.arguments(String($0)) }
    return macro + names.joined(separator: " , ")
  }
}
