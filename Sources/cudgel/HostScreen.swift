import Client
import ClientCore
import Server

/// The host's own terminal: address, players, watchers and log; `q` or Ctrl-C ends it.
struct HostScreen: Sendable {
  private let server: HostServer
  private let log: RecentLog

  init(server: HostServer, log: RecentLog) {
    self.server = server
    self.log = log
  }

  /// Blocks until the host wants to end. Throws a sentence when there is no usable terminal.
  func show() throws {
    let (server, log) = (server, log)
    let (joinAddresses, watchCommands) = (server.joinAddresses, server.watchCommands)
    let pageURL = server.pageURL
    // Nobody else can reach what listens on loopback alone.
    let code = joinAddresses.isEmpty ? nil : PageCode(pageURL)
    let screen = ScreenLoop(
      picture: { columns, rows, isUnicode in
        HostPicture(
          name: server.settings.name, playURL: server.playURL, joinAddresses: joinAddresses,
          watchCommands: watchCommands,
          uptimeSeconds: server.uptimeSeconds, tickRate: server.settings.tickRate,
          playersMax: server.settings.playersMax, status: server.status, log: log.last(rows),
          pageURL: pageURL, code: isUnicode ? code : nil
        ).view(columns: columns, rows: rows)
      },
      takeKey: { $0 != .character("q") && $0 != .control("c") })
    _ = try screen.run()
  }
}
