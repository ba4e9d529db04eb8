// SPDX-License-Identifier: GPL-3.0-or-later

/// Where a rule or a default comes from. `id` is what machine formats print.
public enum Source: Sendable, Hashable {
  /// 柳州市鱼峰区, 关于推行医疗机构、医师、护士电子证照工作的通知 (2020).
  case notice2020
  /// 医师法: sets no period of validity for physicians.
  case physiciansLaw
  /// 护士条例, by article.
  case nursesRegulations(article: Int)
  /// GB 11643-1999, resident ID numbers.
  case residentNumberStandard
  /// GA 461-2004, photos of resident ID cards.
  case photoStandard
  /// Words and headings as the exports of the registration systems show them.
  case exports
  /// As the registration systems and published local guides do it.
  case practice
  /// The State Council's yearly notices on public holidays, as chinesecalendar 1.11.0 carries them.
  case publicCalendar
  /// Yearly notices of a province or city, such as 广西's on 三月三.
  case localNotices
  /// Not established by any public source: a default that each place has to check.
  case notEstablished

  public var id: String {
    switch self {
    case .notice2020: "notice-2020"
    case .physiciansLaw: "physicians-law"
    case .nursesRegulations(let article): "nurses-regulations-\(article)"
    case .residentNumberStandard: "gb-11643-1999"
    case .photoStandard: "ga-461-2004"
    case .exports: "exports"
    case .practice: "practice"
    case .publicCalendar: "public-calendar"
    case .localNotices: "local-notices"
    case .notEstablished: "not-established"
    }
  }
}
