// SPDX-License-Identifier: GPL-3.0-or-later

/// A small text file, its encoding found as that of an export is.
public enum WholeText {
  /// Throws ``ExchangeError``; `undecodable` names the line.
  public static func read(_ path: String) throws(ExchangeError) -> String {
    var text = ""
    try pieces(of: try InputFile(path: path)) { text += String(decoding: $0, as: UTF8.self) }
    return text
  }

  /// Hands the text of a file on as UTF-8, piece by piece, each valid while it is handed on.
  public static func pieces(
    of file: InputFile, _ take: (UnsafeBufferPointer<UInt8>) -> Void
  ) throws(ExchangeError) {
    let stream = TextStream(file, try EncodingDetector(file: file).find())
    while let piece = try stream.next() { take(piece) }
  }
}
