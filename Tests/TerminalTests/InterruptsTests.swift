// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Testing

@testable import Terminal

@Suite("Signals that ask for the end")
struct InterruptsTests {
  @Test("The first signal waits for the job to look, whichever it is")
  func recorded() async {
    await #expect(processExitsWith: .success) {
      receiveSignals()
      Interrupts.install()
      Interrupts.install()
      #expect(Interrupts.pending == nil)
      for signal in [SIGINT, SIGTERM, SIGHUP] {
        raise(signal)
        #expect(Interrupts.pending == signal)
        Interrupts.forget()
        #expect(Interrupts.pending == nil)
      }
    }
  }

  @Test("The job's end is a death by the same signal")
  func reraised() async {
    await #expect(processExitsWith: .signal(SIGTERM)) {
      receiveSignals()
      Interrupts.install()
      raise(SIGTERM)
      if let signal = Interrupts.pending { Interrupts.reraise(signal) }
    }
  }

  @Test("The second signal ends a job that does not look")
  func second() async {
    await #expect(processExitsWith: .signal(SIGINT)) {
      receiveSignals()
      Interrupts.install()
      raise(SIGTERM)
      raise(SIGINT)
    }
  }

  @Test("While a pager has the terminal no number of signals ends the program")
  func held() async {
    await #expect(processExitsWith: .success) {
      receiveSignals()
      Interrupts.install()
      Interrupts.hold(true)
      for _ in 0..<5 { raise(SIGINT) }
      #expect(Interrupts.pending == SIGINT)
    }
  }

  @Test("What nohup ignores stays ignored")
  func nohup() async {
    await #expect(processExitsWith: .success) {
      receiveSignals()
      signal(SIGHUP, SIG_IGN)
      Interrupts.install()
      raise(SIGHUP)
      #expect(Interrupts.pending == nil)
    }
  }
}
