package import Simulation

/// How a kind looks and strikes, so that a host's own monsters show up in a stock client.
package struct KindLegend: Hashable, Sendable {
  package var name: String
  package var glyph: Unicode.Scalar
  package var asciiGlyph: Unicode.Scalar
  /// 0xRRGGBB.
  package var color: UInt32
  package var isClass: Bool
  /// One of those that rule a den.
  package var isBoss: Bool
  /// Thousandths of a tile a tick on open ground.
  package var speed: Int
  /// By `AttackIndex`.
  package var attacks: [AttackLegend]

  package init(
    name: String, glyph: Unicode.Scalar, asciiGlyph: Unicode.Scalar, color: UInt32,
    isClass: Bool, isBoss: Bool = false, speed: Int, attacks: [AttackLegend]
  ) {
    self.name = name
    self.glyph = glyph
    self.asciiGlyph = asciiGlyph
    self.color = color
    self.isClass = isClass
    self.isBoss = isBoss
    self.speed = speed
    self.attacks = attacks
  }
}

/// What a viewer needs to draw and predict an attack. Times in ticks.
package struct AttackLegend: Hashable, Sendable {
  package var name: String
  package var shape: AttackShape
  /// Reach or radius in tiles, and how far the aimed tile may be.
  package var size: Int
  package var range: Int
  package var windUp: Int
  package var recover: Int
  package var cooldown: Int
  /// What it costs.
  package var mana: Int
  /// Does something else than strike: no tiles light up.
  package var isDeed: Bool

  package init(
    name: String, shape: AttackShape, size: Int, range: Int, windUp: Int, recover: Int,
    cooldown: Int, mana: Int = 0, isDeed: Bool = false
  ) {
    self.name = name
    self.shape = shape
    self.size = size
    self.range = range
    self.windUp = windUp
    self.recover = recover
    self.cooldown = cooldown
    self.mana = mana
    self.isDeed = isDeed
  }
}
