// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel
import Desk
import Licensing
import Messages
import Reports

/// How every command decides: checks and previews, asks for what is missing, asks for a yes, decides the
/// same again, and tells what came of it.
struct Deciding {
  /// One item was named: where it is refused, the command is.
  enum Scope {
    case single, batch
  }

  /// Decisions named one by one; the others are counted.
  private static let shown = 20

  let context: Context
  let kind: DecisionKind
  let scope: Scope
  /// Whether this kind needs a reason.
  var needsReason = false
  /// Reasons to choose from by number, where one is asked for.
  var reasonChoices: [String] = []
  /// A batch read from a file says afterwards where its refused rows went.
  var refusedPath: String?

  private var messages: any Messages { context.messages }

  /// The reason, as far as it has to be known before anything is opened.
  /// - Throws: `UsageError` where it is missing and nobody can be asked; `ItemProblem.text`.
  static func checkReason(_ context: Context, isNeeded: Bool) throws {
    if let reason = context.globals.reason {
      do {
        _ = try DecisionText.checked(reason)
      } catch {
        throw ItemProblem.text(.reason, error)
      }
    } else if isNeeded && !context.globals.dryRun && !context.console.canAsk {
      throw UsageError.missingOption(
        GlobalOption.reason.erased.name, command: context.commandName.split(separator: " ").map(String.init))
    }
  }

  /// - Parameters:
  ///   - detail: what a person reads of the preview of one decision.
  ///   - decide: with `dryRun`, the reason, and the preview that was confirmed.
  func run(
    detail: (DecisionOutcome.Taken) -> [String] = { _ in [] },
    _ decide: (_ dryRun: Bool, _ reason: String?, _ preview: DecisionOutcome?) throws -> DecisionOutcome
  ) throws -> (outcome: DecisionOutcome, code: ExitCode) {
    let given = context.globals.reason
    // A reason that is asked for later changes nothing in the preview.
    let preview = try decide(true, given ?? (needsReason ? "-" : nil), nil)
    if scope == .single, let refused = preview.refused.first {
      throw ItemFailure(problem: refused.problem, item: refused.item)
    }
    if context.globals.dryRun || preview.taken.isEmpty {
      if !context.globals.dryRun && refusedPath != nil { _ = try decide(false, given, preview) }
      return try finish(preview, isDone: false, detail)
    }
    show(preview, detail)
    let reason = try given ?? (needsReason ? askReason() : nil)
    try context.confirm(messages.decideQuestion(Self.counts(preview)))
    return try finish(try decide(false, reason, preview), isDone: true, detail)
  }

  /// How many of each kind, in the order of the kinds.
  private static func counts(_ outcome: DecisionOutcome) -> [(kind: DecisionKind, count: Int)] {
    DecisionKind.allCases.map { kind in (kind, outcome.taken.count { $0.draft.kind == kind }) }.filter { $0.1 > 0 }
  }

  private func askReason() throws -> String {
    if !reasonChoices.isEmpty {
      let numbered = reasonChoices.enumerated().map { "  \($0.offset + 1)  \($0.element)" }
      for line in [messages.reasonsTitle] + numbered { context.console.warn(line) }
    }
    while let typed = try context.console.ask(messages.askReason) {
      do {
        return try DecisionText.checked(typed)
      } catch {
        context.console.warn(messages.explain(ItemProblem.text(.reason, error)))
      }
    }
    throw CommandError.declined
  }

  // MARK: - Preview

  private func show(_ preview: DecisionOutcome, _ detail: (DecisionOutcome.Taken) -> [String]) {
    var lines = [messages.previewTitle]
    if let only = preview.taken.first, preview.taken.count == 1 {
      lines += ["\(messages.label(only.draft.kind))  \(only.before.name)  \(only.before.certificate)"] + detail(only)
      lines.append(messages.afterwards(only.after, only.draft.kind))
    } else {
      lines += details(preview, detail)
    }
    if scope == .batch {
      lines.append(
        messages.previewCounts(
          taken: preview.taken.count, settled: preview.settled.count, refused: preview.refused.count))
      // With --yes nobody reads them here and again behind.
      if !context.globals.yes { lines += refusedLines(preview) }
    }
    for line in lines { context.console.warn(line) }
  }

