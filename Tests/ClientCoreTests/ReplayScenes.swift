import ClientCore
import Simulation
import Wire

// The scenes of what is played again.
extension Scene {
  static func playedAgain(_ scene: Scene, _ columns: Int, _ rows: Int) -> Stage {
    switch scene {
    case .replays:
      var stage = titled(columns, rows, .character("v"))
      stage.happen(.recordings(entries))
      return stage
    case .rewind:
      var stage = watched(columns, rows, "")
      stage.wait(milliseconds: 100)
      stage.press(.character(" "))
      return stage
    case .lastMoments:
      var stage = fight(columns, rows)
      stage.die(slowly: true)
      stage.press(.character("z"))
      stage.wait(milliseconds: 200)
      return stage
    default:
      guard var stage = Stage.replaying(columns: columns, rows: rows) else {
        return titled(columns, rows)
      }
      stage.press(.character(" "), .character("g"))
      stage.type("0:30")
      stage.press(.enter)
      if scene == .replayKeys { stage.press(.character("?")) }
      return stage
    }
  }

  private static var entries: [RecordingEntry] {
    let header = ReplayTape.recording?.header
    return [
      RecordingEntry(
        path: "/r/2026-11-21-1530-delve.cudgel", name: "2026-11-21-1530-delve.cudgel",
        bytes: 2_300_000, header: header),
      RecordingEntry(
        path: "/r/2026-11-20-2100-delve.cudgel", name: "2026-11-20-2100-delve.cudgel",
        bytes: 17_000, header: header),
      RecordingEntry(path: "/r/notes.cudgel", name: "notes.cudgel", bytes: 12, header: nil),
    ]
  }
}
