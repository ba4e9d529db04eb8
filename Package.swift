// swift-tools-version: 6.2
// SPDX-License-Identifier: GPL-3.0-or-later

import PackageDescription

/// Our own targets know no warnings; dependencies are left alone.
let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
]

let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")

/// `-c release` links one static executable, which starts in a third of the time of the dynamic
/// one. Without the `-l` list the static link fails; see Docs/Decisions/0002-static-executable.md.
let staticExecutable: [LinkerSetting] = [
  .unsafeFlags(
    [
      "-static-stdlib", "-static-executable", "-Xlinker", "-s", "-lFoundation", "-lCoreFoundation",
      "-l_FoundationICU", "-l_FoundationCShims", "-l_FoundationCollections", "-ldispatch",
      "-lBlocksRuntime", "-lstdc++", "-lswiftSynchronization", "-lswift_StringProcessing",
      "-lswift_RegexParser", "-lswift_Concurrency",
    ], .when(platforms: [.linux], configuration: .release))
]

/// libjpeg-turbo, and libpng with what it needs.
let pictureLibraries: [LinkerSetting] = ["jpeg", "png16", "z", "m"].map { .linkedLibrary($0) }

/// What reads and writes workbooks: these libraries exist as shared ones only.
let workbookLibraries: [LinkerSetting] = ["zip", "expat", "freexl", "xml2", "xlsxwriter"].map { .linkedLibrary($0) }

func library(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(name: name, dependencies: dependencies + ["TestSupport"], exclude: exclude, swiftSettings: strict)
}

let package = Package(
  name: "ecert-admin",
  products: [
    .executable(name: "ecert-admin", targets: ["ecert-admin"]),
    .executable(name: "ecert-workbook", targets: ["ecert-workbook"]),
  ],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
  ],
  targets: [
    .target(name: "CGB18030"),
    .target(name: "CTerminal"),
    .target(name: "CConfinement"),
    .target(name: "CReadline", dependencies: ["CTerminal"], linkerSettings: ["readline", "tinfo"].map { .linkedLibrary($0) }),
    .target(name: "CPictures", linkerSettings: pictureLibraries),
    library("Licensing"),
    library("Exchange", ["CGB18030"]),
    library("Pictures", ["CPictures"]),
    .target(name: "CSQLiteSettings"),
    library("RegistryCache", ["Licensing", "CSQLiteSettings", grdb, sqlite, crypto]),
    library("Desk", ["Licensing", "Exchange", "Pictures", "RegistryCache", crypto]),
    library("Reports", ["Exchange"]),
    library("CommandModel", ["Reports"]),
    library("Messages", ["Licensing", "Desk", "Exchange", "CommandModel"]),
    library("SampleDistrict", ["Licensing", "Exchange"]),
    library(
      "Commands",
      ["Licensing", "Exchange", "Desk", "Reports", "CommandModel", "Messages", "SampleDistrict"]),
    library("Terminal", ["Reports", "CTerminal", "CConfinement", "CReadline"]),
    library("Shell", ["Commands", "CommandModel", "Desk", "Exchange", "Messages", "Reports", "Terminal"]),
    .executableTarget(
      name: "ecert-admin", dependencies: ["Shell"], swiftSettings: strict,
      linkerSettings: staticExecutable),
    .target(
      name: "CWorkbook", cSettings: [.unsafeFlags(["-I/usr/include/libxml2"])], linkerSettings: workbookLibraries),
    library("Workbooks", ["Exchange", "Licensing", "CConfinement", "CWorkbook"]),
    .executableTarget(
      name: "ecert-workbook", dependencies: ["Workbooks"], swiftSettings: strict,
      linkerSettings: [.unsafeFlags(["-static-stdlib", "-Xlinker", "-s"], .when(platforms: [.linux], configuration: .release))]),
    .executableTarget(
      name: "ecert-bench", dependencies: ["SampleDistrict", "Licensing", "Exchange"], swiftSettings: strict),
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    tests("LicensingTests", ["Licensing"], exclude: ["Renewal/public_calendar.py", "Names/make_initials.py"]),
    tests("ExchangeTests", ["Exchange", "CGB18030"]),
    .target(name: "CPictureSamples", path: "Tests/CPictureSamples", linkerSettings: pictureLibraries),
    .target(
      name: "PictureSamples", dependencies: ["Pictures", "CPictureSamples"], path: "Tests/PictureSamples",
      swiftSettings: strict),
    tests("WorkbooksTests", ["Workbooks", "Exchange"]),
    tests("PicturesTests", ["Pictures", "Licensing", "PictureSamples"]),
    tests("RegistryCacheTests", ["RegistryCache", "Licensing", grdb, sqlite]),
    tests("DeskTests", ["Desk", "RegistryCache", "Licensing", "Exchange"]),
    tests("ReportsTests", ["Reports", "Exchange"]),
    tests("CommandModelTests", ["CommandModel", "Reports"]),
    tests("TerminalTests", ["Terminal", "Reports", "CTerminal"]),
    tests("SampleDistrictTests", ["SampleDistrict", "Licensing", "Exchange"]),
    tests("CommandsTests", ["Commands", "CommandModel", "Desk", "Exchange", "Licensing", "Messages", "RegistryCache", "Reports"]),
    tests("EndToEndTests", ["ecert-admin", "ecert-workbook", "ecert-bench", "CTerminal", "Commands", "CommandModel", "Pictures", "PictureSamples"], exclude: ["Fixture/no_locks.c", "Fixture/browser.py", "Fixture/Workbooks"]),
  ],
  swiftLanguageModes: [.v6]
)
