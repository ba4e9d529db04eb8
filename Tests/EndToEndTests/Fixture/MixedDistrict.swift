// SPDX-License-Identifier: GPL-3.0-or-later

extension District {
  /// Every verdict and most causes, in two hospitals and one institution that no export names.
  ///
  /// Blocked, in list order: physician 3 and nurse 1 at the river; physician 2 and nurse 2 at the hill;
  /// physician 4 where nobody knows. Undetermined: physician 5. Licensable: physician 1, nurse 3.
  static let mixed: District = {
    var district = District(
      physicians: [
        Physician(1),
        Physician(2) { $0.photo = "待审核"; $0.institution = hillside; $0.department = "外科" },
        Physician(3),
        Physician(4) { $0.status = "注销"; $0.photo = "无"; $0.institution = nowhere },
        Physician(5) { $0.photo = "" },
      ],
      nurses: [
        Nurse(1) { $0.validUntil = "2026-10-31"; $0.department = "外科" }, Nurse(2) { $0.institution = hillside }, Nurse(3),
      ])
    var qualifications = district.physicians.map(\.qualification)
    qualifications[2].code = "2009" + qualifications[2].code.dropFirst(4)
    district.qualifications = qualifications
    district.accounts =
      district.physicians.map { Account(kind: "医师", idNumber: $0.idNumber, state: "已激活") }
      + district.nurses.map {
        Account(kind: "护士", idNumber: $0.idNumber, state: $0.institution == hillside ? "未激活" : "已激活")
      }
    return district
  }()

  /// Would stand first in a list, were it known.
  static let nowhere = "1A"

  /// All that must not be seen without `--reveal`.
  var secrets: [String] {
    physicians.flatMap { [$0.idNumber, $0.qualificationCode] } + nurses.map(\.idNumber)
      + (qualifications ?? []).flatMap { [$0.idNumber, $0.code] }
  }
}
