// SPDX-License-Identifier: GPL-3.0-or-later

import Desk
import Licensing
import TestSupport
import Testing

@testable import RegistryCache

/// Decisions change what an import has to judge again, and imports change how decisions stand. Whatever
/// comes in whatever order, stored verdicts and states must be those of working everything out afresh.
@Suite("Decisions, undo, imports and snapshots in any order")
struct DecisionSequenceTests {
  /// Two halves at once; a thousand sequences in a long run. What kill -9 leaves behind, `DurabilityTests` shows.
  @Test(
    "leave every stored verdict and every state as judging afresh has them, and the chain whole", arguments: [1, 2])
  func anyOrder(half: Int) throws {
    var random = SeededRandom("decisions in any order, half \(half)")
    var decided = 0
    for _ in 0..<SeededRandom.rounds(10, long: 500) { decided += try Self.sequence(&random) }
    #expect(decided > 5, "the sequences decided too little to say anything: seed \(random.seed)")
  }

  /// - Returns: how many decisions it took.
  private static func sequence(_ random: inout SeededRandom) throws -> Int {
    let district = LittleDistrict(&random)
    // Two desks cannot share a cache, so this one is of the district whose authority all rows have.
    let scratch = try ScratchDesk(Division("450203").map(Office.authority))
    for kind in ExportKind.allCases { try scratch.load(district.sheet(kind, 9, &random)) }
    var told: [String] = []
    let steps = 24
    for step in 1...steps {
      told.append(try random.once(in: 3) ? importSomething(scratch, district, &random) : decide(scratch, &random))
      // Not after each: damage stays until something else heals it.
      guard step == steps || random.once(in: 3) else { continue }
      let story = "seed \(random.seed), step \(step): " + told.joined(separator: "; ")
      #expect(try scratch.damage() == [], "\(story)")
      let check = try scratch.desk().checkLog(head: nil) {}
      #expect(check.damage == nil, "\(story)")
      #expect(try openAreListed(scratch), "\(story)")
      #expect(try sourcesAreCounted(scratch), "\(story)")
      let days = ["2026-11-23", "2026-12-01", "2027-05-01"].map(day)
      try scratch.expectStandingsAsListed(asOf: random.one(of: days), story)
    }
    return try scratch.desk().cache.read { try $0.logHead().n }
  }

  private static func importSomething(
    _ scratch: ScratchDesk, _ district: LittleDistrict, _ random: inout SeededRandom
  ) throws -> String {
    let kind = random.one(of: ExportKind.allCases)
    let sheet = district.sheet(kind, Int.random(in: 1...9, using: &random), &random)
    let isSnapshot = random.once(in: 4)
    try scratch.load(sheet) { if isSnapshot { $0.snapshot = kind.personKind == nil ? .everything : .namedInstitutions } }
    return "\(kind.rawValue)\(isSnapshot ? " snapshot" : "")"
  }

  /// A decision that may be refused: then nothing changes.
  private static func decide(_ scratch: ScratchDesk, _ random: inout SeededRandom) throws -> String {
    let desk = try scratch.desk()
    let head = try desk.cache.read { try $0.logHead().n }
    if head > 0, random.once(in: 4) {
      let n = Int.random(in: 1...head, using: &random)
      _ = try? desk.undo(n, reason: "看错", dryRun: false)
      return "undo \(n)"
    }
    let certificates = try scratch.certificates()
    guard !certificates.isEmpty else { return "nobody" }
    let p = random.one(of: certificates)
    if random.once(in: 3) { return try photo(of: p, scratch, &random) }
    switch Int.random(in: 0..<6, using: &random) {
    case 0:
      _ = try desk.setAside([p], until: day("2026-12-01"), reason: "产假", isBatch: false, dryRun: false)
      return "aside \(p)"
    case 1:
      _ = try desk.submitRenewals([p], reason: nil, isBatch: false, dryRun: false)
      return "submit \(p)"
    case 2:
      _ = try desk.approveRenewals([p], reason: nil, isBatch: false, dryRun: false)
      return "approve \(p)"
    case 3:
      _ = try desk.refer(p, to: .province, reason: nil, dryRun: false)
      return "refer \(p)"
    default:
      let candidates = (try? desk.candidates(p).rows) ?? []
      guard let code = candidates.first?.qualification.code else { return "no candidate of \(p)" }
      let request = ReplacementRequest(person: p, code: code, reason: "录错", verified: "证书")
      _ = try desk.replace([request], isBatch: false, dryRun: false)
      return "replace \(p)"
    }
  }

  /// A picture comes, or is judged, at the desk of the row's institution.
  private static func photo(
    of certificate: String, _ scratch: ScratchDesk, _ random: inout SeededRandom
  ) throws -> String {
    guard let row = try? scratch.desk().person(certificate) else { return "\(certificate) is no one's" }
    let authority = try scratch.desk().office
    try scratch.move(to: .institution(code: row.institutionCode))
    defer { try? scratch.move(to: authority) }
    let desk = try scratch.desk()
    if random.once(in: 2) {
      let answer = random.one(of: PhotoAnswer.allCases)
      let request = PhotoRequest(person: certificate, answer: answer, reason: "看过", seenElsewhere: "国家系统")
      _ = try desk.reviewPhotos([request], isBatch: false, dryRun: false)
      return "\(answer.rawValue) photo of \(certificate)"
    }
    // The first two look alike, the third does not.
    let picture = random.one(of: [0, 1, 0xFFFF_0000] as [UInt64])
    try desk.cache.write { writer in
      let session = try PictureSession(writer, office: desk.office, operatorName: "tester", at: 1, asOf: desk.asOf)
      _ = try session.hold(
        .sample(look: picture), for: row.kind, row.certificate, number: IdentityNumber(cleaned: row.idNumber))
      try session.finish()
    }
    return "picture \(picture) of \(certificate)"
  }

  /// What lists call open is what the log calls open.
  private static func openAreListed(_ scratch: ScratchDesk) throws -> Bool {
    let desk = try scratch.desk()
    var listed: [Int] = []
    try desk.list(desk.filter) { listed += $0.judgement.decided?.open ?? [] }
    var filter = DecisionFilter()
    filter.states = [.open]
    var logged: [Int] = []
    try desk.decisions(filter) { logged.append($0.decision.n) }
    // A row that is history is not listed, and keeps its decisions.
    return Set(listed).isSubset(of: logged)
  }

  /// What imports say they added and removed is what is there.
  private static func sourcesAreCounted(_ scratch: ScratchDesk) throws -> Bool {
    try scratch.desk().cache.read { reader in
      let rows = [
        "institution WHERE name IS NOT NULL", "qualification", "registration WHERE kind = 1",
        "registration WHERE kind = 2", "account",
      ]
      let there = try rows.map { try reader.number("SELECT count(*) FROM \($0)") }
      return try reader.sources().map(\.rows) == there
    }
  }
}
