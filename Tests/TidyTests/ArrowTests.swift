import Foundation
import Testing

/// The arrows of DESIGN.md. SwiftPM does not stop an undeclared import of a sibling target.
@Suite struct ArrowTests {
  static let pure: Set = ["Simulation", "Wire", "ServerCore", "ClientCore"]

  /// What each room may import; what is not listed is refused.
  static let allowed: [String: Set<String>] = [
    "Simulation": [],
    "Content": ["Simulation", "Yams", "Foundation", "FoundationEssentials"],
    "Wire": ["Simulation"],
    "ServerCore": ["Wire", "Simulation"],
    "ClientCore": ["Wire", "Simulation"],
    "Transport": [
      "NIOCore", "NIOPosix", "NIOSSL", "Synchronization", "Glibc", "Musl",
    ],
    "Server": [
      "ServerCore", "ClientCore", "Content", "Transport", "Wire", "Simulation", "Logging",
      "Synchronization", "Dispatch", "Glibc", "Foundation", "GRDB", "Crypto", "CQRencode",
    ],
    "Client": [
      "ClientCore", "Content", "Transport", "Wire", "Simulation", "CNcurses", "Synchronization",
      "Glibc", "Foundation", "Crypto",
    ],
    "Simulator": ["ServerCore", "ClientCore", "Content", "Wire", "Simulation"],
    "cudgel": [
      "ServerCore", "ClientCore", "Content", "Transport", "Server", "Client", "Simulator", "Wire",
      "Simulation", "ArgumentParser", "Logging", "ServiceLifecycle", "UnixSignals",
      "Synchronization", "Dispatch", "Glibc", "Foundation",
    ],
  ]

  @Test func `every import follows an arrow of the design`() {
    var offences: [String] = []
    for file in SourceTree.swiftFiles(under: "Sources") {
      let allowed = Self.allowed[file.room] ?? []
      for (index, line) in file.lines.enumerated() {
        guard let module = importedModule(line), !allowed.contains(module) else { continue }
        offences.append(offence(file, index, "\(file.room) may not import \(module)"))
      }
    }
    #expect(offences == [])
  }

  @Test func `a pure target knows no clock, task, environment or print`() {
    let banned = [
      "Date(", "Task {", "Task.", "ContinuousClock", "SuspendingClock", "DispatchQueue", "getenv",
      "ProcessInfo", "print(", "FileManager", "SystemRandomNumberGenerator", "readLine(",
      ".random(in", "async ", "await ",
    ]
    var offences: [String] = []
    for file in SourceTree.swiftFiles(under: "Sources") where Self.pure.contains(file.room) {
      for (index, line) in file.lines.enumerated() {
        let code = line.components(separatedBy: "//")[0]
        for word in banned where code.contains(word) {
          offences.append(offence(file, index, "'\(word)' in a pure target"))
        }
      }
    }
    #expect(offences == [])
  }

  @Test func `every folder of Sources has its row in the table of arrows`() {
    let rooms = Set(SourceTree.swiftFiles(under: "Sources").map(\.room))
    #expect(rooms.subtracting(Self.allowed.keys) == [])
  }

  /// `Wire` in `package import Wire`, nil where the line is no import.
  private func importedModule(_ line: String) -> String? {
    let access: Set = ["public", "package", "internal", "private", "fileprivate", "@testable"]
    let words = line.split(separator: " ").drop { access.contains(String($0)) }
    guard words.first == "import", let name = words.last else { return nil }
    return String(name.split(separator: ".")[0])
  }
}
