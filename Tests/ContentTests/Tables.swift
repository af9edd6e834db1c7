import Simulation

@testable import Content

/// Small tables that are right, for tests to break one line of.
struct Tables {
  var rules = """
    sight: 20
    lit-sight: 40
    wake-after: 100
    dash: { tiles: 3, cooldown: 40, untouchable: 4 }
    camp: { radius: 6, heal-every: 5 }
    spawn: { per-player: 12, every: 30 }
    levels: { experience: 20, percent: 6, rank-every: 4, share-within: 20, party-percent: 40,
      stranger-percent: 50 }
    """
  var classes = """
    - name: Warrior
      glyph: "@"
      color: "#ffd75f"
      hp: 140
      armour: 3
      speed: 6000
      attacks:
        - name: sword
          shape: arc
          wind-up: 3
          recover: 4
          cooldown: 10
          damage: 18
          noise: 8
    """
  var hounds = "[]"
  var monsters = """
    - name: slime
      glyph: j
      color: "#87d75f"
      hp: 44
      armour: 0
      speed: 2200
      sight: 7
      hearing: 60
      danger: 4
      group: 1-2
      behaviours:
        - wander
        - split: { into: slimelet, count: 3 }
        - leash-home: 30
      attacks:
        - name: slap
          shape: spot
          range: 1
          wind-up: 16
          recover: 10
          cooldown: 36
          damage: 9-14
          noise: 4
    - name: slimelet
      glyph: ●
      ascii: o
      color: "#5faf5f"
      hp: 12
      armour: 0
      speed: 3000
      sight: 7
      hearing: 60
      danger: 1
      group: 0
      behaviours: [wander]
      attacks:
        - { name: spit, shape: line, size: 4, wind-up: 10, recover: 0, cooldown: 24, damage: 5,
            noise: 3, missile-speed: 14000, stun: 2 }
    """
  var items = """
    - name: healing draught
      glyph: "!"
      color: "#ff5f5f"
      price: 12
      danger: 1
      use: { heal: 40 }
    - name: Ember rod
      glyph: "/"
      color: "#ff875f"
      price: 0
      danger: 6
      wear: { slot: weapon, tier: 2, burning: 60 }
    """
  var modes = """
    pause: 300
    delve: { dens: 3, boss-wakes-within: 28 }
    horde:
      fire: 400
      break: 400
      wave-lasts: 2400
      group-every: 40
      danger-per-player: 3
      danger-growth: 40
      kind-danger: 1
      kind-danger-growth: 2
      firebound: 40
      distance: 22-38
      mend-every: 4
      tend-every: 10
      wake-after: 300
    brawl: { lasts: 6000, monsters-per-player: 2 }
    pace:
      relaxed: { wind-up: 140, speed: 85 }
      normal: { wind-up: 100, speed: 100 }
      frantic: { wind-up: 75, speed: 120 }
    """

  /// Breaks something: the first `old` becomes `new`.
  func with(
    _ table: WritableKeyPath<Tables, String>, _ old: String, _ new: String
  ) -> Tables {
    var broken = self
    let range = broken[keyPath: table].firstRange(of: old)!
    broken[keyPath: table].replaceSubrange(range, with: new)
    return broken
  }

  func read(tickRate: Int = 20, pace: Pace = .normal) throws(ContentError) -> Rules {
    try Rules(
      table: AssetTable.parse(rules, file: "rules.yaml"),
      classes: AssetTable.parse(classes, file: "classes.yaml"),
      monsters: AssetTable.parse(monsters, file: "monsters.yaml"),
      hounds: AssetTable.parse(hounds, file: "hounds.yaml"),
      items: AssetTable.parse(items, file: "items.yaml"),
      modes: AssetTable.parse(modes, file: "modes.yaml"),
      rate: TickRate(perSecond: tickRate), pace: pace)
  }

  /// The sentence that reading refuses these tables with.
  var complaint: String {
    do {
      _ = try read()
      return "none"
    } catch {
      return error.description
    }
  }
}
