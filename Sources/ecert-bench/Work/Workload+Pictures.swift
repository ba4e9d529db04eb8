// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation

/// Pictures of fictional people, and a hospital's desk whose staff they are.
extension Workload {
  private static let count = 400

  /// Every measured value is a finding there, so that it can be compared.
  private static let strict = [
    "photo.white-percent=100", "photo.sharpness=65025", "photo.brightness=0-0", "photo.presets=ga-461-2004",
  ]

  /// The folder of the pictures.
  func pictures() throws -> String {
    if folder.size("portraits/2021450\(digits(Self.count - 1)).jpg") == 0 {
      try must([python, "-c", Pillow.draw, file("portraits"), String(Self.count)])
    }
    return file("portraits")
  }

  /// A desk that knows whose they are and holds none.
  func photoDesk() throws {
    if folder.size("photos.db") > 0 { return }
    let hospital = "71000001X45020311A1001"
    let rows = (0..<Self.count).map { "韦小\($0),E00\(digits($0)),\(certificate($0)),\(hospital),2030-01-01,在册,无\n" }
    let head = "姓名,证件号码,护士执业证书编号,机构代码,有效期至,注册状态,照片状态\n"
    _ = try folder.write("staff.csv", Data((head + rows.joined()).utf8))
    try must(command("photos.db", ["init", "--office", "institution", "--institution", hospital, "--operator", "bench"]))
    try must(command("photos.db", ["import", "nurses", file("staff.csv"), "--quiet"]))
  }

  /// What we measure of each picture, as JSON, in a cache that keeps them.
  func measuredPictures() throws -> String {
    try copy("photos.db", to: "measured.db")
    for setting in Self.strict {
      let parts = setting.split(separator: "=").map(String.init)
      try must(command("measured.db", ["config", "set", parts[0], parts[1]]))
    }
    try must(command("measured.db", ["photo", "import", try pictures(), "--quiet"]))
    try must(
      command("measured.db", ["photo", "check"] + (0..<Self.count).map(certificate) + ["--format", "json"]),
      output: file("measured.json"))
    return file("measured.json")
  }

  private func certificate(_ number: Int) -> String { "2021450\(digits(number))" }

  private func digits(_ number: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: 5 - text.utf8.count) + text
  }
}
