import ClientCore
import ServerCore
import Simulation
import Transport
import Wire

/// All audiences that roads look at and all who watch by a road: one turn takes in what came and
/// sends what is due. Owned by the roads' thread; knows no clock.
struct RoadDesk {
  let local: LocalWatchers
  let mailbox: Mailbox
  let gate: WordGate
  let languages: Languages
  let delaySeconds: Int
  /// Tells this run of the host from others, in the ids of events and the tags of states.
  let run = UInt16.random(in: 1...UInt16.max)
  var audiences: [RoadAudience] = []
  var watchers: [RoadWatcher] = []
  var askers: [RoadAsker] = []

  init(
    local: LocalWatchers, mailbox: Mailbox, gate: WordGate, languages: Languages,
    delaySeconds: Int
  ) {
    self.local = local
    self.mailbox = mailbox
    self.gate = gate
    self.languages = languages
    self.delaySeconds = delaySeconds
  }

  /// Nobody watches and nothing is looked at: there is no time to keep.
  var isIdle: Bool { audiences.isEmpty && watchers.isEmpty && askers.isEmpty }

  mutating func turn(
    _ letters: [Mailbox.Letter], _ entries: [RoadThread.Entry], at now: Moment
  ) {
    for letter in letters { receive(letter, at: now) }
    for entry in entries { take(entry, at: now) }
    askers.removeAll { asker in
      guard now - asker.since >= RoadLimits.wordTime else { return false }
      asker.refuse("No word came.")
      return true
    }
    serve(at: now)
    tidy(at: now)
  }

  private mutating func receive(_ letter: Mailbox.Letter, at now: Moment) {
    switch letter {
    case .frame(let viewer, let bytes):
      guard let index = audiences.firstIndex(where: { $0.viewer == viewer }) else { return }
      audiences[index].receive(bytes, at: now)
    case .closed(let viewer, let why):
      guard let index = audiences.firstIndex(where: { $0.viewer == viewer }) else { return }
      let gone = audiences.remove(at: index)
      end(gone, why, at: now)
    }
  }

  /// The match shows this audience no longer. Who followed somebody who has gone sees what all see;
  /// who asked for somebody who never was there is told so.
  private mutating func end(_ gone: RoadAudience, _ why: String, at now: Moment) {
    for index in watchers.indices where watchers[index].follow == gone.follow {
      guard !gone.follow.isEmpty else { continue }
      if watchers[index].hasBegun {
        watchers[index].follow = ""
        watchers[index].shown = RoadPictures.Shown()
      } else {
        watchers[index].exchange.respond(.text(404, why))
      }
    }
  }

  private mutating func take(_ entry: RoadThread.Entry, at now: Moment) {
    switch entry {
    case .opened(let exchange, let road, let follow):
      watchers.append(RoadWatcher(exchange, road, follow: follow.lowercased(), at: now))
    case .asked(let exchange):
      exchange.send(Piece(Array("This match is locked. Its word: ".utf8)))
      askers.append(RoadAsker(exchange, at: now))
    case .typed(let exchange, let bytes):
      guard let index = askers.firstIndex(where: { $0.exchange.id == exchange.id }),
        let word = askers[index].word(after: bytes)
      else { return }
      admit(askers.remove(at: index), word, at: now)
    case .ended(let exchange):
      watchers.removeAll { $0.exchange.id == exchange.id }
      askers.removeAll { $0.exchange.id == exchange.id }
    }
  }

  private mutating func admit(_ asker: RoadAsker, _ word: String, at now: Moment) {
    switch gate.verdict(on: word, from: asker.exchange.request.remoteAddress) {
    case .open: watchers.append(RoadWatcher(asker.exchange, .ansi(.usual), follow: "", at: now))
    case .asks, .wrong: asker.refuse("That is not the word.")
    case .tooMany: asker.refuse("Too many wrong words came from your address.")
    }
  }

  /// Where an audience is; it is opened if need be, and nil when there are too many.
  mutating func audience(of follow: String) -> Int? {
    if let index = audiences.firstIndex(where: { $0.follow == follow }) { return index }
    guard audiences.count < RoadLimits.audiencesMax else { return nil }
    let subject: LocalWatch.Subject = follow.isEmpty ? .everybody : .player(follow)
    let viewer = local.open(LocalWatch(subject), into: mailbox)
    audiences.append(
      RoadAudience(viewer: viewer, follow: follow, run: run, delaySeconds: delaySeconds))
    return audiences.count - 1
  }

  /// Audiences that nobody has looked at for a while are given up.
  private mutating func tidy(at now: Moment) {
    for index in audiences.indices.reversed() {
      let isWanted = watchers.contains { $0.follow == audiences[index].follow }
      if isWanted {
        audiences[index].idleSince = nil
        let follow = audiences[index].follow
        audiences[index].keepPictures { size in
          watchers.contains { $0.follow == follow && $0.road.size == size }
        }
      } else if let since = audiences[index].idleSince {
        guard now - since >= RoadLimits.lingerTime else { continue }
        local.close(audiences[index].viewer)
        audiences.remove(at: index)
      } else {
        audiences[index].idleSince = now
        audiences[index].keepPictures { _ in false }
      }
    }
  }

  /// The host ends.
  mutating func sayFarewell() {
    let sentence = "The host has closed the match."
    for watcher in watchers {
      guard watcher.hasBegun else {
        watcher.exchange.respond(.full(sentence, retryAfterSeconds: 10))
        continue
      }
      switch watcher.road {
      case .ansi(let form):
        watcher.exchange.send(Piece(AnsiPicture.ending(form, sentence)))
      case .frame: watcher.exchange.send(Piece(Array(PagePicture.ending.utf8)))
      case .events, .state: break
      }
      watcher.exchange.end()
    }
    for asker in askers { asker.refuse(sentence) }
    for audience in audiences { local.close(audience.viewer) }
  }
}

/// Somebody at the raw port of a locked match, who is to type its word.
struct RoadAsker {
  let exchange: Exchange
  let since: Moment
  private var typed: [UInt8] = []

  init(_ exchange: Exchange, at now: Moment) {
    self.exchange = exchange
    since = now
  }

  /// The line, once it is whole.
  mutating func word(after bytes: [UInt8]) -> String? {
    typed += bytes
    guard let end = typed.firstIndex(of: 0x0A) else { return nil }
    var line = typed[..<end]
    if line.last == 0x0D { line.removeLast() }
    return String(decoding: line, as: UTF8.self)
  }

  func refuse(_ sentence: String) {
    exchange.send(Piece(Array((sentence + "\r\n").utf8)))
    exchange.end()
  }
}
