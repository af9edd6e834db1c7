import Simulation
import Wire

// As what one plays.
extension MatchSession {
  /// Leaves a server that does not have the class that was asked for: it would make one something
  /// else.
  mutating func refuseOtherClass() -> [ClientEffect] {
    guard case .playing(_, let wanted) = role, !wanted.isEmpty else { return [] }
    let names = replica.classNames
    guard !names.contains(where: { $0.lowercased() == wanted.lowercased() }) else { return [] }
    let sentence = texts[.noSuchClass, wanted, names.joined(separator: ", ")]
    finish(.closed(sentence: sentence, isFailure: true, hasEntered: hasEntered))
    return [send(.farewell), .disconnect]
  }

  /// A seat that was kept keeps its class too, whatever was asked for.
  mutating func noteOtherClass() {
    guard case .playing(_, let wanted) = role, !wanted.isEmpty, let own = replica.ownEntity,
      let name = replica.className(of: own.kind), name.lowercased() != wanted.lowercased()
    else { return }
    log.add(texts[.stillClass, texts.name(name)], Narrator.notice, at: now)
  }
}
