// SPDX-License-Identifier: GPL-3.0-or-later

/// A setting of the cache: what a regulation or a system may change, with its shipped default and
/// where that default comes from. What no public source establishes is a setting, never code.
public struct Setting: Sendable, Hashable {
  public enum Form: Sendable, Hashable {
    /// Words, separated by spaces, commas or 、.
    case words
    case choice([String])
    /// A whole number.
    case number(ClosedRange<Int>)
    /// Days that differ from the public calendar: `2025-03-31=off 2021-04-18=work`.
    case days
    /// Column names of an export: `THEIRS=ours`, separated by `;`.
    case headings
    /// What a photo must satisfy (`PhotoPreset`).
    case preset
    /// Names of presets.
    case presets
    /// Two whole numbers within bounds, the smaller first: `20-45`.
    case range(ClosedRange<Int>)
    /// Texts, separated by `;`.
    case texts
    /// A text on one line, which may be empty.
    case text
  }

  public let key: String
  public let form: Form
  public let shipped: String
  public let source: Source
  /// Whether stored verdicts depend on it, so that changing it judges everybody again.
  public let bearsOnVerdicts: Bool

  private init(
    _ key: String, _ form: Form, _ shipped: String, _ source: Source, bearsOnVerdicts: Bool = true
  ) {
    self.key = key
    self.form = form
    self.shipped = shipped
    self.source = source
    self.bearsOnVerdicts = bearsOnVerdicts
  }

  public static let physicianInForce = Setting("status.physician.in-force", .words, "在册 有效 正常", .exports)
  public static let physicianNotInForce = Setting(
    "status.physician.not-in-force", .words,
    "备案 离职备案 注销 区内到区外 变更到军队 吊销 暂停执业 撤销 废止", .notice2020)
  public static let nurseInForce = Setting("status.nurse.in-force", .words, "在册 有效 正常", .exports)
  public static let nurseNotInForce = Setting(
    "status.nurse.not-in-force", .words, "注销 变更到军队 吊销 暂停", .notice2020)

  public static let photoMissing = Setting("photo.missing", .words, "无 none", .exports)
  public static let photoPending = Setting("photo.pending", .words, "待审核 pending", .exports)
  public static let photoApproved = Setting("photo.approved", .words, "已通过 approved", .exports)
  public static let photoRejected = Setting("photo.rejected", .words, "已退回 rejected", .exports)

  public static let accountUnregistered = Setting(
    "account.unregistered", .words, "未注册 unregistered", .exports)
  public static let accountInactive = Setting("account.inactive", .words, "未激活 inactive", .exports)
  public static let accountActive = Setting("account.active", .words, "已激活 active", .exports)

  /// Whether 有效期至 itself is still a valid day. N2 is never stored, so no verdict depends on it.
  public static let lastValidDay = Setting(
    "nurse.last-valid-day", .choice(["included", "excluded"]), "included", .notEstablished,
    bearsOnVerdicts: false)

  /// Calendar months before 有效期至 from which a renewal can be asked for; 北京 has 6.
  public static let renewalOpensMonths = Setting(
    "renewal.opens-months", .number(1...24), "3", .practice, bearsOnVerdicts: false)
  /// How many days before 有效期至 a renewal has to be asked for.
  public static let renewalOnTimeDays = Setting(
    "renewal.on-time-days", .number(0...365), "30", .nursesRegulations(article: 10), bearsOnVerdicts: false)
  public static let renewalOnTimeUnit = Setting(
    "renewal.on-time-unit", .choice(["calendar", "working"]), "calendar", .nursesRegulations(article: 10),
    bearsOnVerdicts: false)
  /// Working days that the authority has after acceptance.
  public static let renewalDecisionDays = Setting(
    "renewal.decision-days", .number(1...365), "20", .nursesRegulations(article: 10), bearsOnVerdicts: false)
  /// Whether the day of acceptance is the first of them.
  public static let renewalFirstDay = Setting(
    "renewal.first-counted-day", .choice(["next-day", "same-day"]), "next-day", .notEstablished,
    bearsOnVerdicts: false)
  public static let renewalYears = Setting(
    "renewal.years", .number(1...20), "5", .nursesRegulations(article: 8), bearsOnVerdicts: false)
  /// From which day the new term runs.
  public static let renewalNewEnd = Setting(
    "renewal.new-end-from", .choice(["old-end", "approval"]), "old-end", .notEstablished,
    bearsOnVerdicts: false)
  /// Whether a submission after 有效期至 is still taken: the 2020 notice names 延续注册 as the cure of the
  /// expired prompt, the regulation asks for 重新注册.
  public static let renewalAfterExpiry = Setting(
    "renewal.after-expiry", .choice(["accept", "refuse"]), "accept", .notice2020, bearsOnVerdicts: false)
  /// Days off and worked that a place adds to the public calendar.
  public static let localDays = Setting("calendar.local-days", .days, "", .localNotices, bearsOnVerdicts: false)
  /// The last year of which `calendar.local-days` together with the shipped table is complete.
  public static let lastCalendarYear = Setting(
    "calendar.last-year", .number(2004...2100), "2026", .publicCalendar, bearsOnVerdicts: false)

