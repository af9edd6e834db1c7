import Simulation
import Simulator
import Testing

@Suite struct SimulatedLinkTests {
  private func seconds(_ count: Int64) -> Moment { Moment(microseconds: count * 1_000_000) }

  @Test func `a reset at any byte gives each end one closed and no torn frame`() {
    let weather = LinkWeather(
      delay: 1_000...3_000, bytesPerSecond: 10_000, pieceBytesMax: 3, sendBufferBytesMax: 64,
      receiveBufferBytesMax: 64)
    for cut in 0..<200 {
      var link = SimulatedLink(weather: weather, seed: UInt64(cut))
      for frame in 0..<10 { link.send(Array(repeating: UInt8(frame), count: 9), from: .server) }
      for step in 0..<cut { link.advance(to: Moment(microseconds: Int64(step) * 150)) }
      link.reset()
      link.advance(to: seconds(10))
      let frames = link.takeEvents(at: .client)
      let whole = (0..<10).map { LinkEvent.frame(Array(repeating: UInt8($0), count: 9)) }
      #expect(Array(whole.prefix(frames.count - 1)) == frames.dropLast())
      #expect(frames.last == .closed(code: 1006, reason: "the connection is lost"))
      #expect(
        link.takeEvents(at: .server) == [.closed(code: 1006, reason: "the connection is lost")])
    }
  }

  @Test func `of a half-open link the living end hears nothing`() {
    var link = SimulatedLink(weather: .clean, seed: 1)
    link.lose(.client)
    link.send([1], from: .server)
    link.advance(to: seconds(100))
    #expect(link.takeEvents(at: .server) == [])
    #expect(link.takeEvents(at: .client) == [.closed(code: 1006, reason: "the connection is lost")])
    #expect(link.backlog(of: .server).inKernel > 0)
  }

  @Test func `an end that is never answered gives up`() {
    var link = SimulatedLink(weather: .clean, seed: 1)
    link.setReading(false, at: .client)
    link.close(from: .server, code: 4008, reason: "too slow", at: .zero)
    link.advance(to: seconds(1))
    #expect(link.takeEvents(at: .server) == [])
    link.advance(to: seconds(4))
    #expect(link.takeEvents(at: .server) == [.closed(code: 4008, reason: "too slow")])
  }

  @Test func `a frame over the limit closes with 1009`() {
    var link = SimulatedLink(weather: .clean, frameBytesMax: 100, seed: 1)
    link.send(Array(repeating: 0, count: 101), from: .client)
    link.send([1], from: .client)
    for millisecond in 1...10 {
      link.advance(to: Moment(microseconds: Int64(millisecond) * 1_000))
    }
    #expect(link.takeEvents(at: .server) == [.closed(code: 1009, reason: "the frame is too long")])
    #expect(link.takeEvents(at: .client) == [.closed(code: 1009, reason: "the frame is too long")])
  }
}
