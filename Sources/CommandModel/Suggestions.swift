// SPDX-License-Identifier: GPL-3.0-or-later

/// What somebody may have meant.
public enum Suggestions {
  /// A word that could have been typed, and what to propose for it.
  struct Candidate {
    let word: String
    let proposal: String
  }

  /// At most three proposals, nearest first, each once.
  static func nearest(to typed: String, among candidates: [Candidate]) -> [String] {
    let typed = CommandWord.folded(typed).lowercased()
    let scored = candidates.enumerated().compactMap { order, candidate in
      score(typed, candidate.word).map { (score: $0, order: order, proposal: candidate.proposal) }
    }
    var proposals: [String] = []
    for near in scored.sorted(by: { ($0.score, $0.order) < ($1.score, $1.order) })
    where !proposals.contains(near.proposal) && proposals.count < 3 {
      proposals.append(near.proposal)
    }
    return proposals
  }

  public static func nearest(to typed: String, among words: [String]) -> [String] {
    nearest(to: typed, among: words.map { Candidate(word: $0, proposal: $0) })
  }

  /// The distance, if it is small enough for the length of the words. The beginning of a word is one slip
  /// away from it.
  private static func score(_ typed: String, _ word: String) -> Int? {
    let longest = max(typed.unicodeScalars.count, word.unicodeScalars.count)
    // No more than a guess needs: words this long are no typing error, and the table grows as their product.
    guard !typed.isEmpty, longest <= 64 else { return nil }
    if typed == word { return 0 }
    if typed.unicodeScalars.count >= 2, word.hasPrefix(typed) { return 1 }
    let distance = EditDistance.between(typed, word)
    let allowed = min(max((longest + 1) / 3, 1), 3)
    return distance <= allowed && distance < word.unicodeScalars.count ? distance : nil
  }
}
