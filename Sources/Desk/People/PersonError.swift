// SPDX-License-Identifier: GPL-3.0-or-later

/// Why PERSON names nobody, or not one row.
public enum PersonError: Error, Sendable, Equatable {
  /// Nobody here, as far as this desk may see.
  case notFound
  /// Certificates to choose from, each with its kind, name and institution.
  case several([Choice])

  public struct Choice: Sendable, Equatable {
    public let certificate: String
    public let kind: String
    public let name: String
    public let institution: String
  }
}
