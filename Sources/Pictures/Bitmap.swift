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
    let small = [UInt8](unsafeUninitializedCapacity: newWidth * newHeight * 3) { target, count in
      pixels.withUnsafeBufferPointer { source in
        for y in 0..<newHeight {
          let rows = y * height / newHeight..<max((y + 1) * height / newHeight, y * height / newHeight + 1)
          for x in 0..<newWidth {
            let columns = x * width / newWidth..<max((x + 1) * width / newWidth, x * width / newWidth + 1)
            let place = (y * newWidth + x) * 3
            for channel in 0..<3 { target[place + channel] = mean(source, rows, columns, channel) }
          }
        }
      }
      count = newWidth * newHeight * 3
    }
    return Bitmap(width: newWidth, height: newHeight, pixels: small)
  }

  private func mean(
    _ source: UnsafeBufferPointer<UInt8>, _ rows: Range<Int>, _ columns: Range<Int>, _ channel: Int
  ) -> UInt8 {
    var sum = 0
    for y in rows {
      var place = (y * width + columns.lowerBound) * 3 + channel
      for _ in columns {
        sum += Int(source[place])
        place += 3
      }
    }
    let count = rows.count * columns.count
    return UInt8((sum + count / 2) / count)
  }
}
