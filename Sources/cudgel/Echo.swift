import ArgumentParser
import Logging
import Transport

/// `cudgel echo`: what conformance suites from outside are pointed at.
struct Echo: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Serve a plain WebSocket echo on the game's own transport, for conformance suites.",
    discussion: """
      Example: cudgel echo --port 9001
      Text and binary messages up to 16 MiB come back as they were sent.
      """)

  @Option(parsing: .unconditional, help: "The port to listen on; 0 takes any free one.")
  var port: Int = 9001
  @Option(help: "The address to listen on.")
  var bind: String = "127.0.0.1"

  func validate() throws {
    guard (0...65_535).contains(port) else {
      throw ValidationError("--port: \(port) is not a port; allowed is 0...65535")
    }
  }

  func run() async throws {
    let server = EchoServer(host: bind, port: port)
    let address = try await Program.sayingErrors { try await server.start() }
    print("echo on ws://\(address)/")
    try await EndsOnSignal.wait(logger: Logger(label: "echo") { _ in SwiftLogNoOpLogHandler() }) {
      await server.shutdown()
    }
  }
}
