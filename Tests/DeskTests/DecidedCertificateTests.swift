// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing
import Testing

@testable import RegistryCache

/// Decisions name a certificate. Where a main row and an additional site (多机构备案) share one, they
/// are about the main row.
@Suite("Decisions on a certificate that stands alone at an additional site")
struct DecidedCertificateTests {
  private static let certificate = "202145000001"
  private static let site = "PDY000001450203A1001", hospital = "PDY000002450203A1001"
  private static let headings = ["姓名", "证件号码", "护士执业证书编号", "机构代码", "有效期至", "注册状态", "照片状态"]

  private static let additionalSite = ["石青螺", "450203198503150028", certificate, site, "2026-12-10", "多机构备案", "已通过"]
  /// Of somebody else, so that the site's row stays one that is judged; it shows the approved end.
  private static let mainRow = ["白云岫", "450203199007011117", certificate, hospital, "2031-12-10", "在册", "已通过"]

  private let scratch: ScratchDesk

  init() throws {
    scratch = try ScratchDesk(Division("450203").map(Office.authority))
    try load(Self.additionalSite)
    let desk = try scratch.desk()
    _ = try desk.submitRenewals([Self.certificate], reason: nil, isBatch: false, dryRun: false)
    let approved = try desk.approveRenewals([Self.certificate], reason: nil, isBatch: false, dryRun: false)
    try #require(approved.taken.count == 1, "\(approved.refused.map(\.problem))")
  }

  private func load(_ rows: [String]..., isSnapshot: Bool = false) throws {
    let rows = rows.map { ["450203"] + $0 }
    try scratch.load(Sheet(.nurses, headings: ["注册机关代码"] + Self.headings, rows: rows)) {
      if isSnapshot { $0.snapshot = .everything }
    }
  }

  /// Of each listed row: where it is, and whether the approval is still to be entered.
  private func open() throws -> [String: Bool] {
    let desk = try scratch.desk()
    var open: [String: Bool] = [:]
    try desk.list(desk.filter) { open[$0.institutionCode] = $0.judgement.decided?.open.isEmpty == false }
    return open
  }

  @Test("are about it as long as there is no other row")
  func alone() throws {
    #expect(try open() == [Self.site: true])
    #expect(try scratch.damage() == [])
  }

  @Test("pass to the main row that an import brings, which confirms them for the site too")
  func mainRowComes() throws {
    try load(Self.mainRow)
    #expect(try open() == [Self.site: false, Self.hospital: false])
    #expect(try scratch.damage() == [])
  }

  @Test("come back to it when a snapshot removes the main row")
  func mainRowGoes() throws {
    try load(Self.mainRow.map { $0 == "2031-12-10" ? "2026-12-01" : $0 })
    #expect(try open() == [Self.site: false, Self.hospital: false], "an end before the one that was decided on: drift")
    try load(Self.additionalSite, isSnapshot: true)
    #expect(try open() == [Self.site: true])
    #expect(try scratch.damage() == [])
  }
}
