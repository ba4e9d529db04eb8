// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import TestSupport
import Testing

@testable import Terminal

@Suite("Writing to standard output")
struct OutputStreamTests {
  @Test("A full disk is found out at the last flush, once")
  func fullDevice() throws {
    let full = open("/dev/full", O_WRONLY | O_CLOEXEC)
    let stream = OutputStream(descriptor: full)
    try stream.write("证书")
    #expect(throws: OutputError.io(ENOSPC)) { try stream.flush() }
    try stream.finish()
  }

  @Test("A list longer than the buffer meets the full disk before its end")
  func fullDeviceEarly() throws {
    let full = open("/dev/full", O_WRONLY | O_CLOEXEC)
    defer { close(full) }
    let stream = OutputStream(descriptor: full)
    #expect(throws: OutputError.io(ENOSPC)) {
      try stream.write([UInt8](repeating: 0x41, count: OutputStream.bufferSize))
    }
  }

  @Test("Standard output that is closed is an error, not a silence")
  func closedDescriptor() throws {
    let stream = OutputStream(descriptor: -1)
    try stream.write("x")
    #expect(throws: OutputError.io(EBADF)) { try stream.flush() }
  }

  @Test("Answers wait for the flush, messages do not")
  func buffering() throws {
    let folder = try ScratchFolder()
    let file = open(try folder.file("", named: "list"), O_WRONLY | O_CLOEXEC)
    let answers = OutputStream(descriptor: file)
    let messages = OutputStream(descriptor: file, isBuffered: false)
    try answers.write("answer")
    #expect(folder.text("list") == "")
    try messages.write("message,")
    #expect(folder.text("list") == "message,")
    try answers.finish()
    #expect(folder.text("list") == "message,answer")
  }

  @Test("Nothing is lost through a slow pipe, also one that does not block", arguments: [false, true])
  func slowPipe(nonBlocking: Bool) throws {
    let pipe = try Pipe()
    if nonBlocking { #expect(fcntl(pipe.input, F_SETFL, O_NONBLOCK) == 0) }
    let sent = (0..<1_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    OwnThread.run {
      let stream = OutputStream(descriptor: pipe.input)
      for start in stride(from: 0, to: sent.count, by: 7_777) {
        try? stream.write(Array(sent[start..<min(start + 7_777, sent.count)]))
      }
      try? stream.finish()
    }
    let received = pipe.readAll()
    #expect(received.count == sent.count)
    #expect(received == sent)
  }

  @Test("A reader that goes away can be told to the caller")
  func readerLeavesThrown() throws {
    let pipe = try Pipe()
    close(pipe.output)
    let stream = OutputStream(descriptor: pipe.input, isBuffered: false, readerLeaving: .isThrown)
    #expect(throws: OutputError.closed) { try stream.write("x") }
  }

  @Test("A reader that goes away (`| head`) ends the program by SIGPIPE, without a word")
  func readerLeaves() async throws {
    let folder = try ScratchFolder()
    let messages = try folder.file("", named: "messages")
    await #expect(processExitsWith: .signal(SIGPIPE)) { [messages = messages as String] in
      #expect(dup2(open(messages, O_WRONLY | O_CLOEXEC), STDERR_FILENO) == STDERR_FILENO)
      Interrupts.install()
      let pipe = try Pipe()
      close(pipe.output)
      let stream = OutputStream(descriptor: pipe.input)
      try stream.write("x")
      try stream.flush()
    }
    #expect(folder.text("messages") == "")
  }

  @Test("Ctrl-C ends a write that waits for a reader")
  func interruptedWrite() async {
    await #expect(processExitsWith: .signal(SIGINT)) {
      receiveSignals()
      Interrupts.install()
      let pipe = try Pipe()
      let waiting = pthread_self()
      OwnThread.run {
        usleep(100_000)
        pthread_kill(waiting, SIGINT)
      }
      let stream = OutputStream(descriptor: pipe.input)
      let error = #expect(throws: OutputError.self) {
        try stream.write([UInt8](repeating: 0, count: 200_000))
      }
      if case .interrupted(let signal) = error { Interrupts.reraise(signal) }
    }
  }

  @Test("No list is opened under the number of a standard descriptor that was left closed")
  func heldPlaces() async {
    await #expect(processExitsWith: .success) {
      close(STDIN_FILENO)
      close(STDOUT_FILENO)
      StandardStreams.holdPlaces()
      let next = open("/dev/null", O_WRONLY | O_CLOEXEC)
      #expect(next > STDERR_FILENO)
      let streams = StandardStreams.live()
      try streams.output.write("x")
      #expect(throws: OutputError.io(EBADF)) { try streams.output.flush() }
    }
  }
}
