// swift-tools-version: 6.2
import Foundation
import PackageDescription

/// One place for what every target is built with (STYLE.md 19): language mode 6 comes with the
/// tools version, a warning is an error, and imports say what they need.
let settings: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  // Tests look inside with `@testable`. Said here rather than by `swift test`, so that running and
  // testing share one release build.
  .unsafeFlags(["-enable-testing"]),
]

/// A target of this package. `TidyTests` reads the arrows from here and checks the imports
/// against them, because SwiftPM does not stop an undeclared import of a sibling.
func room(
  _ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource]? = nil
) -> Target {
  .target(
    name: name, dependencies: dependencies, resources: resources, swiftSettings: settings)
}

func tests(
  _ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []
) -> Target {
  .testTarget(
    name: name, dependencies: dependencies, exclude: exclude, swiftSettings: settings)
}

let nio = "swift-nio"
let nioCore: Target.Dependency = .product(name: "NIOCore", package: nio)
let nioPosix: Target.Dependency = .product(name: "NIOPosix", package: nio)
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let lifecycle: Target.Dependency =
  .product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let unixSignals: Target.Dependency =
  .product(name: "UnixSignals", package: "swift-service-lifecycle")
let argumentParser: Target.Dependency =
  .product(name: "ArgumentParser", package: "swift-argument-parser")
let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let yams: Target.Dependency = .product(name: "Yams", package: "Yams")

/// The library for QR codes is left out where it is not installed (Debian: libqrencode-dev).
let hasQRencode = FileManager.default.fileExists(atPath: "/usr/include/qrencode.h")
let qrencode: [Target.Dependency] = hasQRencode ? ["CQRencode"] : []
let qrencodeTargets: [Target] = hasQRencode ? [.systemLibrary(name: "CQRencode")] : []

let package = Package(
  name: "cudgel",
  products: [.executable(name: "cudgel", targets: ["cudgel"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
  ],
  targets: qrencodeTargets + [
    room("Simulation"),
    room("Content", ["Simulation", yams], resources: [.embedInCode("Assets")]),
    room("Wire", ["Simulation"]),
    room("ServerCore", ["Wire", "Simulation"]),
    room("ClientCore", ["Wire", "Simulation"]),
    room("Transport", [nioCore, nioPosix]),
    room(
      "Server",
      [
        "ServerCore", "ClientCore", "Content", "Transport", "Wire", "Simulation", logging, grdb,
        crypto,
      ] + qrencode
    ),
    .systemLibrary(name: "CNcurses"),
    room(
      "Client",
      ["ClientCore", "Content", "Transport", "Wire", "Simulation", "CNcurses", crypto]),
    room("Simulator", ["ServerCore", "ClientCore", "Content", "Wire", "Simulation"]),
    .executableTarget(
      name: "cudgel",
      dependencies: [
        "Simulation", "Content", "Wire", "ServerCore", "ClientCore", "Transport", "Server",
        "Client", "Simulator", argumentParser, logging, lifecycle,
        unixSignals,
      ],
      swiftSettings: settings),
    tests("SimulationTests", ["Simulation"]),
    tests("ContentTests", ["Content", "Simulation"]),
    tests("WireTests", ["Wire", "Simulation"]),
    tests("ServerCoreTests", ["ServerCore", "ClientCore", "Wire", "Simulation", "Content"]),
    tests(
      "ClientCoreTests", ["ClientCore", "Content", "Wire", "Simulation"], exclude: ["Golden"]),
    tests("TransportTests", ["Transport"]),
    tests(
      "ServerTests",
      [
        "Server", "ServerCore", "ClientCore", "Wire", "Simulation", "Transport", logging, crypto,
        grdb,
      ]),
    tests("ClientTests", ["Client", "ClientCore", "Simulation", crypto]),
    tests(
      "SimulatorTests", ["Content", "Simulator", "ServerCore", "ClientCore", "Wire", "Simulation"]),
    tests("LinkConformanceTests", ["Transport", "Simulator", "Simulation"]),
    tests("EndToEndTests", ["Wire", "Simulation"]),
    tests("TidyTests", []),
  ],
  swiftLanguageModes: [.v6]
)
