import Synchronization
import Transport

/// What came over each of several links, for one thread that takes it all in turn.
final class Mailboxes: Sendable {
  /// One link's since the last look.
  struct Mail {
    var frames: [[UInt8]] = []
    /// Set when the link has ended.
    var end: LinkEnd?

    /// More frames than this mean that nobody looks any more: the link counts as ended.
    static let framesMax = 10_000

    fileprivate mutating func take(_ frame: [UInt8]) {
      guard frames.count < Self.framesMax else {
        end = LinkEnd(.tooSlow, "the bots do not keep up")
        return
      }
      frames.append(frame)
    }
  }

  private let state: Mutex<[Mail]>

  init(count: Int) { state = Mutex(Array(repeating: Mail(), count: count)) }

  /// The events of the link with that number.
  func events(_ number: Int) -> LinkEvents {
    LinkEvents(
      received: { _, message in
        self.state.withLock { $0[number].take(message.bytes) }
      },
      closed: { _, end in
        self.state.withLock { $0[number].end = end }
      })
  }

  func take(_ number: Int) -> Mail {
    state.withLock { mails in
      let mail = mails[number]
      mails[number] = Mail()
      return mail
    }
  }
}
