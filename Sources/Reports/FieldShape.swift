// SPDX-License-Identifier: GPL-3.0-or-later

/// What the value of a field looks like in JSON, and with it how many columns it takes in csv and tsv.
public indirect enum FieldShape: Sendable {
  /// A string, a number, `true`, `false`, `null` or a free-form object (``Cell/map(_:)``): one column.
  case value
  /// A list of such values: one column.
  case values
  /// An object with these keys: one column for each key, `institution.code`.
  case object([Field])
  /// A list of objects with these keys: one column for each key, its values joined.
  case objects([Field])
}
