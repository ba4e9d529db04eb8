// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing
import Testing

@Suite("A preset says what some office asks of a photo")
struct PhotoPresetTests {
  @Test("in words, in any order, in full width too")
  func words() throws {
    let preset = try PhotoPreset("white 358x441 JPEG 24-bit 20-45kB")
    #expect((preset.width, preset.height) == (358, 441))
    #expect(preset.format == .jpeg && preset.depth == 24 && preset.asksForWhite && preset.kilobytes == 20...45)
    let bare = try PhotoPreset("295×413")
    #expect((bare.width, bare.height) == (295, 413))
    #expect(bare.format == nil && bare.depth == nil && !bare.asksForWhite && bare.kilobytes == nil)
    #expect(try PhotoPreset("３５８x４４１") == PhotoPreset("358x441"))
  }

  @Test(
    "nonsense is named, a missing size by nothing",
    arguments: [
      ("358x441 webp", "webp"), ("358x441 -bit", "-bit"), ("358x441 0-bit", "0-bit"), ("358x441 45-20kB", "45-20kB"),
      ("358x441 1-5243kB", "1-5243kB"), ("0x441", "0x441"), ("358x20001", "358x20001"), ("358x441x2", "358x441x2"), ("jpeg", ""), ("", ""),
    ])
  func nonsense(text: String, word: String) {
    #expect(throws: PhotoPreset.Nonsense(word: word)) { try PhotoPreset(text) }
  }

  @Test("those that are shipped make sense, each with its source")
  func shipped() throws {
    let presets = Setting.all.filter { $0.form == .preset }
    #expect(presets.map(\.key).contains("photo.preset.ga-461-2004"))
    for setting in presets { _ = try PhotoPreset(setting.shipped) }
    #expect(Setting.preset(named: "ga-461-2004")?.source == .photoStandard)
    for name in Settings().words(.photoPresets) { #expect(Setting.preset(named: name) != nil, "\(name)") }
    for setting in Setting.all { try setting.check(setting.shipped) }
  }

  @Test("settings of photos that make no sense are refused")
  func refused() {
    func change(_ key: String, _ value: String) throws {
      _ = try Settings().changed([(try #require(Setting.named(key)), value)])
    }
    #expect(throws: SettingError.notAPreset(key: "photo.preset.25x35mm", word: "gif")) {
      try change("photo.preset.25x35mm", "295x413 gif")
    }
    #expect(throws: SettingError.noSuchPreset(key: "photo.presets", word: "一寸")) { try change("photo.presets", "一寸") }
    for value in ["45-14", "14", "-1-5", "14-6000", "a-b"] {
      #expect(throws: SettingError.notARange(key: "photo.kilobytes", bounds: 0...5_242)) { try change("photo.kilobytes", value) }
    }
    #expect(throws: SettingError.empty(key: "photo.reasons")) { try change("photo.reasons", " ; ；") }
  }
}
