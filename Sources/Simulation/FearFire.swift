extension World {
  /// Verb *fear fire*: whether a monster won't go there, out of the dark into the light of a fire.
  /// Whom the light has caught may walk about in it.
  func shunsLight(_ entity: Entity, _ target: Point) -> Bool {
    light.isLit(target) && !light.isLit(entity.position)
      && behaviours(of: entity).contains(.fearFire)
  }
}
