/// A cloud over one tile.
struct Cloud: Sendable {
  /// The tile's index on the map.
  let tile: Int
  var effect: Effect
  var endsAt: Tick
  /// Who is to be thanked for what it does; friends of that side breathe it unharmed.
  var by: EntityID
  var side: Side
}

extension World {
  /// Every tile under a cloud, row by row, with what it brings on who stands there.
  package func forEachCloud(_ body: (Point, Effect) -> Void) {
    for cloud in clouds { body(map.point(at: cloud.tile), cloud.effect) }
  }

  /// Deed *cloud*: hangs over the attack's shape, but not behind walls.
  mutating func leaveCloud(
    _ effect: Effect, _ attack: Attack, for ticks: Int, by slot: Int, at aim: Point
  ) {
    let user = creatures.entities[slot]
    let centre = attack.shape.centre(origin: user.position, aim: aim)
    attack.shape.forEachTile(
      from: user.position, facing: user.movement.facing, aim: aim, size: attack.size
    ) { place in
      guard map[place].isWalkable, !isShielded(place, from: centre) else { return }
      hang(
        Cloud(
          tile: map.index(of: place), effect: effect, endsAt: tick + ticks, by: user.id,
          side: user.side))
    }
  }

  /// Puts a cloud over its tile; one that was there gives way.
  mutating func hang(_ cloud: Cloud) {
    var low = 0
    var high = clouds.count
    while low < high {
      let middle = (low + high) / 2
      if clouds[middle].tile < cloud.tile { low = middle + 1 } else { high = middle }
    }
    if low < clouds.count, clouds[low].tile == cloud.tile {
      clouds[low] = cloud
    } else if clouds.count < Habits.cloudsMax {
      clouds.insert(cloud, at: low)
    }
  }

  /// Clouds touch who stands in them, and thin out when their time is over.
  mutating func driftClouds() {
    guard !clouds.isEmpty else { return }
    clouds.removeAll { tick >= $0.endsAt }
    let lasts = rules.ticks(milliseconds: Habits.cloudLingers)
    for index in clouds.indices {
      let cloud = clouds[index]
      guard let slot = victim(at: map.point(at: cloud.tile), of: cloud.side) else { continue }
      begin(cloud.effect, on: slot, for: lasts, by: cloud.by)
    }
  }
}
