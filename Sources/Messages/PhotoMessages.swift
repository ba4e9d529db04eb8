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
  func queueFooter(shown: Int, held: Int) -> String
  var noPictureHeld: String { get }
  var noFindings: String { get }
  /// The size of a picture and of its file.
  func size(_ measures: PhotoMeasures) -> String
  func receivedOn(_ day: CivilDate) -> String
  func pictureNotShown(certificate: String, _ suffix: String) -> String
  func pictureSaved(_ path: String) -> String
  var reasonsTitle: String { get }
}
