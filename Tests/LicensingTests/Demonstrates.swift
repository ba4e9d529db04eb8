// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing
import Synchronization
import Testing

/// Says which blockers a test demonstrates; `Docs/Reference/rules.md` lists the test under each of them.
///
/// The claim is checked: a test fails when a rule that it asked did not answer with every blocker that it
/// claims, in one of its cases. Rules report what they answered through `observed`.
struct Demonstrates: TestTrait, TestScoping {
  let blockers: [Blocker]

  @TaskLocal private static var witness: Witness?

  /// Once around all cases of a test, because each case may show another blocker.
  func scopeProvider(for test: Test, testCase: Test.Case?) -> Self? { testCase == nil ? self : nil }

  func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
  ) async throws {
    let unseen = try await unanswered(by: function).map(\.rawValue)
    if !unseen.isEmpty {
      Issue.record(
        "claims to demonstrate \(unseen.joined(separator: " ")), which no rule answered",
        sourceLocation: test.sourceLocation)
    }
  }

  /// The claimed blockers that no rule answered with while the function ran.
  func unanswered(by function: @Sendable () async throws -> Void) async rethrows -> [Blocker] {
    let witness = Witness()
    try await Self.$witness.withValue(witness) { try await function() }
    return BlockerSet(blockers).subtracting(witness.blockers).members
  }

  static func report(_ blockers: BlockerSet) { witness?.add(blockers) }

  private final class Witness: Sendable {
    private let seen = Mutex<BlockerSet>([])

    var blockers: BlockerSet { seen.withLock { $0 } }

    func add(_ blockers: BlockerSet) { seen.withLock { $0.formUnion(blockers) } }
  }
}

extension Trait where Self == Demonstrates {
  /// The test shows how a row comes to have these blockers.
  static func demonstrates(_ blockers: Blocker...) -> Self { Demonstrates(blockers: blockers) }
}

/// What a condition's rule answered, for the table of rules.
func observed(_ finding: Finding) -> Finding {
  Demonstrates.report(finding.blockers)
  return finding
}

func observed(_ judgement: Judgement) -> Judgement {
  Demonstrates.report(judgement.blockers)
  return judgement
}

func observed(_ standing: Standing) -> Standing {
  Demonstrates.report(standing.blockers)
  return standing
}

func observed(_ link: QualificationLink) -> QualificationLink {
  if case .blocked(let blocker) = link { Demonstrates.report(BlockerSet(blocker)) }
  return link
}
