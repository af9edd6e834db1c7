import ClientCore
import Simulation
import Testing
import Wire

private let url = "ws://localhost:7777/play"

@Test func `a client told where to play dials, says hello and plays`() {
  var stage = Stage(intent: .play(url: "localhost", name: "Ada"))
  #expect(stage.effects == [.connect(url: url)])
  stage.effects = []
  stage.happen(.linkOpened(stage.now))
  #expect(stage.takeSent() == [.hello(Hello(name: "Ada"))])
  stage.welcome(map: Stage.map, entities: [.make(0, at: Point(8, 6), name: "Ada")])
  #expect(stage.model.isInMatch)
  #expect(stage.takeSent() == [.acknowledgement(Tick(10))])
}

@Test func `a server that is away ends a client that was told to play there, with a sentence`() {
  var stage = Stage(intent: .play(url: "localhost", name: "Ada"))
  stage.happen(.connectFailed("connection refused", stage.now))
  #expect(
    stage.effects.last
      == .quit(message: "Could not reach \(url): connection refused", failed: true))
}

@Test(arguments: [
  ("", "An address is needed, like 192.168.1.20 or host.local:7777."),
  ("host:0", "‘0’ is not a port: a number from 1 to 65535 is."),
  ("ftp://host", "‘ftp’ is not a way to reach a match; ws:// is."),
  ("two words", "‘two words’ is not a host name or an address."),
])
func `a wrong address ends with a sentence`(address: String, sentence: String) {
  let stage = Stage(intent: .play(url: address, name: "Ada"))
  #expect(stage.effects == [.quit(message: sentence, failed: true)])
}

@Test(arguments: [
  ("host", "ws://host:7777"), ("host:80/x", "ws://host:80"), ("http://a.b", "ws://a.b:7777"),
  ("wss://h", "wss://h:443"), ("[::1]:7001", "ws://[::1]:7001"), (" ws://h/play?x ", "ws://h:7777"),
])
func `addresses are taken as people write them`(text: String, start: String) throws {
  let address = try ServerAddress(text)
  #expect(address.watchURL == start + "/watch")
}

@Test func `a lost link is dialled again at once, then ever more slowly, for 30 seconds`() {
  var stage = Stage.playing()
  stage.effects = []
  let lostAt = stage.now
  stage.happen(.linkClosed(code: 1006, reason: "", stage.now))
  #expect(stage.effects == [.connect(url: url + "?resume")])
  var dials: [Int64] = []
  while stage.now - lostAt < 31_000_000 {
    if stage.effects.contains(.connect(url: url + "?resume")) {
      dials.append((stage.now - lostAt) / 100_000)
      stage.effects = []
      stage.happen(.connectFailed("connection refused", stage.now))
    }
    stage.wait(milliseconds: 10)
  }
  #expect(dials == [0, 1, 3, 7, 15, 31, 63, 113, 163, 213, 263])
  #expect(!stage.model.isInMatch)
  #expect(stage.picture().contains("did not come back within 30"))
}

@Test func `a link that comes back takes the seat with the token and counts on`() {
  var stage = Stage.playing()
  stage.press(.right)
  stage.effects = []
  stage.happen(.linkClosed(code: 1006, reason: "", stage.now))
  stage.press(.right)
  stage.wait(milliseconds: 500)
  #expect(stage.picture().contains("stands guard for 30 s more"))
  stage.effects = []
  stage.happen(.linkOpened(stage.now))
  let token = [UInt8](repeating: 7, count: 16)
  #expect(stage.takeSent() == [.hello(Hello(name: "Ada", resumeToken: token))])
  let map = Stage.map
  stage.receive(
    .welcome(
      .make(width: map[0].count, height: map.count, lastSequence: InputSequence(1))))
  stage.receive(.snapshot(.make(map, tick: 60, entities: [.make(0, at: Point(9, 6), name: "Ada")])))
  #expect(!stage.picture().contains("link is lost"))
  stage.effects = []
  stage.press(.right)
  #expect(
    stage.takeSent() == [
      .inputs(
        acknowledged: Tick(60),
        [SequencedAction(sequence: InputSequence(2), action: .step(.east))])
    ])
}

@Test func `an open link that goes silent is given up and dialled again`() {
  var stage = Stage.playing()
  stage.wait(milliseconds: 3000)
  #expect(stage.picture().contains("no word from the server for 3.0 s"))
  stage.effects = []
  stage.wait(milliseconds: 9500)
  #expect(stage.effects.contains(.connect(url: url + "?resume")))
}

@Test func `a slow viewer that is sent away comes back by itself`() {
  var stage = Stage.playing()
  stage.effects = []
  stage.receive(.farewell(.tooSlow, "You were 15 s behind."))
  #expect(stage.effects == [.connect(url: url + "?resume")])
}

@Test func `a refused name ends with the server's sentence`() {
  var stage = Stage(intent: .play(url: "localhost", name: "Ada"))
  stage.happen(.linkOpened(stage.now))
  stage.receive(.farewell(.badName, "Ada is playing already."))
  #expect(
    stage.effects.last
      == .quit(message: "The server refused: Ada is playing already.", failed: true))
}

@Test func `whoever sees the match is owed an acknowledgement every 500 ms`() {
  var stage = Stage.playing()
  _ = stage.takeSent()
  for _ in 0..<10 {
    stage.wait(milliseconds: 500)
    #expect(stage.takeSent().contains(.acknowledgement(Tick(10))))
  }
}

@Test func `a view that differs is asked for again, once`() {
  var stage = Stage.playing()
  _ = stage.takeSent()
  stage.receive(.checksum(Tick(10), 1))
  stage.receive(.checksum(Tick(11), 2))
  #expect(stage.takeSent() == [.resync])
}

@Test func `nonsense from the server ends the match with a sentence`() {
  var stage = Stage.playing()
  stage.happen(.frame([3, 200], stage.now))
  #expect(stage.picture().contains("makes no sense"))
  #expect(stage.effects.contains(.disconnect))
}

@Test func `a link that the server closed for a reason is not dialled again`() {
  var stage = Stage.playing()
  stage.effects = []
  stage.happen(.linkClosed(code: 1008, reason: "too many inputs", stage.now))
  #expect(stage.picture().contains("The server closed the link (1008): too many inputs."))
  #expect(!stage.effects.contains(.connect(url: url + "?resume")))
}

@Test func `one can leave while it still connects`() {
  var stage = Stage(intent: .title)
  stage.press(.character("a"), .enter, .character("q"))
  #expect(stage.effects.last == .disconnect)
  #expect(stage.picture().contains("play alone"))
}
