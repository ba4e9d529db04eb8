// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import PictureSamples
import Testing

@testable import Pictures

@Suite("A picture is read by what it holds, not by its name")
struct PictureTests {
  @Test("of either format, in every form that cameras and programs write")
  func forms() throws {
    let portrait = SamplePicture.portrait()
    let jpeg = [
      SamplePicture.jpeg(portrait), SamplePicture.jpeg(portrait, isProgressive: true),
      SamplePicture.jpeg(portrait, isArithmetic: true),
    ]
    for bytes in jpeg {
      let picture = try Picture(bytes)
      #expect(picture.header.format == .jpeg && picture.header.colour == .rgb && picture.header.depth == 24)
      #expect(picture.flaw == nil)
      #expect(Self.difference(picture.bitmap, portrait) < 6)
    }
    #expect(try Picture.header(of: jpeg[1]).isProgressive)
    var random = SeededRandom("pictures of few colours")
    let speckled = SamplePicture.speckled(23, 17, &random)
    for kind in [SamplePicture.PNGKind.rgb, .palette, .rgba, .rgb16] {
      for isInterlaced in [false, true] {
        let picture = try Picture(SamplePicture.png(speckled, kind, isInterlaced: isInterlaced))
        #expect(picture.bitmap == speckled, "\(kind), interlaced \(isInterlaced), seed \(random.seed)")
        #expect(picture.header.isProgressive == isInterlaced)
        #expect(picture.header.bits == (kind == .rgb16 ? 16 : 8))
      }
    }
  }

  /// The mean difference of a channel.
  private static func difference(_ a: Bitmap, _ b: Bitmap) -> Double {
    guard a.pixels.count == b.pixels.count else { return 255 }
    return Double(zip(a.pixels, b.pixels).reduce(0) { $0 + abs(Int($1.0) - Int($1.1)) }) / Double(a.pixels.count)
  }

  @Test("in grey, and in four inks as printers have them")
  func otherColours() throws {
    let grey = SamplePicture.jpeg([UInt8](repeating: 200, count: 64), 8, 8, channels: 1)
    #expect(try Picture.header(of: grey).colour == .grey)
    #expect(try Picture.header(of: grey).depth == 8)
    #expect(try Picture(grey).bitmap.pixels.allSatisfy { abs(Int($0) - 200) < 4 })
    // Inverted, as the marker that libjpeg writes with four inks says: no ink at all is 255.
    let inks = SamplePicture.jpeg([[255, 128, 0, 255]].flatMap { [[UInt8]](repeating: $0, count: 64) }.flatMap { $0 }, 8, 8, channels: 4)
    let picture = try Picture(inks)
    #expect(picture.header.colour == .cmyk)
    let pixel = picture.bitmap.pixels.prefix(3).map(Int.init)
    #expect(abs(pixel[0] - 255) < 8 && abs(pixel[1] - 128) < 8 && pixel[2] < 8, "\(pixel)")
  }

  @Test("what is transparent shows white")
  func transparent() throws {
    let bitmap = Bitmap(width: 2, height: 1, pixels: [0, 0, 0, 100, 150, 200])
    #expect(try Picture(SamplePicture.png(bitmap, .rgba, alpha: 0)).bitmap.pixels == [UInt8](repeating: 255, count: 6))
    #expect(try Picture(SamplePicture.png(bitmap, .rgba, alpha: 255)).bitmap == bitmap)
    #expect(try Picture.header(of: SamplePicture.png(bitmap, .rgba)).hasAlpha)
  }

  @Test("and turned upright as its camera says, in either order of bytes", arguments: Orientation.allCases)
  func orientation(orientation: Orientation) throws {
    // Three by two, every pixel another one.
    let stored = Bitmap(width: 3, height: 2, pixels: (0..<18).map { UInt8($0 * 10) })
    let upright = stored.upright(orientation)
    #expect((upright.width, upright.height) == (orientation.swapsSides ? (2, 3) : (3, 2)))
    let corners: [Orientation: [Int]] = [
      .upright: [0, 1, 2, 3, 4, 5], .mirrored: [2, 1, 0, 5, 4, 3], .upsideDown: [5, 4, 3, 2, 1, 0],
      .mirroredUpsideDown: [3, 4, 5, 0, 1, 2], .mirroredLeft: [0, 3, 1, 4, 2, 5], .right: [3, 0, 4, 1, 5, 2],
      .mirroredRight: [5, 2, 4, 1, 3, 0], .left: [2, 5, 1, 4, 0, 3],
    ]
    #expect(corners[orientation] == stride(from: 0, to: 18, by: 3).map { Int(upright.pixels[$0]) / 30 })
    for isBig in [false, true] {
      let bytes = SamplePicture.with(
        exif: SamplePicture.tiff(orientation: orientation.rawValue, isBig: isBig),
        SamplePicture.jpeg(SamplePicture.portrait(16, 24)))
      let header = try Picture.header(of: bytes)
      #expect(header.orientation == orientation)
      #expect((header.width, header.height) == (16, 24), "as stored")
      #expect(try Picture(bytes).bitmap.width == (orientation.swapsSides ? 24 : 16))
    }
  }

  @Test("by its content and its name alike")
  func formats() {
    let names: [(String, PictureFormat?)] = [
      ("a.jpg", .jpeg), ("a.JPEG", .jpeg), ("a.b.Png", .png), ("png", nil), ("a.gif", nil), ("a.", nil), (".jpg", .jpeg),
    ]
    for (name, format) in names { #expect(PictureFormat(fileName: name) == format, "\(name)") }
    #expect(PictureFormat(SamplePicture.png(SamplePicture.portrait(4, 4))) == .png)
    #expect(PictureFormat([0xFF, 0xD8]) == nil)
    #expect(PictureFormat([]) == nil)
  }

  @Test("and a small one of it looks the same")
  func thumbnail() throws {
    let portrait = SamplePicture.portrait(358, 441)
    let small = portrait.fitting(width: 120, height: 160)
    #expect((small.width, small.height) == (120, 147))
    let bytes = try #require(small.jpeg())
    let again = try Picture(bytes).bitmap
    #expect((again.width, again.height) == (120, 147))
    #expect(Self.difference(again, small) < 6)
    #expect(small.fitting(width: 500, height: 500) == small, "never made larger")
    let wide = Bitmap(width: 40, height: 2, pixels: [UInt8](repeating: 9, count: 240)).fitting(width: 4, height: 4)
    #expect((wide.width, wide.height) == (4, 1))
  }
}
