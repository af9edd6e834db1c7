package import Simulation

/// A character as it is kept: everything by name, because classes and items may have other numbers
/// under other assets.
package struct KeptCharacter: Hashable, Sendable {
  package var className: String
  package var level: Int
  package var experience: Int
  /// Of the abilities 1 to 4.
  package var ranks: [Int]
  package var gold: Int
  /// Item by `GearSlot`: always three.
  package var gear: [String?]
  /// No item twice.
  package var pack: [KeptItem]

  package init(
    className: String, level: Int, experience: Int, ranks: [Int], gold: Int, gear: [String?],
    pack: [KeptItem]
  ) {
    self.className = className
    self.level = level
    self.experience = experience
    self.ranks = ranks
    self.gold = gold
    self.gear = gear
    self.pack = pack
  }
}

/// How many of one item, by its name.
package struct KeptItem: Hashable, Sendable {
  package var name: String
  package var count: Int

  package init(_ name: String, count: Int) {
    self.name = name
    self.count = count
  }
}

extension KeptCharacter {
  /// What the rules make of it: nil when they don't know its class. Items that they don't know are
  /// left out, gear that now belongs into another slot is in the pack, and numbers that can't be
  /// are brought to the nearest that can.
  package func sheet(under rules: Rules) -> CharacterSheet? {
    guard let kind = rules.classKind(named: className) else { return nil }
    var sheet = CharacterSheet(kind: kind)
    sheet.level = level.clamped(to: CharacterSheet.levels)
    sheet.experience = max(0, experience)
    for index in sheet.ranks.indices where index < ranks.count {
      sheet.ranks[index] = ranks[index].clamped(to: CharacterSheet.ranks)
    }
    sheet.gold = gold.clamped(to: 0...KeptLimits.countMax)
    for entry in pack where entry.count > 0 {
      guard let item = rules.item(named: entry.name) else { continue }
      sheet.add(item, count: min(entry.count, KeptLimits.countMax))
    }
    for (index, slot) in GearSlot.allCases.enumerated() where index < gear.count {
      guard let item = gear[index].flatMap({ rules.item(named: $0) }) else { continue }
      if rules.items[Int(item.rawValue)].use.slot == slot {
        sheet.gear[index] = item
      } else {
        sheet.add(item, count: 1)
      }
    }
    return sheet
  }

  /// The sheet by names. What `previous` has and the rules don't know is kept aside in it: worn as
  /// before where nothing else is worn there now, else in the pack.
  package init(_ sheet: CharacterSheet, under rules: Rules, after previous: KeptCharacter? = nil) {
    className = rules.kind(sheet.kind).name
    level = sheet.level
    experience = sheet.experience
    ranks = sheet.ranks
    gold = sheet.gold
    gear = sheet.gear.map { $0.map { rules.items[Int($0.rawValue)].name } }
    pack = sheet.pack.map { entry in
      KeptItem(rules.items[Int(entry.item.rawValue)].name, count: entry.count)
    }
    guard let previous else { return }
    for entry in previous.pack where rules.item(named: entry.name) == nil { pack.append(entry) }
    for (index, name) in previous.gear.enumerated() where index < gear.count {
      guard let name, rules.item(named: name) == nil else { continue }
      if gear[index] == nil { gear[index] = name } else { putAside(name) }
    }
  }

  private mutating func putAside(_ name: String) {
    if let index = pack.firstIndex(where: { $0.name == name }) {
      pack[index].count += 1
    } else {
      pack.append(KeptItem(name, count: 1))
    }
  }
}

extension Rules {
  /// The class of that name.
  func classKind(named name: String) -> KindID? {
    kinds.firstIndex { $0.isClass && $0.name == name }.map { KindID(UInt8($0)) }
  }

  /// The same in any case of its letters, as a person types it.
  func classKind(likeName name: String) -> KindID? {
    let folded = name.lowercased()
    return kinds.firstIndex { $0.isClass && $0.name.lowercased() == folded }
      .map { KindID(UInt8($0)) }
  }

  fileprivate func item(named name: String) -> ItemID? {
    items.firstIndex { $0.name == name }.map { ItemID(UInt8($0)) }
  }
}

extension Int {
  fileprivate func clamped(to range: ClosedRange<Int>) -> Int {
    Swift.min(Swift.max(self, range.lowerBound), range.upperBound)
  }
}
