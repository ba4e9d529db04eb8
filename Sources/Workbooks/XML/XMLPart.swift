// SPDX-License-Identifier: GPL-3.0-or-later

import CWorkbook
import Exchange

/// Told what stands in a part, in its order.
protocol XMLReading: AnyObject {
  func start(_ name: XMLName, _ attributes: XMLAttributes) throws(WorkbookFailure)
  func end(_ name: XMLName) throws(WorkbookFailure)
  func text(_ bytes: UnsafeBufferPointer<UInt8>)
}

/// Of most parts only what begins says anything.
extension XMLReading {
  func end(_ name: XMLName) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

/// Reads a part of a workbook piece by piece with expat.
///
/// A document type is refused where it begins: no workbook has one (ECMA-376, part 2), and entities that double and
/// double again, or that name files, would be declared in it.
final class XMLPart {
  private static let deepest = 256

  private let parser: XML_Parser
  private let reading: any XMLReading
  /// What the part is called by when it is damaged.
  private let damage: WorkbookProblem
  private var failure: WorkbookFailure?
  private var depth = 0

  /// - Parameter encoding: nil: as the text itself says.
  init(_ reading: any XMLReading, damage: WorkbookProblem, encoding: String? = nil) throws(WorkbookFailure) {
    guard let parser = XML_ParserCreate(encoding) else { throw WorkbookFailure(.beyondMemory) }
    self.parser = parser
    self.reading = reading
    self.damage = damage
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(
      parser, { part, name, attributes in XMLPart.of(part).start(name!, attributes!) },
      { part, name in XMLPart.of(part).end(name!) })
    XML_SetCharacterDataHandler(parser) { part, bytes, count in
      let start = UnsafeRawPointer(bytes!).assumingMemoryBound(to: UInt8.self)
      XMLPart.of(part).reading.text(UnsafeBufferPointer(start: start, count: Int(count)))
    }
    XML_SetStartDoctypeDeclHandler(parser) { part, _, _, _, _ in
      let part = XMLPart.of(part)
      part.stop(WorkbookFailure(part.damage))
    }
  }

  deinit { XML_ParserFree(parser) }

  private static func of(_ data: UnsafeMutableRawPointer?) -> XMLPart {
    Unmanaged<XMLPart>.fromOpaque(data!).takeUnretainedValue()
  }

  /// Reads a whole part.
  static func read(
    _ part: ZipPart, _ reading: any XMLReading, damage: WorkbookProblem, isEnough: () -> Bool = { false }
  ) throws(WorkbookFailure) {
    let parser = try XMLPart(reading, damage: damage)
    while let piece = try part.next() {
      try parser.feed(piece, isLast: false)
      if isEnough() { return }
    }
    try parser.end()
  }

  func end() throws(WorkbookFailure) { try feed(UnsafeBufferPointer(start: nil, count: 0), isLast: true) }

  func feed(_ piece: UnsafeBufferPointer<CChar>, isLast: Bool) throws(WorkbookFailure) {
    let status = XML_Parse(parser, piece.baseAddress, CInt(piece.count), isLast ? 1 : 0)
    if let failure { throw failure }
    if status == XML_STATUS_OK { return }
    throw WorkbookFailure(XML_GetErrorCode(parser) == XML_ERROR_NO_MEMORY ? .beyondMemory : damage)
  }

  private func start(_ name: UnsafePointer<CChar>, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>) {
    if failure != nil { return }
    depth += 1
    if depth > Self.deepest { return stop(WorkbookFailure(damage)) }
    do throws(WorkbookFailure) {
      try reading.start(XMLName(name), XMLAttributes(UnsafePointer(attributes)))
    } catch {
      stop(error)
    }
  }

  private func end(_ name: UnsafePointer<CChar>) {
    if failure != nil { return }
    depth -= 1
    do throws(WorkbookFailure) { try reading.end(XMLName(name)) } catch { stop(error) }
  }

  private func stop(_ failure: WorkbookFailure) {
    self.failure = failure
    XML_StopParser(parser, 0)
  }
}
