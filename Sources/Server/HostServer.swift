import Content
import Foundation
package import Logging
import ServerCore
import Simulation
import Synchronization
import Transport

/// A match with everything around it: sockets, clock, own bots. Any number in one process.
package final class HostServer: Sendable {
  package let settings: HostSettings
  private let rules: Rules
  private let vaults: [Vault]
  private let page: PageAnswer
  private let roads: WatchRoads
  private let logger: Logger
  private let inbox = Inbox()
  /// Whoever in this process wants to see the match.
  package let localWatchers: LocalWatchers
  private let board = StatusBoard(ServerStatus(match: MatchStatus()))
  private let started = MonotonicClock.now()
  private let running = Mutex<Running?>(nil)

  /// What exists from `start` to `stop`.
  private struct Running {
    var address: ListeningAddress
    var listener: Listener
    /// The port of the picture without HTTP.
    var raw: (listener: Listener, address: ListeningAddress)?
    var game: GameThread
    var bots: BotCrew
    var keeper: Keeper?
    var recorder: Recorder?
    /// nil for a private match.
    var announcer: Announcer?
  }

  /// Reads the assets. Throws a sentence when a setting or an asset is wrong; nothing runs yet.
  package init(settings: HostSettings, logger: Logger) throws {
    if let objection = settings.objection { throw HostError(sentence: objection) }
    self.settings = settings
    self.logger = logger
    localWatchers = LocalWatchers(inbox: inbox)
    roads = WatchRoads(
      settings: settings, local: localWatchers,
      languages: try WatchRoads.languages(assets: settings.assets))
    rules = try GameContent.rules(
      assets: settings.assets, tickRate: settings.tickRate, pace: settings.pace)
    vaults = try GameContent.vaults(assets: settings.assets)
    page = PageAnswer(try PageText(assets: settings.assets))
  }

  package var status: ServerStatus { board.current }

  package var uptimeSeconds: Int { Int((MonotonicClock.now() - started) / 1_000_000) }

  /// Where players on this machine dial: the bound address, or loopback where that is "all".
  package var playURL: String {
    guard var address = running.withLock({ $0?.address }) else { return "" }
    let loopback = ["0.0.0.0": "127.0.0.1", "::": "127.0.0.1"]
    address.host = loopback[address.host] ?? address.host
    return "ws://\(address)/play"
  }

  /// What others on the network type to join, one line for each address of this machine that the
  /// host listens on; empty when it listens on loopback alone.
  package var joinAddresses: [String] {
    guard let address = running.withLock({ $0?.address }) else { return [] }
    let isAll = address.host == "0.0.0.0" || address.host == "::"
    let hosts = isAll ? NetworkAddresses.ofThisMachine() : [address.host]
    return hosts.filter { !$0.hasPrefix("127.") }.map { "\($0):\(address.port)" }
  }

  /// Where a browser watches: on the first address that others reach this machine by, else here.
  package var pageURL: String {
    guard let port = running.withLock({ $0?.address.port }) else { return "" }
    return "http://\(joinAddresses.first ?? "127.0.0.1:\(port)")/"
  }

  /// What others type to watch without this program: the first address, or loopback.
  package var watchCommands: [String] {
    guard let running = running.withLock({ $0 }), settings.watchersRule != .off else { return [] }
    let place = joinAddresses.first ?? "127.0.0.1:\(running.address.port)"
    let curl = "curl -N http://\(place)/watch/ansi"
    guard let raw = running.raw else { return [curl] }
    let host = place.prefix(upTo: place.lastIndex(of: ":") ?? place.endIndex)
    return [curl, "nc \(host) \(raw.address.port)"]
  }

  /// Where the raw port listens; nil where there is none.
  package var rawPort: Int? { running.withLock { $0?.raw?.address.port } }

  /// Opens the directory and the port and starts the match. Throws a sentence when either can't be
  /// had.
  package func start() async throws {
    let keeping = try Keeping.start(in: settings.dataFolder, logger: logger)
    do {
      try await start(with: keeping)
    } catch {
      _ = keeping?.keeper.stop()
      throw error
    }
  }

  private func start(with keeping: Keeping?) async throws {
    let terrain = MapGenerator.generate(
      size: settings.mapSize, seed: settings.seed, vaults: vaults)
    let bots = BotCrew(count: settings.bots, seed: settings.seed, inbox: inbox)
    let router = Router(bots: bots, local: localWatchers)
    let door = FrontDoor(
      settings: settings, page: page, inbox: inbox, router: router, roads: roads, logger: logger,
      status: { [board] in board.current })
    let (listener, address) = try await listen(door.configuration)
    let raw: (listener: Listener, address: ListeningAddress)?
    do {
      raw = try await roads.start(host: address.host)
    } catch {
      await listener.shutdown()
      throw error
    }
    let announcer = settings.isPrivate ? nil : announcer(for: address)
    let recorder: Recorder?
    do { recorder = try settings.startRecorder(rules, vaults, logger: logger) } catch {
      roads.stop()
      await raw?.listener.shutdown()
      await listener.shutdown(.goingAway, reason: "the host could not begin")
      throw error
    }
    await announcer?.start()
    let game = GameThread(
      inbox: inbox, board: board, router: router, listener: listener, keeper: keeping?.keeper,
      terrains: TerrainMaker(size: settings.mapSize, vaults: vaults), recorder: recorder,
      places: roads.places, logger: logger)
    running.withLock {
      $0 = Running(
        address: address, listener: listener, raw: raw, game: game, bots: bots,
        keeper: keeping?.keeper, recorder: recorder, announcer: announcer)
    }
    startThreads(game, bots, terrain, keeping?.names ?? [])
    let land = "\(settings.mapSize) map from seed \(settings.seed)"
    logger.info("\(whatIsKept(keeping))")
    logger.info("\(settings.name) on \(address): \(settings.mode), \(land)")
    for place in joinAddresses { logger.info("others join with: cudgel play \(place)") }
  }

  private func whatIsKept(_ keeping: Keeping?) -> String {
    guard let keeping, let folder = settings.dataFolder else {
      return "nothing is kept: there is no --data DIR"
    }
    return "characters of \(keeping.names.count) names are kept in \(folder)"
  }

  /// Tells everybody, closes the links with 1001 and ends the threads, within 2 s, and 5 s more
  /// where the disk is slow. Says what could not be kept, nil when nothing is lost. A second call
  /// does nothing.
  @discardableResult
  package func stop() async -> String? {
    guard let running = running.withLock({ $0.take() }) else { return nil }
    await running.announcer?.stop()
    await running.listener.stopAccepting()
    await running.raw?.listener.stopAccepting()
    roads.stop()
    running.bots.stop()
    running.game.stop()
    running.recorder?.stop()
    let loss = running.keeper?.stop()
    await running.listener.shutdown(.goingAway, reason: "the host has ended the match")
    await running.raw?.listener.shutdown()
    logger.info("ended after \(uptimeSeconds) s")
    return loss
  }

  /// On the address that was asked for; else on all of both families, and where this machine has no
  /// IPv6 on all of IPv4.
  private func listen(
    _ configuration: ListenerConfiguration
  ) async throws -> (Listener, ListeningAddress) {
    try FileDescriptors.makeRoom(for: configuration.connectionsMax)
    let listener = Listener(configuration)
    do {
      return (listener, try await listener.start())
    } catch {
      guard settings.bindAddress == nil else { throw error }
      switch error.cause {
      case .portInUse, .portNotAllowed, .portOutOfRange: throw error
      case .unknownHost, .addressNotHere, .other: break
      }
    }
    var ofIPv4 = configuration
    ofIPv4.host = "0.0.0.0"
    let second = Listener(ofIPv4)
    return (second, try await second.start())
  }

  private func announcer(for address: ListeningAddress) -> Announcer {
    Announcer(settings: settings, matchPort: address.port, logger: logger) { [board] in
      board.current
    }
  }

  private func startThreads(
    _ game: GameThread, _ bots: BotCrew, _ terrain: Terrain, _ names: [KeptName]
  ) {
    let (settings, rules) = (settings, rules)
    Thread.detachNewThread {
      game.run(tickRate: settings.tickRate) {
        Match(
          settings: MatchSettings(settings, names), rules: rules, terrain: terrain,
          seed: settings.seed)
      }
    }
    if settings.bots > 0 { Thread.detachNewThread { bots.run() } }
  }
}

extension MatchSettings {
  fileprivate init(_ settings: HostSettings, _ names: [KeptName]) {
    self.init(
      name: settings.name, playersMax: settings.playersMax, watchersMax: settings.watchersMax,
      mode: settings.modeSettings,
      makeToken: { (0..<16).map { _ in UInt8.random(in: 0...255) } }, seed: settings.seed,
      kept: names, isSigned: { Signatures.isValid($0, of: $1, by: $2) },
      isProof: settings.password.map { Lock(word: $0).check },
      locksWatchers: settings.watcherLock != nil, watching: settings.watching.rules)
  }
}
