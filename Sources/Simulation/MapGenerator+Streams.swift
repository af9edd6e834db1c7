extension MapGenerator {
  /// Streams that wind from edge to edge, deep in the middle, with a ford every now and then. They
  /// keep away from the camp.
  mutating func digStreams() {
    let count = max(1, map.width * map.height / 12_000)
    for number in 0..<count {
      digStream(acrossX: number.isMultiple(of: 2), number: number)
    }
  }

  private mutating func digStream(acrossX: Bool, number: Int) {
    let length = acrossX ? map.width : map.height
    let breadth = acrossX ? map.height : map.width
    let swing = min(14, breadth / 12)
    let avoided = acrossX ? camp.y : camp.x
    var middle = random.roll(swing...(breadth - swing))
    while abs(middle - avoided) < swing + MapGenerator.clearing + 3 {
      middle = random.roll(swing...(breadth - swing))
    }
    let bends = MapNoise(seed: seed &+ UInt64(number), patchBits: 5, octaves: 3)
    var fordIn = random.roll(6...20)
    var previous: Int?
    for along in 0..<length {
      let bend = bends.height(along, number << 8) - MapNoise.heightMax / 2
      let across = middle + bend * 2 * swing / MapNoise.heightMax
      fordIn -= 1
      if fordIn < -2 { fordIn = random.roll(12...26) }
      let from = min(previous ?? across, across)
      let to = max(previous ?? across, across)
      for offset in (from - 2)...(to + 2) {
        let point = acrossX ? Point(along, offset) : Point(offset, along)
        let isBank = offset < from || offset > to + 1
        wet(point, isShallow: isBank || fordIn < 0, isBankEnd: offset == from - 2)
      }
      previous = across
    }
  }

  /// The outermost bank is frayed; what is deep already stays deep.
  private mutating func wet(_ point: Point, isShallow: Bool, isBankEnd: Bool) {
    guard map.contains(point), map[point] != .deepWater else { return }
    if isBankEnd, random.chance(55) { return }
    map[point] = isShallow ? .shallowWater : .deepWater
  }
}
