/// What a watcher inside the host's process looks at: a viewer of role `.local`.
///
/// It has no link and says no hello: `open` answers with a welcome at once, and the frames that any
/// watcher of the same audience gets follow, out of the same encoding. It is trusted, so it proves
/// no word, counts neither against the places for watchers nor as one of them, and is never behind:
/// whoever runs it bounds its mailbox. It may send what a watcher may; `close` ends it.
package struct LocalWatch: Hashable, Sendable {
  /// Whose view.
  package enum Subject: Hashable, Sendable {
    /// What a watcher sees that follows nobody.
    case everybody
    /// What this player sees. The watcher is closed with `notAllowed` when nobody is called so, and
    /// when that player is gone.
    case player(String)
    /// Every tile, creature and thing there is.
    case wholeWorld
  }

  package var subject: Subject
  /// As it happens, whatever delay the host has set for watchers: for what stays inside the
  /// process, such as a recording. Never for a road.
  package var isLive: Bool

  package init(_ subject: Subject, isLive: Bool = false) {
    self.subject = subject
    self.isLive = isLive
  }
}
