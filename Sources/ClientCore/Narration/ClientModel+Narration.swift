import Simulation

// A client that is told of instead of drawn.
extension ClientModel {
  /// As large as panels are read from: it holds the longest of them whole.
  package static let narratedColumns = 100
  package static let narratedRows = 50

  /// From now on; `takeNarration` is then asked after every event.
  package mutating func beginNarrating() {
    if narration == nil { narration = Narration() }
  }

  /// Takes a key that asks for something to be said; false for all others. Not while something
  /// lies over the picture, where it may be typed.
  package mutating func pressInNarration(_ key: Key) -> Bool {
    guard var narration, let session, session.overlay == nil else { return false }
    let place = NarratedPlace(session: session, texts: texts)
    switch key {
    case .character(","): narration.repeatSaid()
    case .character(";"): narration.answer(place.surroundings)
    case .character("/"):
      narration.answer(place.state(at: now))
      let status = MatchStatusView(session: session, context: context).line
      if !status.isEmpty { narration.answer([status]) }
    default: return false
    }
    self.narration = narration
    return true
  }

  /// The lines that are to be said now: plain text, each for itself.
  package mutating func takeNarration() -> [String] {
    guard var narration else { return [] }
    tellStage(in: &narration)
    if let session {
      NarratedSession(session: session, texts: texts, now: now).observe(into: &narration)
      if session.overlay != narration.memory.overlay {
        narration.answer(panel(over: session, after: narration.memory.overlay))
        narration.memory.overlay = session.overlay
      }
    }
    let lines = narration.take(at: now)
    self.narration = narration
    return lines.map(plain)
  }

  private func plain(_ line: String) -> String {
    isUnicode
      ? line
      : String(
        String.UnicodeScalarView(
          line.unicodeScalars.map { $0.isASCII ? $0 : CellGrid.standIn(for: $0) }))
  }

  /// What is said where there is no match.
  private func tellStage(in narration: inout Narration) {
    let sentence: String
    switch stage {
    case .title, .replay: sentence = ""
    case .hosting: sentence = texts[.hosting]
    case .session(let session):
      sentence = session.hasEntered ? texts[.narrateKeys] : texts[.connecting, session.url]
    case .asking(let prompt): sentence = "\(prompt.complaint ?? "") \(texts[.lockedQuestion])"
    case .ended(let why, _): sentence = "\(why) \(texts[.anyKey])"
    }
    if sentence != narration.memory.sentence, !sentence.isEmpty { narration.answer([sentence]) }
    narration.memory.sentence = sentence
  }

  /// What a panel says, read off the picture: the part in which it differs from the one without,
  /// row by row. The map is told as what is around, and a line that is being typed only as it
  /// begins.
  private func panel(over session: MatchSession, after before: MatchSession.Overlay?) -> [String] {
    guard let overlay = session.overlay else { return [] }
    switch overlay {
    case .map: return NarratedPlace(session: session, texts: texts).surroundings
    case .chat:
      if case .chat? = before { return [] }
      return [texts[.say, ""]]
    default: break
    }
    var bare = self
    var without = session
    without.overlay = nil
    bare.stage = .session(without)
    let (columns, rows) = (Self.narratedColumns, Self.narratedRows)
    return view(columns: columns, rows: rows).readDifference(
      from: bare.view(columns: columns, rows: rows))
  }
}

extension CellGrid {
  /// The rows of the smallest area that holds all differences from another picture of this size,
  /// as text without lines and frames; what stands apart is parted by commas.
  func readDifference(from other: CellGrid) -> [String] {
    var left = columns
    var right = -1
    for run in changes(from: other) {
      left = min(left, run.column)
      right = max(right, run.column + run.cells.count - 1)
    }
    guard right >= left else { return [] }
    return (0..<rows).compactMap { row in
      guard (left...right).contains(where: { self[$0, row] != other[$0, row] }) else { return nil }
      var text = ""
      for column in left...right where !self[column, row].isContinuation {
        let glyph = self[column, row].glyph
        text.unicodeScalars.append((0x2500...0x259F).contains(glyph.value) ? " " : glyph)
      }
      let parts = text.split(separator: "  ").map { part in
        String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
      }
      let line = parts.filter { !$0.isEmpty }.joined(separator: ", ")
      return line.isEmpty ? nil : line
    }
  }
}
