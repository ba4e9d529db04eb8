// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel

/// Every sentence of the program beside those about the command line itself. One struct for each
/// language, so that a missing translation does not compile. A message states the fact, the reason and
/// the next step.
public protocol Messages: DomainMessages, FailureMessages, ImportMessages, PersonMessages, NoticeMessages,
  ListMessages, CareMessages, DecisionMessages, PhotoMessages, ReportMessages, SessionMessages, Sendable
{
  var language: Language { get }
}

extension Language {
  public var messages: any Messages {
    switch self {
    case .zhHans: ChineseMessages()
    case .en: EnglishMessages()
    }
  }
}

public struct ChineseMessages: Messages {
  public var language: Language { .zhHans }
}

public struct EnglishMessages: Messages {
  public var language: Language { .en }
}
