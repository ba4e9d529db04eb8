// SPDX-License-Identifier: GPL-3.0-or-later

import Desk
import Licensing
import Messages
import Reports

/// What stands on the screen while photos are reviewed: lines that fit, whatever the size.
struct ReviewPage {
  enum Mode: Equatable {
    case looking
    /// One key chooses the reason.
    case choosing
    /// The reason is being typed.
    case typing(String)

    var keys: ReviewMode {
      switch self {
      case .looking: .looking
      case .choosing: .choosing
      case .typing: .typing
      }
    }
  }

  let messages: any Messages
  let columns: Int
  let rows: Int
  let usesColor: Bool
  var isLarge = false

  /// Beside the picture there is room for text from this width on.
  private static let wide = 64
  /// Lines for people below a picture on a narrow screen.
  private static let linesBelow = 5

  private var isWide: Bool { columns >= Self.wide && !isLarge }

  /// Room for the picture, in characters.
  var pictureRoom: (columns: Int, rows: Int) {
    // The head, and the keys that are asked for most of the time.
    let room = max(1, rows - 1 - keys(.looking).count)
    return isLarge ? (columns, room) : isWide ? (columns / 2, room) : (columns, max(1, room - Self.linesBelow))
  }

  /// A narrow screen takes two lines for them.
  private func keys(_ mode: ReviewMode) -> [String] { TextWidth.wrap(messages.reviewKeys(mode), width: max(1, columns)) }

  /// - Parameters:
  ///   - picture: nil: none can be shown.
  ///   - said: what became of the last key.
  func lines(
    _ photo: PendingPhoto, place: Int, of count: Int, picture: DrawnLines?, mode: Mode, said: String?, reasons: [String]
  ) -> [String] {
    let head = styled("\(place + 1)/\(count)  \(photo.row.name)  \(photo.row.certificate)", .bold)
    let text = self.text(photo, picture: picture, mode: mode, said: said, reasons: reasons)
    // Below a picture there is no room for reasons.
    let body = isWide ? beside(picture, text) : below(mode == .looking ? picture : nil, text)
    let foot = keys(mode.keys).map { styled($0, .dim) }
    let room = max(0, rows - 1 - foot.count)
    let middle = Array(body.prefix(room)) + Array(repeating: "", count: max(0, room - body.count))
    return [head] + middle + foot
  }

  /// When all have been looked at.
  func end(_ counts: PhotoSession.Counts, said: String?) -> [String] {
    let text = [said, messages.reviewed(counts, left: 0)].compactMap { $0 }.map { Styled($0) }
    return Array(wrapped(text, columns).prefix(max(0, rows - 1))) + keys(.ended).map { styled($0, .dim) }
  }

  private func text(
    _ photo: PendingPhoto, picture: DrawnLines?, mode: Mode, said: String?, reasons: [String]
  ) -> [Styled] {
    let said = said.map { [Styled($0, .cyan)] } ?? []
    switch mode {
    case .choosing:
      return said + [Styled(messages.reasonsTitle, .bold)]
        + reasons.enumerated().map { Styled("\($0.offset + 1)  \($0.element)") }
    case .typing(let typed): return said + [Styled(messages.askReason, .bold), Styled(typed + "▏")]
    case .looking: break
    }
    if isLarge { return said }
    var text = said + [Styled(photo.row.institutionName ?? photo.row.institutionCode)]
    guard let held = photo.picture else { return text + [Styled(messages.noPictureHeld, .yellow)] }
    if picture == nil {
      text.append(Styled(messages.pictureNotShown(certificate: photo.row.certificate, held.measures.format.suffix), .yellow))
    }
    text += photo.findings.isEmpty
      ? [Styled(messages.noFindings, .green)] : photo.findings.map { Styled(messages.explain($0), .yellow) }
    return text + [Styled(messages.size(held.measures), .dim)]
  }

  /// The picture on the left, text on the right.
  private func beside(_ picture: DrawnLines?, _ text: [Styled]) -> [String] {
    let left = picture?.lines ?? []
    let width = picture.map { $0.columns + 2 } ?? 0
    let right = wrapped(text, columns - width)
    return (0..<max(left.count, right.count)).map { index in
      let shown = index < left.count ? left[index] + "  " : String(repeating: " ", count: width)
      return shown + (index < right.count ? right[index] : "")
    }
  }

  private func below(_ picture: DrawnLines?, _ text: [Styled]) -> [String] {
    (picture?.lines ?? []) + wrapped(text, columns)
  }

  private func wrapped(_ text: [Styled], _ width: Int) -> [String] {
    text.flatMap { part in
      TextWidth.wrap(InertText.of(part.text), width: max(1, width)).map { Styled($0, part.style).rendered(color: usesColor) }
    }
  }

  private func styled(_ text: String, _ style: Style) -> String {
    Styled(TextWidth.cut(InertText.of(text), width: columns), style).rendered(color: usesColor)
  }
}
