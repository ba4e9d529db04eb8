// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel
import Desk
import Licensing
import Messages
import Reports

/// `qualification compare P CODE`: registration and qualification, field by field.
struct QualificationCompare: Command {
  private static let person = PersonOperand.operand()
  static let code = Operand<String>.text(
    "code", metavar: LocalText(zh: "资格", en: "CODE"),
    help: LocalText(
      zh: "candidates 列出的序号、资格证书编码，或遮盖后的编码", en: "as candidates lists it: its number, its code, or the masked code"))
  private static let fields: [Field] = [
    Field("field"), Field("registration"), Field("qualification"), Field("equal"), Field("differences", .values),
    QualificationCandidates.positions,
  ]

  static let spec = CommandSpec(
    path: ["qualification", "compare"],
    summary: LocalText(zh: "把注册和一个资格逐项对照", en: "Hold a registration against a qualification"),
    operands: [person.erased, code.erased], effect: .reads, showsNumbers: true, rows: fields,
    examples: [
      Example("ecert-admin qualification compare 110450203000123 1", LocalText(zh: "与第一个对照", en: "With the first"))
    ])

  private let typed: String
  private let code: String

  init(_ arguments: ParsedArguments) throws {
    typed = try arguments.required(Self.person)
    code = try arguments.required(Self.code)
  }

  func run(_ context: Context) throws -> ExitCode {
    let text = try PersonOperand.read(typed, context)
    let desk = try context.openDesk()
    let candidates = try PersonOperand.find(text) { try desk.candidates($0) }
    let row: Candidates.Row
    do {
      row = try candidates.row(code, takesNumber: true)
    } catch {
      throw ItemFailure(problem: .candidate(error), item: candidates.subject.row.certificate)
    }
    try context.logDisclosure(desk, count: 2)
    let pairs = FieldPair.all(candidates.subject.registration, row)
    let messages = context.messages
    let footer = Self.footer(candidates, row, messages, context.presentation)
    try context.emit(report(context), pairs, footer: footer)
    return .done
  }

  private static func footer(
    _ candidates: Candidates, _ row: Candidates.Row, _ messages: any Messages, _ presentation: Presentation
  ) -> [String] {
    var lines = row.comparison.differences.members.map {
      messages.fieldLine(messages.coded(messages.label($0), $0.rawValue), messages.meaning(of: $0))
    }
    if let refusal = row.refusal {
      lines.append(messages.explain(refusal))
    } else if !row.comparison.differences.isEmpty {
      if !row.needsVerified.isEmpty {
        lines.append(messages.needsVerified(row.needsVerified.sorted { $0.rawValue < $1.rawValue }))
      }
      lines.append(
        messages.replaceNext(
          certificate: candidates.subject.row.certificate, code: presentation.shown(code: row.qualification.code),
          needsVerified: !row.needsVerified.isEmpty))
    }
    return lines
  }

  private func report(_ context: Context) -> Report<FieldPair> {
    let messages = context.messages
    let presentation = context.presentation
    let marks = MarkedText(presentation: presentation)
    return Report(
      name: "qualification-compare", fields: Self.fields,
      display: TableLayout([
        TableColumn(messages.heading(.field)) { Styled(messages.field($0.field.rawValue), .bold) },
        TableColumn(messages.heading(.registration), minimumWidth: 10, flexible: true) {
          Styled(marks.bracketed($0.shown($0.registration, presentation), $0.places, isRegistration: true), $0.differences.isEmpty ? .plain : .red)
        },
        TableColumn(messages.heading(.qualification), minimumWidth: 10, flexible: true) {
          Styled(marks.bracketed($0.shown($0.qualification, presentation), $0.places, isRegistration: false), $0.differences.isEmpty ? .plain : .red)
        },
        TableColumn(messages.heading(.difference), minimumWidth: 8, flexible: true) {
          Styled(
            $0.differences.isEmpty ? messages.equalField : $0.differences.map(messages.label).joined(separator: messages.listJoiner))
        },
      ]),
      payload: { pair in
        [
          .text(pair.field.rawValue), .text(pair.shown(pair.registration, presentation)),
          .text(pair.shown(pair.qualification, presentation)), .flag(pair.differences.isEmpty),
          Cell(pair.differences.map(\.rawValue)), .records(QualificationCandidates.places(pair)),
        ]
      })
  }
}
