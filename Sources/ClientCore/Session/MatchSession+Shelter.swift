import Simulation
import Wire

// Why monsters let go of whoever sits hurt at the fire.
extension MatchSession {
  /// Under so many percent of the hit points, and so many steps from the fire, one surely is
  /// sheltered, if one strikes nobody.
  private static let shelterPercent = 60
  private static let shelterSteps = 5

  /// Said once. A horde knows no peace, and a brawl has no camp.
  mutating func tellOfShelter() {
    guard !hasFoundShelter, !isWatching, replica.welcome?.mode == .delve,
      let own = replica.ownEntity, own.isAlive, own.hp * 100 < own.hpMax * Self.shelterPercent,
      let camp = landmarks.camp, own.position.steps(to: camp) <= Self.shelterSteps
    else { return }
    hasFoundShelter = true
    log.add(texts[.campShelters], Narrator.notice, at: now)
  }
}
