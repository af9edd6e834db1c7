import ClientCore
import ServerCore
import Simulation
import Wire

/// What must hold when everything has been mended and has come to rest.
extension FaultSimulation {
  mutating func checkConvergence() {
    guard failure == nil else { return }
    for participant in participants.indices {
      guard case .person(let person) = participants[participant].client,
        !participants[participant].hasLeft
      else { continue }
      checkConverged(person, participant)
    }
  }

  private mutating func checkConverged(_ person: ModelClient, _ participant: Int) {
    let name = participants[participant].name
    guard person.model.isInMatch, let index = participants[participant].connection else {
      if person.model.replica != nil { fail("convergence", name, "it is not in the match") }
      return
    }
    let expected = match.expectedSnapshot(for: connections[index].viewer)
    if let difference = ViewEquality.difference(person.model.replica?.snapshot, expected) {
      return fail("convergence", name, difference)
    }
    let heard = match.world.tick - (person.model.replica?.tick ?? .zero)
    if heard > match.world.rules.tickRate * 2 {
      fail("convergence", name, "it was last told of \(heard) ticks ago")
    }
    checkPrediction(person.model, name)
  }

  /// The match has shut down: whoever was in it was told so, and does not dial again.
  mutating func checkGoodbyes() {
    guard failure == nil else { return }
    for participant in participants.indices where !participants[participant].hasLeft {
      guard case .person(let person) = participants[participant].client else { continue }
      if person.model.isInMatch {
        fail(
          "convergence", participants[participant].name, "it does not know that the match is over")
      }
    }
  }

  /// Nobody has typed for a while: what the client shows of its character is where it is.
  private mutating func checkPrediction(_ model: ClientModel, _ name: String) {
    guard let prediction = model.prediction, let own = model.replica?.ownEntity else { return }
    if prediction.movement.position != own.position {
      fail(
        "convergence", name,
        "it predicts \(prediction.movement.position) and stands at \(own.position)")
    }
    if !prediction.pending.isEmpty {
      fail("convergence", name, "\(prediction.pending.count) inputs were never acknowledged")
    }
  }
}
