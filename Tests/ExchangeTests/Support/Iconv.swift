// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// glibc's converter, the peer that the tables are compared with.
final class Iconv {
  enum Outcome: Equatable {
    case bytes([UInt8])
    /// The input stops in the middle of a character.
    case incomplete
    case invalid
  }

  struct Unavailable: Error {}

  private let descriptor: iconv_t

  init(from source: String, to target: String) throws {
    descriptor = iconv_open(target, source)
    // (iconv_t) -1
    if Int(bitPattern: descriptor) == -1 { throw Unavailable() }
  }

  deinit { iconv_close(descriptor) }

  func convert(_ input: [UInt8]) -> Outcome {
    iconv(descriptor, nil, nil, nil, nil)
    var input = input
    // Four bytes for each is what any character takes in UTF-32 and in GB 18030.
    return withUnsafeTemporaryAllocation(of: CChar.self, capacity: input.count * 4 + 4) { output in
      var (inputLeft, outputLeft) = (input.count, output.count)
      var end = output.baseAddress
      let result = input.withUnsafeMutableBytes { buffer in
        var start = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
        return iconv(descriptor, &start, &inputLeft, &end, &outputLeft)
      }
      if result == -1 { return errno == EINVAL ? .incomplete : .invalid }
      return .bytes(Array(UnsafeRawBufferPointer(output).prefix(output.count - outputLeft)))
    }
  }

  /// The code point of each code in `codes`, which are four bytes long each; nil where there is none.
  func points(ofFourByteCodes codes: [UInt8]) -> [UInt32?] {
    iconv(descriptor, nil, nil, nil, nil)
    var points: [UInt32?] = []
    points.reserveCapacity(codes.count / 4)
    var codes = codes
    codes.withUnsafeMutableBytes { bytes in
      var point: UInt32 = 0
      for place in stride(from: 0, to: bytes.count, by: 4) {
        var start = bytes.baseAddress?.advanced(by: place).assumingMemoryBound(to: CChar.self)
        var (inputLeft, outputLeft) = (4, 4)
        let result = withUnsafeMutableBytes(of: &point) { output in
          var end = output.baseAddress?.assumingMemoryBound(to: CChar.self)
          return iconv(descriptor, &start, &inputLeft, &end, &outputLeft)
        }
        points.append(result == 0 && outputLeft == 0 ? UInt32(bigEndian: point) : nil)
      }
    }
    return points
  }

  /// The one character that `input` is, as a code point; nil when it is not exactly one.
  func point(_ input: [UInt8]) -> UInt32? {
    guard case .bytes(let bytes) = convert(input), bytes.count == 4 else { return nil }
    return bytes.reduce(0) { $0 << 8 | UInt32($1) }
  }
}
