// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// A port of this computer at which somebody waits, and counts who comes.
final class Listener {
  let port: UInt16
  private let descriptor: Int32
  private var accepted = 0

  init() throws {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = Listener.address(port: 0)
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let number = descriptor
    let listens = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        bind(number, address, size) == 0 && listen(number, 16) == 0 && getsockname(number, address, &size) == 0
      }
    }
    port = UInt16(bigEndian: address.sin_port)
    guard listens, fcntl(number, F_SETFL, O_NONBLOCK) == 0 else { throw HarnessError.system(call: "listen", errno: errno) }
    _ = fcntl(number, F_SETFD, FD_CLOEXEC)
  }

  deinit { close(descriptor) }

  /// How many came so far.
  var connections: Int {
    while true {
      let other = accept(descriptor, nil, nil)
      if other < 0 { return accepted }
      close(other)
      accepted += 1
    }
  }

  /// Comes by itself.
  func connect() throws {
    let own = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(own) }
    var address = Listener.address(port: port)
    let isThere = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        Glibc.connect(own, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
    guard isThere else { throw HarnessError.system(call: "connect", errno: errno) }
  }

  private static func address(port: UInt16) -> sockaddr_in {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    return address
  }
}
