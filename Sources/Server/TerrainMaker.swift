import Foundation
import Simulation
import Synchronization

/// Makes the land of the next match on a thread of its own, while the last screen of the one that
/// ended is shown: the game thread never waits for it.
final class TerrainMaker: Sendable {
  private enum State {
    case idle, making
    case ready(Terrain, seed: UInt64)
  }

  private let state = Mutex(State.idle)
  private let size: MapSize
  private let vaults: [Vault]

  init(size: MapSize, vaults: [Vault]) {
    self.size = size
    self.vaults = vaults
  }

  /// The land for that seed once it is made; the first call begins it.
  func take(seed: UInt64) -> Terrain? {
    let (terrain, mustBegin) = state.withLock { state -> (Terrain?, Bool) in
      switch state {
      case .ready(let terrain, seed):
        state = .idle
        return (terrain, false)
      case .idle, .ready:
        state = .making
        return (nil, true)
      case .making: return (nil, false)
      }
    }
    if mustBegin { begin(seed) }
    return terrain
  }

  private func begin(_ seed: UInt64) {
    Thread.detachNewThread { [self] in
      let terrain = MapGenerator.generate(size: size, seed: seed, vaults: vaults)
      state.withLock { $0 = .ready(terrain, seed: seed) }
    }
  }
}