  /// The first of a batch, each in a line with what there is to say of it.
  private func details(_ outcome: DecisionOutcome, _ detail: (DecisionOutcome.Taken) -> [String]) -> [String] {
    let shown = outcome.taken.prefix(Self.shown).map { taken in
      (["  \(taken.before.name)  \(taken.before.certificate)"] + detail(taken)).joined(separator: " ")
    }
    let others = outcome.taken.count - shown.count
    return shown + (others > 0 ? ["  " + messages.andMore(others)] : [])
  }

  private func refusedLines(_ outcome: DecisionOutcome) -> [String] {
    // All of them: a list of errors is complete.
    outcome.refused.map { messages.refusedItem(EchoedPerson.of($0.item), line: $0.line, $0.problem) }
  }

  // MARK: - The answer

  private func finish(
    _ outcome: DecisionOutcome, isDone: Bool, _ detail: (DecisionOutcome.Taken) -> [String]
  ) throws -> (outcome: DecisionOutcome, code: ExitCode) {
    if context.format == .table {
      try context.say(lines(outcome, isDone: isDone, detail))
    } else {
      try DecidedReport(context: context, kind: kind).emit(outcome, isDone: isDone)
      if !outcome.refused.isEmpty { for line in refusedLines(outcome) { context.console.warn(line) } }
      if let refusedPath, !outcome.refused.isEmpty, !context.globals.dryRun {
        context.console.warn(messages.refusedWritten(refusedPath))
      }
    }
    return (outcome, outcome.refused.isEmpty ? .done : .answerIsNo)
  }

  private func lines(
    _ outcome: DecisionOutcome, isDone: Bool, _ detail: (DecisionOutcome.Taken) -> [String]
  ) -> [String] {
    var lines: [String] = []
    if isDone {
      lines += outcome.taken.prefix(Self.shown).map {
        messages.taken($0.n, $0.draft.kind, name: $0.before.name, certificate: $0.before.certificate)
      }
      if outcome.taken.count > 1 { lines.append(messages.takenTogether(outcome.taken.count, batch: outcome.batch)) }
      if let only = outcome.taken.first, outcome.taken.count == 1 {
        lines.append(messages.afterwards(only.after, only.draft.kind))
      }
      if kind.isToBeEntered && !outcome.taken.isEmpty { lines.append(messages.nextEntry) }
    } else {
      lines += outcome.taken.prefix(Self.shown).flatMap { taken in
        ["\(messages.label(taken.draft.kind))  \(taken.before.name)  \(taken.before.certificate)"] + detail(taken)
          + [messages.afterwards(taken.after, taken.draft.kind)]
      }
      if scope == .batch {
        lines.append(
          messages.previewCounts(
            taken: outcome.taken.count, settled: outcome.settled.count, refused: outcome.refused.count))
      }
    }
    lines += outcome.settled.prefix(Self.shown).map { messages.settled($0.name, certificate: $0.certificate) }
    lines += refusedLines(outcome)
    if let refusedPath, !outcome.refused.isEmpty, !context.globals.dryRun {
      lines.append(messages.refusedWritten(refusedPath))
    }
    return context.globals.dryRun ? lines + [messages.dryRunNothingWritten] : lines
  }
}

/// The one item of a command was refused.
public struct ItemFailure: Error, Sendable {
  public let problem: ItemProblem
  /// As it may be repeated.
  public let item: String

  init(problem: ItemProblem, item: String) {
    self.problem = problem
    self.item = EchoedPerson.of(item)
  }
}
