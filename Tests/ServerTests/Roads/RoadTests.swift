import ClientCore
import Simulation
import Testing
import Transport

@testable import Server

/// What a request for a road asks for.
struct RoadTests {
  private func request(_ path: String, _ query: [(String, String)] = []) -> HTTPRequest {
    HTTPRequest(path: path, query: query.map { HTTPRequest.QueryItem($0.0, $0.1) })
  }

  private func sentence(_ request: HTTPRequest) -> String {
    do throws(HTTPResponse) {
      _ = try Road(request)
      return ""
    } catch {
      return "\(error.status) \(String(decoding: error.body, as: UTF8.self))"
    }
  }

  @Test func `a picture is 80 by 24 in 256 colours unless it is asked for differently`() throws {
    #expect(try Road(request("/watch/ansi")) == .ansi(.usual))
    let asked = request("/watch/ansi", [("cols", "120"), ("rows", "40"), ("depth", "16")])
    #expect(
      try Road(asked)
        == .ansi(PictureForm(columns: 120, rows: 40, depth: .sixteen, isUnicode: true)))
    let plain = request("/watch/ansi", [("depth", "none"), ("ascii", "1")])
    #expect(
      try Road(plain)
        == .ansi(PictureForm(columns: 80, rows: 24, depth: .none, isUnicode: false)))
  }

  @Test(arguments: [
    ("/watch/ansi", "cols", "59", "400 cols is a whole number from 60 to 300.\n"),
    ("/watch/ansi", "rows", "many", "400 rows is a whole number from 20 to 100.\n"),
    ("/watch/ansi", "depth", "12", "400 depth is one of truecolor, 256, 16, 8, none.\n"),
    ("/watch/frame", "cols", "1000", "400 cols is a whole number from 60 to 300.\n"),
    ("/watch/state", "after", "-1", "400 after is a whole number from 0 to 4294967295.\n"),
    (
      "/watch/state", "wait", "5",
      "400 wait needs after=TICK: the tick of the state that you have.\n"
    ),
    (
      "/watch/events", "after", "7",
      "400 The last event's id is none of ours: they look like 3f2a-1200-0.\n"
    ),
  ])
  func `what is wrong is said`(path: String, name: String, value: String, answer: String) {
    #expect(sentence(request(path, [(name, value)])) == answer)
  }

  @Test func `an event stream goes on after the header, or else the query`() throws {
    var asked = request("/watch/events", [("after", "1-2-3")])
    #expect(try Road(asked) == .events(after: EventID(run: 1, tick: 2, index: 3)))
    asked.headers = ["Last-Event-ID": "ff-9-0"]
    #expect(try Road(asked) == .events(after: EventID(run: 255, tick: 9, index: 0)))
    #expect(try Road(request("/watch/events")) == .events(after: nil))
  }

  @Test func `other paths are no roads`() throws {
    #expect(try Road(request("/watch")) == nil)
    #expect(try Road(request("/watch/else")) == nil)
  }

  @Test func `an unchanged state is answered 304, whatever the tag's form`() {
    let state = (tick: 1200, json: Array("{}\n".utf8))
    var asked = request("/watch/state")
    let first = StateAnswer.response(state, run: 0x3f2a, to: asked)
    #expect(first.status == 200)
    #expect(first.headers.first("ETag") == "\"3f2a-1200\"")
    for tags in ["\"3f2a-1200\"", "W/\"3f2a-1200\"", "\"x\", \"3f2a-1200\"", "*"] {
      asked.headers = ["If-None-Match": tags]
      let again = StateAnswer.response(state, run: 0x3f2a, to: asked)
      #expect(again.status == 304 && again.body.isEmpty)
    }
    asked.headers = ["If-None-Match": "\"3f2a-1199\""]
    #expect(StateAnswer.response(state, run: 0x3f2a, to: asked).status == 200)
  }

  @Test func `what a picture costs is paid by the ones after it`() {
    let start = Moment(microseconds: 0)
    var budget = ByteBudget(perSecond: 1_000, atOnce: 500, at: start)
    budget.spend(2_500, at: start)
    let moments: [Int64] = [0, 1_999_000, 2_001_000]
    #expect(moments.map { hasRoom(budget, at: start + $0) } == [false, false, true])
    budget.spend(1, at: start + 60_000_000)
    #expect(hasRoom(budget, at: start + 60_000_000))
  }

  private func hasRoom(_ budget: ByteBudget, at now: Moment) -> Bool {
    var budget = budget
    return budget.hasRoom(at: now)
  }

  @Test func `places are counted in all and by address, and given back`() {
    let places = WatcherPlaces(inAll: 3, perAddress: 2)
    #expect(places.take("10.0.0.1", isLink: true) == nil)
    #expect(places.take("10.0.0.1", isLink: false) == nil)
    #expect(places.refusal(for: "10.0.0.1") == .tooManyOfAddress)
    #expect(places.take("2001:db8::1", isLink: false) == nil)
    #expect(places.take("10.0.0.3", isLink: true) == .allTaken)
    #expect(places.roadsCount == 2)
    places.giveBack("10.0.0.1", isLink: false)
    #expect(places.take("10.0.0.3", isLink: true) == nil)
    #expect(places.take("2001:db8::2", isLink: true) == .allTaken)
  }
}
