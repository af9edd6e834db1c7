import Simulation

/// A player's own character ↔ bytes.
///
///     varint mana · number? target · sheet
///     sheet: mana max, level, experience, experience next, ranks to spend, 4 × rank, gold,
///     3 × gear (0 none, else the item plus one), count of items, per item: item u8, count;
///     flag can trade
extension [UInt8] {
  mutating func append(character: OwnCharacter) {
    append(number: character.mana)
    append(numberOrNone: character.target)
    append(sheet: character.sheet)
  }

  mutating func append(sheet: OwnSheet) {
    append(number: sheet.manaMax)
    append(number: sheet.level)
    append(number: sheet.experience)
    append(number: sheet.experienceNext)
    append(number: sheet.ranksToSpend)
    for rank in sheet.ranks { append(number: rank) }
    append(number: sheet.gold)
    for item in sheet.gear { append(gear: item) }
    append(pack: sheet.pack)
    append(flag: sheet.canTrade)
  }

  mutating func append(pack: [PackEntry]) {
    append(number: pack.count)
    for entry in pack {
      append(entry.item.rawValue)
      append(number: entry.count)
    }
  }

  /// What is worn in one slot: 0 for nothing, else the item plus one.
  mutating func append(gear item: ItemID?) { append(item.map { $0.rawValue + 1 } ?? 0) }
}

extension WireReader {
  mutating func ownCharacter() throws(WireError) -> OwnCharacter {
    OwnCharacter(
      mana: try number("mana"), target: try seenNumberOrNone("target"), sheet: try ownSheet())
  }

  mutating func ownSheet() throws(WireError) -> OwnSheet {
    var sheet = OwnSheet()
    sheet.manaMax = try number("mana max")
    sheet.level = try number("level", max: WireLimits.levelMax)
    sheet.experience = try number("experience")
    sheet.experienceNext = try number("experience next")
    sheet.ranksToSpend = try number("ranks to spend", max: WireLimits.levelMax)
    for ability in sheet.ranks.indices {
      sheet.ranks[ability] = try number("rank", max: WireLimits.levelMax)
    }
    sheet.gold = try number("gold")
    for slot in sheet.gear.indices { sheet.gear[slot] = try gear() }
    for _ in 0..<(try count("pack", max: WireLimits.packMax)) {
      sheet.pack.append(try packEntry(after: sheet.pack.last))
    }
    sheet.canTrade = try flag("can trade")
    return sheet
  }

  private mutating func packEntry(after last: PackEntry?) throws(WireError) -> PackEntry {
    let start = offset
    let item = try item("item")
    if let last, item <= last.item { throw WireError(.outOfOrder, "item", at: start) }
    return PackEntry(item: item, count: try number("item count"))
  }

  mutating func gear() throws(WireError) -> ItemID? {
    let start = offset
    let byte = try byte("gear")
    guard byte <= ItemID.countMax else { throw WireError(.outOfRange, "gear", at: start) }
    return byte == 0 ? nil : ItemID(byte - 1)
  }

  mutating func item(_ what: String) throws(WireError) -> ItemID {
    let start = offset
    let byte = try byte(what)
    guard byte < ItemID.countMax else { throw WireError(.outOfRange, what, at: start) }
    return ItemID(byte)
  }
}
