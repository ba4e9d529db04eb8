// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing
import TestSupport
import Testing

@Suite("The initials of a name")
struct NameInitialsTests {
  /// The initials of every reading, in order, separated by spaces.
  private func initials(_ name: String) -> String {
    let all = (0..<NameInitials.mostReadings + 2).map { NameInitials.of(name, reading: $0) }
    let given = all.compactMap { $0 }
    if all.prefix(given.count).contains(nil) { Issue.record("\(Bytes(name)) has a gap: \(all)") }
    return given.joined(separator: " ")
  }

  @Test(
    "are one letter for each character",
    arguments: [
      ("张三丰", "zsf"), ("李小红", "lxh"), ("王芳", "wf"), ("欧阳修", "oyx"), ("令狐冲", "lhc"), ("石䶮", "sy dy"),
      ("〇一", "ly"), ("吕布", "lb"), ("区", "q o"), ("女", "n"), ("安娜", "an"),
    ])
  func chinese(name: String, expected: String) {
    #expect(initials(name) == expected, "\(name)")
  }

  @Test(
    "are the same in traditional characters",
    arguments: [
      ("張三豐", "zsf"), ("陳國華", "cgh"), ("劉曉慶", "lxq"), ("單立文", "dlw clw slw"), ("區麗萍", "qlp olp"),
      ("諶龍", "cl sl"), ("歐陽鋒", "oyf"), ("龔愛華", "gah"),
    ])
  func traditional(name: String, expected: String) {
    #expect(initials(name) == expected, "\(name)")
  }

  @Test("are known for the hundred most frequent surnames")
  func frequentSurnames() {
    let surnames = """
      王w 李l 张z 刘l 陈c 杨y 赵z 黄h 周z 吴w 徐x 孙s 胡h 朱z 高g 林l 何h 郭g 马m 罗l 梁l 宋s 郑z 谢x 韩h 唐t 冯f 于y \
      董d 萧x 程c 曹c 袁y 邓d 许x 傅f 沈s 曾z 彭p 吕l 苏s 卢l 蒋j 蔡c 贾j 丁d 魏w 薛x 叶y 阎y 余y 潘p 杜d 戴d 夏x 钟z \
      汪w 田t 任r 姜j 范f 方f 石s 姚y 谭t 廖l 邹z 熊x 金j 陆l 郝h 孔k 白b 崔c 康k 毛m 邱q 秦q 江j 史s 顾g 侯h 邵s 孟m \
      龙l 万w 段d 雷l 钱q 汤t 尹y 黎l 易y 常c 武w 乔q 贺h 赖l 龚g 文w
      """.split(separator: " ")
    #expect(surnames.count == 100)
    for surname in surnames {
      #expect(NameInitials.matches("\(surname.suffix(1))m", "\(surname.prefix(1))明"), "\(surname)")
    }
  }

  @Test(
    "begin with each reading of the surname",
    arguments: [
      "覃qt", "单sdc", "曾zc", "解xj", "翟zd", "仇qc", "区qo", "查cz", "种zc", "重zc", "盛sc", "乐ly", "车cj", "召zs",
      "折zs", "沈sc", "俞ys", "褚cz", "祭jz", "秘mb", "宓mf", "尉wy", "蔚wy", "隗wk", "郇hx", "瞿qj", "石sd", "谷gy",
      "贾gj", "叶yx", "强jq", "句jg", "钭dt", "鈄dt", "铫dy", "镡ctx", "鐔ctx", "颉jx", "頡jx", "乜mn", "佴en", "么my",
      "炅jg", "炔qg", "繁fp", "粘zn", "宿sx", "藏cz", "适sk", "澹dt", "祢mn", "莘sx", "莞gw", "晟cs", "朝cz", "系xj",
      "长zc", "行xh", "费fb", "費fb", "谌cs", "諶cs", "郗xc", "丌jq", "郄qx", "冯fp", "万wm", "齐qj",
    ])
  func polyphonicSurnames(surname: String) {
    let letters = surname.dropFirst()
    #expect(Set(initials("\(surname.prefix(1))明").split(separator: " ")) == Set(letters.map { "\($0)m" }), "\(surname)")
  }

