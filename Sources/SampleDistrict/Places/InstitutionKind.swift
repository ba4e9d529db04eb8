// SPDX-License-Identifier: GPL-3.0-or-later

/// Kinds of medical institutions, in the proportion in which a district has them.
enum InstitutionKind: Sendable {
  case hospital, chineseMedicine, maternal, community, township, dental, clinic

  /// Ten institutions one after another.
  private static let round: [InstitutionKind] = [
    .hospital, .chineseMedicine, .maternal, .community, .township, .community, .township, .dental, .community,
    .clinic,
  ]

  init(place: Int) { self = Self.round[place % Self.round.count] }

  /// How many people work there, in proportion.
  var weight: Int {
    switch self {
    case .hospital: 60
    case .chineseMedicine: 30
    case .maternal: 24
    case .community, .township: 8
    case .dental: 4
    case .clinic: 2
    }
  }

  /// 床位数, at least.
  var beds: Int {
    switch self {
    case .hospital: 280
    case .chineseMedicine: 160
    case .maternal: 110
    case .community, .township: 18
    case .dental, .clinic: 0
    }
  }

  /// 机构类别 within the institution's code.
  var code: String {
    switch self {
    case .hospital: "A100"
    case .chineseMedicine: "A210"
    case .maternal: "G100"
    case .community: "B100"
    case .township: "C210"
    case .dental: "D150"
    case .clinic: "D211"
    }
  }

  /// Public ones are 事业单位, the others companies: the first two characters of the credit code.
  var creditPrefix: String {
    switch self {
    case .hospital, .chineseMedicine, .maternal, .community, .township: "12"
    case .dental: "91"
    case .clinic: "92"
    }
  }

  func name(at place: String) -> String {
    switch self {
    case .hospital: place + "医院"
    case .chineseMedicine: place + "中医医院"
    case .maternal: place + "妇幼保健院"
    case .community: place + "街道社区卫生服务中心"
    case .township: place + "镇卫生院"
    case .dental: place + "口腔门诊部"
    case .clinic: place + "诊所"
    }
  }
}
