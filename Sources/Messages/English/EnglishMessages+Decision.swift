// SPDX-License-Identifier: GPL-3.0-or-later

import Desk
import Licensing

extension EnglishMessages {
  public func label(_ kind: DecisionKind) -> String {
    switch kind {
    case .qualificationReplace: "replace qualification"
    case .qualificationRefer: "refer qualification"
    case .renewalSubmit: "submit renewal"
    case .renewalApprove: "approve renewal"
    case .renewalRefuse: "refuse renewal"
    case .photoApprove: "approve photo"
    case .photoReject: "return photo"
    case .personAside: "set aside"
    case .personNote: "note"
    case .undo: "undo"
    }
  }

  public func label(_ state: DecisionState) -> String {
    switch state {
    case .open: "to be entered"
    case .drift: "drifted"
    case .confirmed: "confirmed"
    case .undone: "undone"
    case .superseded: "superseded"
    case .standing: "standing"
    case .answered: "answered"
    }
  }

  public func label(_ state: RenewalState) -> String {
    switch state {
    case .notOpen: "not open yet"
    case .onTime: "on time"
    case .open: "open (calendar not published: on time or late is unknown)"
    case .late: "late"
    case .expired: "expired"
    }
  }

  public func label(_ ground: RenewalRule.Ground) -> String {
    switch ground {
    case .healthStandard: "health standard not met"
    case .practiceSuspended: "suspension of practice still running"
    }
  }

  public func label(_ addressee: ReferralRule.Addressee) -> String {
    switch addressee {
    case .province: "the issuing province's health commission"
    case .examinationCentre: "the National Medical Examination Center"
    }
  }

  public func label(_ need: VerificationNeed) -> String {
    switch need {
    case .code: "the certificate code differs"
    case .weakCandidate: "matched by name, birth date and sex alone"
    case .idNumber: "one side's ID number identifies nobody"
    }
  }

  public func field(_ key: String) -> String {
    switch key {
    case "name": "name"
    case "idNumber": "ID number"
    case "code": "qualification code"
    case "level": "level"
    case "category": "category"
    case "validUntil": "valid until"
    case "photo": "photo state"
    default: Self.basisFields[key] ?? key
    }
  }

  /// What a decision rests on, as `decision show` prints it.
  private static let basisFields = [
    "strength": "matched", "differences": "differences", "needsVerified": "to be verified", "candidates": "candidates",
    "status": "status", "issuer": "issuer", "institutionCode": "institution", "authority": "authority",
    "to": "referred to", "blockers": "reasons", "candidate": "nearest qualification", "opens": "opens",
    "onTimeUntil": "in time until", "window": "when submitted", "submission": "answers submission", "submittedOn": "submitted on",
    "ground": "ground", "until": "aside until", "undoes": "undoes decision", "kind": "kind",
    "newEndFrom": "term runs from", "years": "years", "verified": "verified by", "batch": "batch",
    "state": "state then", "picture": "picture (SHA-256)",
  ]

  public func meaning(of difference: Difference) -> String {
    switch difference {
    case .nameInterpunct: "the point in a minority name is written otherwise; usually the same person"
    case .nameLostCharacter: "a rare character was lost in one system; usually the same person"
    case .nameOneCharacter: "a typing error or a changed name: check the ID card"
    case .nameOther: "a changed name or another person: check the household register"
    case .idGeneration: "the old number of 15 and the new one of 18 digits are the same number"
    case .idCheckDigit: "only the check digit differs; usually a typing error"
    case .idOneDigit: "one digit differs; usually a typing error: check the ID card"
    case .idTransposed: "two neighbouring digits are swapped; usually a typing error"
    case .idOther: "another number: changed, or another person"
    case .codeYear: "another year of qualification: check the certificate"
    case .codeProvince: "another issuing province: check the certificate"
    case .codeLevel: "another level in the code: check the certificate"
    case .codeCategory: "another category in the code: check the certificate"
    case .codeIdGeneration: "the code holds the old or the new ID number; all else is equal"
    case .codeId: "another ID number in the code: check the certificate"
    case .codeOther: "the code is not written as usual: check the certificate"
    case .level: "the level differs: replacing is forbidden"
    case .category: "the category differs: replacing is forbidden"
    }
  }

