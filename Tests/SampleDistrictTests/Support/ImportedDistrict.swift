// SPDX-License-Identifier: GPL-3.0-or-later

import Exchange
import Licensing
import SampleDistrict

/// A district read in from its five files and judged by the rules of `Licensing`: what an import makes of it,
/// in the simplest way that can be right (contract §§ 1, 2, 4).
struct ImportedDistrict {
  struct Judged {
    let registration: Registration
    let institution: String
    let authority: Division?
    let judgement: Judgement
    let standing: Standing
  }

  /// Rows rejected, by kind of export and why.
  private(set) var rejected: [ExportKind: [String: Int]] = [:]
  private(set) var institutions: [String: ReadExport.Row] = [:]
  private(set) var qualifications: [String: Qualification] = [:]
  private(set) var accounts: [String: String] = [:]
  private(set) var judged: [Judged] = []
  /// Rows accepted, repeats left out.
  private(set) var registrations: [PersonKind: Int] = [:]
  /// Rows that repeat an earlier one word for word.
  private(set) var repeatedIdentically = 0

  private struct Entry {
    let registration: Registration
    let institution: String
    let ownAuthority: String
    let warnings: WarningSet
  }

  private var byCode: [String: [Qualification]] = [:]
  private var byIdentity: [String: [Qualification]] = [:]
  private var byBirth: [String: [Qualification]] = [:]
  private let today: CivilDate

  /// The district that `demo` shows; read once.
  static let demonstrated = Result { try ImportedDistrict(.demonstrated) }

  init(_ district: SampleDistrict, encoding: TextEncoding = .gb18030) throws {
    today = district.today
    let places = try ReadExport(.institutions, of: district, encoding: encoding, firstHeading: "医疗机构代码")
    for row in places.rows {
      if reject(.institutions, row, filled: ["医疗机构代码", "医疗机构名称"], key: "医疗机构代码") { continue }
      institutions[row.code("医疗机构代码")] = row
    }
    try readQualifications(ReadExport(.qualifications, of: district, encoding: encoding, firstHeading: "序号"))
    try readAccounts(ReadExport(.accounts, of: district, encoding: encoding, firstHeading: "人员类别"))
    let physicians = try ReadExport(.physicians, of: district, encoding: encoding, firstHeading: "姓名")
    judge(read(physicians, .physicians, certificate: "医师执业证书编码"), kind: .physician)
    let nurses = try ReadExport(.nurses, of: district, encoding: encoding, firstHeading: "姓名")
    judge(read(nurses, .nurses, certificate: "护士执业证书编码"), kind: .nurse)
  }

  // MARK: - Rows

  private mutating func reject(_ kind: ExportKind, _ why: String) {
    rejected[kind, default: [:]][why, default: 0] += 1
  }

  private mutating func reject(
    _ kind: ExportKind, _ row: ReadExport.Row, filled: [String], key: String
  ) -> Bool {
    let reason: String? =
      row.hasStrayCell
      ? "stray cell"
      : filled.contains { row.name($0).isEmpty }
        ? "empty" : row.code(key).contains("E+") ? "scientific" : nil
    if let reason { reject(kind, reason) }
    return reason != nil
  }

  private mutating func readQualifications(_ export: ReadExport) {
    for row in export.rows {
      let filled = ["姓名", "身份证件号码", "资格证书编码", "资格级别", "资格类别"]
      if reject(.qualifications, row, filled: filled, key: "资格证书编码") { continue }
      let qualification = Qualification(
        code: row.code("资格证书编码"), name: row.name("姓名"),
        idNumber: IdentityNumber(cleaned: row.code("身份证件号码")), level: row.word("资格级别"),
        category: row.word("资格类别"))
      if qualifications[qualification.code] != nil { return reject(.qualifications, "repeated") }
      qualifications[qualification.code] = qualification
      byCode[CodeComparison.lookupForm(qualification.code), default: []].append(qualification)
      if let identity = qualification.idNumber.identity {
        byIdentity[identity, default: []].append(qualification)
      }
      if let birth = Self.birth(qualification.name, qualification.idNumber) {
        byBirth[birth, default: []].append(qualification)
      }
    }
  }

  private static func birth(_ name: String, _ number: IdentityNumber) -> String? {
    BirthAndSex(number).map { "\(name) \($0.birthDate) \($0.sex)" }
  }

  private mutating func readAccounts(_ export: ReadExport) {
    for row in export.rows {
      let kinds: [String: PersonKind] = ["医师": .physician, "护士": .nurse]
      guard let kind = kinds[row.word("人员类别")] else {
        reject(.accounts, "kind unknown")
        continue
      }
      guard let identity = IdentityNumber(cleaned: row.code("身份证号码")).identity else {
        reject(.accounts, "identifies nobody")
        continue
      }
      let key = "\(kind) \(identity)"
      let state = row.word("账户状态")
      if let before = accounts[key] {
        if before == state { repeatedIdentically += 1 } else { reject(.accounts, "repeated") }
        continue
      }
      accounts[key] = state
    }
  }

