package import Simulation

/// One direction of a link, as TCP is seen from above: bytes come out in the order in which they
/// went in, later, and cut in other places.
///
///     write → backlog (sender's process) → travelling (kernels and wire) → arrived → read
///
/// Each place but the first is bounded; when the reader stops, the places fill from right to left,
/// and at last the backlog grows, which is what a server can see.
package struct BytePipe: Sendable {
  private struct Piece {
    var bytes: ArraySlice<UInt8>
    var arrivesAt: Moment
  }

  /// What becomes of bytes written from now on; those on their way keep their times.
  package var weather: LinkWeather
  /// Bytes that the sender's process holds because its kernel takes no more.
  package var backlogBytes: Int { backlog.count }
  /// Bytes that the sender's kernel took and the receiver's has not.
  package private(set) var travellingBytes = 0
  /// Bytes waiting to be read.
  package var arrivedBytes: Int { arrived.count }

  private var backlog: ArraySlice<UInt8> = []
  private var travelling: [Piece] = []
  private var arrived: [UInt8] = []
  private var wireIsFreeAt = Moment.zero
  private var lastArrival = Moment.zero
  private var stalledUntil = Moment.zero

  package init(weather: LinkWeather) { self.weather = weather }

  /// When `advance` next has something to do: a time that has passed means at once, nil that
  /// nothing is on its way or the receiver is full.
  package var nextMoment: Moment? {
    guard let first = travelling.first else { return backlog.isEmpty ? nil : .zero }
    return arrived.count < weather.receiveBufferBytesMax ? first.arrivesAt : nil
  }

  /// Takes any number of bytes; those that find no room wait in the backlog.
  package mutating func write(_ bytes: some Sequence<UInt8>) { backlog.append(contentsOf: bytes) }

  /// Lets everything happen that is due: bytes leave the backlog, travel and arrive.
  package mutating func advance(to now: Moment, dice: inout RandomSource) {
    arrive(by: now)
    depart(at: now, dice: &dice)
    arrive(by: now)
  }

  /// Everything that has arrived.
  package mutating func read() -> [UInt8] {
    defer { arrived = [] }
    return arrived
  }

  /// Nothing arrives before `moment`, what is on its way included: a stall, or for ever when the
  /// link is dead and nobody knows.
  package mutating func stall(until moment: Moment) {
    stalledUntil = max(stalledUntil, moment)
    for index in travelling.indices {
      travelling[index].arrivesAt = max(travelling[index].arrivesAt, stalledUntil)
    }
    lastArrival = max(lastArrival, travelling.last?.arrivesAt ?? .zero)
  }

  /// Ends every stall, unless it is for ever: what waits arrives at once, and what follows finds
  /// the wire free.
  package mutating func mend(at now: Moment) {
    guard stalledUntil < .never else { return }
    stalledUntil = now
    wireIsFreeAt = min(wireIsFreeAt, now)
    for index in travelling.indices {
      travelling[index].arrivesAt = min(travelling[index].arrivesAt, now)
    }
    lastArrival = min(lastArrival, now)
  }

  /// Loses everything that has not been read, as a reset does.
  package mutating func loseAll() {
    backlog = []
    travelling = []
    travellingBytes = 0
    arrived = []
  }

  private mutating func depart(at now: Moment, dice: inout RandomSource) {
    while !backlog.isEmpty, travellingBytes < weather.sendBufferBytesMax {
      let room = weather.sendBufferBytesMax - travellingBytes
      let size = min(dice.roll(1...weather.pieceBytesMax), room, backlog.count)
      let bytes = backlog.prefix(size)
      backlog = backlog.dropFirst(size)
      wireIsFreeAt = max(wireIsFreeAt, now) + Int64(size * 1_000_000 / weather.bytesPerSecond)
      lastArrival = max(
        lastArrival, wireIsFreeAt + Int64(dice.roll(weather.delay)), stalledUntil)
      travelling.append(Piece(bytes: bytes, arrivesAt: lastArrival))
      travellingBytes += size
    }
    if backlog.isEmpty { backlog = [] }
  }

  private mutating func arrive(by now: Moment) {
    var count = 0
    while count < travelling.count, travelling[count].arrivesAt <= now,
      arrived.count < weather.receiveBufferBytesMax
    {
      arrived.append(contentsOf: travelling[count].bytes)
      travellingBytes -= travelling[count].bytes.count
      count += 1
    }
    travelling.removeFirst(count)
  }
}

extension Moment {
  /// Later than anything that happens.
  static let never = Moment(microseconds: .max)
}
