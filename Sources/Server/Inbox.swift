package import ServerCore
import Synchronization

/// Something that a link has done, on its way to the match.
package enum InboxEntry: Sendable {
  case opened(ViewerID, ViewerRole, from: String)
  case received(ViewerID, [UInt8])
  case closed(ViewerID)

  package var viewer: ViewerID {
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
  /// All players' links together have, or all watchers'.
  case full
}

/// Where links leave what they got for the game thread, which takes everything once a tick: first
/// what is of players, and what is patient (of watchers, see `Link.isPatient`) when players have
/// been served. Links only append; nothing waits on anything longer than an append takes.
package final class Inbox: Sendable {
  private struct State {
    var entries: [InboxEntry] = []
    var patientEntries: [InboxEntry] = []
    var framesByViewer: [ViewerID: Int] = [:]

    mutating func append(_ entry: InboxEntry, isPatient: Bool) {
      if isPatient { patientEntries.append(entry) } else { entries.append(entry) }
    }
  }

  private let state = Mutex(State())

  package init() {}

  /// Appends a frame, if the limits allow it.
  package func receive(
    _ frame: [UInt8], from viewer: ViewerID, isPatient: Bool = false
  ) -> InboxVerdict {
    state.withLock { state in
      // Each for itself: watchers can't fill the room that players need.
      let count = isPatient ? state.patientEntries.count : state.entries.count
      guard count < ServerLimits.inboxEntriesMax else { return .full }
      let frames = state.framesByViewer[viewer, default: 0]
      guard frames < ServerLimits.inboxEntriesPerViewerMax else { return .viewerIsTooFast }
      state.framesByViewer[viewer] = frames + 1
      state.append(.received(viewer, frame), isPatient: isPatient)
      return .taken
    }
  }

  /// Appends the opening or closing of a link. Always taken: the listener bounds how many there
  /// are.
  package func note(_ entry: InboxEntry, isPatient: Bool = false) {
    state.withLock { $0.append(entry, isPatient: isPatient) }
  }

  /// Takes all that is not patient, in the order in which it came.
  package func drain() -> [InboxEntry] {
    state.withLock { state in
      state.framesByViewer.removeAll(keepingCapacity: true)
      let entries = state.entries
      state.entries = []
      state.entries.reserveCapacity(entries.count)
      return entries
    }
  }

  /// Takes all that is patient, in the order in which it came.
  package func drainPatient() -> [InboxEntry] {
    state.withLock { state in
      defer { state.patientEntries = [] }
      return state.patientEntries
    }
  }
}
