// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing
import Testing

@Suite("The words of the exports")
struct VocabularyTests {
  private let shipped = Vocabulary.shipped

  @Test("a physician is in force as 在册, 有效 and 正常", arguments: ["在册", "有效", "正常"])
  func physicianInForce(word: String) {
    #expect(shipped.status(word, of: .physician) == .inForce)
  }

  @Test(
    "a physician is not in force by the words of the notice and of the law",
    arguments: [
      "备案", "离职备案", "注销", "区内到区外", "变更到军队", "吊销", "暂停执业", "撤销", "废止",
    ])
  func physicianNotInForce(word: String) {
    #expect(shipped.status(word, of: .physician) == .notInForce)
  }

  @Test(
    "a nurse's status has words of its own",
    arguments: [
      ("在册", RegistrationStatus.inForce), ("有效", .inForce), ("正常", .inForce), ("注销", .notInForce),
      ("变更到军队", .notInForce), ("吊销", .notInForce), ("暂停", .notInForce), ("备案", .unknown),
      ("离职备案", .unknown), ("区内到区外", .unknown), ("暂停执业", .unknown), ("撤销", .unknown), ("废止", .unknown),
    ])
  func nurse(word: String, status: RegistrationStatus) {
    #expect(shipped.status(word, of: .nurse) == status)
  }

  @Test(
    "多机构备案 is an additional site, never a status of the main registration", arguments: PersonKind.allCases)
  func additionalSite(kind: PersonKind) {
    #expect(shipped.status("多机构备案", of: kind) == .additionalSite)
  }

  @Test(
    "a status that stands in no list is not recognised, however near it comes",
    arguments: [
      "", "在", "在册 ", "在册册", "在册(待核)", "多机构", "多机构备案2", "退休", "IN FORCE",
    ])
  func statusUnknown(word: String) {
    for kind in PersonKind.allCases { #expect(shipped.status(word, of: kind) == .unknown) }
  }

  @Test(
    "a photo's state is known by its word in either language",
    arguments: [
      ("无", PhotoState.missing), ("none", .missing), ("待审核", .pending), ("pending", .pending),
      ("已通过", .approved), ("approved", .approved), ("已退回", .rejected), ("rejected", .rejected),
    ])
  func photo(word: String, state: PhotoState) {
    #expect(shipped.photo(word) == state)
  }

  @Test("another word says nothing about a photo", arguments: ["", "有", "通过", "None", "PENDING", "未激活"])
  func photoUnknown(word: String) {
    #expect(shipped.photo(word) == nil)
  }

  @Test(
    "an account's state is known by its word in either language",
    arguments: [
      ("未注册", AccountState.unregistered), ("unregistered", .unregistered), ("未激活", .inactive),
      ("inactive", .inactive), ("已激活", .active), ("active", .active),
    ])
  func account(word: String, state: AccountState) {
    #expect(shipped.account(word) == state)
  }

  @Test("another word says nothing about an account", arguments: ["", "激活", "已注册", "Active", "无"])
  func accountUnknown(word: String) {
    #expect(shipped.account(word) == nil)
  }

  @Test("are what the settings say, and a set list replaces the shipped one")
  func fromSettings() throws {
    let settings = try Settings().changed([
      (.physicianInForce, "在册 已注册"), (.nurseNotInForce, "注销，停用"), (.photoApproved, "审核通过"),
      (.accountActive, "正常"),
    ])
    let vocabulary = Vocabulary(settings)
    #expect(vocabulary.status("已注册", of: .physician) == .inForce)
    #expect(vocabulary.status("有效", of: .physician) == .unknown)
    #expect(vocabulary.status("有效", of: .nurse) == .inForce)
    #expect(vocabulary.status("停用", of: .nurse) == .notInForce)
    #expect(vocabulary.status("吊销", of: .nurse) == .unknown)
    #expect(vocabulary.photo("审核通过") == .approved)
    #expect(vocabulary.photo("已通过") == nil)
    #expect(vocabulary.account("正常") == .active)
    #expect(vocabulary.account("已激活") == nil)
  }

  @Test("are compared byte for byte")
  func canonicalEquivalence() throws {
    let vocabulary = Vocabulary(try Settings().changed([(.physicianInForce, "\u{F900}")]))
    #expect(vocabulary.status("\u{F900}", of: .physician) == .inForce)
    #expect(vocabulary.status("\u{8C48}", of: .physician) == .unknown)
  }

  @Test(
    "a word of the settings knows a cell that was cleaned as cells are",
    arguments: [
      ("在册（有效）", "在册(有效)"), ("ＯＫ", "OK"), ("在册１", "在册1"),
    ])
  func cleanedAsCells(set: String, cell: String) throws {
    let vocabulary = Vocabulary(try Settings().changed([(.physicianInForce, set)]))
    #expect(Cleaning.word(set) == cell)
    #expect(vocabulary.status(Cleaning.word(set), of: .physician) == .inForce)
  }
}
