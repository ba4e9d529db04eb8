// SPDX-License-Identifier: GPL-3.0-or-later

import Exchange
import Glibc
import Terminal

/// `ecert-workbook`, beside the program or where its package puts it; never looked for anywhere else, and started
/// with an empty environment.
struct WorkbookWorker: WorkbookPort {
  private static let name = "ecert-workbook"

  private struct Running: WorkbookProcess {
    let process: WorkerProcess

    var answer: Int32 { process.answer }

    func end() -> WorkbookEnd {
      switch process.wait() {
      case .exited(let code): .exited(code)
      case .killed(by: SIGPROF), .killed(by: SIGXCPU): .outOfTime
      case .killed: .killed
      }
    }

    func kill() { process.kill() }
  }

  var isInstalled: Bool { Self.path != nil }

  func start(_ task: WorkbookTask, input: Int32, output: Int32?) -> (any WorkbookProcess)? {
    guard let path = Self.path else { return nil }
    return WorkerProcess([path] + task.words, input: input, output: output).map(Running.init)
  }

  private static var path: String? {
    guard let own = realpath("/proc/self/exe", nil) else { return nil }
    defer { free(own) }
    let folder = String(cString: own).split(separator: "/").dropLast()
    let beside = "/" + folder.joined(separator: "/")
    let installed = "/" + folder.dropLast().joined(separator: "/") + "/libexec/ecert-admin"
    return [beside, installed].map { $0 + "/" + name }.first { access($0, X_OK) == 0 }
  }
}
