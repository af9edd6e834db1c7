import Simulation
import Wire

/// All names that belong to a key, in memory, and which of them have changed since they were last
/// handed to the disk. Looked up by name only, so that its order is nowhere seen.
struct KeptBook: Sendable {
  private var names: [String: KeptName] = [:]
  /// Folded names, none twice, in the order in which they changed.
  private var changed: [String] = []
  private var matches: [MatchRecord] = []
  /// Not to wait for the next batch.
  var isUrgent = false

  init(_ names: [KeptName]) {
    self.names.reserveCapacity(names.count)
    for name in names { self.names[PlayerName.folded(name.name)] = name }
  }

  var count: Int { names.count }

  /// Nothing to hand over.
  var isEmpty: Bool { changed.isEmpty && matches.isEmpty }

  subscript(name: String) -> KeptName? { names[PlayerName.folded(name)] }

  /// A name that nobody has belongs to this key from now on. False when the book is full.
  mutating func take(_ name: String, by key: [UInt8]) -> Bool {
    let folded = PlayerName.folded(name)
    guard names[folded] == nil, names.count < KeptLimits.namesMax else { return false }
    names[folded] = KeptName(name: name, key: key, lastClass: "", characters: [])
    change(folded)
    isUrgent = true
    return true
  }

  /// The newest state of one of its characters.
  mutating func note(_ sheet: CharacterSheet, of name: String, under rules: Rules) {
    let folded = PlayerName.folded(name)
    guard var kept = names[folded] else { return }
    let previous = kept.character(ofClass: rules.kind(sheet.kind).name)
    kept.keep(KeptCharacter(sheet, under: rules, after: previous))
    names[folded] = kept
    change(folded)
  }

  /// A match in which no name of anybody's played is nobody's history.
  mutating func note(_ match: MatchRecord) {
    guard !match.players.isEmpty else { return }
    matches.append(match)
    matches.removeFirst(max(0, matches.count - KeptLimits.matchesWaitingMax))
    isUrgent = true
  }

  /// Everything that has changed, once.
  mutating func take() -> KeptChanges {
    var changes = KeptChanges()
    changes.names = changed.compactMap { names[$0] }
    changes.matches = matches
    changes.isUrgent = isUrgent
    changed.removeAll(keepingCapacity: true)
    matches.removeAll()
    isUrgent = false
    return changes
  }

  private mutating func change(_ folded: String) {
    if !changed.contains(folded) { changed.append(folded) }
  }
}
