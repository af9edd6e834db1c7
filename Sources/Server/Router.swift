import ServerCore
import Synchronization
import Transport

/// Knows which link, own bot or local watcher a viewer is, and brings it what the match has for it.
final class Router: Sendable {
  private let links = Mutex<[ViewerID: Link]>([:])
  private let bots: BotCrew
  private let local: LocalWatchers

  init(bots: BotCrew, local: LocalWatchers) {
    self.bots = bots
    self.local = local
  }

  func add(_ link: Link) -> ViewerID {
    let viewer = ViewerID(link.id)
    links.withLock { $0[viewer] = link }
    return viewer
  }

  func remove(_ link: Link) -> ViewerID {
    let viewer = ViewerID(link.id)
    links.withLock { _ = $0.removeValue(forKey: viewer) }
    return viewer
  }

  /// Hands frames to the links, with one hand-over to their thread, then to the bots; then closes
  /// what the match wants closed.
  func route(_ outbox: borrowing Outbox, through listener: Listener) {
    let links = links.withLock { $0 }
    var frames: [(Link, Frame)] = []
    var others: [(ViewerID, [UInt8])] = []
    for delivery in outbox.deliveries {
      var frame: Frame?
      for viewer in delivery.viewers {
        if let link = links[viewer] {
          let shared = frame ?? Frame(binary: delivery.frame)
          frame = shared
          frames.append((link, shared))
        } else {
          others.append((viewer, delivery.frame))
        }
      }
    }
    if !frames.isEmpty { listener.deliver(frames) }
    for (viewer, frame) in others where !local.receive(frame, for: viewer) {
      bots.receive(frame, for: viewer)
    }
    for close in outbox.closes {
      if let link = links[close.viewer] {
        link.close(CloseCode(close.code), reason: close.reason)
      } else if !local.dismiss(close.viewer, why: close.reason) {
        bots.dismiss(close.viewer)
      }
    }
  }

  /// Every link and what waits for it: bytes in this process, and bytes that the kernel holds.
  func forEachBacklog(_ body: (ViewerID, _ inProcess: Int, _ inKernel: Int) -> Void) {
    for (viewer, link) in links.withLock({ $0 }) {
      body(viewer, link.bytesWaiting, link.kernelBytesWaiting())
    }
  }
}
