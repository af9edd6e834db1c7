import Simulation
import Testing
import Wire

@testable import ClientCore

/// Matches of the network on the title screen, and locked ones.
struct LobbyTests {
  @Test func `the title looks for matches, a match doesn't`() {
    var stage = Stage(intent: .title)
    #expect(stage.looking == [.lookForGames])
    stage.press(.character("a"), .enter)
    #expect(stage.looking == [.lookForGames, .stopLooking])
  }

  @Test func `a client that was told where to play never looks`() {
    let stage = Stage(intent: .play(url: "localhost", name: "Ada"))
    #expect(stage.looking == [])
  }

  @Test func `matches show as they answer, and go when they are heard no more`() {
    var stage = Self.titleWithGames()
    let picture = stage.picture()
    #expect(picture.contains("1  Moor · delve · 8/8 · 1.5 ms · full"))
    #expect(picture.contains("2  Our Vale · delve · 1/8 · 0.4 ms · locked"))
    stage.wait(milliseconds: 5_000)
    #expect(!stage.picture().contains("Moor"))
  }

  @Test func `a digit joins the match behind it`() {
    var stage = Self.titleWithGames()
    stage.effects = []
    stage.press(.character("2"))
    #expect(stage.effects == [.connect(url: "ws://10.0.0.2:7777/play")])
    #expect(stage.looking.last == .stopLooking)
  }

  @Test func `a match that speaks otherwise is not dialled, and it says why`() {
    var stage = Stage(intent: .title)
    stage.happen(.asked(nonce: 5, stage.now))
    stage.happen(
      .heardGame(
        line: .answer(1, "Old", to: 5, wire: "cudgel.9"), from: "10.0.0.1", stage.now))
    stage.effects = []
    stage.press(.character("1"))
    #expect(stage.effects == [])
    #expect(stage.picture().contains("Old runs version 0.1.0, which speaks otherwise."))
  }

  @Test func `a locked match asks for its word, and gets a proof of it`() throws {
    var stage = Stage(intent: .play(url: "localhost", name: "Ada"))
    stage.model.word.proof = Self.proof
    stage.happen(.linkOpened(stage.now))
    _ = stage.takeSent()
    stage.receive(.challenge(Self.nonce, isLocked: true))
    #expect(stage.effects == [.disconnect])
    #expect(stage.picture().contains("The match asks for its word."))
    stage.type("hush")
    #expect(stage.picture().contains("••••_"))
    #expect(!stage.picture().contains("hush"))
    stage.effects = []
    stage.press(.enter)
    #expect(stage.effects == [.connect(url: "ws://localhost:7777/play")])
    stage.effects = []
    stage.happen(.linkOpened(stage.now))
    #expect(stage.takeSent() == [])
    stage.receive(.challenge(Self.nonce, isLocked: true))
    let proof = Self.proof.make("hush", Hello.proven(challenge: Self.nonce, name: "Ada"))
    #expect(stage.takeSent() == [.hello(Hello(name: "Ada", proof: proof))])
  }

  @Test func `after a wrong word it asks again with what the server said, and Escape gives up`() {
    var stage = Stage(intent: .play(url: "localhost", name: "Ada"))
    stage.model.word = MatchWord("hush", proof: Self.proof)
    stage.happen(.started(stage.now))
    stage.happen(.linkOpened(stage.now))
    stage.receive(.challenge(Self.nonce, isLocked: true))
    stage.receive(.farewell(.locked, "That is not the word."))
    #expect(stage.picture().contains("That is not the word."))
    stage.press(.escape)
    let sentence = "The match is locked, and asks for a word."
    #expect(stage.effects.last == .quit(message: sentence, failed: true))
  }

  @Test func `a watcher proves the word as well`() throws {
    var stage = Stage(intent: .watch(url: "localhost", follow: "Ann"))
    stage.model.word = MatchWord("hush", proof: Self.proof)
    stage.happen(.started(stage.now))
    stage.happen(.linkOpened(stage.now))
    #expect(stage.takeSent() == [])
    stage.receive(.challenge(Self.nonce, isLocked: true))
    let proof = Self.proof.make("hush", Hello.proven(challenge: Self.nonce, name: ""))
    #expect(stage.takeSent() == [.hello(Hello(name: "", follow: "Ann", proof: proof))])
  }

  @Test func `a word that nobody asks for is not proven`() {
    var stage = Stage(intent: .play(url: "localhost", name: "Ada"))
    stage.model.word = MatchWord("hush", proof: Self.proof)
    stage.happen(.started(stage.now))
    stage.happen(.linkOpened(stage.now))
    stage.receive(.challenge(Self.nonce, isLocked: false))
    #expect(stage.takeSent() == [.hello(Hello(name: "Ada"))])
  }

  @Test func `a bot with a word waits for the challenge and proves it`() throws {
    var bot = Bot(name: "Bot", seed: 1, word: MatchWord("hush", proof: Self.proof))
    #expect(bot.tick(at: .zero).isEmpty)
    var frame: [UInt8] = []
    ServerMessage.challenge(Self.nonce, isLocked: true).encode(into: &frame, after: .zero)
    bot.receive(frame, at: .zero)
    let sent = try #require(bot.tick(at: .zero).first)
    guard case .hello(let hello)? = try ClientMessage.decodeFrame(sent).first else {
      Issue.record("no hello")
      return
    }
    #expect(
      hello.proof == Self.proof.make("hush", Hello.proven(challenge: Self.nonce, name: "Bot")))
  }

  private static let nonce: [UInt8] = Array(repeating: 9, count: WireLimits.challengeBytes)

  /// A fake that fits into a hello.
  private static let proof = WordProof { word, message in
    Array((Array(word.utf8) + message + message).suffix(WireLimits.proofBytes))
  }

  private static func titleWithGames() -> Stage {
    var stage = Stage(intent: .title)
    let asked = stage.now
    stage.happen(.asked(nonce: 5, asked))
    stage.happen(
      .heardGame(
        line: .answer(1, "Our Vale", to: 5, isLocked: true), from: "10.0.0.2", asked + 400))
    stage.happen(
      .heardGame(line: .answer(2, "Moor", to: 5, players: 8), from: "10.0.0.1", asked + 1_500))
    return stage
  }
}
