// SPDX-License-Identifier: GPL-3.0-or-later

/// What the registrations' export says of a person's photo.
enum PhotoCase: Occurrence {
  case approved
  case missing, pending, rejected
  case notStated
  /// A word that is in no list.
  case unknownWord

  static let usual = approved

  var perTenThousand: Int {
    switch self {
    case .approved: 0
    case .missing: 300
    case .pending: 290
    case .rejected: 60
    case .notStated: 60
    case .unknownWord: 10
    }
  }

  var word: String {
    switch self {
    case .approved: "已通过"
    case .missing: "无"
    case .pending: "待审核"
    case .rejected: "已退回"
    case .notStated: ""
    case .unknownWord: "人工复核中"
    }
  }
}