  @Test(
    "of a surname whose readings share a letter are counted once",
    arguments: [
      ("朴", "p"), ("任", "r"), ("盖", "g"), ("缪", "m"), ("牟", "m"), ("员", "y"), ("薄", "b"), ("柏", "b"), ("那", "n"),
      ("卜", "b"), ("燕", "y"), ("华", "h"), ("令", "l"), ("黑", "h"), ("相", "x"),
    ])
  func oneLetter(surname: String, expected: String) {
    #expect(initials(surname) == expected, "\(surname)")
  }

  @Test(
    "of a compound surname begin with its own reading, then with its characters' readings",
    arguments: [
      ("尉迟恭", "ycg wcg"), ("尉遲恭", "ycg wcg"), ("万俟卨", "mqx wqx"), ("萬俟卨", "mqx wqx"), ("单于明", "cym dym sym"),
      ("單于明", "cym dym sym"), ("澹台明", "ttm dtm"), ("澹臺明", "ttm dtm"), ("乐正明", "yzm lzm"), ("樂正明", "yzm lzm"),
      ("子车明", "zjm zcm"), ("子車明", "zjm zcm"), ("吐谷浑明", "tyhm tghm"), ("长孙明", "zsm csm"), ("令狐明", "lhm"),
      ("单于", "cy dy sy"), ("子明", "zm"), ("萬明", "wm"),
    ])
  func compoundSurnames(name: String, expected: String) {
    #expect(initials(name) == expected, "\(name)")
  }

  @Test("take the customary reading of every character but the first, and of a compound further on")
  func onlyTheFirst() {
    #expect(initials("张单曾") == "zdc")
    #expect(initials("张单于") == "zdy")
    #expect(initials("尉 迟") == "wc yc")
    #expect(initials("Li 单") == "ld")
    #expect(initials("·单小") == "dx cx sx")
  }

  @Test(
    "take the first letter of each run of Latin letters, in lower case",
    arguments: [
      ("Abdul Karim", "ak"), ("ABDUL", "a"), ("Ａｂdul　Ｋarim", "ak"), ("O'Brien", "ob"), ("Anne-Marie", "am"),
      ("张A", "za"), ("A张b", "azb"), ("AB张CD", "azc"), ("a1b", "ab"), ("Z", "z"), ("ｚ", "z"), ("Müller Zoë", "mz"),
      ("Zoe\u{308}y", "z"), ("Nguyễn Văn", "nv"),
    ])
  func latin(name: String, expected: String) {
    #expect(initials(name) == expected, "\(Bytes(name))")
  }

  @Test(
    "pass over the interpunct, however it is written",
    arguments: ["\u{B7}", "\u{30FB}", "\u{2022}", "\u{2027}", "\u{FF0E}", ".", " ", "\u{3000}", "\u{200B}", ""])
  func interpuncts(interpunct: String) {
    #expect(initials("买买提\(interpunct)艾力") == "mmtal")
    #expect(initials("\(interpunct)王\(interpunct)\(interpunct)芳\(interpunct)") == "wf")
  }

  @Test(
    "pass over whatever has no reading",
    arguments: [
      "\u{0}", "?", "？", "□", "〓", "\u{FFFD}", "\u{E863}", "\u{F8FF}", "\u{F0000}", "\u{10FFFD}", "😀", "👩‍⚕️", "1", "１",
      "\u{301}", "\u{FE0F}", "한", "あ", "ア", "Я", "𠅤", "𫖯", "𬱖", "\u{F900}", "兙", "@", "[", "`", "{", "＠", "［", "｀",
      "｛", "\u{33FF}", "\u{4DC0}", "\u{4DFF}", "\u{A000}",
    ])
  func withoutReading(text: String) {
    #expect(initials(text) == "", "\(Bytes(text))")
    #expect(initials("王\(text)芳\(text)") == "wf", "\(Bytes(text))")
    #expect(initials("\(text)王芳") == "wf", "\(Bytes(text))")
  }

