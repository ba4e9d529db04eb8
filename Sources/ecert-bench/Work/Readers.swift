// SPDX-License-Identifier: GPL-3.0-or-later

/// One person's answer again and again while an import writes: how long the longest took.
struct Readers {
  let work: Workload

  func run() throws -> String {
    // Nobody's qualification is there yet: the file brings them all.
    try work.copy(try work.whole(), to: "readers.db")
    try work.sqlite("readers.db", "DELETE FROM qualification")
    let person = try work.ask("readers.db", "SELECT certificate FROM registration WHERE kind = 1 ORDER BY id LIMIT 1")
    let importing = try Child.start(
      work.command("readers.db", ["import", "qualifications", try work.someQualifications(), "--quiet"]),
      output: work.file("import.out"), errors: work.file("import.err"))
    let clock = ContinuousClock()
    var (answers, longest) = (0, Duration.zero)
    var ended: Child.Use?
    while ended == nil {
      let took = try clock.measure { try answer(person, or: importing) }
      answers += 1
      longest = max(longest, took)
      ended = importing.ended()
    }
    guard let ended, ended.status == 0 || ended.status == 1 else {
      throw Failed(description: "the import ended with \(ended?.status ?? 0)")
    }
    return "\(work.people) people: \(answers) answers of why while an import wrote, the longest "
      + Text.seconds(longest / .seconds(1))
  }

  private func answer(_ person: String, or importing: Child) throws {
    do {
      try work.must(work.command("readers.db", ["why", person]), output: work.file("answer"))
    } catch {
      importing.kill()
      throw error
    }
  }
}
