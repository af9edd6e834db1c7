import Wire

/// The first screen: what to do, and what for it must be typed.
struct TitleScreen: Hashable, Sendable {
  enum Item: String, CaseIterable, Sendable {
    case alone, host, join, watch, name, quit
  }

  /// What the person decided.
  enum Choice: Hashable, Sendable {
    case host(HostedMatch)
    case play(ServerAddress)
    case watch(ServerAddress)
    case rename(String)
    case quit
  }

  private(set) var selected = Item.alone
  /// What is being typed: an address for `join` and `watch`, a name for `name`.
  private(set) var field: EntryField?
  /// Why what was typed was not taken.
  private(set) var complaint: String?
  private var address: String

  /// The address that is offered first.
  init(address: String = "localhost:\(ServerAddress.portDefault)") { self.address = address }

  /// Takes a key; nil while nothing is decided. A choice other than a name leaves the screen.
  mutating func press(_ key: Key, name: String) -> Choice? {
    field == nil ? pressInMenu(key, name: name) : pressInField(key)
  }

  /// Says why the last choice came to nothing.
  mutating func complain(_ sentence: String) { complaint = sentence }

  private mutating func pressInMenu(_ key: Key, name: String) -> Choice? {
    switch key {
    case .up, .keypad(8): move(by: -1)
    case .down, .keypad(2), .tab: move(by: 1)
    case .enter, .keypad(5): return choose(name: name)
    case .character(let letter):
      if let item = Self.item(for: letter) {
        selected = item
        return choose(name: name)
      }
      if letter == "j" { move(by: 1) }
      if letter == "k" { move(by: -1) }
    case .escape, .backspace, .left, .right, .home, .end, .pageUp, .pageDown, .keypad, .control:
      break
    }
    return nil
  }

  /// The letter that is marked in the menu.
  private static func item(for letter: Unicode.Scalar) -> Item? {
    switch letter {
    case "p", "P": .alone
    case "h", "H": .host
    case "a", "A": .join
    case "w", "W": .watch
    case "n", "N": .name
    case "q", "Q": .quit
    default: nil
    }
  }

  private mutating func move(by steps: Int) {
    let items = Item.allCases
    let index = items.firstIndex(of: selected) ?? 0
    selected = items[(index + steps + items.count) % items.count]
    complaint = nil
  }

  private mutating func choose(name: String) -> Choice? {
    complaint = nil
    switch selected {
    case .alone: return .host(.alone)
    case .host: return .host(.open)
    case .join, .watch:
      field = EntryField(address, charactersMax: ClientLimits.addressCharactersMax)
    case .name: field = EntryField(name, charactersMax: WireLimits.nameCharactersMax)
    case .quit: return .quit
    }
    return nil
  }

  private mutating func pressInField(_ key: Key) -> Choice? {
    guard var field else { return nil }
    switch key {
    case .escape: self.field = nil
    case .enter: return decide(field.text)
    case .character, .backspace, .control, .tab, .up, .down, .left, .right, .home, .end, .pageUp,
      .pageDown, .keypad:
      _ = field.take(key)
      self.field = field
    }
    return nil
  }

  private mutating func decide(_ text: String) -> Choice? {
    do {
      if selected == .name {
        let name = try PlayerName(text)
        field = nil
        return .rename(name.text)
      }
      let place = try ServerAddress(text)
      address = text
      field = nil
      return selected == .watch ? .watch(place) : .play(place)
    } catch {
      complaint = "\(error)"
      return nil
    }
  }
}
