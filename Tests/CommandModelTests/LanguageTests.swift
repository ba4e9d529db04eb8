// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel
import Testing

@Suite("The language of the program")
struct LanguageTests {
  @Test(
    "--lang takes every spelling of Chinese and English, and nothing else",
    arguments: [
      ("zh", Language.zhHans), ("zh-CN", .zhHans), ("zh-Hans", .zhHans), ("zh_TW.UTF-8", .zhHans),
      ("ZH-hant", .zhHans), ("en", .en), ("en_US", .en), ("EN-GB", .en), ("fr", nil), ("", nil), ("C", nil),
      ("zhx", nil), ("english", nil),
    ] as [(String, Language?)])
  func parsing(text: String, language: Language?) {
    #expect(Language.parse(text) == language)
  }

  @Test(
    "The environment is asked in its order; nothing, C and POSIX mean Chinese, any other language English",
    arguments: [
      ([:], Language.zhHans), (["LANG": "C"], .zhHans), (["LANG": "C.UTF-8"], .zhHans),
      (["LANG": "POSIX"], .zhHans),
      (["LANG": "zh_CN.GB18030"], .zhHans), (["LANG": "en_US.UTF-8"], .en), (["LANG": "fr_FR"], .en),
      (["LC_ALL": "zh_CN", "LANG": "en_US"], .zhHans), (["LC_MESSAGES": "en_US", "LANG": "zh_CN"], .en),
      (["LC_ALL": "", "LC_MESSAGES": "en_US"], .en),
      (["LC_ALL": "zh_CN", "LC_MESSAGES": "en_US"], .zhHans),
      (["ECERT_LANG": "en", "LC_ALL": "zh_CN"], .en), (["ECERT_LANG": "", "LC_ALL": "zh_CN"], .zhHans),
      (["LC_ALL": "C", "LANG": "en_US"], .zhHans),
    ] as [([String: String], Language)])
  func environment(variables: [String: String], language: Language) {
    #expect(Language.chosen { variables[$0] } == language)
  }
}
