// SPDX-License-Identifier: GPL-3.0-or-later

import Reports

/// The options that work before and after every command, as they were given.
public struct GlobalOptions: Sendable {
  /// `--cache FILE`
  public let cache: String?
  /// `--format`; nil lets the terminal decide.
  public let format: OutputFormat?
  /// `--output FILE`
  public private(set) var output: String?
  /// `--encoding`: `utf-8`, `utf-8-bom` or `gb18030`.
  public let encoding: String?
  /// `--lang`
  public let language: Language?
  /// `--as-of DATE`: an existing day as `2026-11-23`.
  public let asOf: String?
  /// `--reveal`
  public let reveal: Bool
  /// `--color`
  public let color: ColorChoice
  /// False after `--no-pager`.
  public let usesPager: Bool
  /// `--quiet`
  public let quiet: Bool
  /// `--dry-run`
  public let dryRun: Bool
  /// `--yes`
  public let yes: Bool
  /// `--operator NAME`
  public let operatorName: String?
  /// `--reason TEXT`; nil for a command that has a `--reason` of its own.
  public let reason: String?

  /// The same for what comes before the answer, whose file is not to be touched yet, and where a command makes its
  /// pages itself.
  public var withoutOutput: GlobalOptions {
    var options = self
    options.output = nil
    return options
  }

  init(_ values: GivenValues) {
    cache = values[GlobalOption.cache]
    format = values[GlobalOption.format]
    output = values[GlobalOption.output]
    encoding = values[GlobalOption.encoding]
    language = values[GlobalOption.lang]
    asOf = values[GlobalOption.asOf]
    reveal = values[GlobalOption.reveal] ?? false
    color = values[GlobalOption.color] ?? .auto
    usesPager = values[GlobalOption.noPager] != true
    quiet = values[GlobalOption.quiet] ?? false
    dryRun = values[GlobalOption.dryRun] ?? false
    yes = values[GlobalOption.yes] ?? false
    operatorName = values[GlobalOption.operatorName]
    reason = values[GlobalOption.reason]
  }
}
