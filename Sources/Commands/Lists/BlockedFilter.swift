// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel
import Desk
import Licensing

/// Whom `blocked` lists, by the options that leave people out: the same for every command that takes them.
struct BlockedFilter {
  private static let kind = Opt<PersonKind>.choice(
    "kind", help: LocalText(zh: "只看医师或护士", en: "physicians or nurses only"),
    values: PersonKind.allCases.map { Choice($0.rawValue, $0) })
  private static let institution = Opt<String>.text(
    "institution", metavar: LocalText(zh: "机构代码", en: "CODE"),
    help: LocalText(zh: "只看这个机构", en: "this institution only"), completion: .institution)
  private static let department = Opt<String>.text(
    "department", metavar: LocalText(zh: "科室", en: "NAME"),
    help: LocalText(zh: "只看这个科室", en: "this department only"))
  static let reason = Opt<Blocker>.choice(
    "reason", metavar: LocalText(zh: "原因", en: "CODE"),
    help: LocalText(zh: "只看有这些原因之一的人", en: "people with one of these reasons"), arity: .repeated(commas: true),
    completion: .reason, values: Blocker.allCases.map { Choice($0.rawValue, $0) })
  static let owner = Opt<Owner>.choice(
    "owner", help: LocalText(zh: "只看轮到这一方的人", en: "people whose turn is here"),
    values: Owner.allCases.map { Choice($0.rawValue, $0) })
  private static let condition = Opt<Condition>.choice(
    "condition", help: LocalText(zh: "只看这个条件不满足的人", en: "people who fail this condition"),
    values: Condition.allCases.map { Choice($0.rawValue, $0) })
  private static let difference = Opt<Difference>.choice(
    "difference", metavar: LocalText(zh: "差异", en: "SIGNATURE"),
    help: LocalText(zh: "只看与资格有这种差异的人", en: "people with this difference"), arity: .repeated(commas: true),
    values: Difference.allCases.map { Choice($0.rawValue, $0) })

  static var options: [AnyOpt] {
    [
      kind.erased, institution.erased, department.erased, reason.erased, owner.erased, condition.erased,
      difference.erased,
    ]
  }

  private let arguments: ParsedArguments

  /// - Parameter arguments: of a command that declares all ``options``.
  init(_ arguments: ParsedArguments) { self.arguments = arguments }

  /// The first option that leaves somebody out, as typed; nil: there is none.
  var firstGiven: String? { arguments.firstGiven(of: Self.options) }

  /// People who are set aside are left out.
  ///
  /// - Throws: `ListError.unknownInstitution`.
  func filter(_ desk: Desk, verdict: Verdict = .blocked) throws -> ListFilter {
    var filter = try desk.filter(
      institution: arguments[Self.institution].map(Cleaning.code), includesAside: false)
    filter.verdict = verdict
    filter.kind = arguments[Self.kind]
    filter.department = arguments[Self.department].map(Cleaning.name)
    filter.owner = arguments[Self.owner]
    let reasons = arguments[many: Self.reason]
    if !reasons.isEmpty { filter.blockers.append(BlockerSet(reasons)) }
    if let condition = arguments[Self.condition] { Self.apply(condition, to: &filter) }
    let differences = arguments[many: Self.difference]
    if !differences.isEmpty { filter.differences = DifferenceSet(differences) }
    return filter
  }

  private static func apply(_ condition: Condition, to filter: inout ListFilter) {
    filter.conditionKind = condition.kind
    if filter.verdict == .undetermined {
      filter.undetermined = UndeterminedSet(of: condition)
    } else {
      filter.blockers.append(BlockerSet(Blocker.allCases.filter { $0.conditions.contains(condition) }))
    }
  }
}
