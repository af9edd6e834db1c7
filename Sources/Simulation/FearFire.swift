extension World {
  /// Verb *fear fire*: whether a monster won't go there, out of the dark into the light of a fire.
  /// Whom the light has caught may walk about in it.
  func shunsLight(_ entity: Entity, _ target: Point) -> Bool {
    light.isLit(target) && !light.isLit(entity.position)
      && behaviours(of: entity).contains(.fearFire)
  }

  /// The same without taking the whole creature out.
  func shunsLight(_ slot: Int, _ target: Point) -> Bool {
    light.isLit(target) && !light.isLit(creatures.entities[slot].position)
      && behaviours(ofSlot: slot).contains(.fearFire)
  }
}
