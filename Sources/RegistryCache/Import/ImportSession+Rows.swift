// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing

extension ImportSession {
  public func store(_ row: InstitutionRow) throws -> RowOutcome { try institutions.store(row, in: self) }

  public func store(_ row: QualificationRow) throws -> RowOutcome {
    try accept(.qualifications)
    return try qualifications().store(row)
  }

  /// - Returns: what became of the row, and what is odd about its cells.
  public func store(_ row: RegistrationRow) throws -> (outcome: RowOutcome, warnings: WarningSet) { try registrations().store(row) }

  public func store(_ row: AccountRow) throws -> RowOutcome { try accounts().store(row) }
}