  @Test("are none of an empty name, and six at most")
  func lengths() {
    #expect(NameInitials.of("") == nil)
    #expect(initials("王") == "w")
    #expect(initials("王王王王王王") == "wwwwww")
    #expect(initials("王王王王王王芳") == "wwwwww")
    #expect(initials("阿卜杜·热合曼") == "abdrhm ebdrhm")
    #expect(initials("阿卜杜拉·热合曼") == "abdlrh ebdlrh")
    #expect(initials("单王王王王王芳") == "dwwwww cwwwww swwwww")
    #expect(initials("a b c d e f g") == "abcdef")
    #expect(initials("尉迟王王王王芳") == "ycwwww wcwwww")
  }

  @Test("have no reading before the first")
  func noSuchReading() {
    for name in ["张三丰", "覃小明", "尉迟恭", "Abdul"] {
      #expect(NameInitials.of(name, reading: -1) == nil)
      #expect(NameInitials.of(name, reading: NameInitials.mostReadings) == nil)
      #expect(NameInitials.of(name, reading: .min) == nil)
      #expect(NameInitials.of(name, reading: .max) == nil)
    }
  }

  @Test("are known for every character of GB 2312 and GBK up to U+9FA5, but for ten units of measure and kokuji")
  func coverage() {
    let missing = (0x4E00...0x9FA5).compactMap(Unicode.Scalar.init).filter { NameInitials.of(String($0)) == nil }
    #expect(String(String.UnicodeScalarView(missing)) == "兙兡嗧桛烪瓧瓰瓱瓼甅")
  }

  @Test("of one character are one letter each, no two readings alike, and some character has the most readings")
  func everyCharacter() {
    var most = 0
    for scalar in (0x3007...0xFFFF).compactMap(Unicode.Scalar.init) {
      let readings = initials(String(scalar)).split(separator: " ")
      most = max(most, readings.count)
      let areLetters = readings.allSatisfy { $0.utf8.count == 1 && ("a"..."z").contains($0) }
      if !areLetters || Set(readings).count < readings.count { Issue.record("\(scalar): \(readings)") }
    }
    #expect(most == NameInitials.mostReadings)
  }

  @Test("agree with what is written, are at most six of a–z, and every beginning of them is found")
  func anyName() {
    var random = SeededRandom("initials of any name")
    for _ in 0..<SeededRandom.rounds(5_000) {
      let name = random.nameLike()
      var given: [String] = []
      for reading in 0...NameInitials.mostReadings {
        let written = write(Array(name.utf8), reading: reading)
        let initials = NameInitials.of(name, reading: reading)
        #expect(initials ?? "" == String(decoding: written, as: UTF8.self), "\(Bytes(name)), \(reading)")
        guard let initials else { continue }
        #expect(given.count == reading && !given.contains(initials), "\(Bytes(name)): \(given), \(initials)")
        given.append(initials)
        let beginnings = (1...initials.utf8.count).map { String(initials.prefix($0)) }
        #expect(beginnings.allSatisfy { NameInitials.matches($0, name) }, "\(Bytes(name)), \(initials)")
        #expect(!NameInitials.matches(initials + "a", name), "\(Bytes(name)), \(initials)")
        #expect(NameInitials.isQuery(initials) == initials)
      }
    }
  }

  @Test("are written within their room whatever the bytes are")
  func anyBytes() {
    var random = SeededRandom("initials of any bytes")
    for _ in 0..<SeededRandom.rounds(10_000) {
      var bytes = Array(random.nameLike().utf8)
      for _ in 0..<Int.random(in: 0...4, using: &random) where !bytes.isEmpty {
        let place = bytes.indices.randomElement(using: &random)!
        if random.once(in: 2) { bytes.remove(at: place) } else { bytes[place] = .random(in: 0...255, using: &random) }
      }
      _ = write(bytes, reading: Int.random(in: 0...3, using: &random))
    }
  }

  @Test("pass over bytes that are no UTF-8, and letters written in more bytes than they need")
  func damagedBytes() {
    let wang = Array("王".utf8)
    for damage: [UInt8] in [
      [0xFF], [0x80], [0xC1, 0xA1], [0xE0, 0x81, 0xA1], [0xE5, 0x8D], [0xE5], [0xF0, 0xA0], [0xED, 0xA0, 0x80],
    ] {
      #expect(write(damage, reading: 0) == [], "\(damage)")
      #expect(write(damage + wang, reading: 0) == [0x77], "\(damage)")
      #expect(write(wang + damage, reading: 0) == [0x77], "\(damage)")
    }
    // 尉, and the first bytes of 迟.
    #expect(write(Array("尉迟".utf8.dropLast()), reading: 0) == [0x77])
  }

