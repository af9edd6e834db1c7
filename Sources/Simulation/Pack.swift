extension CharacterSheet {
  /// The most different items in a pack, and the most of one; what does not fit stays where it is.
  package static let packEntriesMax = 20
  package static let packCountMax = 9
  /// Nobody carries more gold, and no heap holds more.
  package static let goldMax = 999_999

  /// Whether one more of an item fits into the pack.
  package func hasRoom(for item: ItemID) -> Bool {
    let count = count(of: item)
    return count > 0
      ? count < CharacterSheet.packCountMax : pack.count < CharacterSheet.packEntriesMax
  }

  /// What is left of a kept character where the rules have changed: without items that there are no
  /// longer, nothing worn that does not belong there, and nothing beyond its bounds.
  func mended(for rules: Rules) -> CharacterSheet {
    var mended = CharacterSheet(kind: kind)
    mended.level = min(
      max(level, CharacterSheet.levels.lowerBound), CharacterSheet.levels.upperBound)
    mended.experience = max(0, experience)
    for index in mended.ranks.indices where index < ranks.count {
      mended.ranks[index] = min(
        max(ranks[index], CharacterSheet.ranks.lowerBound), CharacterSheet.ranks.upperBound)
    }
    if rules.levels.ranksToSpend(of: mended) < 0 { mended.ranks = CharacterSheet(kind: kind).ranks }
    mended.gold = min(max(0, gold), CharacterSheet.goldMax)
    for slot in GearSlot.allCases where Int(slot.rawValue) < gear.count {
      guard let item = gear[Int(slot.rawValue)], rules.known(item)?.use.slot == slot else {
        continue
      }
      mended.gear[Int(slot.rawValue)] = item
    }
    for entry in pack where rules.known(entry.item) != nil {
      for _ in 0..<min(max(0, entry.count), CharacterSheet.packCountMax)
      where mended.hasRoom(for: entry.item) {
        mended.add(entry.item, count: 1)
      }
    }
    return mended
  }
}

extension Rules {
  /// nil for a number that names no item.
  package func known(_ id: ItemID) -> Item? {
    Int(id.rawValue) < items.count ? items[Int(id.rawValue)] : nil
  }
}
