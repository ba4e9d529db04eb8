// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import TestSupport
import Testing

@testable import Terminal

@Suite("The file of --output")
struct AtomicOutputTests {
  private let folder: ScratchFolder
  init() throws { folder = try ScratchFolder() }

  private func path(_ name: String) -> String { folder.path + "/" + name }

  @Test("A new file appears whole, and only its owner can read it")
  func newFile() throws {
    let output = try AtomicOutput(path: path("名单.csv"))
    try output.write("张三\n")
    #expect(folder.text("名单.csv") == nil)
    try output.commit()
    #expect(folder.names == ["名单.csv"])
    #expect(folder.text("名单.csv") == "张三\n")
    #expect(folder.mode("名单.csv") == 0o600)
  }

  @Test("A name as long as the file system allows is no obstacle")
  func longestName() throws {
    let name = String(repeating: "证", count: 85)
    let output = try AtomicOutput(path: path(name))
    try output.commit()
    #expect(folder.names == [name])
  }

  @Test("The old file stays byte for byte until the new one is whole, then it is the new one")
  func replacing() throws {
    let old = try folder.file("old", named: "list", mode: 0o644)
    let output = try AtomicOutput(path: old)
    try output.write(String(repeating: "new\n", count: 50_000))
    #expect(folder.text("list") == "old")
    #expect(folder.names.count == 2)
    try output.commit()
    #expect(folder.text("list") == String(repeating: "new\n", count: 50_000))
    #expect(folder.mode("list") == 0o600)
    #expect(folder.names == ["list"])
  }

  @Test("What is discarded, or simply forgotten, leaves no trace", arguments: [true, false])
  func discarded(explicitly: Bool) throws {
    let old = try folder.file("old", named: "list")
    var output: AtomicOutput? = try AtomicOutput(path: old)
    try output?.write("new")
    if explicitly { output?.discard() }
    output = nil
    #expect(folder.names == ["list"])
    #expect(folder.text("list") == "old")
  }

  @Test("Nothing can be written or committed after the end")
  func afterTheEnd() throws {
    let output = try AtomicOutput(path: path("list"))
    output.discard()
    #expect(throws: OutputError.io(EBADF)) { try output.write("x") }
    #expect(throws: OutputError.io(EBADF)) { try output.commit() }
    #expect(folder.names == [])
  }

  @Test("Behind a symbolic link it is the target that is replaced, also one that is not there yet")
  func symbolicLink() throws {
    _ = try folder.file("old", named: "target")
    symlink("target", path("one"))
    symlink(path("one"), path("two"))
    symlink("missing", path("dangling"))
    for (link, text) in [("two", "through two links"), ("dangling", "made")] {
      let output = try AtomicOutput(path: path(link))
      try output.write(text)
      try output.commit()
    }
    #expect(folder.names == ["dangling", "missing", "one", "target", "two"])
    #expect(folder.text("target") == "through two links")
    #expect(folder.text("missing") == "made")
  }

