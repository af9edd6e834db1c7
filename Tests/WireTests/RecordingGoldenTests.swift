import Simulation
import Testing

@testable import Wire

/// The bytes in Recording.md are the format: each example is read and written here.
struct RecordingGoldenTests {
  private let document: WireFormatDocument

  init() throws { document = try WireFormatDocument("Recording.md") }

  @Test func `every example is what is written and read`() throws {
    for golden in Self.goldens {
      let bytes = try #require(document.examples[golden.name], "no example: \(golden.name)")
      #expect(golden.bytes.hex == bytes.hex, "\(golden.name)")
      #expect(try golden.isRead(bytes), "\(golden.name)")
    }
  }

  @Test func `every example is tested and every kind of block has one, but for the picture`() {
    #expect(Set(document.examples.keys) == Set(Self.goldens.map(\.name) + ["beginning"]))
    let kinds = Set(Self.goldens.map { $0.bytes[0] })
    #expect(kinds == Set(1...7).subtracting([RecordingBlock.picture.rawValue]))
  }

  @Test func `a recording begins as the page says`() throws {
    var writer = RecordingWriter(Self.header)
    let bytes = writer.take()
    let beginning = try #require(document.examples["beginning"])
    let header = try #require(document.examples["header"])
    #expect(bytes == beginning + header)
  }

  private struct Golden {
    var name: String
    var bytes: [UInt8]
    var isRead: ([UInt8]) throws -> Bool

    /// A block, and whether what is read of it is the same again.
    init<Value: Equatable>(
      _ name: String, _ block: RecordingBlock, _ value: Value,
      write: (inout [UInt8], Value) -> Void,
      read: @escaping (inout WireReader) throws(WireError) -> Value
    ) {
      self.name = name
      bytes = []
      bytes.append(block: block) { write(&$0, value) }
      isRead = { bytes in
        var cursor = RecordingCursor(
          RecordingSource(bytes), at: 0, tick: .zero, end: bytes.count)
        guard let raw = try cursor.rawBlock(), raw.kind == block else { return false }
        return try raw.read(read) == value
      }
    }
  }

  private static let header = RecordingHeader(
    program: "0.1.0", rulesDigest: 0x0123_4567_89AB_CDEF, tickRate: 20, pace: "normal",
    mode: .delve, size: .medium, serverName: "Our Vale", begunAt: 1_763_740_000)

  private static let kill = RecordedKill(
    tick: Tick(200), name: "", kind: KindID(3), isBoss: false, killer: "Ash")

  private static var sheet: CharacterSheet {
    var sheet = CharacterSheet(kind: KindID(0))
    (sheet.level, sheet.experience, sheet.gold) = (3, 120, 250)
    sheet.ranks = [1, 2, 1, 1]
    sheet.gear = [ItemID(2), nil, nil]
    sheet.add(ItemID(0), count: 2)
    return sheet
  }

  private static var index: RecordingIndex {
    var index = RecordingIndex()
    index.lastTick = Tick(200)
    index.waypoints = [
      RecordingIndex.Waypoint(.match, at: .zero, offset: 74),
      RecordingIndex.Waypoint(.picture, at: Tick(1), offset: 174),
    ]
    index.kills = [kill]
    return index
  }

  private static var goldens: [Golden] {
    let tick = RecordedTick(
      commands: [
        .join(seat: SeatID(1), sheet: sheet), .act(seat: SeatID(2), .step(.east)),
      ], checksum: 0x0123_4567_89AB_CDEF)
    var still = RecordedTick(commands: nil, kills: [kill])
    ServerMessage.heartbeat(Tick(200)).encode(into: &still.frame, after: .zero)
    var frame: [UInt8] = []
    ServerMessage.delta(Delta(tick: Tick(200), own: nil, changes: [], tiles: []))
      .encode(into: &frame, after: Tick(1))
    let keyframe = RecordedPicture(tick: Tick(200), frame: frame)
    return [
      Golden(
        "header", .header, header, write: { $0.append(header: $1) },
        read: { reader throws(WireError) in try reader.header() }),
      Golden(
        "match", .match, RecordedMatch(seed: 7, startTick: .zero),
        write: { $0.append(match: $1) },
        read: { reader throws(WireError) in try reader.match() }),
      Golden(
        "tick", .tick, tick, write: { $0.append(tick: $1) },
        read: { reader throws(WireError) in try reader.recordedTick(after: .zero) }),
      Golden(
        "still", .tick, still, write: { $0.append(tick: $1) },
        read: { reader throws(WireError) in try reader.recordedTick(after: Tick(200)) }),
      Golden(
        "keyframe", .keyframe, keyframe, write: { $0.append(picture: $1) },
        read: { reader throws(WireError) in try reader.picture() }),
      Golden(
        "index", .index, index, write: { $0.append(index: $1) },
        read: { reader throws(WireError) in try reader.recordingIndex() }),
      Golden(
        "end", .end, UInt64(9000), write: { $0.append(long: $1) },
        read: { reader throws(WireError) in try reader.long("offset") }),
    ]
  }
}
