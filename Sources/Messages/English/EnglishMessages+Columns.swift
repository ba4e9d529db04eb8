// SPDX-License-Identifier: GPL-3.0-or-later

extension EnglishMessages {
  public var workbookColumns: String { "What the columns hold" }

  public func columnMeaning(_ key: String) -> String? {
    switch key {
    case "kind": "kind of person"
    case "certificate": "certificate: practice code of a physician, number of a nurse"
    case "name": "name"
    case "idNumber": "ID number"
    case "institution.code": "institution's code"
    case "institution.name": "institution's name"
    case "authority": "code of the registration authority"
    case "verdict": "verdict"
    case "prompt": "what the phone shows now"
    case "blockers.code": "reasons why no licence can be shown"
    case "blockers.condition": "the condition of each reason"
    case "blockers.owner": "whose turn it is"
    case "blockers.since": "since when"
    case "blockers.differences": "where qualification and registration differ"
    case "blockers.next": "next commands"
    case "undetermined.condition": "conditions that cannot be judged yet"
    case "undetermined.missing": "what is missing to judge them"
    case "warnings": "what is odd in the data"
    case "department": "department"
    case "open": "decisions not entered in the national system yet"
    case "since": "blocked since"
    case "validUntil": "registration valid until"
    case "opens": "renewal can be applied for from"
    case "onTimeUntil": "last day to apply on time"
    case "state": "how far the renewal is"
    case "daysLeft": "days until the registration ends"
    case "submittedOn": "applied on"
    case "next": "next commands"
    case "code": "qualification code to take instead: to be checked"
    case "verified": "what was verified: to be filled in"
    case "reason": "reason: to be filled in"
    default: nil
    }
  }
}
