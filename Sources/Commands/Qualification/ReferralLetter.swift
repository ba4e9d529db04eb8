// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel
import Desk
import Licensing
import Messages
import Reports

/// The letter that asks the issuing province or the examination centre, in Chinese official style whatever
/// the language of the screen: it goes to an office in China.
struct ReferralLetter {
  private let referral: Referral
  private let office: Office
  private let asOf: CivilDate
  private let presentation: Presentation
  private let chinese = Presentation(messages: Language.zhHans.messages, reveals: false)

  init(_ referral: Referral, office: Office, asOf: CivilDate, presentation: Presentation) {
    self.referral = referral
    self.office = office
    self.asOf = asOf
    self.presentation = presentation
  }

  private var classification: String {
    presentation.reveals ? "（本函含完整证件号码，请注意保密）" : "（本函证件号码已作遮盖；需要完整号码时另行提供）"
  }

  private var title: String { "关于商请核实医师资格信息的函" }

  private var addressee: String { chinese.messages.label(referral.addressee) + "：" }

  private var paragraphs: [String] {
    let row = referral.subject.row
    var paragraphs = [
      "\(row.institutionName ?? row.institutionCode)医师\(row.name)（执业证书编码 \(row.certificate)）的执业注册信息与医师资格信息"
        + (referral.best == nil ? "未能对应，查不到其医师资格" : "不一致") + "，现不能申领、出示医师电子执业证照。",
      request,
    ]
    if referral.best != nil { paragraphs.append("两方信息对照如下：") }
    return paragraphs
  }

  private var request: String {
    switch referral.addressee {
    case .province: "经核对，\(reason)。请贵委核实该医师的资格信息，如资格信息有误，请予修改，并将结果函告我方。"
    case .examinationCentre: "经核对，\(reason)。请贵中心核实该医师的资格信息，如有误请予修改，并将结果函告我方。"
    }
  }

  private var reason: String { referral.blocker.map(chinese.messages.label) ?? "资格信息有待核实" }

  private var headings: [String] { ["项目", "注册信息", "资格信息", "对照"] }

  private var rows: [[String]] {
    guard let best = referral.best else { return registrationOnly }
    let left = ComparedFields(referral.subject.registration)
    let right = ComparedFields(best.qualification)
    let differing = best.comparison.differences
    return ComparedField.allCases.map { field in
      let differences = differing.intersection(field.differences).members
      return [
        chinese.messages.field(field.rawValue), shown(left, field), shown(right, field),
        differences.isEmpty ? "一致" : differences.map(chinese.messages.label).joined(separator: "、"),
      ]
    }
  }

  private var registrationOnly: [[String]] {
    let left = ComparedFields(referral.subject.registration)
    return ComparedField.allCases.map { [chinese.messages.field($0.rawValue), shown(left, $0), "（查无）", ""] }
  }

  private func shown(_ fields: ComparedFields, _ field: ComparedField) -> String {
    field == .code && fields.code.isEmpty ? "（空）" : presentation.shown(fields[field], of: field)
  }

  private var signature: [String] {
    let (year, month, day) = asOf.components
    return [chinese.messages.label(office), "\(year)年\(month)月\(day)日"]
  }

  /// The letter as text.
  var lines: [String] {
    [classification, "", title, "", addressee] + paragraphs.map { "    " + $0 }
      + rows.map { "    \($0[0])：\($0[1])｜\($0[2])" + ($0[3].isEmpty ? "" : "｜\($0[3])") }
      + ["    特此函请，盼复。", ""] + signature
  }

  /// The letter for the browser's printer.
  var html: String {
    var page = HTMLPage(title: title, languageTag: "zh-Hans").paragraph(classification).heading(title)
      .paragraph(addressee)
    for paragraph in paragraphs { page = page.paragraph(paragraph, style: "indent") }
    page = page.table(headings: headings, rows: rows).paragraph("特此函请，盼复。", style: "indent")
    for line in signature { page = page.paragraph(line, style: "right") }
    return page.text
  }
}
