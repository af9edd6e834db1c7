package import Simulation

/// One tick block: what the world was told, and what a watcher of the whole world was sent then.
package struct RecordedTick: Hashable, Sendable {
  /// nil: the world stood still, and something was said all the same.
  package var commands: [Command]?
  /// The world's, after the commands.
  package var checksum: UInt64?
  package var kills: [RecordedKill]
  /// Messages as `ServerMessage` writes them; empty where there was nothing to say.
  package var frame: [UInt8]

  package init(
    commands: [Command]?, checksum: UInt64? = nil, kills: [RecordedKill] = [], frame: [UInt8] = []
  ) {
    self.commands = commands
    self.checksum = checksum
    self.kills = kills
    self.frame = frame
  }
}

/// What stands in a tick block, one bit each.
private enum TickParts {
  static let commands: UInt8 = 1
  static let checksum: UInt8 = 2
  static let kills: UInt8 = 4
  static let all: UInt8 = 7
}

extension [UInt8] {
  mutating func append(tick: RecordedTick) {
    var parts: UInt8 = 0
    if tick.commands != nil { parts |= TickParts.commands }
    if tick.checksum != nil { parts |= TickParts.checksum }
    if !tick.kills.isEmpty { parts |= TickParts.kills }
    append(parts)
    if let commands = tick.commands {
      append(number: commands.count)
      for command in commands { append(command: command) }
    }
    if let checksum = tick.checksum { append(long: checksum) }
    if !tick.kills.isEmpty {
      append(number: tick.kills.count)
      for kill in tick.kills { append(kill: kill) }
    }
    append(contentsOf: tick.frame)
  }
}

extension WireReader {
  /// `last` is the tick before this block's.
  mutating func recordedTick(after last: Tick) throws(WireError) -> RecordedTick {
    let start = offset
    let parts = try byte("parts")
    guard parts <= TickParts.all else { throw WireError(.outOfRange, "parts", at: start) }
    var tick = RecordedTick(commands: nil)
    if parts & TickParts.commands != 0 {
      var commands: [Command] = []
      for _ in 0..<(try count("commands", max: RecordingLimits.commandsMax)) {
        commands.append(try command())
      }
      tick.commands = commands
    }
    if parts & TickParts.checksum != 0 { tick.checksum = try long("checksum") }
    if parts & TickParts.kills != 0 {
      let now = tick.commands == nil ? last : last + 1
      for _ in 0..<(try count("kills", max: RecordingLimits.killsMax)) {
        tick.kills.append(try kill(at: now))
      }
    }
    tick.frame = rest()
    return tick
  }
}
