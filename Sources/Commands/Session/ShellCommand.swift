// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel
import Messages

/// `shell` (会话): a session at the terminal, or the lines of a script.
public struct ShellCommand: Command {
  private static let script = Opt<String>.text(
    "script", metavar: LocalText(zh: "文件", en: "FILE"),
    help: LocalText(zh: "逐行执行文件中的命令", en: "run the lines of a file"), completion: .file())
  private static let keepGoing = Opt<Bool>.flag(
    "keep-going", help: LocalText(zh: "某行失败后继续执行后面的行", en: "go on behind a line that fails"))
  private static let noHistory = Opt<Bool>.flag(
    "no-history", help: LocalText(zh: "不写历史记录", en: "write no history"))

  public static let spec = CommandSpec(
    path: ["shell"], aliases: [["会话"]],
    summary: LocalText(zh: "打开会话，或执行脚本里的命令", en: "Open a session, or run the lines of a script"),
    discussion: LocalText(
      zh: """
        在终端上不带命令运行 ecert-admin 也会打开会话。会话里能做什么，见 help session。

        脚本和管道输入没有提示符，在第一个失败（退出码不为 0）的行停下，报出行号，以该行的退出码结束；空行和以 # 开头的行跳过。
        """,
      en: """
        ecert-admin without a command on a terminal opens a session too. What can be done there: help session.

        A script or piped input has no prompt, stops at the first line that fails (an exit code other than 0), names it and ends with its code; empty lines and lines that begin with # are skipped.
        """),
    options: [script.erased, keepGoing.erased, noHistory.erased], effect: .none, formats: [], takesOutput: false,
    examples: [
      Example("ecert-admin shell", LocalText(zh: "打开会话", en: "Open a session")),
      Example("ecert-admin shell --script 每周.txt --keep-going", LocalText(zh: "执行文件里的各行", en: "Run the lines of a file")),
      Example("printf 'board\\nunlock\\n' | ecert-admin shell", LocalText(zh: "执行管道里的各行", en: "Run the lines of a pipe")),
    ],
    exitCodes: [ExitNote(.inputMissing, LocalText(zh: "脚本不存在或无法读取", en: "the script is missing or unreadable"))])

  private let request: SessionRequest

  public init(_ arguments: ParsedArguments) {
    request = SessionRequest(
      script: arguments[Self.script], keepsGoing: arguments[Self.keepGoing], keepsHistory: !arguments[Self.noHistory])
  }

  public func run(_ context: Context) throws -> ExitCode {
    if context.session != nil { throw CommandError.sessionInSession }
    return try context.console.runSession(request)
  }
}
