// SPDX-License-Identifier: GPL-3.0-or-later

@testable import Exchange

/// The product's decoder and encoder, for small arrays.
enum GB18030Text {
  enum Outcome: Equatable {
    case text([UInt32])
    case incomplete
    case invalid
  }

  static func decode(_ bytes: [UInt8]) -> Outcome {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes.count * 3 + 8) { output in
      guard let room = output.baseAddress else { return .invalid }
      let step = bytes.withUnsafeBufferPointer { GB18030Decoder.decode($0, into: room) }
      if step.isInvalid { return .invalid }
      if step.consumed < bytes.count { return .incomplete }
      let text = String(decoding: output[..<step.produced], as: UTF8.self)
      return .text(text.unicodeScalars.map(\.value))
    }
  }

  /// The one character that `bytes` are, or nil.
  static func point(_ bytes: [UInt8]) -> UInt32? {
    guard case .text(let scalars) = decode(bytes), scalars.count == 1 else { return nil }
    return scalars[0]
  }

  /// The code point of each code in `codes`, which are four bytes long each; nil where there is none.
  static func points(ofFourByteCodes codes: [UInt8]) -> [UInt32?] {
    var points: [UInt32?] = []
    points.reserveCapacity(codes.count / 4)
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 16) { output in
      codes.withUnsafeBufferPointer { bytes in
        for place in stride(from: 0, to: bytes.count, by: 4) {
          guard let room = output.baseAddress else { return }
          let code = UnsafeBufferPointer(rebasing: bytes[place..<place + 4])
          let step = GB18030Decoder.decode(code, into: room)
          points.append(step.consumed == 4 ? scalar(room, step.produced) : nil)
        }
      }
    }
    return points
  }

  /// The one scalar that `count` bytes of UTF-8 are.
  private static func scalar(_ utf8: UnsafePointer<UInt8>, _ count: Int) -> UInt32? {
    var point = UInt32(utf8[0]) & [0x7F, 0, 0x1F, 0x0F, 0x07][count == 1 ? 0 : count]
    for place in 1..<max(count, 1) { point = point << 6 | UInt32(utf8[place] & 0x3F) }
    return point
  }

  static func encode(_ points: some Sequence<UInt32>) -> [UInt8] {
    var bytes: [UInt8] = []
    for point in points { GB18030Encoder.append(point, to: &bytes) }
    return bytes
  }

  static func encode(_ point: UInt32) -> [UInt8] {
    var bytes: [UInt8] = []
    GB18030Encoder.append(point, to: &bytes)
    return bytes
  }

  static func scalars(utf32 bytes: [UInt8]) -> [UInt32] {
    stride(from: 0, to: bytes.count, by: 4).map { start in
      bytes[start..<start + 4].reduce(0) { $0 << 8 | UInt32($1) }
    }
  }
}