  public func explain(_ refusal: DecisionRefusal) -> String {
    switch refusal {
    case .authorityOnly(let division):
      "Only the desk of the health authority \(division.text) may do this. Pass it on to them."
    case .authorityUnknown:
      "The person's health authority is not known yet. Import the institutions with their authorities first."
    case .staffDeskOnly(let institution, let authority):
      "Only the desk of institution \(institution)" + (authority.map { " or of authority \($0.text)" } ?? "")
        + " may do this. Pass it on to them."
    case .institutionOnly(let institution):
      (institution.map { "Only the desk of institution \($0) may do this." } ?? "Each institution reviews the photos of its own staff; an authority's desk may not.")
        + " Pass it on to them."
    case .otherDesk(let office): "This was decided by the \(label(office)), and only that desk may undo it. Pass it on to them."
    case .notAPhysician: "This is a nurse, who has no physician's qualification. Check the certificate."
    case .notInForce(let status):
      "The registration's status \"\(status)\" is not in force. Settle the registration first, then import a new export."
    case .levelOrCategory(let certificate):
      "Level or category differs, so replacing is forbidden. If the qualification is right, register with it; if it is wrong, send it up for correction with ecert-admin qualification refer \(Remedy.quoted(certificate))."
    case .nameAndId:
      "Name and ID number both differ: the notice gives no route, so nothing can be replaced. Report it upward; do not guess that it is the same person."
    case .verificationMissing(let needs):
      "This has to be verified first (\(needs.sorted { $0.rawValue < $1.rawValue }.map(label).joined(separator: "; "))). Then say with --verified on what ground, such as the number of the certificate seen."
    case .nothingToRefer: "Nothing about this person's qualification is open. See ecert-admin why."
    case .notANurse: "This is a physician, whose registration is not renewed. Check the certificate."
    case .endUnknown: "The end of validity is not known. Import a nurses' export that has it."
    case .notOpenYet(let opens): "It is too early: renewals open on \(opens). Submit it then."
    case .afterEnd(let end):
      "The registration ended on \(end), and this cache's setting renewal.after-expiry = refuse asks for a new registration (重新注册)."
    case .noSubmission: "No renewal waits for a decision. Submit it first with ecert-admin renewal submit."
    case .answeredAlready(let n):
      "Decision \(n) has answered the submission. To change that, undo it first with ecert-admin decision undo \(n)."
    case .newEndNotAhead(let end):
      "The new end \(end) would not lie ahead of today: a new registration (重新注册) is needed. Settings: renewal.new-end-from, renewal.years."
    case .photoNotPending(let state):
      "No photo waits to be reviewed (it is: \(label(state))). "
        + (state == .missing || state == nil
          ? "Import the picture with ecert-admin photo import, or wait until the person has uploaded it."
          : "To change what was decided, undo it with ecert-admin decision undo.")
    case .noPicture:
      "No picture of this person is here. Import it with ecert-admin photo import, or, if you have seen it in the national system, say where with --seen-elsewhere."
    case .pictureChanged: "The picture that was looked at is not the one that is held now; nothing was decided. Look at it again first."
    case .dayNotAhead(let day): "\(day) is not ahead of today. Give a later day."
    case .confirmedAlready(let n): "Decision \(n) is confirmed by an import: the registry itself shows it, and it cannot be undone here. If it is wrong there, correct it in the national system and import again."
    case .isUndo(let n): "Decision \(n) is itself an undo. Decide again instead."
    case .restedOn(let n, let others): "Decision \(n) is what decision(s) \(numbers(others)) rest on. Undo those first."
    }
  }

