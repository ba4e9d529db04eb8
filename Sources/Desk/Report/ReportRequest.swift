// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing

/// What a report is to be about.
public struct ReportRequest: Sendable {
  /// How many days before its own a report compares with, unless told.
  public static let daysBefore = 7

  /// With which day it compares; nil: so many days before its own.
  public let since: CivilDate?
  /// The only institution; nil: all that the desk sees.
  public let institution: String?
  /// By when everybody is to be licensable.
  public let deadline: CivilDate?
  /// Whether people may be named.
  public let names: Bool

  public init(since: CivilDate? = nil, institution: String? = nil, deadline: CivilDate? = nil, names: Bool = false) {
    self.since = since
    self.institution = institution
    self.deadline = deadline
    self.names = names
  }
}
