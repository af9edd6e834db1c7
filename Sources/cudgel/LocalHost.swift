import Client
import ClientCore
import Foundation
import Logging
import Server
import Simulation
import Synchronization

/// A match inside this process, for who plays alone or hosts from the title screen.
enum LocalHost {
  /// Waits until it listens. Throws the sentence that says why it can't.
  static func start(
    _ match: HostedMatch, assets: String?, isRecording: Bool
  ) throws -> LocalServer {
    var settings = settings(match, assets)
    if isRecording { settings.recording = "" }
    let server = try HostServer(
      settings: settings,
      logger: Logger(label: "cudgel") { _ in SwiftLogNoOpLogHandler() })
    try waiting { try await server.start() }
    return LocalServer(url: server.playURL) { try? waiting { await server.stop() } }
  }

  private static func settings(_ match: HostedMatch, _ assets: String?) -> HostSettings {
    let seed = UInt64.random(in: 0...999_999)
    switch match {
    case .alone(let mode):
      let bots = bots(beside: mode)
      return HostSettings(
        port: 0, bindAddress: "127.0.0.1", name: "Alone in the Vale", isPrivate: true,
        seed: seed, mode: mode, bots: bots, playersMax: 1 + bots, watchersMax: 4, assets: assets,
        dataFolder: DataFolder.alone)
    case .open(let mode):
      return HostSettings(
        name: openName, seed: seed, mode: mode, bots: bots(beside: mode), assets: assets,
        dataFolder: DataFolder.path(port: HostSettings.portDefault))
    }
  }

  /// A horde is no fun alone, and a brawl is none at all.
  private static func bots(beside mode: MatchMode) -> Int {
    switch mode {
    case .delve: 0
    case .horde, .brawl: 3
    }
  }

  /// Tells the one who hosts from the title what others have to type: the welcome says the name.
  private static var openName: String {
    NetworkAddresses.ofThisMachine().first.map { "Cudgel at \($0)" } ?? "Cudgel"
  }

  /// The client's shell asks from threads of its own that may wait; the server is asynchronous.
  private static func waiting(_ work: @escaping @Sendable () async throws -> Void) throws {
    let done = DispatchSemaphore(value: 0)
    let outcome = Outcome()
    Task.detached {
      do { try await work() } catch { outcome.error.withLock { $0 = error } }
      done.signal()
    }
    done.wait()
    if let error = outcome.error.withLock({ $0 }) { throw error }
  }
}

/// Carries an error from one thread to another.
private final class Outcome: Sendable {
  let error = Mutex<(any Error)?>(nil)
}
