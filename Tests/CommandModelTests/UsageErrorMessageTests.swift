// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel
import Testing

@Suite("The sentences for usage errors")
struct UsageErrorMessageTests {
  @Test(
    "Each says what is wrong and what to do next, in both languages",
    arguments: [
      (
        ["blokced"], "没有“blokced”这个命令（是不是 blocked？）；请用 ecert-admin help 查看",
        "there is no command “blokced” (did you mean blocked?); see ecert-admin help"
      ),
      (
        ["renewal", "x"], "renewal 没有“x”这个子命令；请用 ecert-admin help renewal 查看",
        "renewal has no subcommand “x”; see ecert-admin help renewal"
      ),
      (
        ["renewal"], "renewal 后面缺少子命令：due、submit；请用 ecert-admin help renewal 查看",
        "renewal needs a subcommand: due, submit; see ecert-admin help renewal"
      ),
      (
        ["--bogus"], "没有 --bogus 这个选项；请用 ecert-admin help 查看",
        "there is no option --bogus; see ecert-admin help"
      ),
      (
        ["blocked", "--fromat"], "blocked 没有 --fromat 这个选项（是不是 --format？）；请用 ecert-admin help blocked 查看",
        "blocked has no option --fromat (did you mean --format?); see ecert-admin help blocked"
      ),
      (
        ["why", "甲", "--dry-run"], "--dry-run 不适用于 why；请用 ecert-admin help why 查看",
        "--dry-run does not apply to why; see ecert-admin help why"
      ),
      (
        ["blocked", "--limit"], "--limit 后面缺少值；请写成 --limit=行数",
        "--limit needs a value; write --limit=ROWS"
      ),
      (["blocked", "--all=1"], "--all 不带值；请去掉“=1”", "--all takes no value; leave out “=1”"),
      (
        ["blocked", "--kind", "nruse"], "--kind 不接受“nruse”（是不是 nurse？）；可用的值：physician、nurse",
        "--kind does not take “nruse” (did you mean nurse?); use one of physician, nurse"
      ),
      (
        ["blocked", "--as-of", "明天"], "--as-of 不接受“明天”；须为日期，如 2026-11-23",
        "--as-of does not take “明天”; a date such as 2026-11-23"
      ),
      (
        ["blocked", "-n1", "-n2"], "--limit 写了不止一次；请只留一个",
        "--limit is given more than once; keep one of them"
      ),
      (
        ["init"], "init 缺少 --office；请用 ecert-admin help init 查看",
        "init needs --office; see ecert-admin help init"
      ),
      (
        ["init", "--office=authority", "--division=1", "--institution=2"],
        "--division 与 --institution 不能同时使用；请只留一个",
        "--division and --institution cannot be used together; keep one of them"
      ),
      (
        ["why"], "why 后面缺少“人员”；请用 ecert-admin help why 查看", "why needs PERSON; see ecert-admin help why"
      ),
      (
        ["why", "甲", "乙"], "why 后面多了“乙”；含空格的内容请加引号，请用 ecert-admin help why 查看",
        "why does not take “乙”; quote what has spaces in it, or see ecert-admin help why"
      ),
      (
        ["import", "nurse", "甲.csv"], "种类 不接受“nurse”（是不是 nurses？）；可用的值：institutions、physicians、nurses",
        "KIND does not take “nurse” (did you mean nurses?); use one of institutions, physicians, nurses"
      ),
    ])
  func sentences(line: [String], chinese: String, english: String) {
    #expect(errors(in: line).map { $0.message(in: .zhHans) } == [chinese])
    #expect(errors(in: line).map { $0.message(in: .en) } == [english])
  }

  @Test("Several proposals are joined as people write them")
  func severalProposals() {
    let error = UsageError.unknownCommand(
      "approve", group: [], suggestions: ["photo approve", "renewal approve"])
    #expect(error.message(in: .zhHans).contains("（是不是 photo approve 或 renewal approve？）"))
    let three = UsageError.unknownCommand("x", group: [], suggestions: ["a", "b", "c"])
    #expect(
      three.message(in: .en, program: "p")
        == "there is no command “x” (did you mean a, b or c?); see p help")
  }
}
