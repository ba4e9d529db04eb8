// SPDX-License-Identifier: GPL-3.0-or-later

/// The settings of one cache: the values that were set, over the shipped defaults.
public struct Settings: Sendable {
  private let values: [String: String]

  /// - Parameter values: by key; a key that is not known is ignored, so that a newer export of
  ///   settings can be read.
  public init(_ values: [String: String] = [:]) {
    self.values = values.filter { Setting.named($0.key) != nil }
  }

  public func value(_ setting: Setting) -> String { values[setting.key] ?? setting.shipped }

  public func isSet(_ setting: Setting) -> Bool { values[setting.key] != nil }

  public func words(_ setting: Setting) -> [String] { Self.words(in: value(setting)) }

  public var lastValidDayIncluded: Bool { value(.lastValidDay) != "excluded" }

  public var renewalOpensMonths: Int { number(.renewalOpensMonths) }
  public var renewalOnTimeDays: Int { number(.renewalOnTimeDays) }
  public var renewalOnTimeCountsWorkingDays: Bool { value(.renewalOnTimeUnit) == "working" }
  public var renewalDecisionDays: Int { number(.renewalDecisionDays) }
  public var renewalDecisionCountsFirstDay: Bool { value(.renewalFirstDay) == "same-day" }
  public var renewalYears: Int { number(.renewalYears) }
  public var renewalRunsFromOldEnd: Bool { value(.renewalNewEnd) == "old-end" }
  public var takesRenewalAfterExpiry: Bool { value(.renewalAfterExpiry) == "accept" }
  public var localDays: [LocalDay] { Self.words(in: value(.localDays)).compactMap { LocalDay($0) } }
  public var lastCalendarYear: Int { number(.lastCalendarYear) }

  public var photoKilobytes: ClosedRange<Int> { range(.photoKilobytes) }
  public var photoRatioPercent: Int { number(.photoRatioPercent) }
  public var photoWhitePercent: Int { number(.photoWhitePercent) }
  public var photoSharpness: Int { number(.photoSharpness) }
  public var photoBrightness: ClosedRange<Int> { range(.photoBrightness) }
  /// In the order of their numbers, from 1.
  public var photoReasons: [String] { Self.texts(in: value(.photoReasons)) }
  /// Those that one key chooses.
  public var photoReasonsByKey: [String] { Array(photoReasons.prefix(9)) }

  /// Empty where nobody is named.
  public var noticeContact: String { Cleaning.name(value(.noticeContact)) }

  private func range(_ setting: Setting) -> ClosedRange<Int> {
    (WholeRange(value(setting)) ?? WholeRange(setting.shipped))?.range ?? 0...Int.max
  }

  static func texts(in value: String) -> [String] {
    value.unicodeScalars.split { $0 == ";" || $0 == "；" }.map { Cleaning.name(String($0)) }.filter { !$0.isEmpty }
  }

  private func number(_ setting: Setting) -> Int { Int(value(setting)) ?? Int(setting.shipped) ?? 0 }

  static func words(in value: String) -> [String] {
    value.unicodeScalars.split { $0 == " " || $0 == "," || $0 == "，" || $0 == "、" || $0 == "\u{3000}" }
      .map { Cleaning.word(String($0)) }.filter { !$0.isEmpty }
  }

  /// The same settings with some changed; nil unsets.
  /// - Throws: `SettingError` when a value does not fit its setting's form.
  public func changed(_ changes: [(Setting, String?)]) throws(SettingError) -> Settings {
    var values = values
    for (setting, value) in changes { values[setting.key] = value }
    let changed = Settings(values)
    for (setting, value) in changes { if let value { try setting.check(value) } }
    try changed.checkCalendar()
    try changed.checkVocabularies(changing: Set(changes.map(\.0.key)))
    return changed
  }

  /// A year beyond the shipped table is known only by the days that its notice moves.
  private func checkCalendar() throws(SettingError) {
    let first = WorkingCalendar.lastShippedYear + 1
    guard lastCalendarYear >= first else { return }
    for year in first...lastCalendarYear where !localDays.contains(where: { $0.day.year == year }) {
      throw .calendarYearWithoutDays(key: Setting.lastCalendarYear.key, year: year)
    }
  }

  /// - Parameter keys: what is being changed: the other one has the word already.
  private func checkVocabularies(changing keys: Set<String>) throws(SettingError) {
    for vocabulary in Setting.vocabularies {
      var owner: [ExactText: String] = [:]
      for setting in vocabulary {
        for word in words(setting) {
          if word == RegistrationStatus.additionalSiteWord {
            throw .additionalSiteWord(key: setting.key)
          }
          if let other = owner[ExactText(word)], other != setting.key {
            let isOlder = keys.contains(other) && !keys.contains(setting.key)
            throw .wordTaken(
              word: word, key: isOlder ? other : setting.key, other: isOlder ? setting.key : other)
          }
          owner[ExactText(word)] = setting.key
        }
      }
    }
  }

  /// What stored verdicts depend on, as one text: a change of it means judging everybody again.
  public var bearingOnVerdicts: String {
    Setting.all.filter(\.bearsOnVerdicts).map { "\($0.key)=\(value($0))" }.joined(separator: "\n")
  }
}

extension Setting {
  /// Whether a value has the setting's form, whatever the other settings are.
  public func check(_ value: String) throws(SettingError) {
    switch form {
    case .words:
      if Settings.words(in: value).isEmpty { throw .empty(key: key) }
    case .choice(let choices):
      if !choices.contains(value) { throw .notAChoice(key: key, choices: choices) }
    case .number(let range):
      guard let number = value.utf8.decimalNumber, range.contains(number) else {
        throw .notANumber(key: key, range: range)
      }
    case .days:
      for word in Settings.words(in: value) where LocalDay(word) == nil {
        throw .notALocalDay(key: key, word: word)
      }
    case .headings:
      if HeadingMap(value) == nil { throw .notAHeadingMap(key: key) }
    case .preset:
      do { _ = try PhotoPreset(value) } catch { throw .notAPreset(key: key, word: error.word) }
    case .presets:
      for word in Settings.words(in: value) where Setting.preset(named: word) == nil {
        throw .noSuchPreset(key: key, word: word)
      }
    case .range(let bounds):
      guard let range = WholeRange(value)?.range, bounds.contains(range.lowerBound), bounds.contains(range.upperBound)
      else { throw .notARange(key: key, bounds: bounds) }
    case .texts:
      if Settings.texts(in: value).isEmpty { throw .empty(key: key) }
    case .text:
      // A file of settings has one of them on a line.
      if value.contains(where: \.isNewline) { throw .severalLines(key: key) }
    }
  }
}

/// Why a value does not fit its setting.
public enum SettingError: Error, Sendable, Equatable {
  case empty(key: String)
  case notAChoice(key: String, choices: [String])
  case notANumber(key: String, range: ClosedRange<Int>)
  case calendarYearWithoutDays(key: String, year: Int)
  case notALocalDay(key: String, word: String)
  case notAHeadingMap(key: String)
  /// - word: what is nonsense in it; empty: the size is missing.
  case notAPreset(key: String, word: String)
  case noSuchPreset(key: String, word: String)
  case notARange(key: String, bounds: ClosedRange<Int>)
  case severalLines(key: String)
  /// 多机构备案 is part of a row's key and never a status of the main registration.
  case additionalSiteWord(key: String)
  case wordTaken(word: String, key: String, other: String)
}
