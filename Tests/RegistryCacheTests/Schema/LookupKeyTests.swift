// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing
import Testing

@testable import RegistryCache

@Suite("Look-up keys")
struct LookupKeyTests {
  /// Computed apart from this program: the lower half of 64-bit FNV-1a over the bytes and a byte 0xFF that
  /// ends each text.
  static let recorded: [(String, Int64)] = [
    ("", -2_046_629_010),
    ("450203198503150028", 43_600_006),
    ("石青螺", 1_930_379_869),
    ("200845110450203198503150028", -698_878_137),
  ]

  @Test("never change, because they are stored", arguments: recorded)
  func stable(text: String, key: Int64) { #expect(LookupKey.of(text) == key) }

  @Test("of name, birth date and sex never change either")
  func weak() {
    let number = IdentityNumber(cleaned: "450203198503150028")
    #expect(LookupKey.weak(name: "石青螺", number: number) == -1_054_543_631)
  }

  @Test("take both generations of one number, and of one code, for the same")
  func generations() {
    let new = IdentityNumber(cleaned: Fictional.number)
    let old = IdentityNumber(cleaned: Fictional.oldNumber)
    #expect(LookupKey.identity(new) == LookupKey.identity(old))
    #expect(LookupKey.identity(new) != nil)
    #expect(LookupKey.code("200845110" + Fictional.number) == LookupKey.code("200845110" + Fictional.oldNumber))
  }

  @Test("tell canonically equivalent characters apart")
  func bytes() { #expect(LookupKey.of("\u{F900}") != LookupKey.of("\u{8C48}")) }

  @Test("do not exist for what cannot be looked up")
  func none() {
    #expect(LookupKey.identity(IdentityNumber(cleaned: "4.50203E+17")) == nil)
    #expect(LookupKey.code("") == nil)
    #expect(LookupKey.weak(name: "石青螺", number: IdentityNumber(cleaned: "H12345678")) == nil)
  }
}
