import ArgumentParser
import Server

/// `cudgel ladder`: who has done what on this machine's hosts.
struct LadderCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ladder",
    abstract: "Print the ladder, the bests and the last matches of a host.",
    discussion: """
      Example: cudgel ladder --port 7777
      Reads what a host on this machine keeps, also while it is running, and changes nothing.
      """)

  @Option(parsing: .unconditional, help: "The port of the host.")
  var port: Int = 7777
  @Option(help: "The directory that the host keeps things in; instead of --port.")
  var data: String?
  @Flag(help: "Of who plays alone on this machine; instead of --port.")
  var alone = false
  @Flag(help: "As one JSON object.")
  var json = false

  func validate() throws {
    guard (1...65_535).contains(port) else {
      throw ValidationError("--port: \(port) is not a port; allowed is 1...65535")
    }
  }

  func run() async throws {
    let folder = data ?? (alone ? DataFolder.alone : DataFolder.path(port: port))
    let ladder = try await Program.sayingErrors { try Ladder(folder: folder) }
    print(json ? ladder.json : ladder.text)
  }
}
