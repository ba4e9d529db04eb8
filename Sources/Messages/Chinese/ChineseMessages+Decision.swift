// SPDX-License-Identifier: GPL-3.0-or-later

import Desk
import Licensing

extension ChineseMessages {
  public func label(_ kind: DecisionKind) -> String {
    switch kind {
    case .qualificationReplace: "更换医师资格"
    case .qualificationRefer: "转请核实资格"
    case .renewalSubmit: "提交延续注册"
    case .renewalApprove: "准予延续注册"
    case .renewalRefuse: "不予延续注册"
    case .photoApprove: "照片审核通过"
    case .photoReject: "照片退回"
    case .personAside: "搁置"
    case .personNote: "备注"
    case .undo: "撤销决定"
    }
  }

  public func label(_ state: DecisionState) -> String {
    switch state {
    case .open: "待录入"
    case .drift: "不符"
    case .confirmed: "已证实"
    case .undone: "已撤销"
    case .superseded: "已被取代"
    case .standing: "有效"
    case .answered: "已办结"
    }
  }

  public func label(_ state: RenewalState) -> String {
    switch state {
    case .notOpen: "未到时间"
    case .onTime: "按时可办"
    case .open: "可办（工作日历未公布，无法判断是否按时）"
    case .late: "已迟"
    case .expired: "已过期"
    }
  }

  public func label(_ ground: RenewalRule.Ground) -> String {
    switch ground {
    case .healthStandard: "健康标准不符合"
    case .practiceSuspended: "暂停执业活动处罚尚未期满"
    }
  }

  public func label(_ addressee: ReferralRule.Addressee) -> String {
    switch addressee {
    case .province: "核发资格证书的省级卫生健康委"
    case .examinationCentre: "国家医学考试中心"
    }
  }

  public func label(_ need: VerificationNeed) -> String {
    switch need {
    case .code: "资格证书编码不一致"
    case .weakCandidate: "资格仅凭姓名、出生日期、性别对上"
    case .idNumber: "有一方的证件号码无法用于核对"
    }
  }

  public func field(_ key: String) -> String {
    switch key {
    case "name": "姓名"
    case "idNumber": "证件号码"
    case "code": "资格证书编码"
    case "level": "级别"
    case "category": "类别"
    case "validUntil": "有效期至"
    case "photo": "照片状态"
    default: Self.basisFields[key] ?? key
    }
  }

  /// What a decision rests on, as `decision show` prints it.
  private static let basisFields = [
    "strength": "对上的方式", "differences": "差异", "needsVerified": "须核实", "candidates": "可对应的资格数",
    "status": "注册状态", "issuer": "发证机关", "institutionCode": "机构代码", "authority": "注册机关",
    "to": "转请", "blockers": "原因", "candidate": "最接近的资格", "opens": "开始办理",
    "onTimeUntil": "按时到", "window": "提交时", "submission": "答复的申请", "submittedOn": "提交日",
    "ground": "法定情形", "until": "搁置到", "undoes": "撤销的决定", "kind": "种类",
    "newEndFrom": "起算", "years": "年数", "verified": "核实依据", "batch": "批号",
    "state": "当时状态", "picture": "照片（SHA-256）",
  ]

  public func meaning(of difference: Difference) -> String {
    switch difference {
    case .nameInterpunct: "少数民族姓名的间隔点写法不同，多为同一人"
    case .nameLostCharacter: "生僻字在一方系统里丢失，多为同一人"
    case .nameOneCharacter: "可能是录入错字，也可能改过名，请核对身份证"
    case .nameOther: "可能改过姓名，也可能不是同一人，请核对户口材料"
    case .idGeneration: "一方用 15 位旧号，一方用 18 位新号，是同一号码"
    case .idCheckDigit: "只有校验位不同，多为录入错误"
    case .idOneDigit: "差一位，多为录入错误，请核对身份证"
    case .idTransposed: "相邻两位颠倒，多为录入错误"
    case .idOther: "号码不同，可能换过号码，也可能不是同一人"
    case .codeYear: "资格取得年份不同，请核对证书"
    case .codeProvince: "发证省份不同，请核对证书"
    case .codeLevel: "编码里的级别不同，请核对证书"
    case .codeCategory: "编码里的类别不同，请核对证书"
    case .codeIdGeneration: "编码里含一代、二代证号码，其余相同"
    case .codeId: "编码里的证件号码不同，请核对证书"
    case .codeOther: "编码不合通常的写法，请核对证书"
    case .level: "级别不同，不得更换"
    case .category: "类别不同，不得更换"
    }
  }

