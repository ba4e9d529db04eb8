// SPDX-License-Identifier: GPL-3.0-or-later

/// What a word of the registration's status (注册状态) means.
///
/// Source: the 2020 notice and domain practice; the words themselves are settings (`status.*`).
/// A word that stands in no list is `unknown`: it blocks and never passes.
public enum RegistrationStatus: Sendable, Equatable {
  case inForce
  case notInForce
  /// 多机构备案, an additional practice site: no status of the main registration.
  case additionalSite
  case unknown

  /// The word that makes a row an additional site. It is part of the row's key (contract § 4),
  /// so it is no setting.
  public static let additionalSiteWord = "多机构备案"
}
