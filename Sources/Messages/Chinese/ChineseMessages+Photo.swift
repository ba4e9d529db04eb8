// SPDX-License-Identifier: GPL-3.0-or-later

import Desk
import Licensing

extension ChineseMessages {
  public func label(_ state: PhotoState?) -> String {
    switch state {
    case .missing: "无照片"
    case .pending: "待审核"
    case .approved: "已通过"
    case .rejected: "已退回"
    case nil: "未写明"
    }
  }

  public func label(_ code: PhotoFinding.Code) -> String {
    switch code {
    case .fileType: "文件类型不符"
    case .truncated: "文件不完整"
    case .damaged: "文件损坏"
    case .dimensions: "尺寸不符"
    case .ratio: "宽高比不符"
    case .bytes: "文件大小不符"
    case .colourMode: "色彩模式不符"
    case .orientation: "未摆正"
    case .background: "背景不够白"
    case .blur: "不够清晰"
    case .exposure: "明暗不当"
    case .shared: "同一照片用于两人"
    }
  }

  public func explain(_ finding: PhotoFinding) -> String {
    let side = finding.side.map { label($0) + " " } ?? ""
    let measured = finding.value.isEmpty ? "" : "：\(side)\(finding.value)"
    let limit = finding.limit.isEmpty ? "" : "，要求 \(finding.limit)"
    let setting = finding.setting.map { "，设置 \($0.key)" } ?? ""
    return "\(label(finding.code))\(measured)\(limit)（\(label(finding.source))\(setting)）"
  }

  private func label(_ side: PhotoFinding.Side) -> String {
    switch side {
    case .top: "上边"
    case .left: "左边"
    case .right: "右边"
    }
  }

  public func explain(_ trouble: PictureTrouble) -> String {
    switch trouble {
    case .problem(.empty): "文件是空的"
    case .problem(.unknownFormat): "不是 JPEG 或 PNG"
    case .problem(.tooManyBytes(let limit)): "超过 \(limit) 字节"
    case .problem(.tooManyPixels(let width, let height, let limit)): "\(width)×\(height) 超过 \(limit) 像素"
    case .problem(.tooLongSide(let width, let height, let limit)): "\(width)×\(height) 有一边超过 \(limit) 像素"
    case .problem(.tooManyScans(let limit)): "渐进式扫描超过 \(limit) 次"
    case .problem(.noPixels): "没有像素"
    case .problem(.truncated): "文件不完整"
    case .problem(.damaged(let text)): "文件损坏（\(text)）"
    case .problem(.unsupported(let text)): "不支持这种写法（\(text)）"
    case .problem(.noMemory): "所需内存超过限制"
    case .killed(let signal): "读取它的进程被信号 \(signal) 终止"
    case .tookTooLong: "读取时间超过限制"
    case .failed: "读取它的进程出错"
    }
  }

  public func explain(_ trouble: PhotoFile.Trouble) -> String {
    switch trouble {
    case .notRegular: "不是普通文件（链接、管道等），没有读取"
    case .unreadable(let errno): "无法读取（错误 \(errno)），请检查权限"
    case .tooLarge(let limit): "超过 \(limit) 字节，请压缩后再导入"
    case .missing: "没有这个文件或文件夹"
    }
  }

  public func explain(_ error: PhotoImportError) -> String {
    switch error {
    case .path(let path, let trouble): "\(PhotoFile(path: path).shownPath)：\(explain(trouble))。没有导入任何照片。"
    case .noPictures(let paths): "\(paths.map { PhotoFile(path: $0).shownPath }.joined(separator: "、")) 里没有照片（.jpg、.jpeg、.png）。请检查路径。"
    }
  }

  public var readingPictures: String { "读取照片" }
  public var progressPictures: String { "张" }

  public func label(_ result: PhotoImportRow.Result) -> String {
    switch result {
    case .held(.added): "已存"
    case .held(.replaced): "已换"
    case .held(.unchanged): "未变"
    case .unmatched: "文件名不是本机构人员的证书编码或证件号码"
    case .second(let file): "同一人已有照片 \(file.shown)，这一张没有采用"
    case .unreadable(let trouble): explain(trouble)
    case .file(let trouble): explain(trouble)
    }
  }

