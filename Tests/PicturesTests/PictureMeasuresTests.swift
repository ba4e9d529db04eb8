// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing
import TestSupport
import PictureSamples
import Testing

@testable import Pictures

@Suite("What is measured of a picture")
struct PictureMeasuresTests {
  private func measures(_ bitmap: Bitmap) throws -> PictureMeasures {
    let bytes = SamplePicture.png(bitmap)
    return PictureMeasures(try Picture(bytes), bytes: bytes.count)
  }

  private func plain(_ value: UInt8) -> Bitmap {
    Bitmap(width: 40, height: 50, pixels: [UInt8](repeating: value, count: 6_000))
  }

  @Test("the wall behind a head is near-white along the top and the sides, or it is not")
  func background() throws {
    let white = try measures(SamplePicture.portrait())
    #expect((white.whiteTop, white.whiteLeft, white.whiteRight) == (1, 1, 1))
    let blue = try measures(SamplePicture.portrait(wall: 120))
    #expect((blue.whiteTop, blue.whiteLeft, blue.whiteRight) == (0, 0, 0))
    #expect(try measures(plain(235)).whiteTop == 1, "the least that counts")
    #expect(try measures(plain(234)).whiteTop == 0)
  }

  @Test("one side that is dark is told from the other")
  func oneSide() throws {
    var pixels = plain(250).pixels
    for y in 0..<50 { for x in 36..<40 { for channel in 0..<3 { pixels[(y * 40 + x) * 3 + channel] = 0 } } }
    let found = try measures(Bitmap(width: 40, height: 50, pixels: pixels))
    #expect((found.whiteLeft, found.whiteRight) == (1, 0))
    #expect(abs(found.whiteTop - 0.9) < 1e-9)
  }

  @Test("a plain picture has no sharpness, and what is smeared has less than what is not")
  func sharpness() throws {
    #expect(try measures(plain(128)).sharpness == 0)
    let sharp = SamplePicture.portrait(120, 160)
    let smeared = sharp.fitting(width: 30, height: 40)
    var pixels: [UInt8] = []
    for y in 0..<160 {
      for x in 0..<120 {
        let place = (y / 4 * 30 + x / 4) * 3
        pixels += smeared.pixels[place..<place + 3]
      }
    }
    let large = Bitmap(width: 120, height: 160, pixels: pixels)
    #expect(try measures(sharp).sharpness > measures(large).sharpness)
    #expect(try measures(Bitmap(width: 2, height: 2, pixels: [UInt8](repeating: 1, count: 12))).sharpness == 0)
  }

  @Test("brightness, and the shares that are nearly black and nearly white, with their borders")
  func light() throws {
    let expected: [(UInt8, Double, Double)] = [(15, 1, 0), (16, 0, 0), (239, 0, 0), (240, 0, 1)]
    for (value, dark, bright) in expected {
      let found = try measures(plain(value))
      #expect((found.brightness, found.dark, found.bright) == (Double(value), dark, bright), "\(value)")
    }
  }

  @Test("the same portrait has the same hash in another size, format and quality; another one has not")
  func perceptual() throws {
    let portrait = SamplePicture.portrait(358, 441)
    let hash = try measures(portrait).perceptualHash
    let small = portrait.fitting(width: 180, height: 240)
    let rough = try Picture(SamplePicture.jpeg(small, quality: 40))
    #expect(PhotoLook(hash).isLike(PhotoLook(PictureMeasures(rough, bytes: 0).perceptualHash)))
    var random = SeededRandom("hashes of pictures")
    for _ in 0..<20 {
      let other = SamplePicture.speckled(90, 80, &random).fitting(width: 18, height: 16)
      let found = try measures(other).perceptualHash
      #expect(!PhotoLook(hash).isLike(PhotoLook(found)), "seed \(random.seed)")
    }
  }
}
