import Testing

@testable import Simulation

@Suite struct TargetTests {
  static func scene() -> WorldScene { .of(ClassKit.mage, "p..p.@.p........p") }

  /// Where the picked foe stands.
  static func place(_ scene: WorldScene) -> Int? {
    scene.world.target(ofSeat: SeatID(1)).flatMap { scene.world.entity($0) }?.position.x
  }

  @Test func `the next target is the next nearest, and after the last the nearest again`() {
    let scene = Self.scene()
    var picked: [Int?] = []
    for _ in 0..<5 {
      scene.advance(.nextTarget)
      picked.append(Self.place(scene))
    }
    #expect(picked == [3, 7, 0, 16, 3])
  }

  @Test func `attacks at a distance go for the target while it is in range`() {
    let scene = Self.scene()
    for _ in 0..<3 { scene.advance(.nextTarget) }
    scene.advance(.attack, ticks: 20)
    // The bolt ends at whoever is in its way.
    #expect(scene.all(.post).map { 1000 - $0.hp } == [0, 10, 0, 0])
    scene.advance(.nextTarget)
    #expect(Self.place(scene) == 16)
    scene.advance(.attack, ticks: 20)
    #expect(scene.all(.post).map { 1000 - $0.hp } == [0, 20, 0, 0])
  }

  @Test func `friends and who is out of sight are never picked`() {
    let scene = WorldScene.of(ClassKit.mage, "2.@.3#p")
    scene.advance(.nextTarget)
    #expect(Self.place(scene) == nil)
  }

  @Test func `who is dead is aimed at no more`() {
    let scene = Self.scene()
    scene.advance(.nextTarget)
    let slot = scene.world.creatures.slot(of: scene.world.target(ofSeat: SeatID(1))!)!
    scene.world.harm(slot, hp: 5000, as: .burning)
    scene.advance()
    #expect(scene.world.target(ofSeat: SeatID(1)) == nil)
  }
}
