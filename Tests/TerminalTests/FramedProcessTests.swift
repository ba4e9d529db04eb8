// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Terminal
import Testing

@Suite("A process that is asked and answers in frames")
struct FramedProcessTests {
  private func ask(
    _ script: String, _ bytes: [UInt8] = [1, 2, 3], within limit: Duration = .seconds(20), mostBytes: Int = 1_000
  ) throws -> FramedProcess.Reply {
    let process = try #require(FramedProcess(["/bin/sh", "-c", script], environment: ["PATH": "/usr/bin:/bin"]))
    defer { process.end() }
    return try process.ask(bytes, within: limit, mostBytes: mostBytes)
  }

  @Test("answers with what it says")
  func answer() throws {
    #expect(try ask(#"head -c 7 > /dev/null; printf '\002\000\000\000ok'"#) == .frame(Array("ok".utf8)))
    #expect(try ask("cat") == .frame([1, 2, 3]), "a frame goes as it comes")
    #expect(try ask("cat", []) == .frame([]))
    let large = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0) }
    let whole = "file=$(mktemp); head -c 3000004 > $file; cat $file; rm $file"
    #expect(try ask(whole, large, mostBytes: 3_000_000) == .frame(large), "beyond what a socket holds")
  }

  @Test("that dies says by which signal, before it has read or in the middle of its answer")
  func death() throws {
    #expect(try ask("kill -9 $$") == .killed(signal: SIGKILL))
    #expect(try ask("kill -9 $$", [UInt8](repeating: 0, count: 1_000_000)) == .killed(signal: SIGKILL))
    #expect(try ask(#"head -c 7 > /dev/null; printf '\012\000\000\000half'; kill -6 $$"#) == .killed(signal: SIGABRT))
    #expect(try ask("exit 3") == .exited(code: 3))
  }

  @Test("that does not answer in time, or with too much, is ended")
  func late() throws {
    #expect(try ask("sleep 1000", within: .milliseconds(200)) == .late)
    #expect(try ask("exec 0<&- 1>&-; sleep 1000", within: .milliseconds(300)) == .late, "it closed its end and lives on")
    #expect(try ask("sleep 1000", [UInt8](repeating: 0, count: 1_000_000), within: .milliseconds(200)) == .late)
    #expect(try ask(#"head -c 7 > /dev/null; printf '\377\377\377\177'; sleep 1000"#) == .late)
  }

  @Test("that cannot be started is none")
  func missing() {
    #expect(FramedProcess(["/nonexistent/program"], environment: [:]) == nil)
  }
}
