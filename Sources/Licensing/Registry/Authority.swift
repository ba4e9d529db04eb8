// SPDX-License-Identifier: GPL-3.0-or-later

/// The health authority of a registration (注册机关): derived, never a fact.
public enum Authority {
  /// The row's own 注册机关代码, else its institution's, else its institution's division, whichever
  /// comes first with six digits; nil: unknown.
  ///
  /// Cells are cleaned codes; empty when absent.
  public static func of(own: String, institution: String?, division: String?) -> Division? {
    Division(own) ?? institution.flatMap(Division.init) ?? division.flatMap(Division.init)
  }
}
