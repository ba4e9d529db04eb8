// SPDX-License-Identifier: GPL-3.0-or-later

import Desk
import Licensing
import Messages
import Reports

/// The row of `blocked`, `why` and `find` (contract § 3).
struct PersonReport: Sendable {
  private let presentation: Presentation
  private let settings: Settings
  private let asOf: CivilDate

  init(context: Context, settings: Settings) {
    presentation = context.presentation
    asOf = context.asOf
    self.settings = settings
  }

  private var messages: any Messages { presentation.messages }

  static let fields: [Field] = [
    Field("kind"), Field("certificate"), Field("name"), Field("idNumber"),
    Field("institution", .object([Field("code"), Field("name")])), Field("authority"), Field("verdict"),
    Field("prompt"),
    Field(
      "blockers",
      .objects([
        Field("code"), Field("condition"), Field("owner"), Field("since"), Field("differences", .values),
        Field("next", joiner: " ; "),
      ])),
    Field("undetermined", .objects([Field("condition"), Field("missing")])), Field("warnings", .values),
    Field("department"), Field("open", .values), Field("since"),
  ]

  func payload(_ row: ListedRow) -> [Cell] {
    [
      .text(row.kind.rawValue), .text(row.certificate), .text(row.name),
      .text(presentation.shown(idNumber: row.idNumber)),
      .record([.text(row.institutionCode), Cell(row.institutionName)]), Cell(row.authority?.text),
      .text(row.standing.verdict.rawValue), Cell(row.standing.prompt?.rawValue),
      .records(row.standing.blockers.members.map { blocker($0, row) }),
      .records(
        row.standing.undetermined.members(of: row.kind).map {
          [.text($0.condition.rawValue), .text($0.missing.rawValue)]
        }),
      Cell(row.judgement.warnings.members.map(\.rawValue)), Cell(row.department),
      .list((row.judgement.decided?.open ?? []).map { .number($0) }), Cell(since(row)?.description),
    ]
  }

  private func blocker(_ blocker: Blocker, _ row: ListedRow) -> [Cell] {
    [
      .text(blocker.rawValue), Cell(blocker.condition(of: row.kind)?.rawValue),
      .text(row.standing.remedy(blocker).owner.rawValue), Cell(since(blocker, row)?.description),
      Cell(differences(blocker, row).map(\.rawValue)),
      .text(row.standing.remedy(blocker).next(for: row.certificate)),
    ]
  }

  /// The differences of the best candidate belong to the blocker of the link.
  func differences(_ blocker: Blocker, _ row: ListedRow) -> [Difference] {
    blocker.concernsQualification ? row.judgement.differences.members : []
  }

  func since(_ blocker: Blocker, _ row: ListedRow) -> CivilDate? {
    row.since.day(of: blocker, validUntil: row.judgement.validUntil, settings: settings)
  }

  /// The smallest of its blockers'.
  func since(_ row: ListedRow) -> CivilDate? {
    row.standing.blockers.members.compactMap { since($0, row) }.min()
  }

  /// - Parameter asks: with `--difference`: columns that `qualification apply` takes once filled in.
  func report(name: String, asks: Bool = false) -> Report<ListedRow> {
    let toFill = [Field("code"), Field("verified"), Field("reason")]
    return Report(
      name: name, fields: Self.fields + (asks ? toFill : []), explainsColumns: true, display: display,
      payload: { row in
        let answers: [Cell] = [Cell(row.judgement.candidate.map(presentation.shown(code:))), .null, .null]
        return payload(row) + (asks ? answers : [])
      })
  }

  private var display: TableLayout<ListedRow> {
    return TableLayout([
      TableColumn(messages.heading(.certificate)) { Styled($0.certificate, .bold) },
      TableColumn(messages.heading(.name), minimumWidth: 6, flexible: true) { Styled($0.name) },
    ] + numberColumn + [
      TableColumn(messages.heading(.institution), minimumWidth: 6, flexible: true) {
        Styled($0.institutionName ?? $0.institutionCode)
      },
      TableColumn(messages.heading(.reasons), minimumWidth: 16, flexible: true) { reasons($0) },
      TableColumn(messages.heading(.owner), minimumWidth: 6, flexible: true) { owners($0) },
      TableColumn(messages.heading(.since)) { Styled(since($0)?.description ?? "") },
      TableColumn(messages.heading(.prompt), minimumWidth: 8, flexible: true, isDispensable: true) {
        Styled($0.standing.prompt?.rawValue ?? "", .dim)
      },
    ])
  }

  /// Only with `--reveal`: masked, the number tells a person nothing that the certificate does not.
  private var numberColumn: [TableColumn<ListedRow>] {
    presentation.reveals ? [TableColumn(messages.heading(.idNumber)) { Styled($0.idNumber) }] : []
  }

  private func reasons(_ row: ListedRow) -> Styled {
    switch row.standing.verdict {
    case .blocked:
      let reasons = row.standing.blockers.members.map(messages.label) + handed(row)
      return Styled(reasons.joined(separator: messages.listJoiner), .red)
    case .undetermined:
      let missing = row.standing.undetermined.members(of: row.kind).map { messages.label($0.missing) }
      return Styled(missing.joined(separator: messages.listJoiner), .yellow)
    case .licensable: return Styled(messages.label(.licensable), .green)
    }
  }

  /// What has been handed on, and since when nobody answers.
  private func handed(_ row: ListedRow) -> [String] {
    guard let decided = row.judgement.decided else { return [] }
    let isBlockedThere = !row.standing.blockers.isDisjoint(with: .qualification)
    let referred = decided.referredOn.filter { _ in isBlockedThere }.map { messages.referredOn($0, asOf: asOf) }
    let submitted = decided.submittedOn.filter { _ in row.standing.blockers.contains(BlockerSet(.expired)) }
      .map { messages.submittedOn($0, asOf: asOf) }
    return [referred, submitted].compactMap { $0 }
  }

  private func owners(_ row: ListedRow) -> Styled {
    let owners = Set(row.standing.blockers.members.map { row.standing.remedy($0).owner })
    return Styled(Owner.allCases.filter(owners.contains).map(messages.label).joined(separator: messages.listJoiner))
  }
}

extension Optional {
  fileprivate func filter(_ isWanted: (Wrapped) -> Bool) -> Wrapped? { flatMap { isWanted($0) ? $0 : nil } }
}
