package import ServerCore
import Synchronization

/// Something that a link has done, on its way to the match.
package enum InboxEntry: Sendable {
  case opened(ViewerID, ViewerRole, from: String)
  case received(ViewerID, [UInt8])
  case closed(ViewerID)

  var viewer: ViewerID {
    switch self {
    case .opened(let viewer, _, _), .received(let viewer, _), .closed(let viewer): viewer
    }
  }
}

/// What came of handing a frame in.
package enum InboxVerdict: Hashable, Sendable {
  case taken
  /// This link has sent too much for one tick.
  case viewerIsTooFast
  /// All links together have.
  case full
}

/// Where links leave what they got for the game thread, which takes everything once a tick. Links
/// only append; nothing waits on anything longer than an append takes.
package final class Inbox: Sendable {
  private struct State {
    var entries: [InboxEntry] = []
    var framesByViewer: [ViewerID: Int] = [:]
  }

  private let state = Mutex(State())

  package init() {}

  /// Appends a frame, if the limits allow it.
  package func receive(_ frame: [UInt8], from viewer: ViewerID) -> InboxVerdict {
    state.withLock { state in
      guard state.entries.count < ServerLimits.inboxEntriesMax else { return .full }
      let frames = state.framesByViewer[viewer, default: 0]
      guard frames < ServerLimits.inboxEntriesPerViewerMax else { return .viewerIsTooFast }
      state.framesByViewer[viewer] = frames + 1
      state.entries.append(.received(viewer, frame))
      return .taken
    }
  }

  /// Appends the opening or closing of a link. Always taken: the listener bounds how many there
  /// are.
  package func note(_ entry: InboxEntry) {
    state.withLock { $0.entries.append(entry) }
  }

  /// Takes everything, in the order in which it came.
  package func drain() -> [InboxEntry] {
    state.withLock { state in
      state.framesByViewer.removeAll(keepingCapacity: true)
      let entries = state.entries
      state.entries = []
      state.entries.reserveCapacity(entries.count)
      return entries
    }
  }
}
