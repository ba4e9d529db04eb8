// SPDX-License-Identifier: GPL-3.0-or-later

import SampleDistrict

/// A command whose run is cut short.
enum KillJob: CaseIterable {
  case replace, apply, submit, importing

  /// - Parameter number: of the person, where the job is about one.
  func words(_ folder: WorkFolder, _ number: Int) -> [String] {
    switch self {
    case .replace:
      [
        "qualification", "replace", KillDistrict.certificate(number), KillDistrict.qualification(number), "--reason",
        "录错", "--yes",
      ]
    case .apply: ["qualification", "apply", folder.file("apply.csv"), "--yes"]
    case .submit: ["renewal", "submit"] + (1...KillDistrict.people).map(KillDistrict.nurse) + ["--yes"]
    case .importing: ["import", "physicians", folder.file("many.csv")]
    }
  }

  /// Lists what the job leaves behind, a row each.
  var looking: [String] {
    switch self {
    case .importing: ["find", KillDistrict.practicePrefix, "--limit", "5000", "--format", "ndjson"]
    default: ["decision", "log", "--format", "ndjson"]
    }
  }

  /// How many rows that lists before the job and behind it: never anything between.
  var rows: (before: Int, behind: Int) {
    switch self {
    case .replace: (0, 1)
    case .apply, .submit: (0, KillDistrict.people)
    case .importing: (KillDistrict.people, KillDistrict.manyPeople)
    }
  }
}

/// When a job is killed; times are microseconds.
enum KillMoment {
  case anywhere(Int)
  /// Counted from the first byte of the write-ahead log.
  case behindFirstWrite(Int)
  /// Counted from the first byte of the answer, which a busy machine would otherwise never let one see.
  case behindAnswer(Int)

  /// Half of the moments lie between the first write and the commit.
  static func draw(_ round: Int, within length: Int, _ random: inout SeededNumbers) -> KillMoment {
    switch round % 4 {
    case 0: .anywhere(random.below(length))
    case 2: .behindAnswer(random.below(2_000))
    default: .behindFirstWrite(random.below(2_000))
    }
  }
}
