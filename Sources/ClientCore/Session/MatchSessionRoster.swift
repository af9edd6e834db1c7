import Wire

// Who is here, and who is followed.
extension MatchSession {
  /// The server decides what a watcher sees: when whom it follows is gone that is the free view. So
  /// the bar, and the hello after a lost link, name whom the last snapshot was of.
  mutating func noteWhoIsFollowed() {
    guard isWatching else { return }
    let name = replica.ownEntity?.name ?? ""
    let wanted = followed
    if name.isEmpty { roster.removeAll { $0 == wanted } }
    role = .watching(follow: name)
  }

  /// Newcomers go to the end of the roster; when it is full the oldest who is not in view gives
  /// way.
  mutating func noteWhoIsHere() {
    let names = (replica.snapshot?.entities ?? []).map(\.name)
    for name in names where !name.isEmpty && !roster.contains(name) {
      if roster.count >= ClientLimits.rosterMax,
        let gone = roster.firstIndex(where: { !names.contains($0) })
      {
        roster.remove(at: gone)
      }
      if roster.count < ClientLimits.rosterMax { roster.append(name) }
    }
  }
}
