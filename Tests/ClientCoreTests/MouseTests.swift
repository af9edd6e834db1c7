import ClientCore
import Simulation
import Testing
import Wire

@Suite struct MouseTests {
  /// A click on the first cell of a text in the picture.
  private static func click(_ text: String, on stage: inout Stage) {
    let lines = stage.picture().split(separator: "\n", omittingEmptySubsequences: false)
    let wanted = Array(text)
    for (row, line) in lines.enumerated() {
      let line = Array(line)
      let starts = 0..<max(0, line.count - wanted.count + 1)
      let column = starts.first { Array(line[$0..<$0 + wanted.count]) == wanted }
      guard let column else { continue }
      stage.happen(.typed(.mouse(Mouse(.left, column: column, row: row)), stage.now))
      return
    }
    Issue.record("'\(text)' is not in the picture")
  }

  /// A click on a place of the stage's map, whose upper left corner is where the picture has it.
  private static func click(_ place: Point, on stage: inout Stage) {
    let picture = stage.model.view(columns: 80, rows: 24)
    for row in 0..<24 {
      for column in 0..<80 where picture.click(atColumn: column, row: row) == .place(place) {
        return stage.happen(.typed(.mouse(Mouse(.left, column: column, row: row)), stage.now))
      }
    }
    Issue.record("\(place) is not in the picture")
  }

  @Test func `a click on the title's menu chooses`() {
    var stage = Stage(intent: .title)
    Self.click("m  mode", on: &stage)
    #expect(stage.picture().contains("mode: horde"))
    Self.click("p  play alone", on: &stage)
    #expect(stage.effects == [.host(.alone(.horde))])
  }

  @Test func `a click on the map walks there, round what is in the way`() {
    var stage = Stage.playing(at: Point(3, 1))
    Self.click(Point(3, 6), on: &stage)
    stage.wait(milliseconds: 2000)
    #expect(stage.model.prediction?.movement.position == Point(3, 6))
    Self.click(Point(16, 4), on: &stage)
    stage.wait(milliseconds: 4000)
    #expect(stage.model.prediction?.movement.position == Point(16, 4))
  }

  @Test func `a click through a door opens it on the way`() {
    var stage = Stage.playing(at: Point(8, 1))
    Self.click(Point(8, 3), on: &stage)
    stage.wait(milliseconds: 3000)
    #expect(stage.model.prediction?.movement.position == Point(8, 3))
  }

  @Test func `where no way is known it says so`() {
    var stage = Stage.playing(at: Point(3, 6))
    Self.click(Point(19, 4), on: &stage)
    #expect(stage.picture().contains("No way there is known."))
    stage.wait(milliseconds: 500)
    #expect(stage.model.prediction?.movement.position == Point(3, 6))
  }

  @Test func `a click on a foe strikes it when it stands beside, else aims at it`() {
    let others = [
      SeenEntity.make(1, kind: 1, at: Point(9, 6)), .make(2, kind: 1, at: Point(14, 6)),
    ]
    var stage = Stage.playing(at: Point(8, 6), others: others)
    _ = stage.takeSent()
    Self.click(Point(9, 6), on: &stage)
    #expect(stage.model.prediction?.attack?.aim == Point(9, 6))
    stage.wait(milliseconds: 1000)
    _ = stage.takeSent()
    Self.click(Point(14, 6), on: &stage)
    stage.wait(milliseconds: 300)
    let wishes = stage.takeSent().flatMap { message -> [Action] in
      if case .inputs(_, let inputs) = message { inputs.map(\.action) } else { [] }
    }
    #expect(wishes == [.nextTarget])
  }

  @Test func `a panel covers the map, and its hints can be clicked on`() {
    var stage = Stage.playing(at: Point(8, 6))
    stage.press(.character("q"))
    Self.click("Leave the match?", on: &stage)
    Self.click(" n stay", on: &stage)
    #expect(!stage.picture().contains("Leave the match?"))
    stage.wait(milliseconds: 500)
    #expect(stage.model.prediction?.movement.position == Point(8, 6))
  }

  @Test func `with the mouse off nothing is clicked`() {
    var options = Options()
    options.hasMouse = false
    var stage = Stage(intent: .title, options: options)
    Self.click("m  mode", on: &stage)
    #expect(stage.picture().contains("mode: delve"))
  }

  @Test func `the wheel turns the log back, and a key brings it on`() {
    var stage = Stage.playing()
    for number in 1...30 {
      stage.receive(.chat(Chat(kind: .say, from: "Bob", text: "line \(number)")))
    }
    #expect(stage.picture().contains("line 30"))
    for _ in 0..<10 {
      stage.happen(.typed(.mouse(Mouse(.wheelUp, column: 5, row: 20)), stage.now))
    }
    #expect(!stage.picture().contains("line 30") && stage.picture().contains("line 20"))
    stage.press(.character("x"))
    #expect(stage.picture().contains("line 30"))
  }
}

@Suite struct PasteTests {
  @Test func `in play a paste is ignored, with a word about it`() {
    var stage = Stage.playing()
    _ = stage.takeSent()
    stage.happen(.typed(.paste("llllqy", isCut: false), stage.now))
    #expect(stage.takeSent() == [])
    #expect(stage.picture().contains("A paste of 6 characters was ignored"))
  }

  @Test func `in the chat it is one line at the cursor, cut at the limit with a word`() {
    var stage = Stage.playing()
    stage.press(.character("c"))
    stage.type("ab")
    stage.press(.left)
    stage.happen(.typed(.paste("x\r\n\n y", isCut: false), stage.now))
    _ = stage.takeSent()
    stage.press(.enter)
    #expect(stage.takeSent() == [.chat("ax yb")])
    stage.press(.character("c"))
    stage.happen(.typed(.paste(String(repeating: "w", count: 300), isCut: false), stage.now))
    #expect(stage.picture().contains("200/200: full"))
    stage.press(.enter)
    #expect(stage.takeSent() == [.chat(String(repeating: "w", count: 200))])
  }

  @Test func `what was said comes back with up, what was being typed with down`() {
    var stage = Stage.playing()
    for text in ["one", "two"] {
      stage.press(.character("c"))
      stage.type(text)
      stage.press(.enter)
    }
    stage.press(.character("c"))
    stage.type("th")
    stage.press(.up, .up, .up)
    #expect(stage.picture().contains("say: one_"))
    stage.press(.down, .down, .down)
    #expect(stage.picture().contains("say: th_"))
    stage.press(.home, .right, .delete)
    #expect(stage.picture().contains("say: t_") && stage.picture().contains("1/200"))
  }
}
