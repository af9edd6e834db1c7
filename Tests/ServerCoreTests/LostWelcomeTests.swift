import ServerCore
import Simulation
import Testing
import Wire

/// A link may break with a welcome, and the new token in it, still on its way. Found by simulator
/// seeds 24 and 78: the player was locked out of its own seat for 30 s.
struct LostWelcomeTests {
  @Test func `whoever missed the welcome comes back with the token before`() throws {
    let scene = MatchScene()
    let ann = scene.join("Ann")
    try scene.advance(ticks: 2)
    let token = scene[ann].welcome?.resumeToken ?? []
    scene.close(ann)
    let second = scene.join("Ann", token: token)
    scene.stalled = [second]
    try scene.advance(ticks: 2)
    scene.close(second)
    let third = scene.join("Ann", token: token)
    try scene.advance(ticks: 2)
    #expect(scene[third].welcome?.lastSequence != nil)
    #expect(scene[third].ownEntity?.name == "Ann")
  }

  @Test func `once the new token has arrived the one before is worth nothing`() throws {
    let scene = MatchScene()
    let ann = scene.join("Ann")
    try scene.advance(ticks: 2)
    let token = scene[ann].welcome?.resumeToken ?? []
    scene.close(ann)
    let second = scene.join("Ann", token: token)
    try scene.advance(ticks: 2)
    scene.close(second)
    let thief = scene.join("Ann", token: token)
    try scene.advance(ticks: 2)
    #expect(scene[thief].closeCode == 4000)
  }

  @Test func `a seat whose player never had its welcome is free again at once`() throws {
    let scene = MatchScene()
    let ann = scene.join("Ann")
    scene.stalled = [ann]
    try scene.advance(ticks: 2)
    scene.close(ann)
    let again = scene.join("Ann")
    try scene.advance(ticks: 2)
    #expect(scene[again].ownEntity?.name == "Ann")
  }
}