  public func explain(_ problem: ItemProblem) -> String {
    switch problem {
    case .person(.notFound):
      "Nobody here is called that. Give a certificate code, an ID number or a full name, or look with ecert-admin find."
    case .person(.several(let choices)):
      "More than one row: use a certificate (\(choices.map(\.certificate).joined(separator: ", ")))."
    case .refused(let refusal): explain(refusal)
    case .candidate(.none):
      "The person has no candidate. Import the qualifications first, or refer the case with ecert-admin qualification refer."
    case .candidate(.unknown(let count)):
      "This is none of the person's \(count) candidates. See ecert-admin qualification candidates."
    case .candidate(.ambiguous): "Several candidates look the same when masked. Give the whole code."
    case .candidate(.numberNeedsTerminal):
      "The numbers in the list may change, so one is taken only where the preview is confirmed on a terminal. Give the code."
    case .text(let field, let problem): "The \(label(field)) \(explain(problem))"
    case .repeatsWithOtherValues(let line): "The person has a decision on line \(line) already; this line was not used. Check both lines and keep the right one."
    case .action(let word): "\"\(word)\" in the column action is neither approve nor reject. Mend it and apply it again."
    case .noDecision(let n): "There is no decision \(n). See ecert-admin decision log."
    case .noBatch(let n): "There is no batch \(n). See ecert-admin decision log."
    }
  }

  private func label(_ field: DecisionField) -> String {
    switch field {
    case .reason: "reason"
    case .verified: "ground of verification"
    case .note: "note"
    }
  }

  private func explain(_ problem: DecisionText.Problem) -> String {
    switch problem {
    case .empty: "must not be empty. Say why."
    case .tooLong(let count): "has \(count) characters; the limit is \(DecisionText.limit). Make it shorter."
    case .control(let place): "has a control character at place \(place). Take it out."
    }
  }

  public func explain(_ error: DecisionFileError) -> String {
    switch error {
    case .missingColumns(let kind, let file, let missing, let found):
      "\(file) lacks columns: \(missing.joined(separator: ", ")); found: \(found.joined(separator: ", ")). Nothing was applied. "
        + (kind == .photos
          ? "Save it anew from the page of ecert-admin photo sheet."
          : "Make it anew with ecert-admin blocked --difference … --format csv --output FILE.")
    case .refusedTouched(let path):
      "\(path) exists and is not as this cache wrote it, so it is not written over; nothing was applied. Apply it or move it away first."
    case .noRows(let file): "\(file) has no rows. Nothing was applied. Fill it in first."
    }
  }

  public var previewOutdated: String { "The facts changed after the preview, so nothing was decided. Look again and repeat it." }

  public func refusedItem(_ item: String, line: Int?, _ problem: ItemProblem) -> String {
    (line.map { "line \($0) " } ?? "") + "\(item): \(explain(problem))"
  }

  public var askReason: String { "Reason (goes into the log): " }

  public func decideQuestion(_ counts: [(kind: DecisionKind, count: Int)]) -> String {
    let named = counts.map { "\($0.count) × \"\(label($0.kind))\"" }.joined(separator: ", ")
    let only = counts.count == 1 ? counts[0] : nil
    return only?.count == 1 ? "Decide \"\(only.map { label($0.kind) } ?? "")\"?" : "Take these decisions: \(named)?"
  }

  public func previewCounts(taken: Int, settled: Int, refused: Int) -> String {
    "To be decided \(taken), already so \(settled), refused \(refused)"
  }

  public func changeLine(field: String, from: String, to: String) -> String {
    "\(field): \(from.isEmpty ? "(empty)" : from) → \(to.isEmpty ? "(empty)" : to)"
  }

  public func renewalLate(_ state: RenewalState) -> String? {
    switch state {
    case .late: "late: less than the days that the regulation asks for"
    case .expired:
      "expired: the 2020 notice renews it, but by regulation a new registration (重新注册) may be needed; check the local rule"
    default: nil
    }
  }

