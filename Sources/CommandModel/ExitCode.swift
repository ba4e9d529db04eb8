// SPDX-License-Identifier: GPL-3.0-or-later

/// The program's exit codes; the same everywhere.
public enum ExitCode: Int32, Sendable, Hashable, CaseIterable {
  case done = 0
  case answerIsNo = 1
  case usage = 64
  case dataWrong = 65
  case inputMissing = 66
  case partNotAvailable = 69
  case programFault = 70
  case cannotCreate = 73
  case inputOutput = 74
  case cacheBusy = 75
  case refused = 77
  case configuration = 78

  public var meaning: LocalText {
    switch self {
    case .done: return LocalText(zh: "完成", en: "done")
    case .answerIsNo:
      return LocalText(
        zh: "已办完，但答案是“否”，或有剩余项", en: "done, and the answer is no, or items were left over")
    case .usage: return LocalText(zh: "命令写法有误", en: "usage error")
    case .dataWrong:
      return LocalText(
        zh: "数据有误：文件不合要求，查无此人或不唯一",
        en: "wrong data: a file, or a person who is not found or not unique")
    case .inputMissing:
      return LocalText(zh: "输入文件或缓存不存在、无法读取", en: "input or cache missing or unreadable")
    case .partNotAvailable: return LocalText(zh: "可选部件不可用", en: "an optional part is not available")
    case .programFault: return LocalText(zh: "程序内部错误", en: "a fault in the program")
    case .cannotCreate: return LocalText(zh: "无法新建：已存在", en: "cannot create: it exists")
    case .inputOutput: return LocalText(zh: "读写失败", en: "input or output failed")
    case .cacheBusy: return LocalText(zh: "缓存正被占用", en: "the cache is busy")
    case .refused:
      return LocalText(
        zh: "按权限或规则拒绝，或缺少确认", en: "refused by office or rule, or confirmation missing")
    case .configuration:
      return LocalText(
        zh: "设置有误，或缓存比程序新", en: "configuration, or the cache is newer than the program")
    }
  }
}
