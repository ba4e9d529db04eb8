// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Testing

/// A real shell at a terminal that has read the completion script of the program. The program itself is not run by
/// the lines that are entered: its words are shown instead, so that a test sees exactly what landed on the line.
final class CompletingShell {
  enum Kind: String, CaseIterable, CustomTestStringConvertible {
    case bash, zsh, fish

    var path: String { "/usr/bin/\(rawValue)" }
    var testDescription: String { rawValue }
  }

  private static let prompt = "@@ "

  private let kind: Kind
  private let pty: Pty

  /// - Parameters:
  ///   - cache: the file that `ECERT_CACHE` names.
  ///   - settings: lines of the shell's own language, read before the script.
  init(
    _ kind: Kind, in sandbox: Sandbox, cache: String, settings: String = "", environment: [String: String?] = [:]
  ) throws {
    self.kind = kind
    if !sandbox.exists("bin") {
      try sandbox.makeFolder("bin")
      try sandbox.link("bin/ecert-admin", to: Binary.path)
      try sandbox.makeFolder("scripts")
    }
    let name = kind == .zsh ? "_ecert-admin" : "ecert-admin.\(kind)"
    let script = try sandbox.write("scripts/\(name)", run(["completion", kind.rawValue], in: sandbox).stdoutBytes)
    let start = try sandbox.write(kind == .zsh ? "scripts/.zshrc" : "scripts/start.\(kind)", Self.start(kind, script, settings))
    let arguments =
      switch kind {
      case .bash: ["--noprofile", "--rcfile", start, "-i"]
      case .zsh: ["-d", "-i"]
      case .fish: ["--no-config", "-i", "-C", "source '\(start)'"]
      }
    let own: [String: String?] = [
      "PATH": sandbox.path("bin") + ":/usr/local/bin:/usr/bin:/bin", "LC_ALL": "C.UTF-8", "INPUTRC": "/dev/null",
      "ZDOTDIR": sandbox.path("scripts"), "ECERT_CACHE": cache,
    ]
    pty = try Pty(
      arguments, rows: 60, columns: 120, environment: own.merging(environment) { $1 }, in: sandbox, program: kind.path)
    try pty.expect(Self.prompt, timeout: 30)
  }

  /// The words that the program would have got when the line was entered behind a Tab.
  func words(_ line: String) throws -> [String] {
    try pty.send(line + "\t\r")
    try pty.expect("[<", timeout: 30)
    let shown = try pty.expect(">]", timeout: 30).dropLast(2)
    try pty.expect(Self.prompt, timeout: 30)
    return String(shown).components("<")
  }

  /// Waits until Tabs have listed the texts. Nothing can be asked behind it.
  func lists(_ line: String, _ texts: String...) throws {
    try pty.send(line + "\t\t")
    for text in texts { try pty.expect(text, timeout: 30) }
  }

  /// Everything that the terminal got.
  var screen: String { pty.screenText }

  private static func start(_ kind: Kind, _ script: String, _ settings: String) -> String {
    let shown = #"{ if [[ $1 == --complete ]]; then command ecert-admin "$@"; else printf '['; printf '<%s' "$@"; printf '>]\n'; fi; }"#
    return switch kind {
    case .bash:
      """
      bind 'set enable-bracketed-paste off'
      ecert-admin() \(shown)
      \(settings)
      source '\(script)'
      PS1='\(prompt)'

      """
    case .zsh:
      """
      unset zle_bracketed_paste
      fpath=("$ZDOTDIR" $fpath)
      autoload -Uz compinit
      compinit -D -u
      ecert-admin() \(shown)
      \(settings)
      PS1='\(prompt)'

      """
    case .fish:
      """
      function ecert-admin; printf '['; printf '<%s' $argv; printf '>]\\n'; end
      function fish_prompt; echo -n '\(prompt)'; end
      function fish_right_prompt; end
      set -g fish_greeting
      set -g fish_autosuggestion_enabled 0
      \(settings)
      source '\(script)'

      """
    }
  }
}
