// SPDX-License-Identifier: GPL-3.0-or-later

import Desk
import Licensing

extension EnglishMessages {
  public var workbookNotes: String { "Notes" }
  public var workbookCommand: String { "Command" }
  public var workbookDay: String { "Day" }
  public var workbookCodes: String { "What the codes mean" }

  public func heading(_ column: ListColumn) -> String {
    switch column {
    case .kind: "Who"
    case .certificate: "Certificate"
    case .name: "Name"
    case .idNumber: "ID number"
    case .institution: "Institution"
    case .reasons: "Reasons"
    case .prompt: "Phone shows"
    case .owner: "Turn of"
    case .since: "Since"
    case .next: "Next"
    case .verdict: "Verdict"
    case .reason: "Reason"
    case .people: "People"
    case .oldest: "Oldest"
    case .days: "Days"
    case .picture: "Picture"
    case .result: "Result"
    case .received: "Received"
    case .action: "To do"
    case .freed: "Freed"
    case .closer: "Closer"
    case .command: "Command"
    case .key: "Key"
    case .blocked: "Blocked"
    case .judged: "Judged"
    case .codeKind: "Kind"
    case .valid: "Result"
    case .problems: "Problems"
    case .parts: "Parts"
    case .missing: "Missing"
    case .department: "Department"
    case .setting: "Setting"
    case .value: "Value"
    case .shipped: "Default"
    case .source: "Source"
    case .isSet: "Changed"
    case .exportKind: "Data"
    case .rows: "Rows"
    case .exportedOn: "Exported on"
    case .file: "File"
    case .rejected: "Rejected"
    case .finding: "Finding"
    case .code: "Code"
    case .decision: "No."
    case .day: "Day"
    case .decisionKind: "Decision"
    case .state: "State"
    case .operatorName: "By"
    case .shows: "The import shows"
    case .field: "Field"
    case .from: "From"
    case .to: "To"
    case .registration: "Registration"
    case .qualification: "Qualification"
    case .difference: "Comparison"
    case .validUntil: "Valid until"
    case .submittedOn: "Submitted"
    case .deadline: "To be decided"
    }
  }

  public func blockedFooter(shown: Int, total: Int) -> String {
    (shown < total ? "\(total) blocked, the first \(shown) shown." : "\(total) blocked.")
      + " Every reason of one person: ecert-admin why CERTIFICATE"
  }

  public func undeterminedFooter(shown: Int, total: Int) -> String {
    shown < total ? "\(total) undetermined, the first \(shown) shown." : "\(total) undetermined."
  }

  public func findFooter(shown: Int, more: Bool, text: String) -> String {
    if shown == 0 { return "Nothing holds \"\(text)\". Try part of a name, an ID number or a certificate code." }
    return more ? "The first \(shown); there are more: be more specific, or use --limit." : "\(shown) found."
  }

  public func boardFooter(judged: Int, licensable: Int, blocked: Int, undetermined: Int) -> String {
    "\(judged) people: \(licensable) can show a licence, \(blocked) blocked, \(undetermined) undetermined."
  }

  public var nothingImported: String { "Nothing has been imported yet. Start with ecert-admin import." }
  public var nobodyBlocked: String { "Nobody is blocked." }
  public var nobodyMatches: String { "Nobody who is blocked fits these conditions." }
  public var nobodyUndetermined: String { "Nobody is undetermined." }
  public var unlockFooter: String { "Freed: this is all they lack. Closer: they have other reasons too." }
  public func coded(_ label: String, _ code: String) -> String { "\(label) (\(code))" }
  public var listJoiner: String { "; " }
  public func decodeValid(_ valid: Bool) -> String { valid ? "valid" : "not valid" }
  public var decodeNothing: String { "This looks like none of the known codes. See whether it is complete." }
  public func partName(_ part: String) -> String { part }
}
