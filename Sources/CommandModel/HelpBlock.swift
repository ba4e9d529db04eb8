// SPDX-License-Identifier: GPL-3.0-or-later

/// A part of a topic's page.
public enum HelpBlock: Sendable {
  /// Paragraphs separated by an empty line; a line that starts with spaces keeps its indentation.
  case prose(LocalText)
  /// Terms of one kind and what they mean.
  case terms(TermKind, [HelpTerm])
}
