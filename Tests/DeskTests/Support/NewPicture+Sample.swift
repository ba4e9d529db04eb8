// SPDX-License-Identifier: GPL-3.0-or-later

import Desk
import Licensing

extension NewPicture {
  /// Bytes that stand for a picture of this look: what is stored is not decoded again.
  static func sample(look: UInt64) -> NewPicture {
    NewPicture(
      bytes: Array("picture \(look)".utf8), thumbnail: [1], look: PhotoLook(look),
      measures: PhotoMeasures(
        format: .jpeg, namedFormat: .jpeg, width: 358, height: 441, bytes: 30_000, colour: .rgb, depth: 24,
        orientation: 1, flaw: nil, whiteTop: 950, whiteLeft: 900, whiteRight: 900, sharpness: 150, brightness: 160))
  }
}
