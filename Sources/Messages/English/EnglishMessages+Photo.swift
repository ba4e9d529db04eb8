// SPDX-License-Identifier: GPL-3.0-or-later

import Desk
import Licensing

extension EnglishMessages {
  public func label(_ state: PhotoState?) -> String {
    switch state {
    case .missing: "no photo"
    case .pending: "waits for review"
    case .approved: "approved"
    case .rejected: "returned"
    case nil: "not stated"
    }
  }

  public func label(_ code: PhotoFinding.Code) -> String {
    switch code {
    case .fileType: "another type of file"
    case .truncated: "file is cut off"
    case .damaged: "file is damaged"
    case .dimensions: "size"
    case .ratio: "ratio of width to height"
    case .bytes: "size of the file"
    case .colourMode: "colour mode"
    case .orientation: "not upright"
    case .background: "background not white enough"
    case .blur: "not sharp"
    case .exposure: "too dark or too bright"
    case .shared: "the same photo under two people"
    }
  }

  public func explain(_ finding: PhotoFinding) -> String {
    let measured = finding.measured.isEmpty ? "" : ": \(finding.measured)"
    let limit = finding.limit.isEmpty ? "" : ", wanted \(finding.limit)"
    let setting = finding.setting.map { ", setting \($0.key)" } ?? ""
    return "\(label(finding.code))\(measured)\(limit) (\(label(finding.source))\(setting))"
  }

  public func explain(_ trouble: PictureTrouble) -> String {
    switch trouble {
    case .problem(.empty): "the file is empty"
    case .problem(.unknownFormat): "neither JPEG nor PNG"
    case .problem(.tooManyBytes(let limit)): "more than \(limit) bytes"
    case .problem(.tooManyPixels(let width, let height, let limit)): "\(width)×\(height) is more than \(limit) pixels"
    case .problem(.tooLongSide(let width, let height, let limit)): "\(width)×\(height): a side is longer than \(limit) pixels"
    case .problem(.tooManyScans(let limit)): "more than \(limit) progressive scans"
    case .problem(.noPixels): "no pixels"
    case .problem(.truncated): "the file is cut off"
    case .problem(.damaged(let text)): "the file is damaged (\(text))"
    case .problem(.unsupported(let text)): "written in a way that is not supported (\(text))"
    case .problem(.noMemory): "needs more memory than it may have"
    case .killed(let signal): "the process that read it was ended by signal \(signal)"
    case .tookTooLong: "takes longer to read than it may"
    case .failed: "the process that read it failed"
    }
  }

  public func explain(_ trouble: PhotoFile.Trouble) -> String {
    switch trouble {
    case .notRegular: "no regular file (a link, a pipe …), so it was not read"
    case .unreadable(let errno): "cannot be read (error \(errno)); check its permissions"
    case .tooLarge(let limit): "more than \(limit) bytes; make it smaller first"
    case .missing: "there is no such file or folder"
    }
  }

  public func explain(_ error: PhotoImportError) -> String {
    switch error {
    case .path(let path, let trouble): "\(PhotoFile(path: path).shownPath): \(explain(trouble)). No picture was imported."
    case .noPictures(let paths): "No pictures (.jpg, .jpeg, .png) in \(paths.map { PhotoFile(path: $0).shownPath }.joined(separator: ", ")). Check the path."
    }
  }

  public var readingPictures: String { "reading pictures" }
  public var progressPictures: String { "pictures" }

  public func label(_ result: PhotoImportRow.Result) -> String {
    switch result {
    case .held(.added): "stored"
    case .held(.replaced): "replaced"
    case .held(.unchanged): "unchanged"
    case .unmatched: "its name is no certificate or ID number of this institution's staff"
    case .second(let file): "the person has \(file.shown) already; this one was not taken"
    case .unreadable(let trouble): explain(trouble)
    case .file(let trouble): explain(trouble)
    }
  }

  public func importedPhotos(_ counts: PhotoImportCounts) -> String {
    "\(counts.files) pictures: \(counts.added) stored, \(counts.replaced) replaced, \(counts.unchanged) unchanged, "
      + "\(counts.unmatched) nobody's, \(counts.second) second ones, \(counts.unreadable) unreadable; "
      + "\(counts.shared) the same as somebody else's or like it. "
      + (counts.leftOver > 0
        ? "Mend the pictures or names that were not taken and import them again." : "Next: ecert-admin photo queue.")
  }

  public func alike(_ certificates: [String]) -> String { "the same as the picture of \(certificates.joined(separator: ", ")), or like it" }

  public var nothingToReview: String {
    "There is no picture to review: nobody whose photo waits has one here. ecert-admin photo queue lists them; pictures that have come are taken in with ecert-admin photo import."
  }
  public var nothingPending: String {
    "No photo waits to be reviewed. Pictures that have come are taken in with ecert-admin photo import."
  }

  public func queueFooter(shown: Int, held: Int) -> String {
    "\(shown) people listed, \(held) of them with their picture here. Look: ecert-admin photo check CERTIFICATE; decide: ecert-admin photo approve|reject CERTIFICATE."
  }

  public var noPictureHeld: String { "no picture is here: look at it in the national system, or import it with ecert-admin photo import" }
  public var noFindings: String { "nothing found" }

  public func size(_ measures: PhotoMeasures) -> String {
    "\(measures.width)×\(measures.height), \(measures.bytes) bytes, \(measures.format.rawValue.uppercased())"
  }

  public func receivedOn(_ day: CivilDate) -> String { "received \(day)" }
  public func pictureNotShown(certificate: String, _ suffix: String) -> String {
    "No picture can be shown here. Save it and open it: ecert-admin photo show \(Remedy.quoted(certificate)) --save \(Remedy.quoted(certificate))\(suffix)"
  }

  public func pictureSaved(_ path: String) -> String { "Saved as \(path). Delete it once you have looked: a photo is personal data." }
  public func reviewKeys(_ mode: ReviewMode) -> String {
    switch mode {
    case .looking: "a approve  r return  s skip  u undo  z larger  q leave"
    case .choosing: "1-9 reason  t type one  Esc back"
    case .typing: "Enter return it  Esc back"
    case .ended: "u undo  q leave"
    }
  }

  public func reviewed(_ counts: PhotoSession.Counts, left: Int) -> String {
    "\(counts.approved) approved, \(counts.rejected) returned, \(counts.skipped) skipped, \(left) left."
      + (counts.approved + counts.rejected > 0 ? " " + nextEntry : "")
  }

  public var unknownKey: String { "That key does nothing." }
  public var stoodAlready: String { "It stood so already; nothing was written." }
  public var nothingToUndo: String { "Nothing has been decided here yet." }
  public var undoneInReview: String { "taken back while reviewing" }
  public func sheetTitle(institution: String, day: String) -> String { "\(institution): photos to review, \(day)" }
  public var sheetProgress: String { "%a approved, %r returned, of %n" }
  public var sheetFilter: String { "filter by name, code, finding (/)" }
  public var sheetSave: String { "Save decisions" }
  public var sheetOwnReason: String { "your own reason (t), Enter returns it" }
  public var sheetKeys: String { "a approve  r return (then a digit)  s next  u undo  z larger  arrows move" }
  public func sheetMade(_ path: String, count: Int) -> String {
    "The photos of \(count) people are in \(path). Open it in a browser, review and save, then apply with ecert-admin photo apply; delete the page afterwards."
  }
  public var reasonsTitle: String { "Reasons for returning it (type a number, or your own words):" }
}
