// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel

/// `completion` (补全): the script that teaches a shell to complete the program's words.
struct CompletionCommand: Command {
  private static let shell = Operand<CompletionScript>.choice(
    "shell", help: LocalText(zh: "为哪个 shell", en: "for which shell"),
    values: CompletionScript.allCases.map { Choice($0.rawValue, $0) })

  static let spec = CommandSpec(
    path: ["completion"], aliases: [["补全"]],
    summary: LocalText(zh: "输出 shell 的补全脚本", en: "Print the completion script of a shell"),
    discussion: LocalText(
      zh: """
        安装包已经装好补全，不必再做什么。只有单个可执行文件时：
          bash：在 ~/.bashrc 里写 source <(ecert-admin completion bash)
          zsh：把输出存为 fpath 中的 _ecert-admin
          fish：把输出存为 ~/.config/fish/completions/ecert-admin.fish
        人员、机构从缓存中补全，与 find 同样的权限，不含证件号码；fish 只接受以所打的字开头的词，所以人员不认拼音首字母，机构只认代码。
        """,
      en: """
        The package installs the completions; nothing more is to be done. With the executable alone:
          bash: source <(ecert-admin completion bash) in ~/.bashrc
          zsh: save the output as _ecert-admin in a folder of fpath
          fish: save the output as ~/.config/fish/completions/ecert-admin.fish
        People and institutions come from the cache, under the same rule as find and without ID numbers; fish takes only what begins with the typed word, so it knows no initials of people, and institutions by their code alone.
        """),
    operands: [shell.erased], effect: .none, formats: [],
    examples: [
      Example("ecert-admin completion bash > ecert-admin.bash", LocalText(zh: "存为文件", en: "Save it to a file"))
    ])

  private let script: CompletionScript

  init(_ arguments: ParsedArguments) throws { script = try arguments.required(Self.shell) }

  func run(_ context: Context) throws -> ExitCode {
    try context.console.answer(Array(script.text(program: CommandRegistry.table.program).utf8))
    return .done
  }
}