  private mutating func read(_ export: ReadExport, _ kind: ExportKind, certificate: String) -> [Entry] {
    var entries: [Entry] = []
    var seen: [String: [String: String]] = [:]
    let isNurse = kind == .nurses
    let number = isNurse ? "身份证号" : "证件号码"
    let place = isNurse ? "医疗机构编码" : "主要执业机构代码"
    let status = isNurse ? "注册状态" : "执业状态"
    let filled = ["姓名", number, certificate, place, status] + (isNurse ? [] : ["执业级别", "执业类别"])
    for row in export.rows {
      if reject(kind, row, filled: filled, key: certificate) { continue }
      let end = CellDate(cell: row.cells["注册有效期至"] ?? "")
      if end == .unreadable {
        reject(kind, "date")
        continue
      }
      let isSite = row.word(status) == RegistrationStatus.additionalSiteWord
      let key = row.code(certificate) + (isSite ? " " + row.code(place) : "")
      if let before = seen[key] {
        if before == row.cells { repeatedIdentically += 1 } else { reject(kind, "repeated") }
        continue
      }
      seen[key] = row.cells
      entries.append(entry(row, isNurse ? .nurse : .physician, certificate, number, place, status, end))
    }
    registrations[isNurse ? .nurse : .physician] = entries.count
    return entries
  }

  private func entry(
    _ row: ReadExport.Row, _ kind: PersonKind, _ certificate: String, _ number: String, _ place: String,
    _ status: String, _ end: CellDate
  ) -> Entry {
    var validUntil: CivilDate?
    if case .day(let day) = end { validUntil = day }
    let registration = Registration(
      kind: kind, certificate: row.code(certificate), name: row.name("姓名"),
      idNumber: IdentityNumber(cleaned: row.code(number)), qualificationCode: row.code("医师资格证书编码"),
      level: row.word("执业级别"), category: row.word("执业类别"), status: row.word(status),
      photo: row.word("照片状态"), validUntil: validUntil)
    var warnings = CellWarnings.name(registration.name)
      .union(CellWarnings.idNumber(registration.idNumber, typeWord: row.word("证件类型"), today: today))
      .union(CellWarnings.certificate(registration.certificate, of: kind))
      .union(CellWarnings.authority(row.code("注册机关代码")))
    if kind == .physician {
      warnings.formUnion(CellWarnings.level(registration.level))
      warnings.formUnion(CellWarnings.category(registration.category))
      warnings.formUnion(CellWarnings.qualificationCode(registration.qualificationCode))
    }
    if end == .longTerm { warnings.insert(.dateLongTerm) }
    if CellDate(cell: row.cells["执业注册时间"] ?? "") == .unreadable { warnings.insert(.dateUnreadable) }
    return Entry(
      registration: registration, institution: row.code(place), ownAuthority: row.code("注册机关代码"),
      warnings: warnings)
  }

  // MARK: - Rules

  private mutating func judge(_ entries: [Entry], kind: PersonKind) {
    let people = Dictionary(grouping: entries.indices) { index -> String in
      entries[index].registration.idNumber.identity ?? "nobody \(index)"
    }
    for index in entries.indices {
      let identity = entries[index].registration.idNumber.identity ?? "nobody \(index)"
      let group = people[identity] ?? []
      let statuses = group.map { entries[$0].registration.status }
      let rows = JudgedRows(statuses.map { Vocabulary.shipped.status($0, of: kind) })
      guard let place = group.firstIndex(of: index), rows.judged[place] else { continue }
      judged.append(judge(entries[index], kind: kind, several: rows.severalInForce))
    }
  }

  private func judge(_ entry: Entry, kind: PersonKind, several: Bool) -> Judged {
    let registration = entry.registration
    let place = institutions[entry.institution]
    let candidates = kind == .physician ? candidates(registration) : []
    let facts = Facts(
      registration: registration, status: Vocabulary.shipped.status(registration.status, of: kind),
      severalInForce: several, qualifications: candidates, qualificationsCovered: true,
      account: registration.idNumber.identity.flatMap { accounts["\(kind) \($0)"] }, accountsCovered: true,
      institutionKnown: place != nil, cellWarnings: entry.warnings)
    let judgement = Judgement(facts, vocabulary: .shipped)
    return Judged(
      registration: registration, institution: entry.institution,
      authority: Authority.of(
        own: entry.ownAuthority, institution: place?.code("注册机关代码"), division: place?.code("行政区划代码")),
      judgement: judgement,
      standing: Standing(judgement, kind: kind, asOf: today, settings: Settings()))
  }

  private func candidates(_ registration: Registration) -> [Qualification] {
    let lists = [
      byCode[CodeComparison.lookupForm(registration.qualificationCode)],
      registration.idNumber.identity.flatMap { byIdentity[$0] },
      Self.birth(registration.name, registration.idNumber).flatMap { byBirth[$0] },
    ]
    var found: [String: Qualification] = [:]
    for qualification in lists.flatMap({ $0 ?? [] }) { found[qualification.code] = qualification }
    return Array(found.values)
  }
}
