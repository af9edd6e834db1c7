import ServerCore
import Synchronization

/// How many watch, by whatever road, in all and from each address: players behind the same address
/// are not counted, and are never turned away for it.
package final class WatcherPlaces: Sendable {
  /// Why there is no place.
  package enum Refusal: Hashable, Sendable {
    case allTaken
    case tooManyOfAddress
  }

  private struct State {
    var links = 0
    var roads = 0
    var byAddress: [String: Int] = [:]
  }

  private let state = Mutex(State())
  private let inAll: Int
  private let perAddress: Int

  package init(inAll: Int, perAddress: Int) {
    self.inAll = inAll
    self.perAddress = perAddress
  }

  /// Why one more could not come; nil when it could.
  package func refusal(for address: String) -> Refusal? {
    state.withLock { refusal(for: Match.addressKey(of: address), $0) }
  }

  /// Takes a place, `isLink` for one of those that the match itself counts.
  package func take(_ address: String, isLink: Bool) -> Refusal? {
    let key = Match.addressKey(of: address)
    return state.withLock { state in
      if let refusal = refusal(for: key, state) { return refusal }
      state.byAddress[key, default: 0] += 1
      if isLink { state.links += 1 } else { state.roads += 1 }
      return nil
    }
  }

  package func giveBack(_ address: String, isLink: Bool) {
    let key = Match.addressKey(of: address)
    state.withLock { state in
      let left = state.byAddress[key, default: 0] - 1
      state.byAddress[key] = left > 0 ? left : nil
      if isLink { state.links -= 1 } else { state.roads -= 1 }
    }
  }

  /// Those who watch by a road that is no link.
  package var roadsCount: Int { state.withLock { $0.roads } }

  private func refusal(for key: String, _ state: State) -> Refusal? {
    if state.links + state.roads >= inAll { return .allTaken }
    return state.byAddress[key, default: 0] >= perAddress ? .tooManyOfAddress : nil
  }
}
