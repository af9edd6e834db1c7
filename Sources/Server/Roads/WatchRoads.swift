import ClientCore
import Content
import Foundation
import Logging
import Transport

/// All roads that are no WebSocket, and the places of all watchers: what a server starts, stops and
/// shows of them.
final class WatchRoads: Sendable {
  let places: WatcherPlaces
  let door: RoadDoor
  private let thread: RoadThread
  private let settings: HostSettings

  init(settings: HostSettings, local: LocalWatchers, languages: Languages) {
    self.settings = settings
    places = WatcherPlaces(inAll: settings.watchersMax, perAddress: settings.watching.perAddress)
    let gate = WordGate(lock: settings.watcherLock)
    thread = RoadThread(
      local: local, gate: gate, languages: languages,
      delaySeconds: settings.watching.delaySecondsMax)
    door = RoadDoor(settings: settings, places: places, gate: gate, thread: thread)
  }

  /// English: whoever reads a road has told no language.
  static func languages(assets: String?) throws -> Languages {
    let tables = try GameContent.strings(assets: assets).filter { $0.tag == "en" }
    let texts = try tables.map { table in
      try Texts(
        language: table.tag, name: table.language,
        phrases: table.phrases.map { ($0.key, keyless[$0.key] ?? $0.text, $0.line) },
        serverWords: table.names, file: table.file)
    }
    return Languages(texts, locale: "en")
  }

  /// Nobody can press a key there.
  private static let keyless = [
    "watcher-keys": "?follow=NAME follows", "entered": "Welcome to {server}.",
  ]

  /// Starts the roads' thread, and listens on the raw port where there is one.
  func start(host: String) async throws -> (Listener, ListeningAddress)? {
    let raw = try await listen(host: host)
    Thread.detachNewThread { [thread] in thread.run() }
    return raw
  }

  /// Says goodbye to everybody.
  func stop() { thread.stop() }

  private func listen(host: String) async throws -> (Listener, ListeningAddress)? {
    guard let port = settings.watching.ansiPort else { return nil }
    var configuration = ListenerConfiguration(host: host, port: port)
    configuration.isRaw = true
    configuration.connectionsMax = settings.watchersMax + ServerLimits.rawConnectionsSpare
    configuration.exchanges = door.events
    let listener = Listener(configuration)
    return (listener, try await listener.start())
  }
}

extension HostSettings {
  /// Who may watch, the default filled in.
  var watchersRule: WatchSettings.Rule {
    watching.rule ?? (password == nil ? .open : .password)
  }

  /// What watchers must know; nil where they need no word.
  var watcherLock: Lock? {
    watchersRule == .password ? password.map { Lock(word: $0) } : nil
  }
}
