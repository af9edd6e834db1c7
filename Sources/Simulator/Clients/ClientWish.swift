/// What a simulated client asks of its side of the network.
enum ClientWish: Sendable {
  /// A link that is still open or being dialled is dropped first.
  case connect(ServerPath)
  case send([UInt8])
  /// Close with 1000.
  case disconnect
  /// Be gone without a word: the server is not told.
  case vanish
  /// Take nothing more out of the kernel on this link.
  case stopReading
  /// The person has left, or the client has given up.
  case leave
}

/// The two doors of the server.
enum ServerPath: Hashable, Sendable {
  case play, watch

  init(url: String) { self = url.hasSuffix("/watch") ? .watch : .play }

  var url: String {
    switch self {
    case .play: "ws://simulated/play"
    case .watch: "ws://simulated/watch"
    }
  }
}