  @Test("A link that leads to itself, a missing folder and an empty name cannot be created")
  func cannotCreate() throws {
    symlink("loop", path("loop"))
    #expect(throws: OutputError.cannotCreate(path("loop"), ELOOP)) { try AtomicOutput(path: path("loop")) }
    #expect(throws: OutputError.cannotCreate(path("no/list"), ENOENT)) {
      try AtomicOutput(path: path("no/list"))
    }
    #expect(throws: OutputError.cannotCreate("", ENOENT)) { try AtomicOutput(path: "") }
  }

  @Test("A directory is named as such, with or without a slash, there or not")
  func directory() throws {
    symlink(".", path("link"))
    for name in ["", "/", "/link", "/missing/"] {
      let place = folder.path + name
      #expect(throws: OutputError.isDirectory(place)) { try AtomicOutput(path: place) }
    }
    #expect(folder.names == ["link"])
  }

  @Test("Devices are written through and their errors are reported")
  func devices() throws {
    let null = try AtomicOutput(path: "/dev/null")
    try null.write("x")
    try null.commit()
    var status = stat()
    #expect(stat("/dev/null", &status) == 0 && status.st_mode & S_IFMT == S_IFCHR)
    let full = try AtomicOutput(path: "/dev/full")
    try full.write("x")
    #expect(throws: OutputError.ioAt("/dev/full", ENOSPC)) { try full.commit() }
    #expect(throws: OutputError.ioAt("/dev/full", ENOSPC)) { try full.commit() }
  }

  @Test("A FIFO gets everything and is still a FIFO afterwards")
  func fifo() throws {
    #expect(mkfifo(path("fifo"), 0o600) == 0)
    let fifo = path("fifo")
    OwnThread.run {
      guard let output = try? AtomicOutput(path: fifo) else { return }
      try? output.write("through")
      try? output.commit()
    }
    #expect(folder.text("fifo") == "through")
    #expect(folder.names == ["fifo"])
  }

  @Test("/dev/fd/N shares the position of the descriptor: what came before stays")
  func inherited() throws {
    let file = open(try folder.file("", named: "list"), O_WRONLY | O_CLOEXEC)
    #expect(write(file, "before,", 7) == 7)
    for name in ["/dev/fd/\(file)", "/proc/self/fd/\(file)"] {
      let output = try AtomicOutput(path: name)
      try output.write("list,")
      try output.commit()
    }
    #expect(write(file, "after", 5) == 5)
    close(file)
    #expect(folder.text("list") == "before,list,list,after")
    #expect(folder.names == ["list"])
  }

  @Test("A file that outgrows its limit is refused and the old one kept")
  func tooLarge() async throws {
    let list = try folder.file("old", named: "list")
    await #expect(processExitsWith: .success) { [list = list as String] in
      signal(SIGXFSZ, SIG_IGN)
      var limit = rlimit(rlim_cur: 4096, rlim_max: 4096)
      #expect(setrlimit(__rlimit_resource_t(1), &limit) == 0)
      let output = try AtomicOutput(path: list)
      #expect(throws: OutputError.ioAt(list, EFBIG)) {
        try output.write([UInt8](repeating: 0x41, count: 100_000))
      }
      #expect(throws: OutputError.ioAt(list, EFBIG)) { try output.commit() }
      output.discard()
    }
    #expect(folder.names == ["list"])
    #expect(folder.text("list") == "old")
  }

  @Test("A write-protected file is not replaced, although its folder would allow it")
  func writeProtected() async throws {
    chmod(folder.path, 0o777)
    let list = try folder.file("old", named: "list", mode: 0o444)
    await #expect(processExitsWith: .success) { [list = list as String] in
      // To the superuser nothing is protected.
      if geteuid() == 0 { #expect(setuid(65_534) == 0) }
      #expect(throws: OutputError.cannotCreate(list, EACCES)) { try AtomicOutput(path: list) }
    }
    #expect(folder.text("list") == "old")
  }

  @Test("A pending signal stops the commit, and the old file is kept")
  func interrupted() async throws {
    let list = try folder.file("old", named: "list")
    await #expect(processExitsWith: .signal(SIGINT)) { [list = list as String] in
      receiveSignals()
      Interrupts.install()
      let output = try AtomicOutput(path: list)
      try output.write("half")
      raise(SIGINT)
      let error = #expect(throws: OutputError.interrupted(SIGINT)) { try output.commit() }
      if case .interrupted(let signal) = error { Interrupts.reraise(signal) }
    }
    #expect(folder.names == ["list"])
    #expect(folder.text("list") == "old")
  }

  @Test(
    "A second signal in the middle of a write removes the temporary file before the program dies",
    arguments: [[SIGINT, SIGTERM], [SIGHUP, SIGHUP], [SIGQUIT]])
  func killed(signals: [Int32]) async throws {
    let list = try folder.file("old", named: "list")
    let end = await #expect(processExitsWith: .failure, observing: [\.exitStatus]) {
      [list = list as String, signals = signals as [Int32]] in
      receiveSignals()
      Interrupts.install()
      let output = try AtomicOutput(path: list)
      try output.write([UInt8](repeating: 0x41, count: 100_000))
      for signal in signals { raise(signal) }
    }
    #expect(end?.exitStatus == signals.last.map { .signal($0) })
    #expect(folder.names == ["list"])
    #expect(folder.text("list") == "old")
  }
}
