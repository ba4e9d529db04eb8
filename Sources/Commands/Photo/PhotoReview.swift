// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel
import Desk
import Licensing
import Messages

/// `photo review`: pending photos one after another, by keys, on the whole screen.
struct PhotoReview: Command {
  static let spec = CommandSpec(
    path: ["photo", "review"], summary: LocalText(zh: "逐张审核照片，一键一张", en: "Review photos one by one, a key each"),
    discussion: LocalText(
      zh: "a 通过，r 退回（再按一个数字选理由，t 自己写），s 跳过，u 撤回上一项，z 放大，q 离开。每项决定先写入磁盘再显示下一张；中断、断线都不丢已作的决定。只列照片在这里的。",
      en: "a approves, r returns (then a digit for the reason, t to type one), s skips, u takes the last one back, z enlarges, q leaves. Each decision is on disk before the next picture shows; an interruption loses none. Only people whose picture is here."),
    effect: .writes, office: .institution, formats: [],
    examples: [Example("ecert-admin photo review", LocalText(zh: "开始审核", en: "Begin"))],
    exitCodes: [ExitNote(.partNotAvailable, LocalText(zh: "不在能移动光标的终端上", en: "no terminal with cursor control"))])

  init(_ arguments: ParsedArguments) {}

  func run(_ context: Context) throws -> ExitCode {
    let desk = try context.openDesk(willWrite: true)
    var photos: [PendingPhoto] = []
    try desk.photoQueue(limit: nil, heldOnly: true) { photos.append($0) }
    if case .authority = desk.office { throw DecisionRefusal.institutionOnly(nil) }
    let messages = context.messages
    if photos.isEmpty {
      context.console.note(messages.nothingToReview)
      return .done
    }
    guard let screen = context.console.reviewScreen() else { throw CommandError.noScreen }
    var loop = ReviewLoop(
      desk: desk, screen: screen, messages: messages,
      session: PhotoSession(desk, photos, isDryRun: context.globals.dryRun))
    do {
      try loop.run()
    } catch {
      screen.close()
      context.console.warn(messages.reviewed(loop.session.counts, left: photos.count - loop.session.place))
      throw error
    }
    screen.close()
    context.console.warn(messages.reviewed(loop.session.counts, left: photos.count - loop.session.place))
    if context.globals.dryRun { context.console.warn(messages.dryRunNothingWritten) }
    return .done
  }
}

/// Keys in, pages out, until there is nothing left or somebody leaves.
private struct ReviewLoop {
  let desk: Desk
  let screen: any ReviewScreen
  let messages: any Messages
  var session: PhotoSession

  private var mode = ReviewPage.Mode.looking
  private var isLarge = false
  private var said: String?
  /// Pictures that have been drawn, by their hash and the room for them: this one and the next.
  private var drawn: [String: DrawnLines?] = [:]

  init(desk: Desk, screen: any ReviewScreen, messages: any Messages, session: PhotoSession) {
    self.desk = desk
    self.screen = screen
    self.messages = messages
    self.session = session
  }

  private var page: ReviewPage {
    ReviewPage(
      messages: messages, columns: screen.columns, rows: screen.rows, usesColor: screen.usesColor, isLarge: isLarge)
  }

  private var reasons: [String] { desk.settings.photoReasonsByKey }

  mutating func run() throws {
    while true {
      guard let photo = session.current else {
        if try !end() { return }
        continue
      }
      let page = page
      try screen.draw(
        page.lines(
          photo, place: session.place, of: session.photos.count, picture: try picture(of: photo, page), mode: mode,
          said: said, reasons: reasons))
      if let next = session.following { _ = try picture(of: next, page) }
      let event = try screen.next()
      if event == .ended { return }
      if event != .redraw { said = nil }
      if try !take(event) { return }
    }
  }

  /// All have been looked at: the last decision may still be taken back.
  ///
  /// - Returns: false: somebody leaves.
  private mutating func end() throws -> Bool {
    try screen.draw(page.end(session.counts, said: said))
    said = nil
    switch try screen.next() {
    case .character("u", _): say(try session.undo(reason: messages.undoneInReview))
    case .character("q", _), .enter, .escape, .ended: return false
    case .character, .backspace, .otherKey, .redraw: break
    }
    return true
  }

  private mutating func picture(of photo: PendingPhoto, _ page: ReviewPage) throws -> DrawnLines? {
    guard let held = photo.picture else { return nil }
    let room = page.pictureRoom
    let key = "\(held.sha256) \(room.columns)×\(room.rows)"
    if let known = drawn[key] { return known }
    if drawn.count > 8 { drawn = [:] }
    let bytes = try desk.pictureBytes(held, thumbnail: !isLarge)
    let lines = try bytes.flatMap { try screen.picture($0, columns: room.columns, rows: room.rows) }
    drawn[key] = .some(lines)
    return lines
  }

  /// - Returns: false: somebody leaves.
  private mutating func take(_ event: ReviewEvent) throws -> Bool {
    switch mode {
    case .looking: return try look(event)
    case .choosing: try choose(event)
    case .typing(let typed): try type(event, typed)
    }
    return true
  }

  private mutating func look(_ event: ReviewEvent) throws -> Bool {
    guard case .character(let key, _) = event else { return true }
    switch key {
    case "a": say(try session.decide(.approve))
    case "r": mode = .choosing
    case "s": session.skip()
    case "u": say(try session.undo(reason: messages.undoneInReview))
    case "z": isLarge.toggle()
    case "q": return false
    default: said = messages.unknownKey
    }
    return true
  }

  private mutating func choose(_ event: ReviewEvent) throws {
    switch event {
    case .character("t", _): mode = .typing("")
    case .character(let key, _):
      guard let digit = key.wholeNumberValue, reasons.indices.contains(digit - 1) else {
        said = messages.unknownKey
        return
      }
      mode = .looking
      say(try session.decide(.reject, reason: reasons[digit - 1]))
    case .escape: mode = .looking
    case .enter, .backspace, .otherKey, .redraw, .ended: break
    }
  }

  private mutating func type(_ event: ReviewEvent, _ typed: String) throws {
    switch event {
    case .character(_, let character): mode = .typing(typed + String(character))
    case .backspace: mode = .typing(String(typed.dropLast()))
    case .escape: mode = .choosing
    case .enter:
      let outcome = try session.decide(.reject, reason: typed)
      if case .refused(.text) = outcome {} else { mode = .looking }
      say(outcome)
    case .otherKey, .redraw, .ended: break
    }
  }

  private mutating func say(_ outcome: PhotoSession.Outcome) {
    switch outcome {
    case .decided: break
    case .stood: said = messages.stoodAlready
    case .refused(let problem): said = messages.explain(problem)
    case .nothingToUndo: said = messages.nothingToUndo
    }
  }
}
