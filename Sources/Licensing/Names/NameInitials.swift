// SPDX-License-Identifier: GPL-3.0-or-later

/// Pinyin initials of names: `zsf` for 张三丰, `qxm` and `txm` for 覃小明.
///
/// A Chinese character counts with the first letter of its customary reading in Mandarin, in simplified
/// and traditional form alike; characters beyond U+9FFF have no letter here. Of a run of Latin letters the
/// first counts, in lower case: `ak` for Abdul Karim. Interpuncts, spaces and whatever else a name holds
/// are passed over. At most `longest` letters are kept.
///
/// The character that comes first is taken for the surname, of which every reading counts; so a name has
/// several initials, numbered from 0. The customary ones are 0: a compound surname's own, as in 尉迟
/// (yùchí), or else the characters' own.
public enum NameInitials {
  /// How many letters initials have at most.
  public static let longest = 6

  /// How many readings with initials of their own a name has at most.
  public static let mostReadings = 3

  /// Where the readings come from.
  public static let edition = NameLetters.edition

  /// The initials of a name; nil when it has none, or no further reading of that number.
  ///
  /// - Parameter reading: 0 for the customary one; 1, 2 … for those that give other initials than the ones
  ///   before, without a gap.
  public static func of(_ name: String, reading: Int = 0) -> String? {
    let initials = name.withUTF8Bytes { bytes in
      String(unsafeUninitializedCapacity: longest) { output in
        write(bytes, reading: reading, into: output.baseAddress!)
      }
    }
    return initials.isEmpty ? nil : initials
  }

  /// Writes the initials of a name, and says how many they are: 0 where `of` gives nil.
  ///
  /// - Parameters:
  ///   - utf8: The name. Bytes that are no UTF-8 are passed over.
  ///   - output: Room for `longest` bytes; each one written is one of `a`–`z`.
  public static func write(
    _ utf8: UnsafeBufferPointer<UInt8>, reading: Int, into output: UnsafeMutablePointer<UInt8>
  ) -> Int {
    var letters = NameLetterReader(utf8)
    let first = letters.next()
    guard first != 0, reading >= 0 else { return 0 }
    var count = 1
    if first.isASCIIUpperCase {
      guard let surname = SurnameReading(at: letters.start, in: utf8, number: reading) else { return 0 }
      output[0] = surname.first
      if let second = surname.second {
        output[1] = second
        count = 2
        _ = letters.next()
      }
    } else {
      guard reading == 0 else { return 0 }
      output[0] = first
    }
    while count < longest, case let letter = letters.next(), letter != 0 {
      output[count] = letter | 0x20
      count += 1
    }
    return count
  }

  /// The lower-case ASCII letters that a typed text stands for, when it is 1 to `longest` Latin letters,
  /// ASCII or full-width, and nothing else; or else nil.
  public static func isQuery(_ text: String) -> String? {
    text.withUTF8Bytes { bytes in
      var letters: [UInt8] = []
      var index = 0
      while index < bytes.count {
        let scalar = BasicScalar(at: index, in: bytes)
        guard let letter = scalar.latinLetter, letters.count < longest else { return nil }
        letters.append(letter)
        index += scalar.length
      }
      return letters.isEmpty ? nil : String(utf8Bytes: letters)
    }
  }

  /// Whether the initials of any reading of the name begin with what `isQuery` gave.
  public static func matches(_ query: String, _ name: String) -> Bool {
    query.withUTF8Bytes { wanted in
      guard (1...longest).contains(wanted.count) else { return false }
      return name.withUTF8Bytes { bytes in
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: longest) { initials in
          for reading in 0..<mostReadings {
            let count = write(bytes, reading: reading, into: initials.baseAddress!)
            if count == 0 { return false }
            if count >= wanted.count, initials[..<wanted.count].elementsEqual(wanted) { return true }
          }
          return false
        }
      }
    }
  }
}
