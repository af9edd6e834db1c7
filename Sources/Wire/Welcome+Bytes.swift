import Simulation

/// Welcome ↔ bytes, see WireFormat "Welcome".
extension [UInt8] {
  mutating func append(welcome: Welcome) {
    append(text: welcome.serverName)
    append(number: welcome.tickRate)
    append(number: welcome.mapWidth)
    append(number: welcome.mapHeight)
    append(number: welcome.sight)
    append(number: welcome.litSightMax)
    append(number: welcome.dash.tiles)
    append(number: welcome.dash.cooldown)
    append(number: welcome.dash.untouchable)
    append(number: welcome.day.length)
    append(number: welcome.day.night)
    append(number: welcome.day.dusk)
    append(number: welcome.day.nightSight)
    append(welcome.mode.rawValue)
    append(number: welcome.kinds.count)
    for kind in welcome.kinds { append(kind: kind) }
    append(number: welcome.items.count)
    for item in welcome.items { append(item: item) }
    append(blob: welcome.resumeToken)
    append(number: Int(welcome.lastSequence.rawValue))
  }

  private mutating func append(kind: KindLegend) {
    append(text: kind.name)
    append(number: Int(kind.glyph.value))
    append(number: Int(kind.asciiGlyph.value))
    append(number: Int(kind.color))
    append((kind.isClass ? 1 : 0) | (kind.isBoss ? 2 : 0))
    append(number: kind.speed)
    append(number: kind.attacks.count)
    for attack in kind.attacks { append(attack: attack) }
  }

  private mutating func append(attack: AttackLegend) {
    append(text: attack.name)
    append(attack.shape.rawValue)
    append(number: attack.size)
    append(number: attack.range)
    append(number: attack.windUp)
    append(number: attack.recover)
    append(number: attack.cooldown)
    append(number: attack.mana)
    append(flag: attack.isDeed)
  }
}

extension WireReader {
  mutating func welcome() throws(WireError) -> Welcome {
    let serverName = try text("server name", bytesMax: WireLimits.titleBytesMax)
    let tickRate = try positive("tick rate", max: 1000)
    let width = try positive("map width", max: WireLimits.mapSideMax)
    let start = offset
    let height = try positive("map height", max: WireLimits.mapSideMax)
    guard width * height <= WireLimits.mapTilesMax else {
      throw WireError(.tooMany, "tiles", at: start)
    }
    return Welcome(
      serverName: serverName, tickRate: tickRate, mapWidth: width, mapHeight: height,
      sight: try number("sight", max: WireLimits.mapSideMax),
      litSightMax: try number("lit sight", max: WireLimits.mapSideMax), dash: try dash(),
      day: try day(), mode: try mode(), kinds: try kinds(), items: try items(),
      resumeToken: try blobOrNone("resume token", bytes: WireLimits.tokenBytes),
      lastSequence: try sequence("sequence"))
  }

  private mutating func positive(_ what: String, max: Int) throws(WireError) -> Int {
    let start = offset
    let value = try number(what, max: max)
    guard value > 0 else { throw WireError(.outOfRange, what, at: start) }
    return value
  }

  private mutating func dash() throws(WireError) -> DashRules {
    DashRules(
      tiles: try number("dash tiles", max: WireLimits.mapSideMax),
      cooldown: try number("dash cooldown"), untouchable: try number("dash untouchable"))
  }

  private mutating func day() throws(WireError) -> DayRules {
    let start = offset
    let day = DayRules(
      length: try number("day"), night: try number("night"), dusk: try number("dusk"),
      nightSight: try number("night sight", max: WireLimits.mapSideMax))
    guard day.length == 0 || day.night + 2 * day.dusk <= day.length else {
      throw WireError(.outOfRange, "day", at: start)
    }
    return day
  }

  private mutating func kinds() throws(WireError) -> [KindLegend] {
    var kinds: [KindLegend] = []
    for _ in 0..<(try count("kinds", max: WireLimits.kindsMax)) { kinds.append(try kindLegend()) }
    return kinds
  }

  private mutating func kindLegend() throws(WireError) -> KindLegend {
    let name = try text("kind name", bytesMax: WireLimits.titleBytesMax)
    let (glyph, asciiGlyph) = (try scalar("glyph"), try scalar("ASCII glyph"))
    let color = UInt32(try number("color", max: 0xFFFFFF))
    let start = offset
    let flags = try byte("kind flags")
    guard flags < 4 else { throw WireError(.outOfRange, "kind flags", at: start) }
    return KindLegend(
      name: name, glyph: glyph, asciiGlyph: asciiGlyph, color: color, isClass: flags & 1 != 0,
      isBoss: flags & 2 != 0, speed: try number("speed"), attacks: try attacks())
  }

  private mutating func attacks() throws(WireError) -> [AttackLegend] {
    var attacks: [AttackLegend] = []
    for _ in 0..<(try count("attacks", max: WireLimits.attacksMax)) {
      attacks.append(try attackLegend())
    }
    return attacks
  }

  private mutating func attackLegend() throws(WireError) -> AttackLegend {
    let name = try text("attack name", bytesMax: WireLimits.titleBytesMax)
    let start = offset
    guard let shape = AttackShape(rawValue: try byte("attack shape")) else {
      throw WireError(.outOfRange, "attack shape", at: start)
    }
    return AttackLegend(
      name: name, shape: shape, size: try number("attack size", max: WireLimits.mapSideMax),
      range: try number("attack range", max: WireLimits.mapSideMax),
      windUp: try number("wind-up"), recover: try number("recover"),
      cooldown: try number("cooldown"), mana: try number("mana"), isDeed: try flag("is a deed"))
  }
}
