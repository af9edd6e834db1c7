import Foundation

/// `cudgel host` in a process of its own, so that what it costs can be told from what measuring it
/// costs.
final class HostProcess {
  /// Where it listens, on loopback.
  let port: Int
  private let process: Process

  /// Starts this program once more and waits until it listens. Throws a sentence when it does not.
  init(_ options: [String]) throws {
    process = Process()
    process.executableURL = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    process.arguments =
      ["host", "--headless", "--private", "--bind", "127.0.0.1", "--port", "0"] + options
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    guard let port = Self.readPort(output.fileHandleForReading) else {
      process.terminate()
      throw CrowdError(sentence: "the host did not start: \(options.joined(separator: " "))")
    }
    self.port = port
  }

  /// Seconds of processor time that it has used, its threads together (proc(5), `stat`).
  var processorSeconds: Double {
    guard
      let text = try? String(
        contentsOfFile: "/proc/\(process.processIdentifier)/stat",
        encoding: .utf8), let end = text.lastIndex(of: ")")
    else { return 0 }
    // After the name, which may hold spaces: state is field 3, user and system time 14 and 15.
    let fields = text[text.index(after: end)...].split(separator: " ")
    guard fields.count > 12, let user = Double(fields[11]), let system = Double(fields[12])
    else { return 0 }
    return (user + system) / Double(sysconf(Int32(_SC_CLK_TCK)))
  }

  /// As SIGTERM does; returns once it has ended.
  func stop() {
    process.terminate()
    process.waitUntilExit()
  }

  /// The port in `hosting ws://127.0.0.1:PORT/play`, its first line.
  private static func readPort(_ output: FileHandle) -> Int? {
    var text = ""
    while !text.contains("\n") {
      let piece = output.availableData
      guard !piece.isEmpty else { return nil }
      text += String(decoding: piece, as: UTF8.self)
    }
    return text.split(separator: ":").last.flatMap { Int($0.prefix(while: \.isNumber)) }
  }
}

/// Why a measurement could not be taken.
struct CrowdError: Error, CustomStringConvertible {
  let sentence: String
  var description: String { sentence }
}
