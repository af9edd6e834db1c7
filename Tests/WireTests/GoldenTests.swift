import Simulation
import Testing

@testable import Wire

/// The bytes in WireFormat.md are the protocol: each example is read and written here.
struct GoldenTests {
  private let document: WireFormatDocument

  init() throws { document = try WireFormatDocument() }

  @Test func `every example of a client's message is what is written and read`() throws {
    for golden in GoldenMessages.client {
      let bytes = try #require(document.examples[golden.name], "no example: \(golden.name)")
      #expect([golden.message].frame.hex == bytes.hex, "\(golden.name)")
      #expect(try ClientMessage.decodeFrame(bytes) == [golden.message], "\(golden.name)")
    }
  }

  @Test func `every example of a server's message is what is written and read`() throws {
    let baseline = GoldenMessages.baseline
    for golden in GoldenMessages.server {
      let bytes = try #require(document.examples[golden.name], "no example: \(golden.name)")
      #expect(golden.message.frame(after: baseline).hex == bytes.hex, "\(golden.name)")
      let read = try ServerMessage.decodeFrame(bytes, after: baseline)
      #expect(read == [golden.message], "\(golden.name)")
    }
  }

  @Test func `every message has an example and every example is tested`() {
    let clientTags = Set(GoldenMessages.client.map { [$0.message].frame[0] })
    let serverTags = Set(
      GoldenMessages.server.map { $0.message.frame(after: GoldenMessages.baseline)[0] })
    #expect(clientTags == Set(ClientMessage.Tag.allCases.map(\.rawValue)))
    #expect(serverTags == Set(ServerMessage.Tag.allCases.map(\.rawValue)))
    let tested = Set(GoldenMessages.client.map(\.name) + GoldenMessages.server.map(\.name))
    #expect(Set(document.examples.keys) == tested)
  }

  @Test func `the worked checksum is right`() throws {
    let sums = document.checksums
    #expect(
      sums == [
        "tile": Snapshot.mixed(index: 0, tile: 4), "tiles": GoldenMessages.snapshot.tileSum,
        "snapshot": GoldenMessages.snapshot.checksum,
      ])
  }
}

extension [UInt8] {
  /// For messages of failed expectations.
  var hex: String {
    map { ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }.joined(separator: " ")
  }
}
