/// How characters grow. The numbers of `rules.yaml`.
package struct LevelRules: Sendable, Equatable {
  /// From level L to the next it takes twice L times this.
  package var experience = 20
  /// What a level adds to hit points, mana and damage, in percent of the first level's.
  package var percent = 6
  /// One rank to spend every so many levels.
  package var rankEvery = 4
  /// Who is so near to a kill, in tiles, has a share in it.
  package var shareWithin = 20
  /// How much more there is to share for each further member of the party, in percent.
  package var partyPercent = 40
  /// What those near who are in no party with the killer get, in percent of a member's share.
  package var strangerPercent = 50

  package init() {}

  /// How many ranks a character has earned and not yet spent; less than 0 only of one that was kept
  /// under other rules.
  func ranksToSpend(of sheet: CharacterSheet) -> Int {
    sheet.level / max(1, rankEvery) - sheet.ranks.reduce(0) { $0 + $1 - 1 }
  }
}

extension World {
  /// At how much experience, counted from the beginning, the next level comes; 0 at the highest.
  package func experienceNext(after level: Int) -> Int {
    level < CharacterSheet.levels.upperBound ? rules.levels.experience * level * (level + 1) : 0
  }

  /// How many ranks the character has earned and not yet spent.
  package func ranksToSpend(of sheet: CharacterSheet) -> Int {
    rules.levels.ranksToSpend(of: sheet)
  }

  /// What the number of a first-level creature becomes at a level.
  func grown(_ number: Int, to level: Int) -> Int {
    number * (100 + rules.levels.percent * (level - 1)) / 100
  }

  /// Puts a creature on a level, whole and with all its mana.
  mutating func setLevel(_ level: Int, of slot: Int) {
    creatures.entities[slot].level = level
    growBody(slot)
    creatures.entities[slot].hp = creatures.entities[slot].hpMax
    creatures.entities[slot].mana = creatures.entities[slot].manaMax
  }

  /// Works out the most hit points and mana that a creature can have; what it has stays within.
  mutating func growBody(_ slot: Int) {
    let entity = creatures.entities[slot]
    let kind = rules.kinds[Int(entity.kind.rawValue)]
    let hpMax = max(1, grown(kind.hp, to: entity.level) + worn(by: entity).hp)
    let manaMax = max(0, grown(kind.mana, to: entity.level) + worn(by: entity).mana)
    creatures.entities[slot].hpMax = hpMax
    creatures.entities[slot].manaMax = manaMax
    creatures.entities[slot].hp = min(entity.hp, hpMax)
    creatures.entities[slot].mana = min(entity.mana, manaMax)
  }

  /// Adds experience, and every level that comes of it.
  mutating func teach(_ player: Int, _ experience: Int) {
    players[player].sheet.experience += experience
    let level = players[player].sheet.level
    let next = experienceNext(after: level)
    guard next > 0, players[player].sheet.experience >= next else { return }
    players[player].sheet.level = level + 1
    if let slot = creatures.slot(of: players[player].id) { grow(slot, to: level + 1) }
    teach(player, 0)
  }

  /// The living are whole again; hounds grow with their master.
  private mutating func grow(_ slot: Int, to level: Int) {
    let entity = creatures.entities[slot]
    report(.levelled(entity.id, level: level), at: entity.position)
    guard entity.isAlive else {
      creatures.entities[slot].level = level
      return growBody(slot)
    }
    setLevel(level, of: slot)
    for hound in creatures.slots
    where creatures.isAlive(hound) && creatures.entities[hound].master == entity.id {
      setLevel(level, of: hound)
    }
  }

  /// Spends a rank on an ability, if there is one to spend.
  mutating func raise(_ index: AttackIndex, by slot: Int) {
    guard let player = players.firstIndex(where: { $0.id == creatures.entities[slot].id }),
      let attack = attack(index, of: creatures.entities[slot].kind), index != .basic,
      attack.rankPercent > 0, ranksToSpend(of: players[player].sheet) > 0,
      players[player].sheet.ranks[Int(index.rawValue) - 1] < CharacterSheet.ranks.upperBound
    else { return }
    players[player].sheet.ranks[Int(index.rawValue) - 1] += 1
  }

  /// How strong the user's rank makes an attack: 100 at the first.
  func rankPercent(of index: AttackIndex, _ attack: Attack, by user: Entity) -> Int {
    guard attack.rankPercent > 0, index != .basic, let seat = user.seat,
      let player = player(in: seat)
    else { return 100 }
    return 100 + attack.rankPercent * (players[player].sheet.ranks[Int(index.rawValue) - 1] - 1)
  }
}
