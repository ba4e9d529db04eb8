// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel
import Desk
import Licensing
import Messages
import Reports

/// `qualification candidates P`: the qualifications that may be a physician's, best first.
struct QualificationCandidates: Command {
  private static let person = PersonOperand.operand()
  static let positions = Field(
    "positions", .objects([Field("field"), Field("position"), Field("registration"), Field("qualification")]))
  private static let fields: [Field] = [
    Field("n"), Field("code"), Field("strength"), Field("name"), Field("idNumber"), Field("level"),
    Field("category"), Field("issuer"), Field("differences", .values), Field("allowed"), Field("refusal"),
    Field("needsVerified"), positions,
  ]

  static let spec = CommandSpec(
    path: ["qualification", "candidates"],
    summary: LocalText(zh: "某医师可对应的资格，最合适的在前", en: "A physician's candidates, best first"),
    operands: [person.erased], effect: .reads, showsNumbers: true, rows: fields,
    examples: [
      Example("ecert-admin qualification candidates 110450203000123", LocalText(zh: "看有哪些", en: "See which there are"))
    ])

  private let typed: String

  init(_ arguments: ParsedArguments) throws { typed = try arguments.required(Self.person) }

  func run(_ context: Context) throws -> ExitCode {
    let text = try PersonOperand.read(typed, context)
    let desk = try context.openDesk()
    let candidates = try PersonOperand.find(text) { try desk.candidates($0) }
    try context.logDisclosure(desk, count: candidates.rows.count)
    if context.format == .table {
      try context.say(pieces: lines(candidates, context))
    } else {
      try context.emit(report(candidates, context), candidates.rows)
    }
    return .done
  }

  private func lines(_ candidates: Candidates, _ context: Context) -> [[Styled]] {
    let messages = context.messages
    let row = candidates.subject.row
    var lines = [[Styled(messages.candidatesTitle(name: row.name, certificate: row.certificate), .bold)]]
    if candidates.rows.isEmpty { return lines + [[Styled(messages.noCandidates)]] }
    for candidate in candidates.rows {
      lines += [[Styled("")]] + Self.lines(candidate, candidates, context)
    }
    if let best = candidates.rows.first, best.refusal == nil, !best.comparison.differences.isEmpty {
      let next = messages.replaceNext(
        certificate: row.certificate, code: context.presentation.shown(code: best.qualification.code),
        needsVerified: !best.needsVerified.isEmpty)
      lines += [[Styled("")], [Styled(next, .cyan)]]
    }
    return lines
  }

  private static func lines(_ candidate: Candidates.Row, _ all: Candidates, _ context: Context) -> [[Styled]] {
    let messages = context.messages
    let marks = MarkedText(presentation: context.presentation)
    let pairs = FieldPair.all(all.subject.registration, candidate)
    func side(_ field: ComparedField, _ gap: String) -> [Styled] {
      guard let pair = pairs.first(where: { $0.field == field }) else { return [] }
      return marks.pieces(
        pair.shown(pair.qualification, context.presentation), pair.places, isRegistration: false,
        isColored: context.console.usesColor) + [Styled(gap)]
    }
    let first =
      [Styled("\(candidate.n). ", .bold)] + side(.code, "  ") + side(.name, "  ") + side(.idNumber, "  ")
      + side(.level, " ") + side(.category, "")
    return [first] + notes(candidate, pairs, marks, messages).map { [Styled("    \($0)")] }
  }

  /// What a person has to know about a candidate.
  private static func notes(
    _ candidate: Candidates.Row, _ pairs: [FieldPair], _ marks: MarkedText, _ messages: any Messages
  ) -> [String] {
    let differences = candidate.comparison.differences.members
    var lines = candidate.qualification.issuer.isEmpty ? [] : [candidate.qualification.issuer]
    if candidate.comparison.strength == .weak { lines.append(messages.weakCandidate) }
    lines.append(differences.isEmpty ? messages.equalField : messages.differencesLine(differences))
    lines += pairs.compactMap { pair in
      marks.words(pair.places).map { messages.fieldLine(messages.field(pair.field.rawValue), $0) }
    }
    if let refusal = candidate.refusal { return lines + [messages.explain(refusal)] }
    let needs = candidate.needsVerified.sorted { $0.rawValue < $1.rawValue }
    return needs.isEmpty ? lines : lines + [messages.needsVerified(needs)]
  }

  private func report(_ candidates: Candidates, _ context: Context) -> Report<Candidates.Row> {
    let presentation = context.presentation
    let registration = candidates.subject.registration
    return Report(
      name: "qualification-candidates", fields: Self.fields, display: TableLayout([]),
      payload: { row in
        let qualification = ComparedFields(row.qualification)
        return [
          .number(row.n), .text(presentation.shown(code: qualification.code)),
          .text(row.comparison.strength.rawValue), .text(qualification.name),
          .text(presentation.shown(idNumber: qualification.idNumber)), .text(qualification.level),
          .text(qualification.category), .text(row.qualification.issuer),
          Cell(row.comparison.differences.members.map(\.rawValue)), .flag(row.refusal == nil),
          Cell(row.refusal?.code), .flag(!row.needsVerified.isEmpty),
          .records(FieldPair.all(registration, row).flatMap(Self.places)),
        ]
      })
  }

  static func places(_ pair: FieldPair) -> [[Cell]] {
    (pair.places?.shown ?? []).map {
      [
        .text(pair.field.rawValue), .number($0.position), .text(String($0.registration)), .text(String($0.qualification)),
      ]
    }
  }
}
