// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel
import Desk
import Licensing
import Messages
import Reports
import Synchronization

/// The people of the list that was shown last, by the numbers beside them.
public final class RowNumbers: Sendable {
  private struct Person {
    let certificate: String
    let name: String
    /// As shown, or nil where the list has none.
    let idNumber: String?
  }

  /// nil: no list has numbers.
  private let people = Mutex<[Person]?>(nil)

  public init() {}

  /// The same report with a number in front of every row. One that is not about people stays as it is.
  func numbered<Row>(_ report: Report<Row>) -> Report<Row> {
    func place(_ key: String) -> Int? { report.fields.firstIndex { $0.key == key } }
    guard let certificate = place("certificate"), let name = place("name") else { return report }
    let idNumber = place("idNumber")
    people.withLock { $0 = [] }
    let payload = report.payload
    let column = TableColumn<Row>("#", alignment: .right) { row in
      let cells = payload(row)
      guard case .text(let certificate) = cells[certificate], case .text(let name) = cells[name] else { return Styled("") }
      let person = Person(certificate: certificate, name: name, idNumber: idNumber.flatMap { cells[$0].text })
      let number = self.people.withLock { people in
        people?.append(person)
        return people?.count ?? 0
      }
      return Styled(String(number))
    }
    return Report(
      name: report.name, fields: report.fields, display: TableLayout([column] + report.display.columns), payload: payload)
  }

  /// The same report, after which no number stands for anybody if it is about people.
  func ended<Row>(by report: Report<Row>) -> Report<Row> {
    let keys = report.fields.map(\.key)
    if keys.contains("certificate"), keys.contains("name") { people.withLock { $0 = nil } }
    return report
  }

  /// The certificates that a word stands for; the word itself where it is no number of a row.
  ///
  /// - Throws: `RowNumberError`.
  public func certificates(_ word: String, _ openDesk: () throws -> Desk) throws -> [String] {
    guard let numbers = RowReference.numbers(word) else { return [word] }
    guard let people = people.withLock({ $0 }) else { throw RowNumberError.noList }
    if people.isEmpty { throw RowNumberError.emptyList }
    if let beyond = numbers.first(where: { $0 > people.count }) { throw RowNumberError.beyond(beyond, rows: people.count) }
    let desk = try openDesk()
    return try numbers.map { number in
      let person = people[number - 1]
      guard try isStill(person, desk) else { throw RowNumberError.otherPerson(number) }
      return person.certificate
    }
  }

  /// Whether the certificate is still about the person who was listed.
  private func isStill(_ person: Person, _ desk: Desk) throws -> Bool {
    do {
      let row = try desk.person(person.certificate)
      let numbers = [row.idNumber, Masking.idNumber(row.idNumber)]
      return ExactText(row.name) == ExactText(person.name) && person.idNumber.map(numbers.contains) ?? true
    } catch is PersonError {
      return false
    }
  }
}

extension Cell {
  fileprivate var text: String? { if case .text(let text) = self { text } else { nil } }
}