  /// What `write` writes, once it is sure that it wrote no more than it said, and letters only.
  private func write(_ utf8: [UInt8], reading: Int) -> [UInt8] {
    let untouched: UInt8 = 0xAA
    var room = [UInt8](repeating: untouched, count: NameInitials.longest + 8)
    let count = utf8.withUnsafeBufferPointer { bytes in
      room.withUnsafeMutableBufferPointer {
        NameInitials.write(bytes, reading: reading, into: $0.baseAddress! + 4)
      }
    }
    guard (0...NameInitials.longest).contains(count) else {
      Issue.record("\(count) written for \(utf8)")
      return []
    }
    let written = Array(room[4..<(4 + count)])
    let around = room[..<4] + room[(4 + count)...]
    if !around.allSatisfy({ $0 == untouched }) || !written.allSatisfy({ (0x61...0x7A).contains($0) }) {
      Issue.record("\(room) written for \(utf8)")
    }
    return written
  }

  @Test(
    "are asked for by one to six Latin letters",
    arguments: [
      ("z", "z"), ("ZS", "zs"), ("ｚＳ", "zs"), ("abcdef", "abcdef"), ("ＡＢＣＤＥＦ", "abcdef"), ("", nil), ("abcdefg", nil),
      ("zs ", nil), (" zs", nil), ("z s", nil), ("z1", nil), ("１", nil), ("张", nil), ("z张", nil), ("é", nil),
      ("z\u{301}", nil), ("z\u{0}", nil), ("＠", nil), ("［", nil), ("@", nil), ("[", nil), ("`", nil), ("{", nil),
      ("ｚ\u{301}", nil), ("😀", nil),
    ] as [(String, String?)])
  func queries(text: String, expected: String?) {
    #expect(NameInitials.isQuery(text) == expected, "\(Bytes(text))")
  }

  @Test(
    "match what they begin with, in any reading",
    arguments: [
      ("zs", "张三", true), ("z", "张三", true), ("zs", "张三丰", true), ("s", "张三", false), ("zsf", "张三", false),
      ("qxm", "覃小明", true), ("txm", "覃小明", true), ("qx", "覃小明", true), ("x", "覃小明", false), ("sl", "单立", true),
      ("dl", "单立", true), ("cl", "单立", true), ("yc", "尉迟恭", true), ("wcg", "尉迟恭", true), ("", "张三", false),
      ("z", "", false), ("wwwwww", "王王王王王王芳", true), ("wwwwwwf", "王王王王王王芳", false), ("ak", "Abdul Karim", true),
      ("ab", "Abdul Karim", false), ("ZS", "张三", false),
    ])
  func matching(query: String, name: String, expected: Bool) {
    #expect(NameInitials.matches(query, name) == expected, "\(query), \(name)")
  }

  @Test("say which edition of Unihan they come from")
  func edition() {
    #expect(NameInitials.edition == "Unihan 16.0.0")
  }
}

extension SeededRandom {
  /// A text of characters such as names have, and of some that they should not.
  fileprivate mutating func nameLike() -> String {
    var scalars = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...9, using: &self) {
      switch Int.random(in: 0..<10, using: &self) {
      case 0: scalars.append(contentsOf: one(of: ["尉迟", "單于", "万俟", "子车", "乐正", "吐谷"]).unicodeScalars)
      case 1: scalars.append(contentsOf: one(of: ["单", "覃", "曾", "镡", "乐", "子", "萬", "吐"]).unicodeScalars)
      case 2: scalars.append(one(of: Array("·・•‧．. \u{3000}\u{0}\u{301}é𠅤?".unicodeScalars)))
      case 3: scalars.append(one(of: Array("aZkＡｚ".unicodeScalars)))
      case 4: scalars.append(Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &self)) ?? "〇")
      default: scalars.append(Unicode.Scalar(UInt16.random(in: 0x4E00...0x9FFF, using: &self)) ?? "〇")
      }
    }
    return String(scalars)
  }
}
