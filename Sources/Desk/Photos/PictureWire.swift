// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing
import Pictures

/// What the process that decodes pictures and the one that asks it say to one another: a line of canonical JSON, and the
/// bytes that belong to it. Asked is with a picture, answered with a thumbnail, or with pixels.
public enum PictureWire {
  public enum Task: Sendable, Equatable {
    case measure
    case draw(width: Int, height: Int)
  }

  /// With room for the line before the picture.
  public static let mostBytesAsked = PhotoFile.mostBytes + 256
  /// An answer is never longer.
  public static let mostBytes = 4 << 20
  /// So many pixels are drawn at most: what fits into an answer.
  public static let mostPixels = 1_000_000

  public static func request(_ task: Task, _ picture: [UInt8]) -> [UInt8] {
    switch task {
    case .measure: line([:]) + picture
    case .draw(let width, let height): line(["width": .number(width), "height": .number(height)]) + picture
    }
  }

  private static func line(_ members: [String: CanonicalValue]) -> [UInt8] {
    Array((CanonicalValue.object(members).text + "\n").utf8)
  }

  private static func split(_ said: [UInt8]) -> (CanonicalValue, ArraySlice<UInt8>)? {
    guard let end = said.firstIndex(of: UInt8(ascii: "\n")),
      let head = CanonicalValue(canonical: String(decoding: said[..<end], as: UTF8.self))
    else { return nil }
    return (head, said[(end + 1)...])
  }

  // MARK: - The process that decodes

  public static func answer(_ request: [UInt8]) -> [UInt8] {
    guard let (head, rest) = split(request) else { return problem(.empty) }
    let picture = Array(rest)
    do {
      guard let width = head["width"]?.int, let height = head["height"]?.int else {
        return measured(try ReadPicture(picture))
      }
      let drawn = try Picture(picture).bitmap.fitting(width: width, height: height)
      if drawn.width * drawn.height > mostPixels { return problem(.noMemory) }
      return line(["width": .number(drawn.width), "height": .number(drawn.height)]) + drawn.pixels
    } catch {
      return problem(error)
    }
  }

  private static func measured(_ picture: ReadPicture) -> [UInt8] {
    line(["measures": picture.measures.value, "look": .text(String(picture.look.hash, radix: 16))]) + picture.thumbnail
  }

  private static func problem(_ problem: PictureProblem) -> [UInt8] {
    line([
      "problem": .text(problem.code), "numbers": .list(problem.numbers.map { .number($0) }), "text": .text(problem.text),
    ])
  }

  // MARK: - The one that asks

  /// nil: no answer is written so, or it cannot be: what decodes a hostile picture is not believed.
  ///
  /// - Parameter bytes: of the picture that was asked about.
  public static func read(answer: [UInt8], bytes: Int) -> PictureAnswer? {
    guard let (head, rest) = split(answer) else { return nil }
    if let problem = problem(head) { return .unreadable(.problem(problem)) }
    guard let measures = head["measures"].flatMap(PhotoMeasures.init), let text = head["look"]?.string,
      let hash = UInt64(text, radix: 16), measures.isPossible, measures.bytes == bytes
    else { return nil }
    return .read(ReadPicture(measures: measures, look: PhotoLook(hash), thumbnail: Array(rest)))
  }

  /// nil: it could not be drawn.
  public static func drawn(answer: [UInt8]) -> DrawnPicture? {
    guard let (head, rest) = split(answer), let width = head["width"]?.int, let height = head["height"]?.int,
      (1...mostPixels).contains(width), (1...mostPixels).contains(height), rest.count == width * height * 3
    else { return nil }
    return DrawnPicture(width: width, height: height, pixels: Array(rest))
  }

  private static func problem(_ head: CanonicalValue) -> PictureProblem? {
    guard let code = head["problem"]?.string else { return nil }
    return PictureProblem(
      code: code, numbers: head["numbers"]?.elements?.compactMap(\.int) ?? [], text: head["text"]?.string ?? "")
  }
}