  public func explain(_ refusal: DecisionRefusal) -> String {
    switch refusal {
    case .authorityOnly(let division): "只有注册机关 \(division.text) 的办事台可以办理，本办事台不行。请转告该机关。"
    case .authorityUnknown: "还不知道此人的注册机关。请先导入医疗机构（含注册机关代码），再办理。"
    case .staffDeskOnly(let institution, let authority):
      "只有机构 \(institution)" + (authority.map { "或注册机关 \($0.text)" } ?? "") + " 的办事台可以办理。请转告对方。"
    case .institutionOnly(let institution):
      (institution.map { "只有机构 \($0) 的办事台可以办理。" } ?? "照片由各医疗机构审核本机构人员的，卫生行政部门的办事台不能代办。") + "请转告该机构。"
    case .otherDesk(let office): "这项决定由\(label(office)) 作出，只有它可以撤销。请转告该台。"
    case .notAPhysician: "此人是护士，没有医师资格可办。请核对证书编码。"
    case .notInForce(let status): "注册状态“\(status)”不是在册，不能办理。请先办理注册业务，再导入新的导出文件。"
    case .levelOrCategory(let certificate):
      "级别或类别不一致，不得更换。资格正确的，按该资格办理注册；资格有误的，用 ecert-admin qualification refer "
        + "\(Remedy.quoted(certificate)) 报省级卫健委或国家医考中心做资格修改。"
    case .nameAndId: "姓名和证件号码都不一致，通知没有给出办法，不能更换。请逐级报告，不要猜测是同一人。"
    case .verificationMissing(let needs):
      "须先核实（\(needs.sorted { $0.rawValue < $1.rawValue }.map(label).joined(separator: "；"))）。核实后请加 --verified 写明依据，例如证书原件编号。"
    case .nothingToRefer: "此人的资格没有待核实的问题。请用 ecert-admin why 查看。"
    case .notANurse: "此人是医师，没有延续注册。请核对证书编码。"
    case .endUnknown: "不知道有效期至，无法办理延续注册。请导入含有效期至的护士导出文件。"
    case .notOpenYet(let opens): "还没到办理时间，\(opens) 起可以提交，请到时再办。"
    case .afterEnd(let end): "注册已于 \(end) 到期，本缓存的设置 renewal.after-expiry = refuse，须重新注册。"
    case .noSubmission: "没有待决定的延续申请。请先用 ecert-admin renewal submit 提交。"
    case .answeredAlready(let n): "延续申请已由第 \(n) 号决定答复。要改变请先用 ecert-admin decision undo \(n) 撤销。"
    case .newEndNotAhead(let end):
      "延续后的有效期至 \(end) 仍不在今天之后，须办理重新注册；起算方式见设置 renewal.new-end-from、renewal.years。"
    case .photoNotPending(let state):
      "此人的照片不在待审核状态（现为：\(label(state))）。" + (state == .missing || state == nil ? "请先用 ecert-admin photo import 导入照片，或等本人上传。" : "要改变已作的决定，请用 ecert-admin decision undo 撤销。")
    case .noPicture: "这里没有此人的照片。请用 ecert-admin photo import 导入；已在国家系统看过照片的，加 --seen-elsewhere 写明依据。"
    case .pictureChanged: "所看的照片已不是现在保存的照片，没有办理。请重新查看后再办。"
    case .dayNotAhead(let day): "搁置到 \(day)，须在今天之后。请改日期。"
    case .confirmedAlready(let n): "第 \(n) 号决定已由导入的数据证实，登记系统里就是这样，不能在这里撤销。登记有误的，请在国家系统更正后再导入。"
    case .isUndo(let n): "第 \(n) 号本身是撤销，不能再撤销。请重新作出决定。"
    case .restedOn(let n, let others):
      "第 \(n) 号决定是第 \(numbers(others)) 号的依据。请先撤销后者。"
    }
  }

