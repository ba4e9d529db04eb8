// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// The name of an element or attribute without its prefix: whoever wrote the workbook chose that.
struct XMLName {
  private let text: UnsafePointer<CChar>

  /// - Parameter qualified: valid while the name is looked at.
  init(_ qualified: UnsafePointer<CChar>) {
    text = strrchr(qualified, CInt(UInt8(ascii: ":"))).map { UnsafePointer($0 + 1) } ?? qualified
  }

  static func ~= (pattern: StaticString, name: XMLName) -> Bool {
    strcmp(UnsafeRawPointer(pattern.utf8Start).assumingMemoryBound(to: CChar.self), name.text) == 0
  }
}

/// The attributes of an element, valid while it begins.
struct XMLAttributes {
  private let list: UnsafePointer<UnsafePointer<CChar>?>

  /// - Parameter list: names and values in turn, NULL behind the last.
  init(_ list: UnsafePointer<UnsafePointer<CChar>?>) { self.list = list }

  /// The value of the first attribute of this name, whatever its prefix.
  func value(_ name: StaticString) -> UnsafeBufferPointer<UInt8>? {
    var place = list
    while let found = place[0], let value = place[1] {
      if name ~= XMLName(found) {
        let start = UnsafeRawPointer(value).assumingMemoryBound(to: UInt8.self)
        return UnsafeBufferPointer(start: start, count: strlen(value))
      }
      place += 2
    }
    return nil
  }

  func text(_ name: StaticString) -> String? { value(name).map { String(decoding: $0, as: UTF8.self) } }

  func number(_ name: StaticString) -> Int? { text(name).flatMap { Int($0) } }

  /// `1`, `true`
  func isOn(_ name: StaticString) -> Bool { ["1", "true", "on"].contains(text(name)) }
}