  public func importedPhotos(_ counts: PhotoImportCounts) -> String {
    "照片 \(counts.files) 张：新存 \(counts.added)，更换 \(counts.replaced)，未变 \(counts.unchanged)，对不上人 \(counts.unmatched)，"
      + "重复 \(counts.second)，读不出 \(counts.unreadable)；与他人相同或相似 \(counts.shared)。"
      + (counts.leftOver > 0 ? "没有采用的，改好照片或文件名后再导入一次即可。" : "下一步：ecert-admin photo queue。")
  }

  public func alike(_ certificates: [String]) -> String { "与 \(certificates.joined(separator: "、")) 的照片相同或相似" }

  public var nothingToReview: String {
    "没有可以审核的照片：待审核的人在这里都没有照片文件。名单见 ecert-admin photo queue，收到的照片用 ecert-admin photo import 导入。"
  }
  public var nothingPending: String { "没有待审核的照片。收到的照片用 ecert-admin photo import 导入。" }

  public func queueFooter(shown: Int, held: Int) -> String {
    "列出 \(shown) 人，其中 \(held) 人的照片在这里。查看：ecert-admin photo check 证书编码；办理：ecert-admin photo approve|reject 证书编码。"
  }

  public var noPictureHeld: String { "这里没有照片，请在国家系统查看，或用 ecert-admin photo import 导入" }
  public var noFindings: String { "未发现问题" }

  public func size(_ measures: PhotoMeasures) -> String {
    "\(measures.width)×\(measures.height)，\(measures.bytes) 字节，\(measures.format.rawValue.uppercased())"
  }

  public func receivedOn(_ day: CivilDate) -> String { "\(day) 收到" }
  public func pictureNotShown(certificate: String, _ suffix: String) -> String {
    "这里显示不了照片。请用 ecert-admin photo show \(Remedy.quoted(certificate)) --save \(Remedy.quoted(certificate))\(suffix) 另存后打开。"
  }

  public func pictureSaved(_ path: String) -> String { "已另存为 \(path)。看完请删除：照片是个人信息。" }
  public func reviewKeys(_ mode: ReviewMode) -> String {
    switch mode {
    case .looking: "a 通过  r 退回  s 跳过  u 撤回  z 放大  q 离开"
    case .choosing: "1-9 选理由  t 自己写  Esc 返回"
    case .typing: "回车 退回  Esc 返回"
    case .ended: "u 撤回  q 离开"
    }
  }

  public func reviewed(_ counts: PhotoSession.Counts, left: Int) -> String {
    "通过 \(counts.approved)，退回 \(counts.rejected)，跳过 \(counts.skipped)，还剩 \(left)。"
      + (counts.approved + counts.rejected > 0 ? nextEntry : "")
  }

  public var unknownKey: String { "这个键没有用。" }
  public var stoodAlready: String { "本来就是这样，没有再写。" }
  public var nothingToUndo: String { "这次还没有作过决定，没有可撤回的。" }
  public var undoneInReview: String { "审核时撤回" }
  public func sheetTitle(institution: String, day: String) -> String { "\(institution) 待审核照片 \(day)" }
  public var sheetProgress: String { "通过 %a，退回 %r，共 %n 人" }
  public var sheetFilter: String { "按姓名、编码、问题筛选（/）" }
  public var sheetSave: String { "保存审核结果" }
  public var sheetOwnReason: String { "自己写理由（t），回车退回" }
  public var sheetKeys: String { "a 通过  r 退回（再按数字选理由）  s 下一张  u 撤回  z 放大  方向键移动" }
  public func sheetMade(_ path: String, count: Int) -> String {
    "\(count) 人的照片写在 \(path)。用浏览器打开，审核后保存，再用 ecert-admin photo apply 办理；用完请删除网页。"
  }
  public var reasonsTitle: String { "退回理由（可填序号，或写明）：" }
}
