// SPDX-License-Identifier: GPL-3.0-or-later

import PictureSamples

/// The people whom the examples of help name, in the state in which the examples work.
extension District {
  static let exampleHospital = "74085017434152212C2101"
  static let examplePhysician = "110450203000123"
  static let exampleNurse = "202145000123"

  private static let ofExamples: District = {
    // Of the physician's name a character was lost; else the registration equals the qualification
    // 200845110450203198503150028. The nurse's registration ends in three weeks, and the photo waits.
    var district = District(
      physicians: [
        Physician(2) { $0.name = "覃〓"; $0.certificate = examplePhysician; $0.institution = exampleHospital }
      ],
      nurses: [
        Nurse(1) {
          $0.certificate = exampleNurse
          $0.institution = exampleHospital
          $0.validUntil = "2026-12-15"
          $0.photo = "待审核"
        }
      ])
    district.institutions = [Institution(code: exampleHospital, name: "河畔医院")]
    var qualification = district.physicians[0].qualification
    qualification.name = "覃岚"
    district.qualifications = [qualification]
    return district
  }()

  /// Takes them in at a desk, and lays the files that the examples name beside its cache.
  static func takeExamples(at clerk: Clerk) throws -> Sandbox {
    try clerk.take(ofExamples)
    let sandbox = clerk.sandbox
    try sandbox.write("医师.csv", ofExamples.sheet("physicians").csv())
    try sandbox.write("护士.csv", ofExamples.sheet("nurses").renaming("护士执业证书编号", to: "证号").csv())
    try sandbox.write("账户.csv", ofExamples.sheet("accounts").csv())
    try sandbox.makeFolder("照片")
    try sandbox.write("照片/\(exampleNurse).jpg", SamplePicture.jpeg(SamplePicture.distinct(1)[0], quality: 80))
    return sandbox
  }
}
