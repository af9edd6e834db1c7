extension World {
  /// A chest opens once: what was in it lies around it, and people walk over it from then on.
  mutating func openChest(_ place: Point) {
    change(place, to: .floor)
    makeNoise(at: place, radius: Habits.doorNoise)
    let danger = dangerMax(at: place)
    drop(.gold(random.roll(Habits.chestGold) * (danger + 2)), at: place)
    for _ in 0..<random.roll(Habits.chestItems) {
      if let item = find(danger: danger + Habits.chestDanger) { drop(.item(item), at: place) }
    }
  }
}
