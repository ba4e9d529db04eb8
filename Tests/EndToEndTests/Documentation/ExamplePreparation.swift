// SPDX-License-Identifier: GPL-3.0-or-later

/// What has to stand before the examples of a command can be tried. Each example begins anew.
struct ExamplePreparation {
  enum Place {
    case authority, institution, noCache
  }

  /// nil: the desk whose command it is, an authority's where it is anybody's.
  var place: Place?
  /// Lines that are typed beforehand.
  var lines: [String] = []
  /// What is answered from a pipe.
  var input: String?

  /// By the name of the command; the others need nothing.
  static let table: [String: ExamplePreparation] = [
    "init": ExamplePreparation(place: .noCache),
    "why": ExamplePreparation(input: District.examplePhysician + "\n"),
    "qualification apply": ExamplePreparation(lines: [
      "echo certificate,code,verified,reason > 间隔点.csv",
      "echo \(District.examplePhysician),200845110450203198503150028,,间隔点写法不同 >> 间隔点.csv",
    ]),
    "photo queue": held, "photo check": held, "photo show": held, "photo review": held, "photo approve": held,
    "photo reject": held, "photo sheet": held,
    "photo apply": ExamplePreparation(
      place: .institution,
      lines: held.lines + [
        "echo certificate,picture,action,reason > photos.csv",
        "echo \(District.exampleNurse),$(sha256sum < 照片/\(District.exampleNurse).jpg | cut -c 1-64),approve, >> photos.csv",
      ]),
    "renewal approve": submitted, "renewal refuse": submitted, "renewal list": submitted,
    "decision log": submitted, "decision export": submitted, "decision verify": submitted,
    "decision show": setAside, "decision undo": setAside,
    "cache restore": ExamplePreparation(lines: ["ecert-admin cache backup 备份.db"]),
    "config unset": ExamplePreparation(lines: ["ecert-admin config set status.nurse.in-force 在册 有效 正常 已注册"]),
    "config import": ExamplePreparation(lines: ["ecert-admin config export --output 设置.txt"]),
    "shell": ExamplePreparation(lines: ["echo board > 每周.txt", "echo unlock >> 每周.txt"]),
  ]

  /// A picture of the nurse is here.
  private static let held = ExamplePreparation(place: .institution, lines: ["ecert-admin photo import 照片/"])

  private static let submitted = ExamplePreparation(
    lines: ["ecert-admin renewal submit \(District.exampleNurse) --yes"])

  /// Two batches of two decisions.
  private static let setAside = ExamplePreparation(
    lines: ["2026-12-31", "2027-01-31"].map {
      "ecert-admin aside \(District.examplePhysician) \(District.exampleNurse) --until \($0) --reason 产假 --yes"
    })

  /// The lines that need a terminal: what is waited for there, and the keys that leave.
  static let screens: [String: (shown: String, keys: String)] = [
    "ecert-admin photo review": ("1/1", "q"), "ecert-admin shell": ("> ", "\u{4}"),
  ]
}
