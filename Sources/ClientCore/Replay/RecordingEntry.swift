import Simulation
package import Wire

/// One recording as the title lists it.
package struct RecordingEntry: Hashable, Sendable {
  package var path: String
  /// The file's name.
  package var name: String
  package var bytes: Int
  /// nil where it can't be read.
  package var header: RecordingHeader?

  package init(path: String, name: String, bytes: Int, header: RecordingHeader?) {
    self.path = path
    self.name = name
    self.bytes = bytes
    self.header = header
  }
}

/// Draws the recordings in the usual directory, the newest first.
struct ReplayListView {
  let recordings: [RecordingEntry]
  let context: ViewContext
  var chosen: Int?

  func draw(in area: GridArea, on grid: inout CellGrid) {
    let texts = context.texts
    let entries = recordings.map { recording in
      let tenths = (recording.bytes + 50_000) / 100_000
      let words = [
        recording.header.map { texts.mode($0.mode.mode) }, recording.header?.serverName,
        texts[.replayBytes, "\(tenths / 10).\(tenths % 10)"],
      ]
      return TitleListBox.Entry(
        line: recording.name, detail: words.compactMap(\.self).joined(separator: " · "),
        color: recording.header == nil ? 0x8C8270 : 0xE8D8B0)
    }
    TitleListBox(
      title: texts[.replaysTitle], entries: entries, empty: texts[.replaysNone], chosen: chosen
    ).draw(in: area, on: &grid)
  }
}
