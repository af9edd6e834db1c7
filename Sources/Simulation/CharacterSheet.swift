/// What a character is and owns: what outlives a death, and in `delve` a match.
package struct CharacterSheet: Hashable, Sendable {
  /// The level that everybody starts with, and the highest.
  package static let levels = 1...20
  package static let ranks = 1...3

  /// Its class; a kind with `isClass`.
  package var kind: KindID
  package var level: Int
  /// Gathered since the beginning.
  package var experience: Int
  /// Of the abilities 1 to 4: always four numbers, each within `ranks`.
  package var ranks: [Int]
  package var gold: Int
  /// By `GearSlot`: always three.
  package var gear: [ItemID?]
  /// In ascending order of item, none twice, counts of at least 1.
  package var pack: [PackEntry]

  /// Somebody new.
  package init(kind: KindID) {
    self.kind = kind
    level = CharacterSheet.levels.lowerBound
    experience = 0
    ranks = [1, 1, 1, 1]
    gold = 0
    gear = [nil, nil, nil]
    pack = []
  }

  package func count(of item: ItemID) -> Int { pack.first { $0.item == item }?.count ?? 0 }

  /// Adds so many of an item, or takes some away; never under none.
  package mutating func add(_ item: ItemID, count: Int) {
    let left = max(0, self.count(of: item) + count)
    pack.removeAll { $0.item == item }
    guard left > 0 else { return }
    let index = pack.firstIndex { item < $0.item } ?? pack.count
    pack.insert(PackEntry(item: item, count: left), at: index)
  }
}

/// How many of one item somebody carries.
package struct PackEntry: Hashable, Sendable {
  package var item: ItemID
  package var count: Int

  package init(item: ItemID, count: Int) {
    self.item = item
    self.count = count
  }
}
