@testable import Simulation

/// The items of scripted worlds, with round numbers.
enum TestItem: UInt8, CaseIterable {
  case healing, mana, haste, recall, light
  case club, fang, bloodblade, knife
  case coat, plate, boots, robe
  case tooth, bead, relic

  var id: ItemID { ItemID(rawValue) }

  var row: Item {
    switch self {
    case .healing: .make("healing", price: 12, .heal(40))
    case .mana: .make("mana", price: 11, .mana(30))
    case .haste: .make("haste", price: 18, .haste(60))
    case .recall: .make("recall", price: 15, .recall(40))
    case .light: .make("light", price: 10, .light(50))
    case .club: .make("club", price: 40, .gear(.weapon, tier: 1, .damage(10)))
    case .fang: .make("fang", price: 150, .gear(.weapon, tier: 2, .brand(.poisoned, ticks: 60)))
    case .bloodblade: .make("bloodblade", danger: 9, .gear(.weapon, tier: 3, .leech(50)))
    case .knife: .make("knife", price: 45, .gear(.weapon, tier: 1, .cooldown(20)))
    case .coat: .make("coat", price: 40, .gear(.armour, tier: 1, .hp(10)))
    case .plate: .make("plate", price: 140, .gear(.armour, tier: 2, .armour(2)))
    case .boots: .make("boots", price: 45, .gear(.armour, tier: 1, .speed(20)))
    case .robe: .make("robe", danger: 8, .gear(.armour, tier: 3, .mana(25)))
    case .tooth: .make("tooth", price: 60, .gear(.charm, tier: 1, .damage(20)))
    case .bead: .make("bead", price: 140, .gear(.charm, tier: 2, .hp(20)))
    case .relic: .make("relic", danger: 12, .gear(.charm, tier: 4, .cooldown(50)))
    }
  }
}

extension Item {
  /// Found everywhere and not sold, unless it is said otherwise.
  fileprivate static func make(
    _ name: String, price: Int = 0, danger: Int = 1, _ use: ItemUse
  ) -> Item {
    Item(
      name: name, glyph: "!", asciiGlyph: "!", color: 0xFFFFFF, price: price, danger: danger,
      use: use)
  }
}

extension Rules {
  /// The rules of scripted worlds with items in them.
  static func withItems(campRadius: Int = -1) -> Rules {
    var rules = Rules.make(campRadius: campRadius)
    rules.items = TestItem.allCases.map(\.row)
    return rules
  }
}

extension WorldScene {
  /// A scene with items.
  convenience init(loot picture: String, seed: UInt64 = 1) {
    self.init(picture, rules: .withItems(), seed: seed)
  }

  func sheet(_ seat: UInt16 = 1) -> CharacterSheet { world.sheet(ofSeat: SeatID(seat))! }

  /// How many of an item the character in a seat carries.
  func count(_ item: TestItem, _ seat: UInt16 = 1) -> Int { sheet(seat).count(of: item.id) }

  /// What the character in a seat wears in a slot.
  func worn(_ slot: GearSlot, _ seat: UInt16 = 1) -> TestItem? {
    sheet(seat).gear[Int(slot.rawValue)].flatMap { TestItem(rawValue: $0.rawValue) }
  }

  func give(gold: Int, to seat: UInt16 = 1) {
    world.players[world.player(in: SeatID(seat))!].sheet.gold += gold
  }

  func give(_ item: TestItem, count: Int = 1, to seat: UInt16 = 1) {
    world.players[world.player(in: SeatID(seat))!].sheet.add(item.id, count: count)
  }

  /// Gives the gear to the character in seat 1, who puts it on.
  func dress(_ items: TestItem...) {
    for item in items {
      give(item)
      advance(.use(item.id))
    }
  }

  func wound(to hp: Int, _ seat: UInt16 = 1) {
    world.creatures.entities[slot(player(seat))].hp = hp
  }

  /// Kills somebody at once.
  func kill(_ victim: Entity) {
    world.die(slot(victim), of: Blow(by: victim.id, kind: victim.kind, index: .basic))
  }

  /// Everything that lies on the ground, row by row.
  var things: [Thing] {
    var things: [Thing] = []
    world.forEachThing { things.append($1) }
    return things
  }

  /// Where it lies, row by row.
  var places: [Point] {
    var places: [Point] = []
    world.forEachThing { place, _ in places.append(place) }
    return places
  }

  /// All the gold of this world: carried, stolen and lying.
  var gold: Int {
    var gold = world.players.reduce(0) { $0 + $1.sheet.gold }
    world.forEachEntity { gold += $0.mind.purse }
    for case .gold(let heap) in things { gold += heap }
    return gold
  }

  /// How often it was told that something was taken.
  func taken(_ thing: Thing) -> Int {
    history.count { if case .took(_, thing) = $0.event.happening { true } else { false } }
  }
}
