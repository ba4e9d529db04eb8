// SPDX-License-Identifier: GPL-3.0-or-later

/// A few people, none of whom exists: physicians whose name has a character more than in their qualification, and
/// nurses whose registration ends soon.
enum KillDistrict {
  static let people = 40
  static let manyPeople = 3_000
  static let division = "450203"
  static let today = "2026-11-23"

  private static let institution = "PDY000001450203A1001"

  /// With which every physician's certificate begins, and nothing else.
  static let practicePrefix = "110450203"

  static func certificate(_ number: Int) -> String { practicePrefix + padded(number) }
  static func qualification(_ number: Int) -> String { "K\(padded(number))" }
  static func nurse(_ number: Int) -> String { "202145\(padded(number))" }

  private static func padded(_ number: Int) -> String { String(String(1_000_000 + number).dropFirst()) }

  /// The exports in the order in which they are imported.
  static let exports = ["qualifications", "physicians", "nurses"]

  static func export(_ kind: String) -> String {
    let rows = 1...people
    switch kind {
    case "qualifications":
      return csv("姓名,证件号码,医师资格证书编码,级别,类别", rows.map { "虚构,H\(padded($0)),\(qualification($0)),1,10" })
    case "physicians": return physicians(rows, photo: "已通过")
    default:
      return csv(
        "姓名,证件号码,护士执业证书编号,机构代码,注册机关代码,有效期至,注册状态,照片状态",
        rows.map { "虚构,N\(padded($0)),\(nurse($0)),\(institution),\(division),2026-12-31,在册,已通过" })
    }
  }

  /// A later export of many physicians, known ones first.
  static var manyPhysicians: String { physicians(1...manyPeople, photo: "无") }

  private static func physicians(_ rows: ClosedRange<Int>, photo: String) -> String {
    csv(
      "姓名,证件号码,医师资格证书编码,医师执业证书编码,执业级别,执业类别,机构代码,注册机关代码,注册状态,照片状态",
      rows.map {
        "虚构误,H\(padded($0)),\(qualification($0)),\(certificate($0)),1,10,\(institution),\(division),在册,\(photo)"
      })
  }

  /// The list that `qualification apply` takes, filled in.
  static var filledIn: String {
    csv("certificate,code,verified,reason", (1...people).map { "\(certificate($0)),\(qualification($0)),,录错" })
  }

  private static func csv(_ heading: String, _ rows: [String]) -> String {
    ([heading] + rows).joined(separator: "\n") + "\n"
  }
}
