// SPDX-License-Identifier: GPL-3.0-or-later

import Exchange
import Licensing

/// A district that does not exist: institutions, physicians, nurses, their qualifications and accounts, with
/// every kind of defect that exports have, in shares like those of life. Serves the demonstration, tests and
/// the benchmark.
///
/// Only the codes of divisions are those of real places. Names, numbers and institutions are invented;
/// numbers have right checks, so that some real one may happen to be the same.
///
/// People are worked out one by one from the seed and their place and never kept, so that a district
/// may be as large as a country. Seed, size and day give the same bytes on every machine.
public struct SampleDistrict: Sendable {
  public let seed: UInt64
  public let size: Size
  /// The day on which the exports are made: ends of validity lie around it.
  public let today: CivilDate

  let institutions: InstitutionList
  let residentNumbers: ResidentNumbers
  let practiceCodes: Numbering
  let nurseNumbers: Numbering
  let physicianStaging: Staging
  let nurseStaging: Staging

  public init(seed: UInt64 = 1, size: Size = .demo, today: CivilDate) {
    self.seed = seed
    self.size = size
    self.today = today
    institutions = InstitutionList(count: size.institutions, seed: seed)
    residentNumbers = ResidentNumbers(seed: seed)
    practiceCodes = Numbering(
      seed: seed, .practiceCode, serials: 1_000_000, prefixes: Divisions.ofPractice, firstShare: 5_500)
    nurseNumbers = Numbering(
      seed: seed, .nurseNumber, serials: 1_000_000, prefixes: Divisions.provinces.map(\.code),
      firstShare: 9_000)
    physicianStaging = Staging(cases: PhysicianPlan.staged.count, people: size.physicians)
    nurseStaging = Staging(cases: NursePlan.staged.count, people: size.nurses)
  }

  /// The district whose health authority's desk sees every kind of defect, and may act on it.
  public var division: Division { Divisions.home }

  /// Of the file that a system would write, such as `医师资格.csv`.
  public static func fileName(_ kind: ExportKind) -> String {
    switch kind {
    case .institutions: "机构.csv"
    case .qualifications: "医师资格.csv"
    case .physicians: "医师.csv"
    case .nurses: "护士.csv"
    case .accounts: "账户.csv"
    }
  }

  /// Writes one export as csv, as its system would: under headings of its own, with the odd cells that
  /// people and spreadsheets leave behind.
  ///
  /// - Parameter sink: is handed the bytes in order, piece by piece; what it throws ends the writing.
  public func write(
    _ kind: ExportKind, encoding: TextEncoding, into sink: ([UInt8]) throws -> Void
  ) throws {
    let export = export(kind)
    var output = RowOutput(encoding)
    for row in export.head { try output.append(row, sink) }
    for index in 0..<export.count {
      for row in export.rows(at: index) { try output.append(row, sink) }
    }
    for row in export.foot { try output.append(row, sink) }
    try output.flush(sink)
  }

  private func export(_ kind: ExportKind) -> any SampleExport {
    switch kind {
    case .institutions: InstitutionsExport(district: self)
    case .qualifications: QualificationsExport(district: self)
    case .physicians: PhysiciansExport(district: self)
    case .nurses: NursesExport(district: self)
    case .accounts: AccountsExport(district: self)
    }
  }
}
