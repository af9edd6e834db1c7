import Simulation
import Testing
import Wire

@testable import ClientCore

/// How a client with a key greets.
struct IdentityTests {
  private static let key: [UInt8] = Array(repeating: 3, count: 32)
  private static let challenge: [UInt8] = Array(repeating: 9, count: WireLimits.challengeBytes)

  @Test func `a key waits for the challenge and signs it with the name`() throws {
    var model = Self.model(identity: ClientIdentity(publicKey: Self.key) { Self.signature(of: $0) })
    #expect(model.update(.started(.zero)) == [.connect(url: "ws://host:7777/play?resume")])
    #expect(model.update(.linkOpened(.zero)) == [])
    var frame: [UInt8] = []
    ServerMessage.challenge(Self.challenge, isLocked: false).encode(into: &frame, after: .zero)
    let hello = try #require(try Self.hello(in: model.update(.frame(frame, .zero))))
    #expect(hello.key == Self.key)
    #expect(hello.name == "Ash")
    #expect(
      hello.signature
        == Self.signature(of: Hello.signed(challenge: Self.challenge, name: "Ash")))
  }

  @Test func `a guest greets at once and shows no key`() throws {
    var model = Self.model(identity: nil)
    #expect(model.update(.started(.zero)) == [.connect(url: "ws://host:7777/play")])
    let hello = try #require(try Self.hello(in: model.update(.linkOpened(.zero))))
    #expect(hello.key == [])
    #expect(hello.signature == [])
  }

  /// A fake that fits into a hello.
  private static func signature(of message: [UInt8]) -> [UInt8] {
    Array((message.reversed() + message + message).prefix(WireLimits.signatureBytes))
  }

  private static func model(identity: ClientIdentity?) -> ClientModel {
    ClientModel(
      intent: .play(url: "ws://host:7777/play", name: "Ash"), name: "Ash", isUnicode: true,
      identity: identity)
  }

  private static func hello(in effects: [ClientEffect]) throws -> Hello? {
    for case .send(let frame) in effects {
      for case .hello(let hello) in try ClientMessage.decodeFrame(frame) { return hello }
    }
    return nil
  }
}
