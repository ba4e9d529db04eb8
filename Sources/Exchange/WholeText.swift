// SPDX-License-Identifier: GPL-3.0-or-later

/// A small text file, its encoding found as that of an export is.
public enum WholeText {
  /// Throws ``ExchangeError``; `undecodable` names the line.
  public static func read(_ path: String) throws(ExchangeError) -> String {
    let file = try InputFile(path: path, isCancelled: { false })
    let stream = TextStream(file, try EncodingDetector(file: file).find())
    var text = ""
    while let piece = try stream.next() { text += String(decoding: piece, as: UTF8.self) }
    return text
  }
}
