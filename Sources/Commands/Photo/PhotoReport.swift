// SPDX-License-Identifier: GPL-3.0-or-later

import Desk
import Licensing
import Messages
import Reports

/// The rows of `photo queue` and `photo check`.
struct PhotoReport {
  static let fields: [Field] = [
    Field("kind"), Field("certificate"), Field("name"), Field("institution", .object([Field("code"), Field("name")])),
    Field("since"), Field("picture"), Field("receivedOn"), Field("width"), Field("height"), Field("bytes"),
    Field("format"), Field("findings", .objects([Field("code"), Field("measured"), Field("limit"), Field("setting"), Field("source")])),
  ]

  let messages: any Messages

  func report(name: String) -> Report<PendingPhoto> {
    Report(
      name: name, fields: Self.fields,
      display: TableLayout([
        TableColumn(messages.heading(.certificate)) { Styled($0.row.certificate, .bold) },
        TableColumn(messages.heading(.name), minimumWidth: 6, flexible: true) { Styled($0.row.name) },
        TableColumn(messages.heading(.since)) { Styled($0.row.since.photo?.description ?? "") },
        TableColumn(messages.heading(.picture), minimumWidth: 8, flexible: true) { photo in
          photo.picture.map { Styled("\($0.measures.width)×\($0.measures.height)") } ?? Styled("—", .dim)
        },
        TableColumn(messages.heading(.finding), minimumWidth: 12, flexible: true) { found($0) },
      ]),
      payload: payload)
  }

  private func found(_ photo: PendingPhoto) -> Styled {
    guard photo.picture != nil else { return Styled(messages.noPictureHeld, .dim) }
    if photo.findings.isEmpty { return Styled(messages.noFindings, .green) }
    return Styled(photo.findings.map { messages.label($0.code) }.joined(separator: messages.listJoiner), .yellow)
  }

  func payload(_ photo: PendingPhoto) -> [Cell] {
    let row = photo.row
    let measures = photo.picture?.measures
    return [
      .text(row.kind.rawValue), .text(row.certificate), .text(row.name),
      .record([.text(row.institutionCode), Cell(row.institutionName)]), Cell(row.since.photo?.description),
      Cell(photo.picture?.sha256), Cell(photo.picture?.receivedOn.description), Cell(measures?.width),
      Cell(measures?.height), Cell(measures?.bytes), Cell(measures?.format.rawValue),
      .records(
        photo.findings.map {
          [.text($0.code.rawValue), .text($0.measured), .text($0.limit), Cell($0.setting?.key), .text($0.source.id)]
        }),
    ]
  }

  /// What a person reads of one photo.
  func lines(_ photo: PendingPhoto) -> [String] {
    var lines = ["\(photo.row.name)  \(photo.row.certificate)  \(photo.row.institutionName ?? photo.row.institutionCode)"]
    guard let picture = photo.picture else { return lines + ["  " + messages.noPictureHeld] }
    lines.append("  \(messages.size(picture.measures))  \(messages.receivedOn(picture.receivedOn))")
    lines += photo.findings.isEmpty ? ["  " + messages.noFindings] : photo.findings.map { "  " + messages.explain($0) }
    return lines
  }
}
