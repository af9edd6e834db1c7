import ClientCore
import ServerCore
import Simulation
import Transport
import Wire

/// What goes out to whom on a turn.
extension RoadDesk {
  mutating func serve(at now: Moment) {
    draw(at: now)
    for index in watchers.indices {
      guard let audience = audience(of: watchers[index].follow) else {
        refuse(index, .full("Too many players are followed.", retryAfterSeconds: 10))
        continue
      }
      guard audiences[audience].hasBegun else {
        giveUpIfLate(index, at: now)
        continue
      }
      if watchers[index].stage(at: now) == .closed {
        watchers[index].exchange.cut()
        continue
      }
      serve(index, audience, at: now)
    }
  }

  /// All pictures that somebody looks at, at the rate of the fastest road.
  private mutating func draw(at now: Moment) {
    for index in audiences.indices where audiences[index].hasBegun {
      guard now - audiences[index].drawnAt >= RoadLimits.pictureTime - 10_000 else { continue }
      audiences[index].draw(at: now)
    }
  }

  private mutating func serve(_ index: Int, _ audience: Int, at now: Moment) {
    switch watchers[index].road {
    case .ansi(let form): sendPicture(index, audience, form, at: now)
    case .frame(let form): sendPage(index, audience, form, at: now)
    case .events(let after): sendEvents(index, audience, after: after, at: now)
    case .state(let after, let waitSeconds):
      answerState(index, audience, after: after, waitSeconds: waitSeconds, at: now)
    }
  }

  private func refuse(_ index: Int, _ response: HTTPResponse) {
    if watchers[index].hasBegun {
      watchers[index].exchange.cut()
    } else {
      watchers[index].exchange.respond(response)
    }
  }

  private func giveUpIfLate(_ index: Int, at now: Moment) {
    let patience = RoadLimits.firstLookTime + Int64(delaySeconds) * 1_000_000
    guard !watchers[index].hasBegun, now - watchers[index].since >= patience else { return }
    refuse(index, .full("There is nothing to see yet.", retryAfterSeconds: 5))
  }

  private mutating func begin(_ index: Int, _ type: String, _ more: HTTPFields = [:]) {
    guard !watchers[index].hasBegun else { return }
    watchers[index].hasBegun = true
    var headers = more
    headers.append("Content-Type", type)
    headers.append("Cache-Control", "no-store")
    headers.append("Vary", "Authorization")
    headers.append("X-Content-Type-Options", "nosniff")
    watchers[index].exchange.begin(HTTPResponse(headers: headers))
  }

  // MARK: Pictures

  /// Where the pictures of that size are; nil when the watcher was refused for it.
  private mutating func pictures(
    _ index: Int, _ audience: Int, _ form: PictureForm, at now: Moment
  ) -> Int? {
    let sizes = audiences.reduce(0) { $0 + $1.pictures.count }
    let place = audiences[audience].pictures(
      of: form, languages, sizesMax: RoadLimits.sizesMax - sizes, at: now)
    if place == nil {
      let sentence = "Too many different sizes are drawn. Try 80 columns and 24 rows."
      refuse(index, .full(sentence, retryAfterSeconds: 10))
    }
    return place
  }

  private mutating func sendPicture(
    _ index: Int, _ audience: Int, _ form: PictureForm, at now: Moment
  ) {
    guard let place = pictures(index, audience, form, at: now) else { return }
    begin(index, "text/plain; charset=utf-8")
    guard watchers[index].wantsPicture(every: RoadLimits.pictureTime, at: now) else { return }
    let newest = audiences[audience].pictures[place].shown
    let before = watchers[index].shown
    guard newest.number != before.number else { return }
    let piece = audiences[audience].changes(of: place, from: before, depth: form.depth)
    watchers[index].shown = newest
    guard let piece else { return }
    watchers[index].shownAt = now
    watchers[index].send(piece, at: now)
  }

  private mutating func sendPage(
    _ index: Int, _ audience: Int, _ form: PictureForm, at now: Moment
  ) {
    guard let place = pictures(index, audience, form, at: now) else { return }
    if !watchers[index].hasBegun {
      let policy: HTTPFields = ["Content-Security-Policy": PagePicture.policy]
      begin(index, "text/html; charset=utf-8", policy)
      let title = audiences[audience].replica.welcome?.serverName ?? "Cudgel"
      watchers[index].send(Piece(Array(PagePicture.opening(title: title, form).utf8)), at: now)
    }
    guard watchers[index].wantsPicture(every: RoadLimits.pageTime, at: now) else { return }
    let newest = audiences[audience].pictures[place].shown
    guard newest.number != watchers[index].shown.number,
      let piece = audiences[audience].page(of: place)
    else { return }
    watchers[index].shown = newest
    watchers[index].shownAt = now
    watchers[index].send(piece, at: now)
    watchers[index].picturesCount += 1
    guard watchers[index].picturesCount >= RoadLimits.picturesOfPageMax else { return }
    watchers[index].exchange.send(Piece(Array(PagePicture.ending.utf8)))
    watchers[index].exchange.end()
  }

  // MARK: Events

  private mutating func sendEvents(
    _ index: Int, _ audience: Int, after: EventID?, at now: Moment
  ) {
    var text = ""
    if !watchers[index].hasBegun {
      begin(index, "text/event-stream; charset=utf-8", ["X-Accel-Buffering": "no"])
      text = EventStream.opening
      watchers[index].lastEvent = after ?? audiences[audience].ring.last
    }
    let stage = watchers[index].stage(at: now)
    guard stage == .normal || stage == .merged, let last = watchers[index].lastEvent else { return }
    let ring = audiences[audience].ring
    if last != ring.last {
      let (events, isWhole) = ring.events(after: last)
      if !isWhole { text += EventStream.text(gapAfter: last) }
      for event in events { text += EventStream.text(event) }
      watchers[index].lastEvent = ring.last
    }
    if now - watchers[index].stateAt >= RoadLimits.stateTime,
      let state = audiences[audience].currentState()
    {
      watchers[index].stateAt = now
      text += EventStream.text(state: state.json.dropLast(), after: ring.last)
    }
    if text.isEmpty, now - watchers[index].sentAt >= RoadLimits.silenceMax {
      text = EventStream.heartbeat
    }
    if !text.isEmpty { watchers[index].send(Piece(Array(text.utf8)), at: now) }
  }

  // MARK: State

  private mutating func answerState(
    _ index: Int, _ audience: Int, after: Int?, waitSeconds: Int, at now: Moment
  ) {
    guard !watchers[index].hasBegun, let state = audiences[audience].currentState() else { return }
    let exchange = watchers[index].exchange
    if after.map({ state.tick > $0 }) ?? true {
      exchange.respond(StateAnswer.response(state, run: run, to: exchange.request))
    } else if now - watchers[index].since >= Int64(waitSeconds) * 1_000_000 {
      exchange.respond(StateAnswer.nothingNew(run: run, tick: state.tick))
    } else {
      return
    }
    watchers[index].hasBegun = true
  }
}
