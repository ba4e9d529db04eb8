// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Testing

@Suite("The harness observes programs as a person and a script would")
struct HarnessTests {
  private let sandbox: Sandbox
  init() throws { sandbox = try Sandbox() }

  @Test("Exit code, both outputs and the input arrive apart")
  func streams() throws {
    let result = try shell("cat; echo 错 >&2; exit 65", in: sandbox, input: Array("名单".utf8))
    #expect(result.status == 65)
    #expect(result.signal == nil)
    #expect(result.stdout == "名单")
    #expect(result.stderr == "错\n")
  }

  @Test("A death by signal is told from an exit code")
  func signal() throws {
    let result = try shell("kill -TERM $$", in: sandbox)
    #expect(result.signal == SIGTERM)
    #expect(result.status == -1)
  }

  @Test("Megabytes in all three directions at once do not get stuck")
  func large() throws {
    let input = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 % 251) }
    let script = "head -c 2000000 /dev/zero >&2 & cat; wait"
    let result = try shell(script, in: sandbox, input: input)
    #expect(result.stdoutBytes == input)
    #expect(result.stderrBytes.count == 2_000_000)
  }

  @Test("Input that nobody reads is no failure")
  func unreadInput() throws {
    let result = try shell("exit 3", in: sandbox, input: [UInt8](repeating: 0, count: 1_000_000))
    #expect(result.status == 3)
  }

  @Test("A program that does not end is killed with all it started, and fails the test")
  func timeout() throws {
    let error = #expect(throws: HarnessError.self) {
      try shell("echo started; sleep 60 & echo $! > sleeper; wait", in: sandbox, timeout: 0.5)
    }
    #expect(error == .timeout(seconds: 0.5, soFar: "started\n"))
    let sleeper = try pid_t(sandbox.text("sleeper").dropLast()) ?? 0
    #expect(sleeper > 0)
    // Dead after a moment, if perhaps not buried yet.
    let untilDead = """
      for i in $(seq 200); do
        grep -qs '^State:.[^ZX]' /proc/\(sleeper)/status || exit 0
        sleep 0.02
      done
      exit 1
      """
    #expect(try shell(untilDead, in: sandbox).status == 0)
  }

  @Test("A program that closes its outputs and goes on is waited for, or killed")
  func silent() throws {
    #expect(try shell("exec >&- 2>&-; sleep 0.2; exit 9", in: sandbox).status == 9)
    #expect(throws: HarnessError.self) { try shell("exec >&- 2>&-; sleep 60", in: sandbox, timeout: 0.3) }
  }

  @Test("A program that is not there is named")
  func missing() {
    #expect(throws: HarnessError.cannotStart(program: "/no/such", errno: ENOENT)) {
      try run([], in: sandbox, program: "/no/such")
    }
  }

  @Test("Nothing of the person who runs the tests reaches the program")
  func environment() throws {
    let changes: [String: String?] = ["ECERT_X": "", "TMPDIR": nil]
    let settings = try shell("env | cut -d= -f1 | sort", in: sandbox, environment: changes)
    let names = settings.stdout.split(separator: "\n").filter { $0 != "_" && $0 != "PWD" && $0 != "OLDPWD" }
    #expect(names == ["ECERT", "ECERT_LANG", "ECERT_X", "HOME", "PATH"])
    let values = try shell("pwd; echo $HOME; echo $ECERT_LANG; echo $ECERT", in: sandbox)
    #expect(values.stdout == "\(sandbox.directory)\n\(sandbox.directory)\nzh-Hans\n\(Binary.path)\n")
  }

  @Test("No descriptor leaks into a program, however many run at once")
  func descriptors() async throws {
    let script = "n=0; while [ $n -lt 256 ]; do [ -e /proc/$$/fd/$n ] && echo $n; n=$((n+1)); done; exit 0"
    try await withThrowingTaskGroup(of: String.self) { group in
      for _ in 0..<20 {
        group.addTask { [sandbox] in try shell(script, in: sandbox, input: []).stdout }
      }
      for try await numbers in group { #expect(numbers == "0\n1\n2\n") }
    }
  }

  @Test("A sandbox is private, holds what is written into it, and goes with the test")
  func sandboxLife() throws {
    var own: Sandbox? = try Sandbox()
    let directory = try #require(own?.directory)
    try own?.makeFolder("证书")
    try own?.write("证书/a", "甲")
    try own?.write("b", [0xFF])
    #expect(own?.names() == ["b", "证书"])
    #expect(own?.names(in: "证书") == ["a"])
    #expect(try own?.text("证书/a") == "甲")
    #expect(try own?.read("b") == [0xFF])
    #expect(own?.mode("b") == 0o644)
    #expect(own?.exists("c") == false)
    #expect(own?.mode("") == 0o700)
    own = nil
    #expect(access(directory, F_OK) == -1)
  }

  @Test(
    "The program is found beside the tests, however they are run",
    arguments: [
      ("/srv/ecert", ["t"], "/p/.build/debug/x.xctest", "/srv/ecert"),
      (".build/release/ecert-admin", ["t"], "/p/x.xctest", "/w/.build/release/ecert-admin"),
      ("", ["t"], "/p/.build/debug/x.xctest", "/p/.build/debug/ecert-admin"),
      (nil, ["t"], "/p/.build/debug/x.xctest", "/p/.build/debug/ecert-admin"),
      (nil, ["h", "--test-bundle-path", "/p/x.xctest"], "/usr/bin/helper", "/p/ecert-admin"),
      (nil, ["h", "d/x.xctest"], "/usr/bin/helper", "/w/d/ecert-admin"),
      (nil, ["h", "/p/x.xctest/Contents/x"], "/usr/bin/helper", "/p/ecert-admin"),
    ] as [(String?, [String], String, String)])
  func binary(named: String?, arguments: [String], executable: String, expected: String) {
    let path = Binary.locate(
      named: named, arguments: arguments, executable: executable, workingDirectory: "/w")
    #expect(path == expected)
  }

  @Test("The program under test is there and can be executed")
  func built() {
    #expect(access(Binary.path, X_OK) == 0, "\(Binary.path)")
  }
}
