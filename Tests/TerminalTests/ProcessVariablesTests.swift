// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Terminal

@Suite("Variables of a process")
struct ProcessVariablesTests {
  private let kernels = ProcessVariables(block: Array("LANG=zh_CN.UTF-8\0PATH=/bin\0PAT=x\0LANG=C\0EMPTY=\0odd\0SUM=a=b\0".utf8))

  @Test("A name is looked up whole, and the first of it counts, as getenv has it")
  func lookup() {
    #expect(kernels["LANG"] == "zh_CN.UTF-8")
    #expect(kernels["PAT"] == "x")
    #expect(kernels["PATH"] == "/bin")
    #expect(kernels["EMPTY"] == "")
    #expect(kernels["SUM"] == "a=b")
    #expect(kernels["odd"] == nil)
    #expect(kernels["LAN"] == nil)
    #expect(ProcessVariables(block: [])["PATH"] == nil)
  }

  @Test("What is added stands behind what the person has set")
  func adding() {
    #expect(kernels.adding("LANG", "en")["LANG"] == "zh_CN.UTF-8")
    #expect(kernels.adding("LESS", "FRX")["LESS"] == "FRX")
    #expect(kernels.adding("LESS", "FRX").entries.last == "LESS=FRX")
  }
}
