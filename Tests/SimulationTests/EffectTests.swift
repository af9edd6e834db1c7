import Testing

@testable import Simulation

@Suite struct EffectTests {
  /// A scene in which the first of a kind suffers from an effect that the character brought on it.
  static func scene(
    _ picture: String, _ effect: Effect, on kind: TestKind = .post, ticks: Int
  ) -> WorldScene {
    let scene = WorldScene(picture)
    let slot = scene.slot(scene.first(kind)!)
    scene.world.begin(effect, on: slot, for: ticks, by: scene.player().id)
    return scene
  }

  @Test(arguments: [Effect.burning, .poisoned])
  func `who burns or is poisoned loses hit points until it is over`(effect: Effect) {
    let scene = Self.scene("p..@", effect, ticks: 40)
    scene.advance(ticks: 60)
    let wounds = scene.history.compactMap {
      if case .suffered(_, effect, _, let damage) = $0.event.happening { damage } else { nil }
    }
    let hp = effect == .burning ? Habits.burnWound : Habits.poisonWound
    // Every half second of the next 39 ticks.
    #expect(wounds == [hp, hp, hp])
    #expect(scene.first(.post)?.hp == 1000 - 3 * hp)
    #expect(scene.first(.post)?.effects.isEmpty == true)
    #expect(scene.world.tally(ofSeat: SeatID(1))?.damageDealt == 3 * hp)
  }

  @Test func `water puts out who burns, and who stands in it does not catch fire`() {
    let scene = WorldScene("p..@")
    let slot = scene.slot(scene.first(.post)!)
    scene.world.begin(.burning, on: slot, for: 40)
    scene.world.change(Point(0, 0), to: .shallowWater)
    scene.advance(ticks: 40)
    #expect(scene.first(.post)?.hp == 1000)
    scene.world.begin(.burning, on: slot, for: 40)
    #expect(scene.first(.post)?.effects.isEmpty == true)
  }

  @Test func `who is slowed walks at half the speed, and who is hasted half as fast again`() {
    var distances: [Int] = []
    for effect in [nil, Effect.slowed, .hasted] {
      let scene = WorldScene("@..............................")
      if let effect { scene.world.begin(effect, on: scene.slot(scene.player()), for: 1000) }
      for _ in 0..<40 { scene.advance(.step(.east)) }
      distances.append(scene.player().position.x)
    }
    #expect(distances == [12, 6, 18])
  }

  @Test func `the seat's speed is what prediction needs`() {
    let scene = WorldScene("@....")
    scene.world.begin(.slowed, on: scene.slot(scene.player()), for: 5)
    #expect(scene.world.speed(ofSeat: SeatID(1)) == 150)
    scene.advance(ticks: 5)
    #expect(scene.world.speed(ofSeat: SeatID(1)) == 300)
  }

  @Test func `who is hasted strikes sooner again`() {
    let scene = WorldScene("@p")
    scene.world.begin(.hasted, on: scene.slot(scene.player()), for: 1000)
    for _ in 0..<70 { scene.advance(.ability(AttackIndex(1))) }
    #expect(scene.ticks { if case .struck = $0 { true } else { false } } == [7, 60])
  }

  @Test func `who stands guarded hardly feels blows from the front, but all from behind`() {
    for (facing, damage) in [(Direction.west, 20), (.northWest, 20), (.east, 100)] {
      let scene = WorldScene("p@...")
      let slot = scene.slot(scene.player())
      scene.world.creatures.entities[slot].movement.facing = facing
      scene.world.begin(.guarded, on: slot, for: 10)
      let post = scene.first(.post)!
      let blow = Blow(by: post.id, kind: post.kind, index: .basic, from: post.position)
      let attack = Attack.make("", windUp: 0, recover: 0, cooldown: 0, damage: 103)
      scene.world.hurt(slot, attack, blow)
      #expect(scene.player().hp == 140 - damage)
    }
  }

  @Test func `monsters don't see who is veiled, until it strikes`() {
    let scene = WorldScene("c...@...p")
    scene.world.begin(.veiled, on: scene.slot(scene.player()), for: 1000)
    scene.advance(ticks: 40)
    #expect(scene.first(.clubber)?.mind.mood == .calm)
    scene.advance(.attack, ticks: 40)
    #expect(scene.first(.clubber)?.mind.mood == .hunting)
    #expect(scene.player().effects.isEmpty)
  }

  @Test func `who is inspired strikes harder`() {
    let scene = WorldScene("@p")
    scene.world.begin(.inspired, on: scene.slot(scene.player()), for: 100)
    scene.advance(.step(.east), ticks: 6)
    #expect(scene.damage(to: scene.first(.post)!) == [23])
  }

  @Test func `who bleeds loses hit points in walking, not in standing`() {
    let scene = WorldScene("@..............................")
    scene.world.begin(.bleeding, on: scene.slot(scene.player()), for: 1000)
    scene.advance(ticks: 30)
    #expect(scene.player().hp == 140)
    for _ in 0..<20 { scene.advance(.step(.east)) }
    #expect((124...136).contains(scene.player().hp))
  }

  @Test func `a blow brings its effect along`() {
    var rules = Rules.make()
    rules.kinds[0].attacks[0].effect = .bleeding
    rules.kinds[0].attacks[0].effectTime = 30
    let scene = WorldScene("@p", rules: rules)
    scene.advance(.step(.east), ticks: 4)
    let effects = scene.first(.post)!.effects
    #expect(effects.end(of: .bleeding) == scene.world.tick + 30)
    #expect(effects.source == scene.player().id)
    let begun = scene.ticks { if case .affected(_, .bleeding) = $0 { true } else { false } }
    #expect(begun == [4])
  }

  @Test func `who dies of an effect is credited to who brought it, and keeps none beyond death`() {
    let scene = Self.scene("r..@", .burning, on: .rat, ticks: 400)
    let rat = scene.first(.rat)!
    _ = scene.advance(within: 60) { $0.first(.rat) == nil }
    let deaths = scene.history.compactMap {
      if case .died(rat.id, _, let by) = $0.event.happening { by } else { nil }
    }
    #expect(deaths == [TestKind.warrior.id])
    let slot = scene.slot(scene.player())
    scene.world.begin(.poisoned, on: slot, for: 1000)
    scene.world.harm(slot, hp: 1000, as: .burning)
    #expect(!scene.player().isAlive)
    #expect(scene.player().effects.isEmpty)
  }

  @Test func `mending gives back no more than was lost, and is tallied`() {
    let scene = WorldScene("@..")
    let slot = scene.slot(scene.player())
    scene.world.harm(slot, hp: 20, as: .poisoned)
    scene.world.mend(slot, hp: 15)
    scene.world.mend(slot, hp: 15)
    #expect(scene.player().hp == 140)
    #expect(scene.world.tally(ofSeat: SeatID(1))?.healed == 20)
    #expect(scene.world.tally(ofSeat: SeatID(1))?.damageTaken == 20)
  }

  @Test func `an effect is seen in the checksum`() {
    let scene = WorldScene("@..")
    let before = scene.world.checksum
    scene.world.begin(.slowed, on: scene.slot(scene.player()), for: 5)
    #expect(scene.world.checksum != before)
  }
}