  public func explain(_ problem: ItemProblem) -> String {
    switch problem {
    case .person(.notFound): "这里没有这个人。请用证书编码、证件号码或全名，或用 ecert-admin find 查找。"
    case .person(.several(let choices)): "不止一条，请改用证书编码：\(choices.map(\.certificate).joined(separator: "、"))"
    case .refused(let refusal): explain(refusal)
    case .candidate(.none): "此人没有可对应的资格。请先导入医师资格，或用 ecert-admin qualification refer 转请核实。"
    case .candidate(.unknown(let count)): "这不是此人的 \(count) 个可对应资格之一。请用 ecert-admin qualification candidates 查看。"
    case .candidate(.ambiguous): "有几个资格遮盖后相同。请写出完整的资格证书编码。"
    case .candidate(.numberNeedsTerminal): "序号会变，只在终端上当面确认时可用。请写资格证书编码。"
    case .text(let field, let problem): "\(label(field))\(explain(problem))"
    case .repeatsWithOtherValues(let line): "同一人在第 \(line) 行已经有决定，这一行没有采用。请核对两行，只留正确的一行。"
    case .action(let word): "action 列的“\(word)”看不懂，须为 approve 或 reject。请改正后再用。"
    case .noDecision(let n): "没有第 \(n) 号决定。请用 ecert-admin decision log 查看。"
    case .noBatch(let n): "没有第 \(n) 批决定。请用 ecert-admin decision log 查看。"
    }
  }

  private func label(_ field: DecisionField) -> String {
    switch field {
    case .reason: "理由"
    case .verified: "核实依据"
    case .note: "备注"
    }
  }

  private func explain(_ problem: DecisionText.Problem) -> String {
    switch problem {
    case .empty: "不能为空。请写明。"
    case .tooLong(let count): "有 \(count) 字，上限 \(DecisionText.limit) 字。请写短些。"
    case .control(let place): "第 \(place) 个字符是控制字符。请去掉。"
    }
  }

  public func explain(_ error: DecisionFileError) -> String {
    switch error {
    case .missingColumns(let kind, let file, let missing, let found):
      "\(file) 缺少列：\(missing.joined(separator: "、"))；找到的列：\(found.joined(separator: "、"))。没有办理任何一行。"
        + (kind == .photos
          ? "请用 ecert-admin photo sheet 生成的网页重新保存。"
          : "请用 ecert-admin blocked --difference … --format csv --output 文件 重新生成。")
    case .refusedTouched(let path):
      "\(path) 已存在，且不是本缓存写出后原样未动的文件，不会覆盖；没有办理任何一行。请先用完或移走它。"
    case .noRows(let file): "\(file) 里没有一行。没有办理。请填写后再用。"
    }
  }

  public var previewOutdated: String { "预览之后数据有变化，没有写入任何决定。请重新查看后再办。" }

  public func refusedItem(_ item: String, line: Int?, _ problem: ItemProblem) -> String {
    (line.map { "第 \($0) 行 " } ?? "") + "\(item)：\(explain(problem))"
  }

  public var askReason: String { "理由（记入决定）：" }

  public func decideQuestion(_ counts: [(kind: DecisionKind, count: Int)]) -> String {
    counts.map { $0.count == 1 && counts.count == 1 ? label($0.kind) : "\(label($0.kind)) \($0.count) 项" }
      .joined(separator: "、") + "，确定吗？"
  }

  public func previewCounts(taken: Int, settled: Int, refused: Int) -> String {
    "将决定 \(taken) 项，本已如此 \(settled) 项，拒绝 \(refused) 项"
  }

  public func changeLine(field: String, from: String, to: String) -> String {
    "\(field)：\(from.isEmpty ? "（空）" : from) → \(to.isEmpty ? "（空）" : to)"
  }