  public func afterwards(_ row: ListedRow, _ kind: DecisionKind) -> String {
    if !row.isJudged { return row.isGone ? rowGone : "this row is not judged by itself: it is history, or an additional site" }
    let phone =
      kind.isToBeEntered && row.standing.prompt != nil ? " (the phone changes once the national system has it)" : ""
    return switch row.standing.verdict {
    case .licensable: "Afterwards: can show a licence\(phone)"
    case .blocked: "Afterwards: still blocked (\(row.standing.blockers.members.map { label($0) }.joined(separator: "; ")))"
    case .undetermined: "Afterwards: undetermined"
    }
  }

  public func taken(_ n: Int, _ kind: DecisionKind, name: String, certificate: String) -> String {
    "Decision \(n): \(label(kind))  \(name)  \(certificate)"
  }

  public func takenTogether(_ count: Int, batch: Int?) -> String {
    "\(count) decision(s) taken" + (batch.map { ", batch \($0) (undo all: ecert-admin decision undo --batch \($0))" } ?? "") + "."
  }

  public func settled(_ name: String, certificate: String) -> String { "\(name)  \(certificate): nothing to do, it stands already." }

  public func refusedWritten(_ path: String) -> String {
    "Refused rows stand with their reasons in \(path); once mended, apply it as it is."
  }

  public var nextEntry: String {
    "Next: enter it in the national system (ecert-admin decision export lists what is left); its next export confirms it."
  }

  public func referredOn(_ day: CivilDate, asOf: CivilDate) -> String {
    "referred on \(day), no answer for \(max(0, Int(asOf.day - day.day))) days"
  }

  public func submittedOn(_ day: CivilDate, asOf: CivilDate) -> String {
    "renewal submitted on \(day), undecided for \(max(0, Int(asOf.day - day.day))) days"
  }

  public func stillToBeEntered(_ decisions: [Int]) -> String {
    "Not entered in the national system yet: decision(s) \(numbers(decisions)). Until then the phone does not change."
  }

  public func asideUntil(_ day: CivilDate) -> String { "Set aside until \(day): left out of lists." }

  public func deemedRenewed(_ submittedOn: CivilDate) -> String {
    "Applied in time on \(submittedOn), undecided at the end: deemed renewed (行政许可法 art. 50). The record still says expired, so the block stays."
  }

  public var decisionsTitle: String { "Decisions" }

  public func decisionLine(
    _ n: Int, _ kind: DecisionKind, on day: CivilDate, by operatorName: String, _ state: DecisionState, text: String?
  ) -> String {
    "\(n)  \(day)  \(label(kind))  \(operatorName)  \(label(state))" + (text.map { ": \($0)" } ?? "")
  }

  public func decisionsConfirmed(_ count: Int) -> String { "The import confirmed \(count) decision(s)" }
  public func decisionsDrifted(_ count: Int) -> String {
    "\(count) decision(s) no longer fit the import and do not count: ecert-admin decision drift"
  }

  public func candidatesTitle(name: String, certificate: String) -> String { "\(name)  \(certificate)  candidates, best first" }
  public var noCandidates: String {
    "No candidate. Import the qualifications first, or refer the case with ecert-admin qualification refer."
  }

  public func differingPlace(_ position: Int, _ registration: Character, _ qualification: Character) -> String {
    "place \(position): \(registration) ≠ \(qualification)"
  }

  public func fieldLine(_ field: String, _ text: String) -> String { "\(field): \(text)" }
  public func differingCount(_ count: Int) -> String { "\(count) places differ" }
  public var equalField: String { "equal" }

  public func needsVerified(_ needs: [VerificationNeed]) -> String {
    "To be verified first: \(needs.map(label).joined(separator: "; "))"
  }

