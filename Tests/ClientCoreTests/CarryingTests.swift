import ClientCore
import Simulation
import Testing
import Wire

private func delta(_ tick: UInt32, own: OwnFields?, place: Point? = nil) -> ServerMessage {
  var fields = EntityFields()
  fields.position = place
  return .delta(
    Delta(
      tick: Tick(tick), own: own,
      changes: place == nil ? [] : [.change(SeenNumber(0), fields)], tiles: []))
}

@Test func `a deed may carry the character off without a ghost`() {
  var stage = Stage.playing(at: Point(8, 6), kind: 2, own: .seasoned())
  stage.press(.character("1"))
  stage.press(.character("4"))
  stage.wait(milliseconds: 600)
  var own = OwnFields()
  own.newlyAcknowledged = 2
  own.heldUntil = Tick(24)
  stage.receive(delta(16, own: own))
  stage.receive(delta(20, own: nil, place: Point(13, 6)))
  #expect(stage.model.prediction?.movement.position == Point(13, 6))
  #expect(stage.model.prediction?.snaps == 0)
  #expect(stage.model.prediction?.ghost == nil)
}

@Test func `what no deed explains still snaps and leaves a ghost`() {
  var stage = Stage.playing(at: Point(8, 6), kind: 2, own: .seasoned())
  stage.receive(delta(20, own: nil, place: Point(13, 6)))
  #expect(stage.model.prediction?.snaps == 1)
  #expect(stage.model.prediction?.ghost?.place == Point(8, 6))
}

@Test func `own hounds are walked through, others' are hit`() {
  var own = SeenEntity.make(1, kind: 3, at: Point(9, 6))
  own.traits = SeenEntity.Traits(side: .players, master: SeenNumber(0))
  var stage = Stage.playing(at: Point(8, 6), others: [own])
  stage.press(.right)
  #expect(stage.model.prediction?.movement.position == Point(9, 6))
  var foe = own
  foe.traits = SeenEntity.Traits(side: .team(2))
  var brawl = Stage.playing(at: Point(8, 6), others: [foe])
  brawl.press(.right)
  #expect(brawl.model.prediction?.movement.position == Point(8, 6))
  #expect(brawl.model.prediction?.attack != nil)
}
