// SPDX-License-Identifier: GPL-3.0-or-later

import Desk
import Licensing

/// Writes slips as their people come, in the order of institutions: one page for all of them, or one for each
/// institution in a folder. Memory grows with the largest institution alone.
///
/// Where nobody comes, nothing is made. A page is whole or not there.
struct NoticePages {
  private let context: Context
  private let place: PagePlace
  private let page: NoticePage
  private var names = InstitutionFileNames(suffix: ".html")
  /// The page that is being written.
  private var file: (any ImportPort.PendingFile)?
  /// Those of the institution whose people come now.
  private var staff: [ListedRow] = []
  private var people = 0
  private var pages = 0

  init(_ context: Context, _ place: PagePlace, _ page: NoticePage) {
    self.context = context
    self.place = place
    self.page = page
  }

  /// Takes the people that `read` hands over and writes them to the end.
  ///
  /// - Returns: how many they were.
  mutating func write(_ read: ((ListedRow) throws -> Void) throws -> Void) throws -> Int {
    do {
      try read { try take($0) }
      try writeStaff()
      try close()
    } catch {
      file?.discard()
      throw error
    }
    say()
    return people
  }

  private mutating func take(_ row: ListedRow) throws {
    if let first = staff.first, !identical(first.institutionCode, row.institutionCode) { try writeStaff() }
    staff.append(row)
    people += 1
    if people & 0xff == 0 { try context.console.checkInterrupt() }
  }

  private mutating func writeStaff() throws {
    guard let first = staff.first else { return }
    if file == nil { try open(for: first) }
    try write(page.section(staff))
    staff = []
    if case .folder = place { try close() }
  }

  private mutating func open(for first: ListedRow) throws {
    var institution: String?
    switch place {
    case .file(let path): file = try context.console.create(path)
    case .folder(let folder):
      if pages == 0 { try context.console.makeFolder(folder) }
      file = try context.console.create(folder + "/" + names.name(for: first.institutionCode))
      institution = first.institutionName ?? first.institutionCode
    }
    try write(page.head(institution: institution))
  }

  private mutating func close() throws {
    guard let whole = file else { return }
    try write(page.foot)
    try whole.commit()
    file = nil
    pages += 1
  }

  private func write(_ html: String) throws { try file?.write(Array(html.utf8)) }

  private func say() {
    if people == 0 { return }
    switch place {
    case .file(let path): context.console.note(context.messages.noticesMade(path, people: people))
    case .folder(let folder):
      context.console.note(context.messages.noticesMade(folder: folder, people: people, pages: pages))
    }
  }
}
