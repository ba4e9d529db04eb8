// SPDX-License-Identifier: GPL-3.0-or-later

/// What the parts of a package are to one another. Targets outside of it are passed over.
final class Relationships: XMLReading {
  struct Entry {
    let id: String
    /// The last step of the type's address, the same in the transitional and the strict form.
    let kind: String
    let target: String
  }

  private(set) var entries: [Entry] = []
  private let folder: String

  /// Those of a part (empty: of the package); none where the file has no such part.
  init(of part: String, in container: ZipContainer) throws(WorkbookFailure) {
    folder = PartName.folder(of: part)
    guard let found = try container.part(PartName.relationships(of: part)) else { return }
    try XMLPart.read(found, self, damage: .workbookDamaged)
  }

  func target(kind: String) -> String? { entries.first { $0.kind == kind }?.target }

  func entry(id: String) -> Entry? { entries.first { $0.id == id } }

  func start(_ name: XMLName, _ attributes: XMLAttributes) throws(WorkbookFailure) {
    guard "Relationship" ~= name, attributes.text("TargetMode") != "External",
      let target = attributes.text("Target").flatMap({ PartName.resolve($0, in: folder) })
    else { return }
    entries.append(
      Entry(
        id: attributes.text("Id") ?? "", kind: attributes.text("Type")?.split(separator: "/").last.map(String.init) ?? "",
        target: target))
  }
}
