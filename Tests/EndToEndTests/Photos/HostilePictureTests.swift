// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import PictureSamples
import TestSupport
import Testing

@Suite("Pictures that somebody made to do harm")
struct HostilePictureTests {
  private static func n(_ number: Int) -> String { District.nurseNumber(number) }

  /// A hospital with a nurse for each picture, and one with a good picture behind them.
  private func imported(_ pictures: [[UInt8]], timeout: Double = 120) throws -> (clerk: Clerk, rows: [JSON]) {
    let clerk = try Clerk(institution: District.riverside)
    let all = pictures + [Self.good]
    try clerk.take(District(nurses: (1...all.count).map { number in District.Nurse(number) { $0.photo = "无" } }))
    let folder = try clerk.sandbox.makeFolder("照片")
    for (place, picture) in all.enumerated() { _ = try clerk.sandbox.write("照片/\(Self.n(place + 1)).jpg", picture) }
    let result = try clerk.run(["photo", "import", folder, "--format", "json"], timeout: timeout)
    try #require(result.status == 0 || result.status == 1, "\(result)")
    let rows = try JSON(result.stdout)["rows"].elements
    try #require(rows.count == all.count)
    #expect(rows.last?["result"].string == "added", "the next picture goes on")
    try clerk.expectDone("cache", "check")
    return (clerk, rows)
  }

  private static let good = SamplePicture.jpeg(SamplePicture.portrait(60, 80))

  private func outcome(_ row: JSON) -> String {
    row["result"].string == "unreadable" ? row["problem"].string ?? "" : row["result"].string ?? ""
  }

  @Test("Cut off at any byte each is taken with a finding, or named; the import goes on")
  func truncated() throws {
    let small = SamplePicture.portrait(24, 30)
    let samples = [
      SamplePicture.jpeg(small), SamplePicture.jpeg(small, isProgressive: true), SamplePicture.png(small, isInterlaced: true),
    ]
    // Every byte in a long run; unit tests of the decoder do it always.
    let step = SeededRandom.rounds(1) == 1 ? 97 : 1
    let cut = samples.flatMap { sample in stride(from: 0, to: sample.count, by: step).map { Array(sample[..<$0]) } }
    let (clerk, rows) = try imported(cut, timeout: 900)
    let known: Set = ["added", "empty", "unknown-format", "truncated", "damaged", "no-pixels", "unsupported"]
    #expect(Set(rows.map(outcome)).isSubset(of: known), "\(Set(rows.map(outcome)))")
    let taken = try clerk.rows("photo", "queue", "--held")
    let flawed = taken.filter { row in row["findings"].elements.contains { $0["code"].string == "truncated" } }
    #expect(flawed.count == taken.count - 1, "all but the good one are said to be cut off")
  }

