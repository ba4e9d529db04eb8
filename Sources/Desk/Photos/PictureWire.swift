// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing
import Pictures
import RegistryCache

/// What the process that decodes pictures and the one that asks it say to one another. Asked is with a byte that says
/// what for, two numbers in four bytes each, and the bytes of a picture; answered with a line of canonical JSON and the
/// bytes that belong to it: a thumbnail, or pixels.
public enum PictureWire {
  public enum Task: Sendable, Equatable {
    case measure
    case draw(width: Int, height: Int)
  }

  private static let headBytes = 9
  public static let mostBytesAsked = NewPicture.mostBytes + headBytes
  /// An answer is never longer.
  public static let mostBytes = 4 << 20
  /// So many pixels are drawn at most: what fits into an answer.
  public static let mostPixels = 1_000_000

  public static func request(_ task: Task, _ picture: [UInt8]) -> [UInt8] {
    switch task {
    case .measure: [0] + number(0) + number(0) + picture
    case .draw(let width, let height): [1] + number(width) + number(height) + picture
    }
  }

  private static func number(_ value: Int) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) } }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int { bytes.reversed().reduce(0) { $0 << 8 | Int($1) } }

  // MARK: - The process that decodes

  public static func answer(_ request: [UInt8]) -> [UInt8] {
    guard request.count >= headBytes else { return problem(.empty) }
    let picture = Array(request[headBytes...])
    do {
      if request[0] == 0 { return measured(try ReadPicture(picture)) }
      let drawn = try Picture(picture).bitmap.fitting(width: number(request[1..<5]), height: number(request[5..<9]))
      if drawn.width * drawn.height > mostPixels { return problem(.noMemory) }
      return head(["width": .number(drawn.width), "height": .number(drawn.height)]) + drawn.pixels
    } catch {
      return problem(error)
    }
  }

  private static func head(_ members: [String: CanonicalValue]) -> [UInt8] {
    Array((CanonicalValue.object(members).text + "\n").utf8)
  }

  private static func measured(_ picture: ReadPicture) -> [UInt8] {
    head(["measures": picture.measures.value, "look": .text(String(picture.look.hash, radix: 16))]) + picture.thumbnail
  }

  private static func problem(_ problem: PictureProblem) -> [UInt8] {
    head([
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

  private static func split(_ answer: [UInt8]) -> (CanonicalValue, ArraySlice<UInt8>)? {
    guard let end = answer.firstIndex(of: UInt8(ascii: "\n")),
      let head = CanonicalValue(canonical: String(decoding: answer[..<end], as: UTF8.self))
    else { return nil }
    return (head, answer[(end + 1)...])
  }

  private static func problem(_ head: CanonicalValue) -> PictureProblem? {
    guard let code = head["problem"]?.string else { return nil }
    return PictureProblem(
      code: code, numbers: head["numbers"]?.elements?.compactMap(\.int) ?? [], text: head["text"]?.string ?? "")
  }
}