  public func renewalLate(_ state: RenewalState) -> String? {
    switch state {
    case .late: "已迟：不足法定的提前天数"
    case .expired: "已过期：2020 年通知以延续注册办理，但按法规过期的可能须重新注册，请按本地规定核对"
    default: nil
    }
  }

  public func afterwards(_ row: ListedRow, _ kind: DecisionKind) -> String {
    if !row.isJudged { return row.isGone ? rowGone : "此行不单独判断（另有注册，或是另一个执业地点）" }
    let phone = kind.isToBeEntered && row.standing.prompt != nil ? "（手机在国家系统录入之后才会变）" : ""
    return switch row.standing.verdict {
    case .licensable: "办理后：可以申领、亮照\(phone)"
    case .blocked: "办理后：仍受阻（\(row.standing.blockers.members.map { label($0) }.joined(separator: "；"))）"
    case .undetermined: "办理后：待查明"
    }
  }

  public func taken(_ n: Int, _ kind: DecisionKind, name: String, certificate: String) -> String {
    "第 \(n) 号决定：\(label(kind))  \(name)  \(certificate)"
  }

  public func takenTogether(_ count: Int, batch: Int?) -> String {
    "已作出 \(count) 项决定" + (batch.map { "，第 \($0) 批（撤销整批：ecert-admin decision undo --batch \($0)）" } ?? "") + "。"
  }

  public func settled(_ name: String, certificate: String) -> String { "\(name)  \(certificate)：本来就是这样，没有再写。" }

  public func refusedWritten(_ path: String) -> String { "拒绝的行连同原因写在 \(path)，改正后可原样再用。" }

  public var nextEntry: String { "下一步：在国家系统录入，清单见 ecert-admin decision export；录入后的导出会证实它。" }

  public func referredOn(_ day: CivilDate, asOf: CivilDate) -> String {
    "已于 \(day) 转请核实，\(max(0, Int(asOf.day - day.day))) 天未复"
  }

  public func submittedOn(_ day: CivilDate, asOf: CivilDate) -> String {
    "已于 \(day) 提交延续，\(max(0, Int(asOf.day - day.day))) 天未决"
  }

  public func stillToBeEntered(_ decisions: [Int]) -> String { "第 \(numbers(decisions)) 号决定还没有录入国家系统，在此之前手机不会变。" }

  public func asideUntil(_ day: CivilDate) -> String { "已搁置到 \(day)，名单里不列。" }

  public func deemedRenewed(_ submittedOn: CivilDate) -> String {
    "已于 \(submittedOn) 按时申请，期满未决：依行政许可法第五十条视为准予延续。系统里仍是过期，所以仍受阻。"
  }

  public var decisionsTitle: String { "决定" }

  public func decisionLine(
    _ n: Int, _ kind: DecisionKind, on day: CivilDate, by operatorName: String, _ state: DecisionState, text: String?
  ) -> String {
    "第 \(n) 号  \(day)  \(label(kind))  \(operatorName)  \(label(state))" + (text.map { "：\($0)" } ?? "")
  }

  public func decisionsConfirmed(_ count: Int) -> String { "导入证实了 \(count) 项决定" }
  public func decisionsDrifted(_ count: Int) -> String { "有 \(count) 项决定与导入不符，不再算数：ecert-admin decision drift" }

  public func candidatesTitle(name: String, certificate: String) -> String { "\(name)  \(certificate)  可对应的资格，最合适的在前" }
  public var noCandidates: String { "没有可对应的资格。请先导入医师资格，或用 ecert-admin qualification refer 转请核实。" }

  public func differingPlace(_ position: Int, _ registration: Character, _ qualification: Character) -> String {
    "第 \(position) 位 \(registration) ≠ \(qualification)"
  }

  public func fieldLine(_ field: String, _ text: String) -> String { "\(field)：\(text)" }
  public func differingCount(_ count: Int) -> String { "有 \(count) 位不同" }
  public var equalField: String { "一致" }

  public func needsVerified(_ needs: [VerificationNeed]) -> String {
    "须先核实：\(needs.map(label).joined(separator: "；"))"
  }

