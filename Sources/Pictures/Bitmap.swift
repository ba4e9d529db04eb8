// SPDX-License-Identifier: GPL-3.0-or-later

/// Pixels of three bytes each (red, green, blue), row by row from the top.
public struct Bitmap: Sendable, Equatable {
  public let width: Int
  public let height: Int
  public let pixels: [UInt8]

  public init(width: Int, height: Int, pixels: [UInt8]) {
    precondition(width > 0 && height > 0 && pixels.count == width * height * 3)
    self.width = width
    self.height = height
    self.pixels = pixels
  }

  /// The picture as it is to be looked at.
  public func upright(_ orientation: Orientation) -> Bitmap {
    if orientation == .upright { return self }
    let (newWidth, newHeight) = orientation.swapsSides ? (height, width) : (width, height)
    let turned = [UInt8](unsafeUninitializedCapacity: pixels.count) { target, count in
      pixels.withUnsafeBufferPointer { source in
        var place = 0
        for y in 0..<newHeight {
          for x in 0..<newWidth {
            let (fromX, fromY) = origin(x, y, orientation)
            let from = (fromY * width + fromX) * 3
            for channel in 0..<3 { target[place + channel] = source[from + channel] }
            place += 3
          }
        }
      }
      count = pixels.count
    }
    return Bitmap(width: newWidth, height: newHeight, pixels: turned)
  }

  /// The stored pixel that stands at a place of the upright picture.
  private func origin(_ x: Int, _ y: Int, _ orientation: Orientation) -> (Int, Int) {
    switch orientation {
    case .upright: (x, y)
    case .mirrored: (width - 1 - x, y)
    case .upsideDown: (width - 1 - x, height - 1 - y)
    case .mirroredUpsideDown: (x, height - 1 - y)
    case .mirroredLeft: (y, x)
    case .right: (y, height - 1 - x)
    case .mirroredRight: (width - 1 - y, height - 1 - x)
    case .left: (width - 1 - y, x)
    }
  }

  /// Made smaller so that it fits, each new pixel the mean of those that it covers; never larger.
  public func fitting(width most: Int, height mostHigh: Int) -> Bitmap {
    if width <= most && height <= mostHigh { return self }
    let isWide = width * mostHigh >= height * most
    let newWidth = isWide ? most : max(1, width * mostHigh / height)
    let newHeight = isWide ? max(1, height * most / width) : mostHigh
    return scaled(width: newWidth, height: newHeight)
  }

  /// - Parameters: no larger than the bitmap.
  func scaled(width newWidth: Int, height newHeight: Int) -> Bitmap {
    /// Where the columns of each new one begin.
    let starts = (0...newWidth).map { $0 * width / newWidth }
    let small = [UInt8](unsafeUninitializedCapacity: newWidth * newHeight * 3) { target, count in
      var sums = [Int](repeating: 0, count: newWidth * 3)
      pixels.withUnsafeBufferPointer { source in
        sums.withUnsafeMutableBufferPointer { sums in
          for y in 0..<newHeight {
            let rows = y * height / newHeight..<(y + 1) * height / newHeight
            sums.update(repeating: 0)
            for row in rows { add(row, of: source, starts, to: sums) }
            for x in 0..<newWidth {
              let covered = rows.count * (starts[x + 1] - starts[x])
              for channel in 0..<3 {
                target[(y * newWidth + x) * 3 + channel] = UInt8((sums[x * 3 + channel] + covered / 2) / covered)
              }
            }
          }
        }
      }
      count = newWidth * newHeight * 3
    }
    return Bitmap(width: newWidth, height: newHeight, pixels: small)
  }

  /// Adds up the pixels of a row for each new column, in the order in which they are stored.
  private func add(
    _ row: Int, of source: UnsafeBufferPointer<UInt8>, _ starts: [Int], to sums: UnsafeMutableBufferPointer<Int>
  ) {
    var place = row * width * 3
    for x in 0..<starts.count - 1 {
      var (red, green, blue) = (0, 0, 0)
      for _ in starts[x]..<starts[x + 1] {
        red += Int(source[place])
        green += Int(source[place + 1])
        blue += Int(source[place + 2])
        place += 3
      }
      sums[x * 3] += red
      sums[x * 3 + 1] += green
      sums[x * 3 + 2] += blue
    }
  }
}
