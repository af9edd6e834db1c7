extension MapGenerator {
  /// Ruined houses: walls with gaps, floors, one to four rooms, doors, and rubble about.
  mutating func buildRuins() {
    let wanted = map.width * map.height / 1500
    for _ in 0..<(wanted * 8) where ruins.count < wanted {
      let site = randomSite()
      guard suits(site), fits(site) else { continue }
      build(site)
    }
  }

  private mutating func randomSite() -> Ruin {
    let width = random.roll(6...14)
    let height = random.roll(5...10)
    let left = random.roll(4...(map.width - width - 5))
    let top = random.roll(4...(map.height - height - 5))
    return Ruin(left: left, top: top, width: width, height: height, doorstep: Point(left, top))
  }

  /// Most stand where the land is full of them, and none in marsh or rock.
  private mutating func suits(_ site: Ruin) -> Bool {
    let middle = Point(site.left + site.width / 2, site.top + site.height / 2)
    switch biomes[map.index(of: middle)] {
    case .ruins: return true
    case .meadow, .forest, .heath: return random.chance(30)
    case .marsh, .caves: return false
    }
  }

  /// Not in the water, not on another one or a vault, and not where the camp is.
  private func fits(_ site: Ruin) -> Bool {
    guard !site.contains(camp, margin: MapGenerator.clearing + 4),
      !ruins.contains(where: { $0.touches(site, margin: 4) })
    else { return false }
    for y in (site.top - 1)...(site.bottom + 1) {
      for x in (site.left - 1)...(site.right + 1) {
        let tile = map[Point(x, y)]
        if tile == .deepWater || tile == .shallowWater || isDrawn[map.index(of: Point(x, y))] {
          return false
        }
      }
    }
    return true
  }

  private mutating func build(_ site: Ruin) {
    var ruin = site
    for y in ruin.top...ruin.bottom {
      for x in ruin.left...ruin.right {
        map[Point(x, y)] = ruin.hasWall(at: Point(x, y)) ? .wall : .floor
      }
    }
    divide(left: ruin.left, top: ruin.top, right: ruin.right, bottom: ruin.bottom)
    ruin.doorstep = openDoor(of: ruin)
    if random.chance(40) { _ = openDoor(of: ruin) }
    decay(ruin)
    ruins.append(ruin)
  }

  /// Splits a room by a wall with a door in it while its parts stay big enough. No wall is built
  /// that would end in a door.
  private mutating func divide(left: Int, top: Int, right: Int, bottom: Int) {
    let isWide = right - left >= bottom - top
    let length = isWide ? right - left : bottom - top
    guard length >= 8, random.chance(80) else { return }
    let cut = (isWide ? left : top) + random.roll(4...(length - 4))
    let across = isWide ? (top + 1)...(bottom - 1) : (left + 1)...(right - 1)
    let wall = (across.lowerBound - 1...across.upperBound + 1).map { offset in
      isWide ? Point(cut, offset) : Point(offset, cut)
    }
    guard map[wall[0]] != .door, map[wall[wall.count - 1]] != .door else { return }
    for point in wall { map[point] = .wall }
    map[wall[random.roll(1...(wall.count - 2))]] = .door
    if isWide {
      divide(left: left, top: top, right: cut, bottom: bottom)
      divide(left: cut, top: top, right: right, bottom: bottom)
    } else {
      divide(left: left, top: top, right: right, bottom: cut)
      divide(left: left, top: cut, right: right, bottom: bottom)
    }
  }

  /// Opens an outer wall where there is floor behind it and no other door beside it: by a door, or
  /// by a gap where chance finds no such place. Gives the tile outside.
  private mutating func openDoor(of ruin: Ruin) -> Point {
    var (spot, side) = outerWall(of: ruin)
    for _ in 0..<20 where !suitsDoor(spot, facing: side) { (spot, side) = outerWall(of: ruin) }
    map[spot] = suitsDoor(spot, facing: side) ? .door : .rubble
    let doorstep = spot.stepped(side)
    map[doorstep] = .grass
    return doorstep
  }

  private func suitsDoor(_ spot: Point, facing side: Direction) -> Bool {
    map[spot.stepped(side.opposite)] == .floor && !isBesideDoor(spot)
  }

  /// Any place in the outer walls but the corners, and the side it is on.
  private mutating func outerWall(of ruin: Ruin) -> (spot: Point, side: Direction) {
    let x = random.roll((ruin.left + 1)...(ruin.right - 1))
    let y = random.roll((ruin.top + 1)...(ruin.bottom - 1))
    return switch random.roll(0...3) {
    case 0: (Point(x, ruin.top), .north)
    case 1: (Point(ruin.right, y), .east)
    case 2: (Point(x, ruin.bottom), .south)
    default: (Point(ruin.left, y), .west)
    }
  }

  /// What time did: walls fallen to rubble or gone, floors overgrown, stones lying about.
  private mutating func decay(_ ruin: Ruin) {
    let fallen = random.roll(4...22)
    for y in (ruin.top - 1)...(ruin.bottom + 1) {
      for x in (ruin.left - 1)...(ruin.right + 1) {
        let point = Point(x, y)
        switch map[point] {
        case .wall where random.chance(fallen) && !isBesideDoor(point):
          map[point] = random.chance(65) ? .rubble : .grass
        case .floor: map[point] = overgrown()
        case .tree where random.chance(60): map[point] = .tallGrass
        case .grass where random.chance(10): map[point] = .rubble
        case .grass, .tallGrass, .tree, .wall, .door, .openDoor, .road, .shallowWater, .deepWater,
          .rubble, .campfire, .embers, .web, .altar, .chest, .stall, .fire:
          break
        }
      }
    }
  }

  private mutating func overgrown() -> Tile {
    switch random.roll(0...99) {
    case ..<6: .rubble
    case ..<11: .grass
    case ..<14: .tallGrass
    default: .floor
    }
  }

  private func isBesideDoor(_ point: Point) -> Bool {
    [Direction.north, .east, .south, .west].contains { map[point.stepped($0)] == .door }
  }
}
