import Simulation
import Wire

/// The parts of messages that tell of characters, items and scoreboards.
extension RandomMessages {
  mutating func item() -> ItemID { ItemID(UInt8(random.roll(0...ItemID.countMax - 1))) }

  mutating func look() -> ThingLook {
    switch random.roll(0...2) {
    case 0: .gold
    case 1: .item(item())
    default: .cloud(any(Effect.allCases))
    }
  }

  mutating func sheet() -> OwnSheet {
    var sheet = OwnSheet()
    sheet.manaMax = number()
    sheet.level = random.roll(1...20)
    sheet.experience = number()
    sheet.experienceNext = number()
    sheet.ranksToSpend = random.roll(0...5)
    sheet.ranks = (0..<4).map { _ in random.roll(1...3) }
    sheet.gold = number()
    sheet.gear = (0..<3).map { _ in random.chance(50) ? nil : item() }
    sheet.pack = Set((0..<random.roll(0...6)).map { _ in item() }).sorted()
      .map { PackEntry(item: $0, count: random.roll(1...9)) }
    sheet.canTrade = random.chance(50)
    return sheet
  }

  mutating func itemLegend() -> ItemLegend {
    ItemLegend(
      name: text(), glyph: any(["!", "é", "†"]), asciiGlyph: any(["!", "?"]),
      color: UInt32(random.roll(0...0xFFFFFF)), price: number(),
      purpose: any([.heal, .mana, .haste, .recall, .light, .gear(.charm)]),
      tier: random.roll(0...4),
      text: text())
  }

  mutating func board() -> Board {
    Board(status: status(), rows: (0..<random.roll(0...9)).map { _ in boardRow() })
  }

  mutating func outcome() -> Outcome {
    Outcome(
      verdict: any(MatchVerdict.allCases), seconds: number(), status: status(),
      rows: (0..<random.roll(0...9)).map { _ in
        OutcomeRow(
          player: boardRow(), damageDealt: number(), damageTaken: number(), healed: number(),
          goldFound: number())
      }, nextAt: tick())
  }

  mutating func party() -> PartyView {
    PartyView(
      members: (0..<random.roll(0...5)).map { _ in
        PartyMember(
          name: text(), kind: kind(), level: random.roll(1...20), hp: random.roll(0...300),
          hpMax: random.roll(0...300), place: place())
      },
      marks: (0..<random.roll(0...5)).map { _ in
        PartyMark(place: place(), by: text(), until: tick())
      })
  }

  private mutating func boardRow() -> BoardRow {
    BoardRow(
      name: text(), kind: kind(), level: random.roll(1...20), team: random.roll(0...4),
      kills: number(), playersKilled: number(), deaths: number(), isBot: random.chance(50),
      isAway: random.chance(50))
  }

  private mutating func status() -> ModeStatus {
    switch random.roll(0...2) {
    case 0:
      .delve(
        densCleared: random.roll(0...3), dens: random.roll(0...3), isKingAwake: random.chance(50))
    case 1:
      .horde(
        wave: random.roll(0...20), left: random.roll(0...99),
        nextWaveAt: random.chance(50) ? nil : Tick(UInt32(random.roll(0...100_000))),
        fire: random.roll(0...999), fireMax: 999)
    default: .brawl(endsAt: tick(), teamKills: (0..<random.roll(0...4)).map { _ in number() })
    }
  }
}