  static let renewal: [Setting] = [
    renewalOpensMonths, renewalOnTimeDays, renewalOnTimeUnit, renewalDecisionDays, renewalFirstDay,
    renewalYears, renewalNewEnd, renewalAfterExpiry, localDays, lastCalendarYear,
  ]

  private static func preset(_ name: String, _ shipped: String, _ source: Source) -> Setting {
    Setting("\(presetPrefix)\(name)", .preset, shipped, source, bearsOnVerdicts: false)
  }

  private static let presetPrefix = "photo.preset."

  /// Named by millimetres, or by the standard: what is called 一寸 differs from page to page. At 300 dots an inch.
  static let shippedPresets: [Setting] = [
    preset("ga-461-2004", "358x441 jpeg 24-bit white", .photoStandard), preset("25x35mm", "295x413", .practice),
    preset("33x48mm", "390x567", .practice), preset("35x45mm", "413x531", .practice),
    preset("35x49mm", "413x579", .practice), preset("35x53mm", "413x626", .practice),
  ]

  public static func preset(named name: String) -> Setting? {
    shippedPresets.first { identical($0.key, presetPrefix + name) }
  }

  /// The presets of which a photo has to satisfy one. Which the registration systems have is not established.
  public static let photoPresets = Setting(
    "photo.presets", .presets, "ga-461-2004 25x35mm 33x48mm 35x45mm 35x49mm 35x53mm", .notEstablished,
    bearsOnVerdicts: false)
  /// Thousands of bytes, where a preset names none: caps seen are 14–20, at most 30, and 20–45.
  public static let photoKilobytes = Setting(
    "photo.kilobytes", .range(PhotoPreset.possibleKilobytes), "14-45", .practice, bearsOnVerdicts: false)
  /// By how much width to height may differ from the preset's.
  public static let photoRatioPercent = Setting(
    "photo.ratio-percent", .number(0...100), "2", .notEstablished, bearsOnVerdicts: false)
  /// The least share of near-white pixels along the top and either side, where a preset asks for white.
  public static let photoWhitePercent = Setting(
    "photo.white-percent", .number(0...100), "80", .notEstablished, bearsOnVerdicts: false)
  /// The least variance of the Laplacian.
  public static let photoSharpness = Setting(
    "photo.sharpness", .number(0...65_025), "20", .notEstablished, bearsOnVerdicts: false)
  public static let photoBrightness = Setting(
    "photo.brightness", .range(0...255), "70-240", .notEstablished, bearsOnVerdicts: false)
  /// Reasons for rejecting a photo, named by number.
  public static let photoReasons = Setting(
    "photo.reasons", .texts,
    "照片背景不是白色;照片模糊;面部被遮挡;不是本人近照;尺寸不符;曝光过度或不足;佩戴帽子或深色眼镜;人像不居中;照片方向不正", .practice,
    bearsOnVerdicts: false)

  static let photo: [Setting] =
    [photoPresets] + shippedPresets
    + [photoKilobytes, photoRatioPercent, photoWhitePercent, photoSharpness, photoBrightness, photoReasons]

  /// Whom people ask who are told what to do: a name, a telephone number. Empty: notices leave room to write on. Only
  /// the place itself knows it.
  public static let noticeContact = Setting("notice.contact", .text, "", .notEstablished, bearsOnVerdicts: false)

  public static func headings(of kind: ExportKind) -> Setting {
    Setting("import.map.\(kind.rawValue)", .headings, "", .exports, bearsOnVerdicts: false)
  }

  /// Words of one vocabulary: no word may stand in two of its lists.
  static let vocabularies: [[Setting]] = [
    [physicianInForce, physicianNotInForce], [nurseInForce, nurseNotInForce],
    [photoMissing, photoPending, photoApproved, photoRejected],
    [accountUnregistered, accountInactive, accountActive],
  ]

  public static let all: [Setting] =
    vocabularies.flatMap { $0 } + [lastValidDay] + renewal + photo + [noticeContact]
    + ExportKind.allCases.map(headings(of:))

  public static func named(_ key: String) -> Setting? { all.first { $0.key == key } }
}
