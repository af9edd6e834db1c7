import Simulation
import Wire

/// What a bot does besides fighting: it drinks, wears, learns, buys, and picks things up.
struct BotErrands {
  /// So many healing draughts are enough, and so many of mana for who needs it.
  static let healsWanted = 3
  static let manasWanted = 2
  /// Percent of health under which it drinks in a fight.
  static let drinksUnder = 45

  let view: BotView

  /// At once, also in a fight: a draught for who is hurt.
  func drink() -> Action? {
    let pack = view.character.sheet.pack
    if view.healthPercent < Self.drinksUnder, let item = first(.heal, in: pack) {
      return .use(item)
    }
    let sheet = view.character.sheet
    if sheet.manaMax > 0, view.character.mana * 4 < sheet.manaMax,
      let item = first(.mana, in: pack)
    {
      return .use(item)
    }
    return nil
  }

  /// Without foes near: ranks to give, something better to wear.
  func dress() -> Action? {
    let sheet = view.character.sheet
    if sheet.ranksToSpend > 0, let ability = abilityToRaise { return .raise(ability) }
    let hasBetter = sheet.pack.contains { isBetter($0.item) }
    return hasBetter ? .wearBetter : nil
  }

  /// At the stall: what is wanted and can be paid.
  func buy() -> Action? {
    guard view.character.sheet.canTrade else { return nil }
    return shoppingList().first.map { .buy($0) }
  }

  /// What it would buy now, the most wanted first.
  func shoppingList() -> [ItemID] {
    let sheet = view.character.sheet
    let items = view.replica.welcome?.items ?? []
    var list: [ItemID] = []
    for (index, item) in items.enumerated() where item.price > 0 && item.price <= sheet.gold {
      let id = ItemID(UInt8(index))
      switch item.purpose {
      case .heal: if carried(.heal) < Self.healsWanted { list.insert(id, at: 0) }
      case .mana: if sheet.manaMax > 0, carried(.mana) < Self.manasWanted { list.append(id) }
      case .gear: if isBetter(id), carried(.heal) >= 1 { list.append(id) }
      case .haste, .recall, .light: break
      }
    }
    return list
  }

  /// The nearest thing worth a walk, within so many tiles.
  func thing(within tiles: Int, besides ignored: [Point]) -> Point? {
    view.snapshot.things
      .filter { thing in
        guard thing.place.steps(to: view.place) <= tiles, !ignored.contains(thing.place) else {
          return false
        }
        if case .cloud = thing.look { return false }
        return true
      }
      .min { a, b in
        let (left, right) = (a.place.steps(to: view.place), b.place.steps(to: view.place))
        return (left, a.place.y, a.place.x) < (right, b.place.y, b.place.x)
      }?.place
  }

  /// The nearest closed chest that is known, within so many tiles.
  func chest(within tiles: Int, besides ignored: [Point]) -> Point? {
    var nearest: Point?
    for y in (view.place.y - tiles)...(view.place.y + tiles) {
      for x in (view.place.x - tiles)...(view.place.x + tiles) {
        let place = Point(x, y)
        guard view.snapshot.tile(at: place) == .chest, !ignored.contains(place) else { continue }
        if let nearest, nearest.steps(to: view.place) <= place.steps(to: view.place) { continue }
        nearest = place
      }
    }
    return nearest
  }

  private func first(_ purpose: ItemPurpose, in pack: [PackEntry]) -> ItemID? {
    pack.first { view.replica.legend($0.item)?.purpose == purpose }?.item
  }

  private func carried(_ purpose: ItemPurpose) -> Int {
    view.character.sheet.pack.reduce(0) { count, entry in
      view.replica.legend(entry.item)?.purpose == purpose ? count + entry.count : count
    }
  }

  /// Of a higher tier than what is worn there.
  private func isBetter(_ item: ItemID) -> Bool {
    guard let legend = view.replica.legend(item), let slot = legend.slot else { return false }
    let worn = view.character.sheet.gear[Int(slot.rawValue)]
    return legend.tier > (worn.flatMap { view.replica.legend($0)?.tier } ?? 0)
  }

  /// The first of the class's favourites that can go higher.
  private var abilityToRaise: AttackIndex? {
    let favourites: [Int]
    switch view.replica.legend(view.own.kind)?.name {
    case "Mage": favourites = [1, 4, 2, 3]
    // A hound has no ranks: it grows with its master.
    case "Taoist": favourites = [3, 2, 4]
    default: favourites = [1, 3, 2, 4]
    }
    let ranks = view.character.sheet.ranks
    return favourites.first { ranks[$0 - 1] < CharacterSheet.ranks.upperBound }
      .map { AttackIndex(UInt8($0)) }
  }
}
