// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel

/// All commands, in the order of help. Adding one is a file, a line here and a test.
public enum CommandRegistry {
  public static let all: [any Command.Type] = [
    Init.self, Import.self, Status.self,
    Why.self, Blocked.self, BoardCommand.self, UnlockCommand.self, ReportCommand.self, Find.self, Notice.self, Decode.self,
    Aside.self, NoteCommand.self,
    QualificationCandidates.self, QualificationCompare.self, QualificationReplace.self, QualificationRefer.self,
    QualificationApply.self,
    PhotoImport.self, PhotoQueue.self, PhotoCheck.self, PhotoShow.self, PhotoReview.self, PhotoApprove.self,
    PhotoReject.self, PhotoSheet.self, PhotoApply.self,
    RenewalDueCommand.self, RenewalSubmit.self, RenewalApprove.self, RenewalRefuse.self, RenewalList.self,
    RenewalCalendar.self,
    DecisionLog.self, DecisionShow.self, DecisionUndo.self, DecisionDrift.self, DecisionExport.self,
    DecisionVerify.self,
    CacheCheck.self, CacheBackup.self, CacheRestore.self,
    ConfigList.self, ConfigGet.self, ConfigSet.self, ConfigUnset.self, ConfigExport.self, ConfigImport.self,
    Demo.self, ShellCommand.self, CompletionCommand.self,
  ]

  /// Of the program; `version` prints it.
  public static let version = "0.1.0"

  /// Words of a session only.
  private static let sessionWords: [any Command.Type] = [SessionSet.self, SessionUse.self, SessionExit.self]

  public static let table = CommandTable(
    specs: all.map { $0.spec }, groups: groups, sections: sections, topics: HelpTopics.all, about: about)

  /// What a session understands.
  public static let sessionTable = CommandTable(
    specs: (all + sessionWords).map { $0.spec }, groups: groups,
    sections: sections + [
      CommandSection(LocalText(zh: "会话", en: "Session"), sessionWords.map { $0.spec.path[0] })
    ], topics: HelpTopics.all, about: about)

  private static let groups = [
    CommandGroup(
      "qualification", aliases: ["医师资格"],
      summary: LocalText(zh: "核对、更换医师资格，转请核实", en: "Compare, replace and refer qualifications")),
    CommandGroup(
      "photo", aliases: ["照片"],
      summary: LocalText(zh: "照片：导入、检查、审核通过或退回", en: "Photos: import, check, approve and return")),
    CommandGroup(
      "renewal", aliases: ["延续"],
      summary: LocalText(zh: "护士延续注册：提交、准予、不予", en: "Renewals of nurses: submit, approve, refuse")),
    CommandGroup(
      "decision", aliases: ["决定"],
      summary: LocalText(zh: "决定的记录、撤销、待录入清单", en: "The log of decisions, undo, what to enter")),
    CommandGroup(
      "cache", aliases: ["缓存"],
      summary: LocalText(zh: "检查、备份、恢复缓存文件", en: "Check, back up and restore the cache file")),
    CommandGroup(
      "config", aliases: ["设置"],
      summary: LocalText(zh: "查看和修改设置", en: "Look at and change the settings")),
  ]

  private static let sections = [
    CommandSection(LocalText(zh: "开始", en: "Begin"), ["demo", "init", "import", "status"]),
    CommandSection(
      LocalText(zh: "谁受阻、轮到谁", en: "Who is stuck, and whose turn it is"),
      ["blocked", "why", "board", "unlock", "report", "find", "notice", "aside", "note", "decode"]),
    CommandSection(
      LocalText(zh: "办理", en: "Decide"), ["photo", "qualification", "renewal", "decision"]),
    CommandSection(LocalText(zh: "维护", en: "Care"), ["cache", "config"]),
    CommandSection(LocalText(zh: "帮助", en: "Help"), ["shell", "completion", "help", "version"]),
  ]

  private static let about = LocalText(
    zh: "查明医师、护士为何不能亮电子执业证照，轮到谁办，下一步做什么",
    en: "Why physicians and nurses cannot show their licence, and what to do next")

  /// The command of a spec of the table.
  public static func command(for spec: CommandSpec) -> (any Command.Type)? {
    (all + sessionWords).first { $0.spec.path == spec.path }
  }
}
