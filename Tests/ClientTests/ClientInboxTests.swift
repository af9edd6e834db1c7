import ClientCore
import Simulation
import Testing

@testable import Client

@Suite struct ClientInboxTests {
  @Test func `what was posted comes out once and in order`() {
    let inbox = ClientInbox(wake: WakeSignal())
    for byte: UInt8 in 0..<5 { inbox.post(.received([byte]), for: 1) }
    #expect(inbox.drain().map(frame) == [[0], [1], [2], [3], [4]])
    #expect(inbox.drain().isEmpty)
  }

  @Test func `a client that does not read stops taking frames, but still hears of the end`() {
    let inbox = ClientInbox(wake: WakeSignal())
    let frame = [UInt8](repeating: 0, count: ShellLimits.waitingBytesMax / 4)
    let taken = (0..<6).map { _ in inbox.post(.received(frame), for: 1) }
    #expect(taken == [true, true, true, true, false, false])
    #expect(inbox.post(.closed(code: 4008, reason: ""), for: 1))
    #expect(inbox.drain().count == 5)
    #expect(inbox.post(.received(frame), for: 1))
  }

  @Test func `news of a link that was dropped is not told`() {
    var link = ServerLink(inbox: ClientInbox(wake: WakeSignal()))
    link.drop()
    #expect(link.take(.received([1]), for: 0, at: .zero) == nil)
    #expect(link.take(.closed(code: 1006, reason: ""), for: 0, at: .zero) == nil)
    #expect(link.take(.failed("no"), for: 0, at: .zero) == nil)
    #expect(link.take(.received([1]), for: 1, at: .zero) == .frame([1], .zero))
  }

  @Test func `after its end a link is silent`() {
    var link = ServerLink(inbox: ClientInbox(wake: WakeSignal()))
    let closed = link.take(.closed(code: 1001, reason: "bye"), for: 0, at: .zero)
    #expect(closed == .linkClosed(code: 1001, reason: "bye", .zero))
    #expect(link.take(.closed(code: 1001, reason: "bye"), for: 0, at: .zero) == nil)
  }

  private func frame(_ arrival: Arrival) -> [UInt8] {
    if case .received(let frame) = arrival.news { frame } else { [] }
  }
}
