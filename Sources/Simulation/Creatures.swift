/// Slot storage of all creatures, and who stands where.
///
/// A slot is used again with a higher generation, so that an old `EntityID` never names a newcomer.
/// Corpses keep their slot but take up no ground: `occupants` holds the living only.
struct Creatures: Sendable {
  /// No world holds more, so that a slot fits 16 bits; whoever would come then does not come.
  static let countMax = 16384

  /// By slot. Of an empty slot the contents mean nothing; see `isTaken`.
  var entities: [Entity] = []
  private(set) var isTaken: [Bool] = []
  /// By slot, what is asked of many in a row, beside the creatures: those are large.
  private(set) var kinds: [KindID] = []
  private(set) var moods: [Mood] = []
  /// By slot: what a character's gear does for it.
  var worn: [Worn] = []
  /// Emptied slots, taken again from the end.
  private(set) var freeSlots: [UInt32] = []
  /// By tile index: the slot that stands there, or -1.
  private var occupants: [Int16]
  private let width: Int
  /// Who is where, block by block; corpses too.
  private(set) var grid: CreatureGrid
  /// Who is visited on every tick: all but sleepers.
  var awake = NumberSet()

  init(width: Int, height: Int) {
    self.width = width
    occupants = Array(repeating: -1, count: width * height)
    grid = CreatureGrid(width: width, height: height)
  }

  /// All slots, taken or not, in the order in which the rules visit them.
  var slots: Range<Int> { entities.indices }

  var count: Int { entities.count - freeSlots.count }

  /// The slot of a creature that still exists, corpses included.
  func slot(of id: EntityID) -> Int? {
    let slot = Int(id.slot)
    guard slot < entities.count, isTaken[slot], entities[slot].id == id else { return nil }
    return slot
  }

  /// Whether the slot holds a living creature.
  func isAlive(_ slot: Int) -> Bool { isTaken[slot] && entities[slot].isAlive }

  func occupant(at point: Point) -> Int? {
    let slot = occupants[point.y * width + point.x]
    return slot < 0 ? nil : Int(slot)
  }

  /// Puts a new creature on a tile where nobody stands; nil when the world is full.
  mutating func add(
    kind: KindID, hp: Int, at place: Point, facing: Direction, seat: SeatID?
  ) -> Int? {
    precondition(occupant(at: place) == nil)
    guard let slot = takeSlot() else { return nil }
    let id = EntityID(slot: UInt32(slot), generation: entities[slot].id.generation &+ 1)
    let movement = Movement(position: place, facing: facing)
    entities[slot] = Entity(id: id, kind: kind, hp: hp, movement: movement, seat: seat)
    kinds[slot] = kind
    moods[slot] = entities[slot].mind.mood
    worn[slot] = Worn()
    occupy(place, by: slot)
    awake.insert(slot)
    return slot
  }

  /// Ends a creature, living or dead.
  mutating func remove(_ slot: Int) {
    if isAlive(slot) { vacate(slot) }
    isTaken[slot] = false
    grid.take(slot)
    awake.remove(slot)
    freeSlots.append(UInt32(slot))
  }

  /// Takes away the ground that a creature stands on, if any; call once when it dies, before its
  /// hit points are 0.
  mutating func vacate(_ slot: Int) {
    let place = entities[slot].position
    let index = place.y * width + place.x
    if occupants[index] == Int16(slot) { occupants[index] = -1 }
  }

  /// Notes that the creature now stands here. The tile it left must be vacated or taken by another.
  mutating func occupy(_ place: Point, by slot: Int) {
    entities[slot].movement.position = place
    occupants[place.y * width + place.x] = Int16(slot)
    grid.put(slot, at: place)
  }

  /// Notes that a creature that has vacated its ground is now over, or under, that place.
  mutating func hover(_ slot: Int, over place: Point) {
    entities[slot].movement.position = place
    grid.put(slot, at: place)
  }

  /// All changes of mood go through here.
  mutating func setMood(_ mood: Mood, of slot: Int) {
    entities[slot].mind.mood = mood
    moods[slot] = mood
  }

  /// Ends all sleep.
  mutating func wakeAll() {
    guard awake.count < count else { return }
    for slot in slots where isTaken[slot] { awake.insert(slot) }
  }

  private mutating func takeSlot() -> Int? {
    if let slot = freeSlots.popLast() {
      isTaken[Int(slot)] = true
      return Int(slot)
    }
    guard entities.count < Creatures.countMax else { return nil }
    let slot = entities.count
    let id = EntityID(slot: UInt32(slot), generation: 0)
    entities.append(
      Entity(id: id, kind: KindID(0), hp: 1, movement: Movement(position: Point(0, 0))))
    isTaken.append(true)
    kinds.append(KindID(0))
    moods.append(.calm)
    worn.append(Worn())
    return slot
  }
}
