// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import PictureSamples
import Testing

@testable import Pictures

@Suite("A hostile picture is a clear error, never a crash")
struct HostilePictureTests {
  private func problem(_ bytes: [UInt8], limits: PictureLimits = .standard) -> PictureProblem? {
    do throws(PictureProblem) {
      _ = try Picture(bytes, limits: limits)
      return nil
    } catch {
      return error
    }
  }

  private static var samples: [[UInt8]] {
    let portrait = SamplePicture.portrait(30, 40)
    return [
      SamplePicture.jpeg(portrait), SamplePicture.jpeg(portrait, isProgressive: true),
      SamplePicture.png(portrait, .rgba, isInterlaced: true),
    ]
  }

  @Test("cut off at any byte", arguments: 0..<3)
  func truncated(sample: Int) throws {
    let bytes = Self.samples[sample]
    for count in 0..<bytes.count {
      let cut = Array(bytes[..<count])
      if let problem = problem(cut) {
        if count == 0 { #expect(problem == .empty) }
        continue
      }
      // libjpeg shows what there is; nothing that is cut off passes as whole, but for the last marker.
      let picture = try Picture(cut)
      #expect(picture.flaw != nil || bytes.count - count <= 2, "\(count) of \(bytes.count)")
    }
    #expect(try Picture(bytes).flaw == nil)
  }

  @Test("with bytes that somebody changed")
  func changed() {
    var random = SeededRandom("changed pictures")
    for _ in 0..<SeededRandom.rounds(300) {
      var bytes = random.one(of: Self.samples)
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      var limits = PictureLimits()
      limits.pixels = 1_000_000
      if problem(bytes, limits: limits) == nil, let picture = try? Picture(bytes, limits: limits) {
        let measures = PictureMeasures(picture, bytes: bytes.count)
        #expect(measures.width * measures.height <= limits.pixels, "seed \(random.seed)")
      }
    }
  }

  /// The same JPEG, saying that it has other sides.
  private func saying(_ width: Int, _ height: Int, _ bytes: [UInt8]) throws -> [UInt8] {
    var bytes = bytes
    let frame = try #require(bytes.indices.first { bytes[$0] == 0xFF && [0xC0, 0xC2].contains(bytes[$0 + 1]) })
    bytes.replaceSubrange(
      frame + 5..<frame + 9,
      with: [UInt8(height >> 8), UInt8(height & 0xFF), UInt8(width >> 8), UInt8(width & 0xFF)])
    return bytes
  }

  @Test("with sides for which no memory is ever asked")
  func immense() throws {
    let jpeg = SamplePicture.jpeg(SamplePicture.portrait(16, 16))
    #expect(problem(try saying(65_535, 65_535, jpeg)) == .tooLongSide(width: 65_535, height: 65_535, limit: 20_000))
    #expect(problem(try saying(10_000, 2_001, jpeg)) == .tooManyPixels(width: 10_000, height: 2_001, limit: 20_000_000))
    var png = SamplePicture.png(SamplePicture.portrait(16, 16))
    png.replaceSubrange(16..<24, with: [0x7F, 0xFF, 0xFF, 0xFF, 0x7F, 0xFF, 0xFF, 0xFF])
    guard case .damaged = problem(png) else { return #expect(problem(png) == .damaged("the checksum of the header")) }
  }

  @Test("with more passes than a picture needs")
  func scans() {
    let progressive = SamplePicture.jpeg(SamplePicture.portrait(), isProgressive: true)
    var limits = PictureLimits()
    limits.scans = 3
    #expect(problem(progressive, limits: limits) == .tooManyScans(limit: 3))
    limits.scans = 10
    #expect(problem(progressive, limits: limits) == nil)
  }

  @Test("larger than a file may be, and as large as it may")
  func bytes() {
    let bytes = SamplePicture.jpeg(SamplePicture.portrait(8, 8))
    var limits = PictureLimits()
    limits.bytes = bytes.count - 1
    #expect(problem(bytes, limits: limits) == .tooManyBytes(limit: bytes.count - 1))
    limits.bytes = bytes.count
    #expect(problem(bytes, limits: limits) == nil)
  }

  @Test("with directories of its camera that lead nowhere, or back to themselves")
  func exif() throws {
    let jpeg = SamplePicture.jpeg(SamplePicture.portrait(8, 8))
    let good = SamplePicture.tiff(orientation: 6)
    var variants: [[UInt8]] = (0..<good.count).map { Array(good[..<$0]) }
    var loop = good
    loop.replaceSubrange(4..<8, with: [0, 0, 0, 0])
    variants.append(loop)
    var far = good
    far.replaceSubrange(4..<8, with: [0xFF, 0xFF, 0xFF, 0xFF])
    variants.append(far)
    var many = good
    many.replaceSubrange(8..<10, with: [0xFF, 0xFF])
    for tiff in variants + [good + good] {
      let header = try Picture.header(of: SamplePicture.with(exif: tiff, jpeg))
      // The tag and its value take twenty bytes.
      #expect(header.orientation == (tiff.starts(with: good.prefix(20)) ? .right : .upright))
    }
    #expect(try Picture.header(of: SamplePicture.with(exif: many, jpeg)).orientation == .right, "the first entry is there")
    for wrong in [0, 9, 255, 65_535] {
      let bytes = SamplePicture.with(exif: SamplePicture.tiff(orientation: wrong), jpeg)
      #expect(try Picture.header(of: bytes).orientation == .upright, "\(wrong)")
    }
  }

  @Test("that is something else", arguments: ["GIF89a", "<svg/>", "%PDF-1.4", "\u{FEFF}"])
  func others(text: String) {
    #expect(problem(Array(text.utf8)) == .unknownFormat)
  }
}