  /// A PNG whose header promises what its data does not hold.
  private static func png(width: UInt32, height: UInt32) -> [UInt8] {
    var bytes = SamplePicture.png(SamplePicture.portrait(8, 8))
    func put(_ value: UInt32, at place: Int) {
      for byte in 0..<4 { bytes[place + byte] = UInt8(truncatingIfNeeded: value >> (24 - 8 * UInt32(byte))) }
    }
    put(width, at: 16)
    put(height, at: 20)
    var crc: UInt32 = 0xFFFF_FFFF
    for byte in bytes[12..<29] {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
    put(~crc, at: 29)
    return bytes
  }

  @Test("Immense sides, a bomb, and nonsense are named before anything is allocated for them")
  func immense() throws {
    let jpeg = SamplePicture.jpeg(SamplePicture.portrait(24, 30))
    var wide = jpeg
    let frame = try #require(jpeg.firstRange(of: [0xFF, 0xC0]))
    for byte in 0..<4 { wide[frame.upperBound + 3 + byte] = 0xFF }
    let pictures = [
      Self.png(width: 65_535, height: 65_535), Self.png(width: 19_999, height: 1_001), Self.png(width: 0, height: 8), wide,
      [], Array("GIF89a".utf8), [UInt8](repeating: 0, count: 10_000), [UInt8](repeating: 0xFF, count: 5 << 20 + 1),
    ]
    let (_, rows) = try imported(pictures)
    let found = rows.dropLast().map(outcome)
    #expect(found[0] == "too-long-side" && found[1] == "too-many-pixels" && found[3] == "too-long-side")
    #expect(found[4] == "empty" && found[5] == "unknown-format" && found[6] == "unknown-format")
    #expect(found[7] == "too-many-bytes")
    #expect(found[2] != "added")
  }

  @Test("Sixteen bits, palettes, interlacing, progressive, CMYK and arithmetic coding are read or named, never fatal")
  func kinds() throws {
    let portrait = SamplePicture.portrait(60, 80)
    let cmyk = SamplePicture.jpeg(
      [UInt8](repeating: 0x20, count: 60 * 80 * 4), 60, 80, channels: 4)
    let pictures =
      SamplePicture.PNGKind.allCases.flatMap { kind in
        [false, true].map { SamplePicture.png(portrait, kind, isInterlaced: $0) }
      } + [
        SamplePicture.jpeg(portrait, isProgressive: true), SamplePicture.jpeg(portrait, isArithmetic: true), cmyk,
        SamplePicture.with(exif: SamplePicture.tiff(orientation: 6), SamplePicture.jpeg(portrait)),
      ]
    let (clerk, rows) = try imported(pictures)
    #expect(rows.map(outcome).filter { $0 == "added" }.count >= pictures.count, "\(rows.map(outcome))")
    let turned = try clerk.run("photo", "check", Self.n(pictures.count), "--format", "json")
    let row = try JSON(turned.stdout)["rows"][0]
    #expect(row["width"].integer == 80 && row["height"].integer == 60, "upright")
    #expect(row["findings"].elements.contains { $0["code"].string == "orientation" })
  }

  @Test("What takes longer to read than it may ends its process, and the desk goes on within memory")
  func slow() throws {
    // Twenty million pixels in many passes: a file of some hundred kilobytes.
    let large = SamplePicture.jpeg(
      [UInt8](repeating: 0x90, count: 4_400 * 4_500 * 3), 4_400, 4_500, channels: 3, isProgressive: true, quality: 30)
    try #require(large.count < 5 << 20)
    let (clerk, rows) = try imported([large])
    #expect(["added", "too-long", "no-memory"].contains(outcome(rows[0])), "\(rows[0])")
    let peak = try shell(
      "/usr/bin/python3 -c \"import resource,subprocess,sys; subprocess.run(sys.argv[1:],stdout=subprocess.DEVNULL); print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)\" \"$ECERT\" photo import 照片 --as-of \(Clerk.today)",
      in: clerk.sandbox, environment: ["ECERT_CACHE": clerk.cache])
    let kilobytes = try #require(Int(peak.stdout.filter { $0 != "\n" }), "\(peak)")
    #expect(kilobytes < 300_000, "\(kilobytes) kB, with the process that reads")
  }

  /// A hospital with so many nurses, and a folder with a picture of each.
  private func folder(_ count: Int) throws -> Clerk {
    let clerk = try Clerk(institution: District.riverside)
    try clerk.take(District(nurses: (1...count).map { number in District.Nurse(number) { $0.photo = "无" } }))
    _ = try clerk.sandbox.makeFolder("照片")
    let picture = SamplePicture.jpeg(SamplePicture.distinct(1)[0])
    for number in 1...count { _ = try clerk.sandbox.write("照片/\(Self.n(number)).jpg", picture + [UInt8(number)]) }
    return clerk
  }

  /// A second import takes what the first one left, and nothing twice.
  private func expectGoesOn(_ clerk: Clerk, _ count: Int) throws {
    try clerk.expectDone("cache", "check")
    let held = try clerk.rows("photo", "queue", "--held").count
    let result = try clerk.run("photo", "import", clerk.sandbox.path("照片"), "--format", "json")
    let summary = try JSON(result.stdout)["summary"]
    #expect(summary["unchanged"].integer == held && summary["added"].integer == count - held, "\(summary)")
    try clerk.expectDone("cache", "check")
  }

  @Test("A disk that is full half-way is 74: what was stored is whole, and a second import goes on")
  func diskFull() throws {
    let clerk = try folder(60)
    let size = try clerk.sandbox.read("cache.db").count / 512 + 1_500
    let full = try shell(
      "trap '' XFSZ; ulimit -f \(size); exec \"$ECERT\" photo import 照片 --as-of \(Clerk.today)", in: clerk.sandbox,
      environment: ["ECERT_CACHE": clerk.cache])
    #expect(full.status == 74, "\(full)")
    try expectGoesOn(clerk, 60)
  }

  @Test("An import that is broken off leaves no half picture, and a second one goes on")
  func interrupted() throws {
    let clerk = try folder(60)
    let broken = try shell(
      "\"$ECERT\" photo import 照片 --as-of \(Clerk.today) & sleep 0.6; kill -9 $!; wait $! 2>/dev/null; true", in: clerk.sandbox,
      environment: ["ECERT_CACHE": clerk.cache])
    #expect(broken.status == 0)
    try expectGoesOn(clerk, 60)
  }
}
