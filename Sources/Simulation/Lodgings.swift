extension World {
  /// Puts somebody to doze wherever the land has a place for it, of a kind as dangerous as the
  /// place allows. Nobody lodges where no monsters roam.
  mutating func fillLodgings() {
    guard mode.wildMonstersPerPlayer(rules) > 0 else { return }
    for lodger in lodgers where isOpenGround(lodger.place) && !isInCamp(lodger.place) {
      guard let kind = kind(under: lodger.danger), let slot = spawn(kind, at: lodger.place) else {
        continue
      }
      creatures.entities[slot].mind.dozes = true
    }
  }
}
