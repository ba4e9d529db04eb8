// SPDX-License-Identifier: GPL-3.0-or-later

import CTerminal
import Glibc

/// Runs the program under test (or another one) with pipes for its three streams, and waits for its end.
///
/// The environment is clean: PATH, HOME and TMPDIR in the sandbox, `ECERT_LANG=zh-Hans`; `environment` adds
/// variables, replaces them, or takes them away (nil). Safe from any number of threads.
/// - Parameter input: what it reads from standard input; nil for none (`/dev/null`).
/// - Throws: ``HarnessError``; a program that outlives `timeout` seconds is killed.
func run(
  _ arguments: [String], in sandbox: Sandbox, environment: [String: String?] = [:], input: [UInt8]? = nil,
  timeout: Double = 60, program: String = Binary.path
) throws -> RunResult {
  let exchange = try PipeExchange(input: input)
  let child = try Child.start(
    program, arguments, in: sandbox, environment: environment, standard: exchange.childDescriptors)
  exchange.childHasStarted()
  let deadline = Deadline(seconds: timeout)
  guard exchange.proceed(until: deadline), let status = child.waitForEnd(until: deadline) else {
    child.kill()
    throw HarnessError.timeout(seconds: timeout, soFar: exchange.soFar)
  }
  return RunResult(waitStatus: status, stdout: exchange.output, stderr: exchange.errors)
}

/// Runs a script by `/bin/sh`, with `$ECERT` naming the program under test: for pipes and redirections.
/// The status is the script's.
func shell(
  _ script: String, in sandbox: Sandbox, environment: [String: String?] = [:], input: [UInt8]? = nil,
  timeout: Double = 60
) throws -> RunResult {
  let withProgram = environment.merging(["ECERT": Binary.path]) { own, _ in own }
  return try run(
    ["-c", script], in: sandbox, environment: withProgram, input: input, timeout: timeout, program: "/bin/sh")
}
