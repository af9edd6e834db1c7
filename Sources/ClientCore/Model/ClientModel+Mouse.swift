import Simulation

// What is under the mouse is what the picture says: views note what a click on them means.
extension ClientModel {
  mutating func take(_ mouse: Mouse) -> [ClientEffect] {
    switch mouse.deed {
    case .left:
      let picture = view(columns: columns, rows: rows)
      switch picture.click(atColumn: mouse.column, row: mouse.row) {
      case .key(let key): return take(key)
      case .line(let line):
        guard playback == nil || optionsScreen != nil else {
          playback?.click(thousandth: line)
          return []
        }
        return choose(line)
      case .place(let place): return inSession { $0.click(at: place) }
      case .nothing, nil: return []
      }
    case .wheelUp: return scroll(by: -1)
    case .wheelDown: return scroll(by: 1)
    case .right, .middle, .release: return []
    }
  }

  private mutating func choose(_ line: Int) -> [ClientEffect] {
    if optionsScreen == nil, case .title(let screen) = stage {
      return choose(line: line, on: screen)
    }
    guard var screen = optionsScreen else { return [] }
    let choice = screen.choose(line, options: options, choices: choices)
    optionsScreen = screen
    return obey(choice)
  }

  /// Lists move by a line; in play it is the log that goes back.
  private mutating func scroll(by lines: Int) -> [ClientEffect] {
    if var screen = optionsScreen {
      screen.scroll(by: lines)
      optionsScreen = screen
      return []
    }
    if playback != nil { return take(.character(lines < 0 ? "," : ".")) }
    guard let session else { return take(lines < 0 ? .up : .down) }
    guard session.overlay == nil else { return press(lines < 0 ? .up : .down, at: now) }
    return inSession { session in
      session.hand.logBack = min(max(0, session.hand.logBack - lines), ClientLimits.logLinesMax)
      return []
    }
  }
}
