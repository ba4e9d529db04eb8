// SPDX-License-Identifier: GPL-3.0-or-later

import Desk
import Licensing
import Messages
import Reports

/// The figures of a report in a person's language: section by section, whatever the format.
struct ReportBriefing {
  let figures: ReportFigures
  let messages: any Messages

  /// How many institutions are listed, and how many bars are drawn.
  static let institutionsShown = 50
  static let barsShown = 15

  init(_ figures: ReportFigures, _ messages: any Messages) {
    self.figures = figures
    self.messages = messages
  }

  /// What is to be done first, for the screen.
  var next: String {
    guard let first = figures.actions.first else { return messages.nobodyBlocked }
    return messages.reportNext(first, list: list(first.list))
  }

  var briefing: Briefing {
    let place = figures.institution.map { $0.name ?? $0.code } ?? messages.label(figures.office)
    let sections = [
      progress, curve, board, institutions, actions, renewals, decisions, drift, sources,
    ]
    return Briefing(
      title: messages.reportTitle(place: place, day: figures.asOf), languageTag: messages.language.rawValue,
      opening: messages.reportOpening(figures), sections: sections + people)
  }

  func section(
    _ section: ReportSection, _ sentences: [String], drawing: SVG? = nil, headings: [String] = [],
    rows: [[BriefingTable.Cell]] = []
  ) -> BriefingSection {
    BriefingSection(
      title: messages.title(section), sentences: sentences, drawing: drawing,
      table: rows.isEmpty ? nil : BriefingTable(headings: headings, rows: rows))
  }

  // MARK: - Progress and curve

  private var progress: BriefingSection {
    let progress = figures.progress
    var sentences = [messages.compared(progress)]
    if progress.now.judged == 0 { sentences.append(messages.nothingImported) }
    if progress.aside > 0 { sentences.append(messages.setAside(progress.aside)) }
    func row(_ name: String, _ now: Int, _ before: Int?) -> [BriefingTable.Cell] {
      [.text(name), .number(now), before.map { .number($0) } ?? .none, before.map { .change(now - $0) } ?? .none]
    }
    let verdicts = Verdict.allCases.map { verdict in
      row(messages.label(verdict), progress.now.count(verdict), progress.before?.count(verdict))
    }
    return section(
      .progress, sentences,
      headings: [
        messages.heading(.verdict), messages.heading(.now), messages.heading(.before), messages.heading(.change),
      ],
      rows: verdicts + [row(messages.everybody, progress.now.judged, progress.before?.judged)])
  }

  private var curve: BriefingSection {
    let sentences = figures.goal.map(messages.goal) ?? [messages.noDeadline]
    return section(
      .curve, sentences, drawing: curveDrawing,
      headings: [messages.heading(.day)] + Verdict.allCases.map { messages.label($0) },
      rows: figures.curve.map { day in
        [.text(day.day.description)] + Verdict.allCases.map { .number(day.count($0)) }
      })
  }

  private var curveDrawing: SVG? {
    let now = figures.progress.now
    if now.judged == 0 && figures.progress.before == nil { return nil }
    let series = Verdict.allCases.map { verdict in
      LineChart.Series(
        name: messages.label(verdict),
        points: figures.curve.map { LineChart.Point(x: Int($0.day.day), y: $0.count(verdict)) })
    }
    let mark = figures.goal.map { LineChart.Mark(x: Int($0.deadline.day), label: messages.deadlineMark($0.deadline)) }
    let guide = figures.goal.flatMap { goal in
      goal.neededPerWeek.map { _ in
        LineChart.Guide(
          name: messages.neededLine, from: LineChart.Point(x: Int(now.day.day), y: now.licensable),
          to: LineChart.Point(x: Int(goal.deadline.day), y: now.licensable + goal.remaining))
      }
    }
    let chart = LineChart(series, mark: mark, guide: guide) { CivilDate(day: Int32(clamping: $0)).description }
    return chart.svg(
      id: "curve", title: messages.title(.curve), description: messages.curveSummary(figures.curve))
  }

  // MARK: - Whose turn it is

  private var board: BriefingSection {
    let bars = figures.board.sorted { $0.people > $1.people }.prefix(Self.barsShown).map { row in
      BarChart.Bar(label: messages.turn(messages.label(row.reason), messages.label(row.owner)), value: row.people)
    }
    return section(
      .board, figures.board.isEmpty ? [messages.nobodyBlocked] : [], drawing: drawing(.board, id: "board", bars),
      headings: [ListColumn.owner, .reason, .people, .oldest, .days].map(messages.heading),
      rows: figures.board.map { row in
        [
          .text(messages.label(row.owner)), .text(messages.label(row.reason)), .number(row.people),
          .text(row.oldest.description), .number(row.days),
        ]
      })
  }

  private var institutions: BriefingSection {
    let shown = figures.institutions.prefix(Self.institutionsShown)
    let bars = shown.prefix(Self.barsShown).map { BarChart.Bar(label: $0.name ?? $0.key, value: $0.blocked) }
    let people = figures.institutions.reduce(0) { $0 + $1.blocked }
    let sentence =
      shown.isEmpty
      ? messages.nothingForInstitutions
      : messages.institutionsShown(shown.count, of: figures.institutions.count, people: people)
    return section(
      .institutions, [sentence], drawing: drawing(.institutions, id: "institutions", bars),
      headings: [messages.heading(.institution), messages.heading(.code), messages.heading(.waiting), messages.heading(.judged)],
      rows: shown.map { row in
        [
          .text(row.name ?? messages.label(.institutionUnknown)), .text(row.key), .number(row.blocked),
          row.judged.map { .number($0) } ?? .none,
        ]
      })
  }

  private var actions: BriefingSection {
    section(
      .actions, [figures.actions.isEmpty ? messages.nobodyBlocked : messages.unlockFooter],
      headings: [ListColumn.action, .owner, .freed, .closer, .command].map(messages.heading),
      rows: figures.actions.map { row in
        [
          .text(messages.label(row.action)), .text(messages.label(row.owner)), .number(row.freed), .number(row.closer),
          .text(list(row.list)),
        ]
      })
  }

  func drawing(_ section: ReportSection, id: String, _ bars: [BarChart.Bar]) -> SVG? {
    guard let longest = bars.max(by: { $0.value < $1.value }), longest.value > 0 else { return nil }
    return BarChart(bars).svg(
      id: id, title: messages.title(section),
      description: messages.barSummary(bars.count, longest: longest.label, people: longest.value))
  }
}
