/// A server that one has played on, and as whom.
package struct RecentServer: Hashable, Sendable {
  /// As it is typed: `192.168.1.20:7777`.
  package var address: String
  /// What the server called itself.
  package var serverName: String
  package var playerName: String
  /// Empty where it was not known.
  package var className: String

  package init(address: String, serverName: String, playerName: String, className: String) {
    self.address = address
    self.serverName = serverName
    self.playerName = playerName
    self.className = className
  }
}

/// The servers that one has played on last, the newest first; bounded, the oldest go.
package struct RecentServers: Hashable, Sendable {
  package private(set) var all: [RecentServer] = []

  /// Further ones than there may be are left out.
  package init(_ servers: [RecentServer] = []) {
    all = Array(servers.prefix(ClientLimits.recentServersMax))
  }

  /// It moves to the front; an address stands there once.
  mutating func note(_ server: RecentServer) {
    all.removeAll { $0.address == server.address }
    all.insert(server, at: 0)
    if all.count > ClientLimits.recentServersMax { all.removeLast() }
  }
}
