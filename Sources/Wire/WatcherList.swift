/// Who watches, for everybody: told at most once a second, when it has changed.
package struct WatcherList: Hashable, Sendable {
  /// Whether a cheer is passed on.
  package var mayCheer: Bool
  /// How many watch, by all roads.
  package var count: Int
  /// Of those who gave a name, the first; all of them where there are fewer than
  /// `WireLimits.watcherNamesMax`.
  package var names: [String]

  package init(mayCheer: Bool, count: Int, names: [String]) {
    self.mayCheer = mayCheer
    self.count = count
    self.names = names
  }
}

// WatcherList ↔ bytes, see WireFormat "watchers".
extension [UInt8] {
  mutating func append(watchers: WatcherList) {
    append(flag: watchers.mayCheer)
    append(number: watchers.count)
    append(number: watchers.names.count)
    for name in watchers.names { append(text: name) }
  }
}

extension WireReader {
  mutating func watchers() throws(WireError) -> WatcherList {
    var list = WatcherList(
      mayCheer: try flag("may cheer"), count: try number("watchers"), names: [])
    for _ in 0..<(try count("names of watchers", max: WireLimits.watcherNamesMax)) {
      list.names.append(try text("name of a watcher", bytesMax: WireLimits.nameBytesMax))
    }
    return list
  }
}
