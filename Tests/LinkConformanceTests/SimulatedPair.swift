import Simulation
import Simulator

/// The simulated link with a clock that jumps from event to event.
final class SimulatedPair: LinkPair {
  private var link: SimulatedLink
  private var now = Moment.zero
  private var told: [LinkSide: [LinkEvent]] = [:]

  init(_ weather: LinkWeather) { link = SimulatedLink(weather: weather, seed: 7) }

  var serverBacklog: Int {
    let backlog = link.backlog(of: .server)
    return backlog.inProcess + backlog.inKernel
  }

  func send(_ frame: [UInt8], from side: LinkSide) { link.send(frame, from: side) }

  func close(from side: LinkSide, code: UInt16, reason: String) {
    link.close(from: side, code: code, reason: reason, at: now)
  }

  func setClientReading(_ isReading: Bool) { link.setReading(isReading, at: .client) }

  func events(of side: LinkSide) -> [LinkEvent] { told[side] ?? [] }

  func wait(until condition: () -> Bool) async -> Bool {
    while !condition() {
      guard advance() else { return condition() }
    }
    return true
  }

  func rest() async { while advance() {} }

  func end() async {}

  /// To the next moment at which something happens; false when nothing is left to happen.
  private func advance() -> Bool {
    let next = link.nextMoment
    now = max(now, next ?? now)
    link.advance(to: now)
    for side in LinkSide.allCases { told[side, default: []] += link.takeEvents(at: side) }
    return next != nil
  }
}
