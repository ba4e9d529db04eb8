// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing
import Testing

@Suite("What is found in a photo, with the value, the limit and where that comes from")
struct PhotoRuleTests {
  /// As GA 461-2004 has it.
  private static let good = PhotoMeasures(
    format: .jpeg, namedFormat: .jpeg, width: 358, height: 441, bytes: 30_000, colour: .rgb, depth: 24, orientation: 1,
    flaw: nil, whiteTop: 950, whiteLeft: 900, whiteRight: 900, sharpness: 150, brightness: 160)

  private func found(
    _ settings: [String: String] = [:], sharedWith others: [String] = [], _ change: (inout PhotoMeasures) -> Void = { _ in }
  ) -> [PhotoFinding] {
    var measures = Self.good
    change(&measures)
    return PhotoRule(Settings(settings)).findings(of: measures, sharedWith: others)
  }

  private func codes(_ settings: [String: String] = [:], _ change: (inout PhotoMeasures) -> Void) -> [PhotoFinding.Code] {
    found(settings, change).map(\.code)
  }

  @Test("nothing in one that satisfies a preset, whichever")
  func good() {
    #expect(found().isEmpty)
    #expect(found { ($0.width, $0.height) = (295, 413) }.isEmpty)
  }

  @Test("a size that no preset has, held against the one of the nearest shape")
  func size() throws {
    let finding = try #require(found { ($0.width, $0.height) = (716, 882) }.first)
    #expect(finding.code == .dimensions && finding.measured == "716×882" && finding.limit == "358×441")
    #expect(finding.setting?.key == "photo.preset.ga-461-2004" && finding.source == .photoStandard)
    #expect(codes { ($0.width, $0.height) = (441, 358) }.contains(.ratio))
  }

  @Test("a shape that differs by more than the setting says, at its border")
  func ratio() {
    let one = ["photo.presets": "ga-461-2004", "photo.ratio-percent": "2"]
    // 358 : 441; of 441 high, 2 % wider is 365.16.
    #expect(codes(one) { $0.width = 365 } == [.dimensions])
    #expect(codes(one) { $0.width = 366 } == [.dimensions, .ratio])
  }

  @Test("the bytes of a file at both borders, by the preset's own range before the setting")
  func bytes() {
    for (bytes, isFound) in [(13_999, true), (14_000, false), (45_000, false), (45_001, true)] {
      #expect(codes { $0.bytes = bytes } == (isFound ? [.bytes] : []), "\(bytes)")
    }
    let own = ["photo.preset.ga-461-2004": "358x441 jpeg 50-60kB"]
    #expect(codes(own) { $0.bytes = 30_000 } == [.bytes])
    #expect(codes(own) { $0.bytes = 60_000 }.isEmpty)
  }

  @Test("another type than the name says, and than the preset asks for")
  func type() throws {
    #expect(codes { $0.format = .png } == [.fileType], "a PNG that is called .jpg")
    let asked = try #require(found { ($0.format, $0.namedFormat) = (.png, .png) }.first)
    #expect(asked.code == .fileType && asked.limit == "jpeg" && asked.setting != nil)
    #expect(codes { ($0.format, $0.namedFormat, $0.width, $0.height) = (.png, .png, 295, 413) }.isEmpty)
  }

  @Test("colour modes, the stored orientation, what the library found wrong")
  func file() {
    #expect(codes { ($0.colour, $0.depth) = (.cmyk, 32) } == [.colourMode])
    #expect(codes { ($0.colour, $0.depth) = (.grey, 8) } == [.colourMode])
    #expect(codes { ($0.colour, $0.depth) = (.palette, 8) } == [.colourMode], "24 bits are asked for")
    #expect(codes { $0.orientation = 6 } == [.orientation])
    #expect(codes { $0.flaw = .truncated } == [.truncated])
    #expect(codes { $0.flaw = .damaged } == [.damaged])
  }

  @Test("a background that is not white enough, at the border, on each side and only where white is asked for")
  func background() {
    #expect(codes { $0.whiteTop = 800 }.isEmpty)
    #expect(found { $0.whiteTop = 799 }.map(\.measured) == ["top 79%"])
    #expect(found { ($0.whiteLeft, $0.whiteRight) = (100, 0) }.map(\.measured) == ["left 10%", "right 0%"])
    #expect(codes { ($0.width, $0.height, $0.whiteTop) = (295, 413, 0) }.isEmpty)
  }

  @Test("what is blurred, too dark or too bright, at the borders")
  func look() {
    #expect(codes { $0.sharpness = 20 }.isEmpty)
    #expect(codes { $0.sharpness = 19 } == [.blur])
    for (brightness, isFound) in [(69, true), (70, false), (240, false), (241, true)] {
      #expect(codes { $0.brightness = brightness } == (isFound ? [.exposure] : []), "\(brightness)")
    }
  }

  @Test("the same picture under two people comes last; findings stand in one order")
  func order() {
    let all = found(sharedWith: ["202145000124", "202145000125"]) {
      ($0.flaw, $0.orientation, $0.sharpness, $0.bytes, $0.whiteTop) = (.truncated, 3, 0, 1, 0)
    }
    #expect(all.map(\.code) == [.truncated, .bytes, .orientation, .background, .blur, .shared])
    #expect(all.last?.measured == "202145000124 202145000125")
  }

  @Test("measures come back from what is stored, and nothing else does")
  func stored() {
    var measures = Self.good
    measures.flaw = .damaged
    #expect(PhotoMeasures(measures.value) == measures)
    #expect(PhotoMeasures(.object(["format": .text("jpeg")])) == nil)
    #expect(CanonicalValue(canonical: measures.value.text).flatMap(PhotoMeasures.init) == measures)
  }

  @Test("two pictures look alike where at most six bits differ")
  func alike() {
    #expect(PhotoLook(0).isLike(PhotoLook(0b111111)))
    #expect(!PhotoLook(0).isLike(PhotoLook(0b1111111)))
  }
}
