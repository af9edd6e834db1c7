import ClientCore
import Simulation
import Synchronization
import Transport
import Wire

/// The pictures of one audience at one size: drawn once, and turned into bytes once for all who
/// have the same before their eyes.
struct RoadPictures {
  /// A picture and its number, which no other picture has; 0 is none.
  struct Shown {
    var number = 0
    var grid: CellGrid?
  }

  private struct Change: Hashable {
    var depth: ColorDepth
    var isPage: Bool
    var from: Int
  }

  private static let drawn = Atomic<Int>(0)

  let size: PictureForm
  private var model: ClientModel
  private(set) var shown = Shown()
  private var pieces: [Change: Piece] = [:]
  private(set) var isChanged = false

  /// Begins with what a replica knows already. The depth of `size` means nothing.
  init(size: PictureForm, follow: String, languages: Languages, replica: Replica, at now: Moment) {
    self.size = size
    model = ClientModel(
      intent: .watch(url: "127.0.0.1", follow: follow), name: "", isUnicode: size.isUnicode,
      languages: languages)
    _ = model.update(.resized(columns: size.columns, rows: size.rows))
    _ = model.update(.started(now))
    _ = model.update(.linkOpened(now))
    receive(replica.told, at: now)
  }

  /// What a link would have brought.
  mutating func receive(_ frame: [UInt8], at now: Moment) {
    guard !frame.isEmpty else { return }
    _ = model.update(.frame(frame, now))
    isChanged = true
  }

  /// Draws what there is to see now.
  mutating func draw(at now: Moment) {
    _ = model.update(.tick(now))
    let grid = model.view(columns: size.columns, rows: size.rows)
    isChanged = false
    guard grid.cells != shown.grid?.cells else { return }
    shown = Shown(
      number: Self.drawn.add(1, ordering: .relaxed).newValue, grid: grid)
    pieces.removeAll(keepingCapacity: true)
  }

  /// What leads a terminal from its picture to the newest; nil when it has that, or when nothing
  /// differs at its depth.
  mutating func changes(from before: Shown, depth: ColorDepth) -> Piece? {
    guard let grid = shown.grid, before.number != shown.number else { return nil }
    let change = Change(depth: depth, isPage: false, from: before.number)
    if let piece = pieces[change] { return piece }
    var form = size
    form.depth = depth
    guard let bytes = AnsiPicture.bytes(grid, from: before.grid, form: form) else { return nil }
    let piece = Piece(bytes)
    pieces[change] = piece
    return piece
  }

  /// The newest for a page; nil before the first.
  mutating func page() -> Piece? {
    guard let grid = shown.grid else { return nil }
    let change = Change(depth: .truecolor, isPage: true, from: 0)
    if let piece = pieces[change] { return piece }
    let piece = Piece(Array(PagePicture.html(grid).utf8))
    pieces[change] = piece
    return piece
  }
}

extension Replica {
  /// One frame that would tell all of it to somebody new; empty before the first snapshot.
  fileprivate var told: [UInt8] {
    guard let welcome, let snapshot else { return [] }
    var frame: [UInt8] = []
    ServerMessage.welcome(welcome).encode(into: &frame, after: .zero)
    ServerMessage.snapshot(snapshot).encode(into: &frame, after: .zero)
    if let board { ServerMessage.board(board).encode(into: &frame, after: snapshot.tick) }
    if isPaused { ServerMessage.paused(true).encode(into: &frame, after: snapshot.tick) }
    if let outcome { ServerMessage.outcome(outcome).encode(into: &frame, after: snapshot.tick) }
    return frame
  }
}
