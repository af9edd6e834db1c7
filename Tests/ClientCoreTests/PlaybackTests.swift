import ClientCore
import Simulation
import Testing
import Wire

/// What was recorded is played as the person wants it.
struct PlaybackTests {
  private func stage() throws -> Stage { try #require(Stage.replaying()) }

  private func status(of stage: Stage) -> String {
    stage.picture().split(separator: "\n", omittingEmptySubsequences: false).last.map(String.init)
      ?? ""
  }

  @Test func `it plays at the pace of the match`() throws {
    var stage = try stage()
    stage.wait(milliseconds: 5000)
    #expect(status(of: stage).hasPrefix(" ▶  1× 0:05/0:59"))
  }

  @Test func `space stops it and lets it go on`() throws {
    var stage = try stage()
    stage.wait(milliseconds: 1000)
    stage.press(.character(" "))
    stage.wait(milliseconds: 3000)
    #expect(status(of: stage).hasPrefix(" || 1× 0:01/0:59"))
    stage.press(.character(" "))
    stage.wait(milliseconds: 2000)
    #expect(status(of: stage).hasPrefix(" ▶  1× 0:03/0:59"))
  }

  @Test(arguments: [(4, "16×", 16), (1, "2×", 2)])
  func `plus is faster`(presses: Int, shown: String, seconds: Int) throws {
    var stage = try stage()
    for _ in 0..<presses { stage.press(.character("+")) }
    stage.wait(milliseconds: 1000)
    let time = seconds < 10 ? "0:0\(seconds)" : "0:\(seconds)"
    #expect(status(of: stage).hasPrefix(" ▶  \(shown) \(time)/"))
  }

  @Test func `minus is slower, down to an eighth`() throws {
    var stage = try stage()
    for _ in 0..<6 { stage.press(.character("-")) }
    stage.wait(milliseconds: 8000)
    #expect(status(of: stage).hasPrefix(" ▶  1/8× 0:01/"))
  }

  @Test func `steps of five and thirty seconds stay within it`() throws {
    var stage = try stage()
    stage.press(.character(" "), .character("."), .character("."), .character(","))
    #expect(status(of: stage).contains(" 0:05/"))
    stage.press(.character(">"))
    #expect(status(of: stage).contains(" 0:35/"))
    stage.press(.character(">"), .character(">"))
    #expect(status(of: stage).contains(" 0:59/"))
    stage.press(.character("<"), .character("<"), .character("<"))
    #expect(status(of: stage).contains(" 0:00/"))
  }

  @Test(arguments: [("45", "0:45"), ("0:12", "0:12"), ("9:00", "0:59")])
  func `g goes to a time`(typed: String, shown: String) throws {
    var stage = try stage()
    stage.press(.character(" "), .character("g"))
    stage.type(typed)
    stage.press(.enter)
    #expect(status(of: stage).contains(" \(shown)/"))
  }

  @Test func `what is no time is said so`() throws {
    var stage = try stage()
    stage.press(.character(" "), .character("g"))
    stage.type("noon")
    stage.press(.enter)
    #expect(status(of: stage).contains("A time is 12:30, or seconds."))
  }

  @Test func `n goes to two seconds before a kill, and N back to it`() throws {
    var stage = try stage()
    stage.press(.character(" "), .character("n"))
    #expect(status(of: stage).contains(" 0:27/"))
    stage.press(.character("n"))
    #expect(status(of: stage).contains("No kill after this."))
    stage.press(.end, .character("N"))
    #expect(status(of: stage).contains(" 0:27/"))
  }

  @Test func `a name is followed to where it falls`() throws {
    var stage = try stage()
    stage.press(.character(" "), .character("/"))
    stage.type("bo")
    stage.press(.enter)
    #expect(status(of: stage).contains(" 0:27/"))
    #expect(stage.picture().contains("watching Bob"))
  }

  @Test func `a jump shows what playing shows`() throws {
    var played = try stage()
    var jumped = played
    played.wait(milliseconds: 34_000)
    played.press(.character(" "))
    jumped.press(.character(" "), .character("g"))
    jumped.type("34")
    jumped.press(.enter)
    // The log of the one goes further back.
    #expect(
      played.model.replayed?.snapshot == jumped.model.replayed?.snapshot)
    #expect(played.model.replayed?.snapshot != nil)
  }

  @Test func `tab goes along with the next player, and past the last with nobody`() throws {
    var stage = try stage()
    stage.press(.character("d"))
    #expect(stage.picture().contains("watching freely"))
    stage.press(.tab)
    #expect(stage.picture().contains("watching Ann"))
    stage.press(.tab)
    #expect(stage.picture().contains("watching Bob"))
    stage.press(.tab)
    #expect(stage.picture().contains("watching freely"))
    stage.press(.character("F"))
    #expect(stage.picture().contains("watching Bob"))
  }

  @Test func `a click on the bar is a jump`() throws {
    var stage = try stage()
    stage.press(.character(" "))
    let row = status(of: stage)
    let column = try #require(row.unicodeScalars.enumerated().first { $0.element == "•" }?.offset)
    stage.happen(.typed(.mouse(Mouse(.left, column: column, row: 23)), stage.now))
    let time = String(status(of: stage).split(separator: " ")[2])
    #expect(["0:29/0:59", "0:30/0:59", "0:28/0:59", "0:31/0:59"].contains(time))
  }

  @Test func `q ends it`() throws {
    var stage = try stage()
    stage.press(.character("q"))
    #expect(stage.effects.contains(.quit(message: nil, failed: false)))
  }
}
