// SPDX-License-Identifier: GPL-3.0-or-later

/// The five lines that the app shows to people whose licence it cannot display, letter by letter
/// (2020 notice).
public enum Prompt: String, Sendable, CaseIterable {
  case physicianNothingToShow = "暂无可显示的医师执业电子证照。"
  case physicianNoPhoto = "未查询到个人照片,不予显示医师执业电子证照。"
  case nurseExpired = "由于执业注册已经过期,无法申领亮照。"
  case nurseNotFound = "未获取到护士的有效信息。"
  case nurseNoPhoto = "未查询到个人照片,不予显示护士执业电子证照。"

  /// What the phone shows now: the first condition that is not met and has a prompt.
  ///
  /// - Parameter blockers: from the imports alone; decisions that the national system does not
  ///   know yet change nothing on the phone.
  public init?(_ blockers: BlockerSet, kind: PersonKind) {
    let order: [(BlockerSet, Prompt)] =
      switch kind {
      case .physician:
        [
          (BlockerSet.qualification.union(.registration), .physicianNothingToShow),
          (.photo, .physicianNoPhoto),
        ]
      case .nurse:
        [
          (.registration, .nurseNotFound), (BlockerSet(.expired), .nurseExpired),
          (.photo, .nurseNoPhoto),
        ]
      }
    guard let first = order.first(where: { !blockers.isDisjoint(with: $0.0) }) else { return nil }
    self = first.1
  }
}