  public func replaceNext(certificate: String, code: String, needsVerified: Bool) -> String {
    "Next: ecert-admin qualification replace \(Remedy.quoted(certificate)) \(Remedy.quoted(code)) --reason TEXT"
      + (needsVerified ? " --verified REF" : "")
  }

  public var weakCandidate: String { "by name, birth date and sex alone" }

  public func renewalFooter(shown: Int) -> String { "\(shown) people. To submit: ecert-admin renewal submit NUMBER" }
  public func submittedFooter(shown: Int) -> String { "\(shown) wait for a decision. To approve: ecert-admin renewal approve NUMBER" }
  public var nothingDue: String { "No renewal is due." }
  public var nothingSubmitted: String { "No renewal waits for a decision." }
  public var calendarNotPublished: String { "calendar not published" }
  public func workingDaysLeft(_ days: Int) -> String {
    days < 0 ? "\(-days) working days over" : "\(days) working days left"
  }

  public func calendarEvent(_ state: RenewalState, name: String, certificate: String) -> String {
    switch state {
    case .late: "Last day to renew in time: \(name) \(certificate)"
    case .expired: "Nurse's registration ends: \(name) \(certificate)"
    default: "Renewal opens: \(name) \(certificate)"
    }
  }

  public var logEmpty: String { "No such decision." }
  public var rowGone: String { "the registration is no longer in the imports" }
  public var qualificationGone: String { "its qualification is no longer in the imports" }
  public func qualificationChanged(_ fields: [String]) -> String { "its qualification changed: \(fields.joined(separator: ", "))" }
  public var deemedRenewedShort: String { "deemed renewed" }
  public var nothingDrifted: String { "No decision has drifted." }
  public var nothingToEnter: String { "Nothing is left to be entered in the national system." }

  public func driftAdvice(_ n: Int) -> String { "Check it and decide again, or undo it: ecert-admin decision undo \(n) --reason TEXT" }

  public func entryFooter(_ count: Int) -> String {
    "\(count) field(s) to enter. Import the next export afterwards: it confirms the decisions."
  }

  public func logSound(rows: Int, head: String) -> String { "\(rows) decisions, each as it was written. Head: \(head)" }

  public func logDamaged(_ check: LogCheck) -> String {
    let advice = "Bring back a backup with ecert-admin cache restore and keep this file as evidence."
    return switch check.damage {
    case nil: logSound(rows: check.rows, head: check.head)
    case .sequence(let n): "Decision \(n) is missing, or the order was changed. \(advice)"
    case .previous(let n): "Decision \(n) does not follow the one before it. \(advice)"
    case .hash(let n): "Decision \(n) was changed. \(advice)"
    case .headMissing: "The head is not in the chain: its end was cut off, or this is another log. Check --head and keep this file as evidence."
    }
  }

  public func dependents(_ others: [Int]) -> String { "What rests on it: decision(s) \(numbers(others))" }
  public var entryTitle: String { "Decisions to be entered in the national system" }

  public func deskToday(_ today: DeskToday) -> [String] {
    [
      "Your desk today: \(today.waiting) people wait here",
      "Longest wait: " + (today.days.map { "\($0) days (since \(today.oldest?.description ?? ""))" } ?? "none"),
      "Next: \(today.next)",
    ]
  }

  public func statusDecisions(_ status: DeskStatus) -> [String] {
    var lines: [String] = []
    if status.toBeEntered > 0 {
      lines.append("Decisions to be entered in the national system: \(status.toBeEntered) (ecert-admin decision export)")
    }
    if status.drifted > 0 { lines.append("Drifted decisions: \(status.drifted) (ecert-admin decision drift)") }
    if status.aside > 0 { lines.append("Set aside: \(status.aside)") }
    if status.head.n > 0 { lines.append("Decisions: \(status.head.n), head \(status.head.hash)") }
    return lines
  }

  private func numbers(_ numbers: [Int]) -> String { numbers.map(String.init).joined(separator: ", ") }
}