  public func replaceNext(certificate: String, code: String, needsVerified: Bool) -> String {
    "下一步：ecert-admin qualification replace \(Remedy.quoted(certificate)) \(Remedy.quoted(code)) --reason 理由"
      + (needsVerified ? " --verified 依据" : "")
  }

  public var weakCandidate: String { "仅凭姓名、出生日期、性别对上" }

  public func renewalFooter(shown: Int) -> String { "共 \(shown) 人。提交：ecert-admin renewal submit 证书编码" }
  public func submittedFooter(shown: Int) -> String { "共 \(shown) 项待决。准予：ecert-admin renewal approve 证书编码" }
  public var nothingDue: String { "没有到办理时间的延续注册。" }
  public var nothingSubmitted: String { "没有待决定的延续申请。" }
  public var calendarNotPublished: String { "工作日历未公布" }
  public func workingDaysLeft(_ days: Int) -> String { days < 0 ? "超期 \(-days) 个工作日" : "还有 \(days) 个工作日" }

  public func calendarEvent(_ state: RenewalState, name: String, certificate: String) -> String {
    switch state {
    case .late: "延续注册最后一个按时日：\(name) \(certificate)"
    case .expired: "护士注册到期：\(name) \(certificate)"
    default: "延续注册开始办理：\(name) \(certificate)"
    }
  }

  public var logEmpty: String { "没有这样的决定。" }
  public var rowGone: String { "这条注册已不在导入的数据里" }
  public var qualificationGone: String { "所依据的资格已不在导入的数据里" }
  public func qualificationChanged(_ fields: [String]) -> String { "所依据的资格变了：\(fields.joined(separator: "、"))" }
  public var deemedRenewedShort: String { "视为准予" }
  public var nothingDrifted: String { "没有与导入不符的决定。" }
  public var nothingToEnter: String { "没有待录入国家系统的决定。" }

  public func driftAdvice(_ n: Int) -> String {
    "核对后重新决定，或撤销：ecert-admin decision undo \(n) --reason 理由"
  }

  public func entryFooter(_ count: Int) -> String { "共 \(count) 处要录入。录入后导入新的导出文件，决定即被证实。" }

  public func logSound(rows: Int, head: String) -> String { "\(rows) 项决定，逐项核对无误。末项校验码：\(head)" }

  public func logDamaged(_ check: LogCheck) -> String {
    switch check.damage {
    case .sequence(let n): "第 \(n) 号决定缺失，或顺序被改动。请用 ecert-admin cache restore 恢复备份，并保留本文件备查。"
    case .previous(let n): "第 \(n) 号决定与前一项接不上。请用 ecert-admin cache restore 恢复备份，并保留本文件备查。"
    case .hash(let n): "第 \(n) 号决定的内容被改动过。请用 ecert-admin cache restore 恢复备份，并保留本文件备查。"
    case nil: logSound(rows: check.rows, head: check.head)
    case .headMissing: "记录里没有所给的校验码：末尾被截去，或这是另一份记录。请核对 --head，并保留本文件备查。"
    }
  }

  public func dependents(_ others: [Int]) -> String { "第 \(numbers(others)) 号决定以它为依据" }
  public var entryTitle: String { "待录入国家系统的决定" }

  public func deskToday(_ today: DeskToday) -> [String] {
    [
      "本台今日：\(today.waiting) 人等在这里",
      "等得最久：" + (today.days.map { "\($0) 天（自 \(today.oldest?.description ?? "")）" } ?? "无"),
      "下一步：\(today.next)",
    ]
  }

  public func statusDecisions(_ status: DeskStatus) -> [String] {
    var lines: [String] = []
    if status.toBeEntered > 0 { lines.append("待录入国家系统的决定 \(status.toBeEntered) 项：ecert-admin decision export") }
    if status.drifted > 0 { lines.append("与导入不符的决定 \(status.drifted) 项：ecert-admin decision drift") }
    if status.aside > 0 { lines.append("已搁置 \(status.aside) 人") }
    if status.head.n > 0 { lines.append("决定共 \(status.head.n) 项，末项校验码 \(status.head.hash)") }
    return lines
  }

  private func numbers(_ numbers: [Int]) -> String { numbers.map(String.init).joined(separator: "、") }
}
