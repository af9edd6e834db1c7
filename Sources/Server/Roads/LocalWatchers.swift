package import ServerCore
import Synchronization

/// Watchers inside this process: what the HTTP roads and the recorder see comes from here.
///
/// ```swift
/// let mailbox = Mailbox()
/// let viewer = server.localWatchers.open(LocalWatch(.wholeWorld, isLive: true), into: mailbox)
/// while true {
///   for letter in mailbox.take(waitingUntil: later) {
///     // .frame(viewer, bytes): what a link would bring, decode it with `Replica`
///     // .closed(viewer, why): it is over; open another one, or not
///   }
/// }
/// ```
///
/// Safe from any thread. Nothing is made of an audience that nobody watches.
package final class LocalWatchers: Sendable {
  /// They are numbered from here, out of the way of links and of the host's bots.
  static let firstViewer: UInt64 = 1 << 62

  private struct State {
    var mailboxes: [ViewerID: Mailbox] = [:]
    var opened: UInt64 = 0
  }

  private let state = Mutex(State())
  private let inbox: Inbox

  init(inbox: Inbox) { self.inbox = inbox }

  /// Begins to watch: a welcome and a snapshot come with the next ticks, into a mailbox that may
  /// serve several watchers.
  package func open(_ watch: LocalWatch, into mailbox: Mailbox) -> ViewerID {
    let viewer = state.withLock { state in
      state.opened += 1
      let viewer = ViewerID(Self.firstViewer + state.opened)
      state.mailboxes[viewer] = mailbox
      return viewer
    }
    inbox.note(.opened(viewer, .local(watch), from: ""))
    return viewer
  }

  /// Watches no longer; letters that are in the mailbox already stay there.
  package func close(_ viewer: ViewerID) {
    let mailbox = state.withLock { $0.mailboxes.removeValue(forKey: viewer) }
    if mailbox != nil { inbox.note(.closed(viewer)) }
  }

  /// Called by the game thread. False when it is nobody's here.
  func receive(_ frame: [UInt8], for viewer: ViewerID) -> Bool {
    guard let mailbox = state.withLock({ $0.mailboxes[viewer] }) else { return false }
    if !mailbox.post(.frame(viewer, frame)) {
      close(viewer)
      mailbox.postEnd(of: viewer, why: "This thread takes too long.")
    }
    return true
  }

  /// Called by the game thread: the match has closed it.
  func dismiss(_ viewer: ViewerID, why: String) -> Bool {
    guard let mailbox = state.withLock({ $0.mailboxes.removeValue(forKey: viewer) })
    else { return false }
    mailbox.postEnd(of: viewer, why: why)
    return true
  }
}
