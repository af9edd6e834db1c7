import Server
import ServerCore
import Testing

@Suite struct InboxTests {
  @Test func `what came is taken once, in its order`() {
    let inbox = Inbox()
    inbox.note(.opened(ViewerID(1), .player, from: ""))
    #expect(inbox.receive([1, 2], from: ViewerID(1)) == .taken)
    inbox.note(.closed(ViewerID(1)))
    #expect(inbox.drain().count == 3)
    #expect(inbox.drain().isEmpty)
  }

  @Test func `what is patient is taken by itself`() {
    let inbox = Inbox()
    #expect(inbox.receive([1], from: ViewerID(1), isPatient: true) == .taken)
    #expect(inbox.receive([2], from: ViewerID(2)) == .taken)
    inbox.note(.closed(ViewerID(1)), isPatient: true)
    #expect(inbox.drain().map(\.viewer) == [ViewerID(2)])
    #expect(inbox.drainPatient().map(\.viewer) == [ViewerID(1), ViewerID(1)])
    #expect(inbox.drain().isEmpty && inbox.drainPatient().isEmpty)
  }

  @Test func `a link that floods is told so and the others still get in`() {
    let inbox = Inbox()
    for _ in 0..<ServerLimits.inboxEntriesPerViewerMax {
      #expect(inbox.receive([], from: ViewerID(1)) == .taken)
    }
    #expect(inbox.receive([], from: ViewerID(1)) == .viewerIsTooFast)
    #expect(inbox.receive([], from: ViewerID(2)) == .taken)
    #expect(inbox.drain().count == ServerLimits.inboxEntriesPerViewerMax + 1)
    #expect(inbox.receive([], from: ViewerID(1)) == .taken)
  }

  @Test(arguments: [false, true])
  func `all links together have a maximum, players and watchers apart`(isPatient: Bool) {
    let inbox = Inbox()
    var taken = 0
    for viewer in 0..<400 {
      for _ in 0..<ServerLimits.inboxEntriesPerViewerMax
      where inbox.receive([], from: ViewerID(UInt64(viewer)), isPatient: isPatient) == .taken {
        taken += 1
      }
    }
    #expect(taken == ServerLimits.inboxEntriesMax)
    #expect(inbox.receive([], from: ViewerID(999), isPatient: isPatient) == .full)
    #expect(inbox.receive([], from: ViewerID(1000), isPatient: !isPatient) == .taken)
  }
}
