// SPDX-License-Identifier: GPL-3.0-or-later

/// What a photo has to satisfy: findings, each with the value that was measured, the limit, and where that comes from.
///
/// Which limits the registration systems have is not established; every limit is a setting (GA 461-2004, and what
/// published guides ask for).
public struct PhotoRule: Sendable {
  private let presets: [(setting: Setting, preset: PhotoPreset)]
  private let settings: Settings

  public init(_ settings: Settings) {
    self.settings = settings
    presets = settings.words(.photoPresets).compactMap { name in
      guard let setting = Setting.preset(named: name) else { return nil }
      return (try? PhotoPreset(settings.value(setting))).map { (setting, $0) }
    }
  }

  /// - Parameter sharedWith: certificates of other people whose picture is the same or looks the same.
  public func findings(of measures: PhotoMeasures, sharedWith others: [String]) -> [PhotoFinding] {
    let found = ofFile(measures) + (nearest(to: measures).map { ofPreset($0.setting, $0.preset, measures) } ?? [])
      + ofLook(measures)
      + (others.isEmpty ? [] : [PhotoFinding(.shared, others.joined(separator: " "), limit: "", nil, source: .practice)])
    let order = PhotoFinding.Code.allCases
    return found.enumerated().sorted {
      (order.firstIndex(of: $0.element.code) ?? 0, $0.offset) < (order.firstIndex(of: $1.element.code) ?? 0, $1.offset)
    }.map(\.element)
  }

  /// What is wrong whatever anybody asks for.
  private func ofFile(_ measures: PhotoMeasures) -> [PhotoFinding] {
    var found: [PhotoFinding] = []
    if measures.format != measures.namedFormat {
      found.append(
        PhotoFinding(.fileType, measures.format.rawValue, limit: measures.namedFormat.rawValue, nil, source: .practice))
    }
    switch measures.flaw {
    case .truncated: found.append(PhotoFinding(.truncated, "", limit: "", nil, source: .practice))
    case .damaged: found.append(PhotoFinding(.damaged, "", limit: "", nil, source: .practice))
    case nil: break
    }
    if measures.colour == .cmyk || measures.colour == .grey {
      found.append(PhotoFinding(.colourMode, measures.colour.rawValue, limit: "rgb", nil, source: .practice))
    }
    if measures.orientation != 1 {
      found.append(PhotoFinding(.orientation, String(measures.orientation), limit: "1", nil, source: .practice))
    }
    return found
  }

  /// The preset of just this size, else the one whose shape is nearest, then whose size is.
  private func nearest(to measures: PhotoMeasures) -> (setting: Setting, preset: PhotoPreset)? {
    func distance(_ preset: PhotoPreset) -> (Int, Int) {
      (
        abs(measures.width * preset.height - measures.height * preset.width) * 1_000 / (measures.height * preset.height),
        abs(measures.width * measures.height - preset.width * preset.height)
      )
    }
    return presets.first { $0.preset.width == measures.width && $0.preset.height == measures.height }
      ?? presets.min { distance($0.preset) < distance($1.preset) }
  }

  private func ofPreset(_ setting: Setting, _ preset: PhotoPreset, _ measures: PhotoMeasures) -> [PhotoFinding] {
    var found: [PhotoFinding] = []
    if let format = preset.format, format != measures.format, measures.format == measures.namedFormat {
      found.append(PhotoFinding(.fileType, measures.format.rawValue, limit: format.rawValue, setting))
    }
    let (size, asked) = ("\(measures.width)×\(measures.height)", "\(preset.width)×\(preset.height)")
    if measures.width != preset.width || measures.height != preset.height {
      found.append(PhotoFinding(.dimensions, size, limit: asked, setting))
    }
    if !isOfShape(measures, preset) {
      found.append(PhotoFinding(.ratio, Self.ratio(measures.width, measures.height), limit: Self.ratio(preset.width, preset.height), setting))
    }
    if let depth = preset.depth, depth != measures.depth, measures.colour == .rgb || measures.colour == .palette {
      found.append(PhotoFinding(.colourMode, "\(measures.depth)-bit", limit: "\(depth)-bit", setting))
    }
    if preset.asksForWhite { found += background(measures) }
    let (range, holder) = preset.kilobytes.map { ($0, setting) } ?? (settings.photoKilobytes, .photoKilobytes)
    if measures.bytes < range.lowerBound * 1_000 || measures.bytes > range.upperBound * 1_000 {
      found.append(PhotoFinding(.bytes, String(measures.bytes), limit: "\(range.lowerBound)–\(range.upperBound) kB", holder))
    }
    return found
  }

  /// Width to height differs by no more than the setting says.
  private func isOfShape(_ measures: PhotoMeasures, _ preset: PhotoPreset) -> Bool {
    let (a, b) = (measures.width * preset.height, measures.height * preset.width)
    return abs(a - b) * 100 <= b * settings.photoRatioPercent
  }

  private static func ratio(_ width: Int, _ height: Int) -> String {
    let thousandths = (width * 1_000 + height / 2) / height
    let rest = String(thousandths % 1_000)
    return "\(thousandths / 1_000).\(String(repeating: "0", count: 3 - rest.utf8.count))\(rest)"
  }

  private func background(_ measures: PhotoMeasures) -> [PhotoFinding] {
    let least = settings.photoWhitePercent
    let sides: [(PhotoFinding.Side, Int)] = [
      (.top, measures.whiteTop), (.left, measures.whiteLeft), (.right, measures.whiteRight),
    ]
    return sides.filter { $0.1 < least * 10 }.map {
      PhotoFinding(.background, "\($0.1 / 10)%", side: $0.0, limit: "≥\(least)%", .photoWhitePercent)
    }
  }

  private func ofLook(_ measures: PhotoMeasures) -> [PhotoFinding] {
    var found: [PhotoFinding] = []
    if measures.sharpness < settings.photoSharpness {
      found.append(PhotoFinding(.blur, String(measures.sharpness), limit: "≥\(settings.photoSharpness)", .photoSharpness))
    }
    let light = settings.photoBrightness
    if !light.contains(measures.brightness) {
      found.append(
        PhotoFinding(.exposure, String(measures.brightness), limit: "\(light.lowerBound)–\(light.upperBound)", .photoBrightness))
    }
    return found
  }
}
