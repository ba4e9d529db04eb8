// SPDX-License-Identifier: GPL-3.0-or-later

import Desk
import Licensing

/// What the photo desk says.
public protocol PhotoMessages {
  /// nil: the registry states nothing.
  func label(_ state: PhotoState?) -> String
  func label(_ code: PhotoFinding.Code) -> String
  /// What was found, with the value, the limit, and where that comes from.
  func explain(_ finding: PhotoFinding) -> String
  func explain(_ trouble: PictureTrouble) -> String
  func explain(_ trouble: PhotoFile.Trouble) -> String
  func explain(_ error: PhotoImportError) -> String

  // Import
  var readingPictures: String { get }
  var progressPictures: String { get }
  func label(_ result: PhotoImportRow.Result) -> String
  func importedPhotos(_ counts: PhotoImportCounts) -> String
  func alike(_ certificates: [String]) -> String

  // Review
  var nothingPending: String { get }
  /// Nobody whose photo waits has a picture here.
  var nothingToReview: String { get }
  func queueFooter(shown: Int, held: Int) -> String
  var noPictureHeld: String { get }
  var noFindings: String { get }
  /// The size of a picture and of its file.
  func size(_ measures: PhotoMeasures) -> String
  func receivedOn(_ day: CivilDate) -> String
  func pictureNotShown(certificate: String, _ suffix: String) -> String
  func pictureSaved(_ path: String) -> String
  /// The keys that do something now.
  func reviewKeys(_ mode: ReviewMode) -> String
  func reviewed(_ counts: PhotoSession.Counts, left: Int) -> String
  var unknownKey: String { get }
  var stoodAlready: String { get }
  var nothingToUndo: String { get }
  /// The reason of an undo by key.
  var undoneInReview: String { get }
  // The page
  func sheetTitle(institution: String, day: String) -> String
  /// `%a` approved, `%r` returned, `%n` in all.
  var sheetProgress: String { get }
  var sheetFilter: String { get }
  var sheetSave: String { get }
  var sheetOwnReason: String { get }
  var sheetKeys: String { get }
  func sheetMade(_ path: String, count: Int) -> String
  var reasonsTitle: String { get }
}

/// What keys mean while photos are reviewed.
public enum ReviewMode: Sendable {
  case looking, choosing, typing, ended
}
