import Simulation
import Wire

/// The first screen: what to do, and what for it must be typed.
struct TitleScreen: Hashable, Sendable {
  enum Item: String, CaseIterable, Sendable {
    case alone, host, games, join, recent, watch, replays, name, className, mode, options, quit
  }

  /// What the person decided.
  enum Choice: Hashable, Sendable {
    case host(HostedMatch)
    case play(ServerAddress)
    case watch(ServerAddress)
    /// By the name and as the class of the last time.
    case playAgain(RecentServer)
    case rename(String)
    case options
    case quit
  }

  /// What was wrong.
  enum Complaint: Hashable, Sendable {
    case name(PlayerNameError)
    case address(ServerAddressError)
    case sentence(String)
  }

  /// What lies open; lists and classes take the keys from the menu.
  enum Page: Hashable, Sendable {
    case menu, classes
    /// With the line that is chosen.
    case games(Int)
    case recent(Int)
    case replays(Int)
  }

  private(set) var selected = Item.alone
  var page = Page.menu
  /// What is being typed: an address for `join` and `watch`, a name for `name`.
  private(set) var field: EntryField?
  /// Why what was typed was not taken.
  private(set) var complaint: Complaint?
  /// The class that was chosen; nil leaves it to the server, which may have kept one.
  private(set) var card: ClassCard?
  /// A class that is none of the cards and was asked for beforehand: a host may have its own.
  private(set) var otherClass = ""
  /// The ability of the class whose preview shows.
  private(set) var ability = 1
  /// What is played alone, or hosted.
  private(set) var mode = MatchMode.delve
  private var address: String

  /// The address that is offered first.
  init(address: String = "localhost:\(ServerAddress.portDefault)", className: String = "") {
    self.address = address
    card = ClassCard(rawValue: className)
    if card == nil { otherClass = className }
  }

  /// What the hello asks for; empty leaves it to the server.
  var className: String { card?.rawValue ?? otherClass }

  /// Takes a key; nil while nothing is decided. A choice other than a name leaves the screen.
  mutating func press(_ key: Key, name: String) -> Choice? {
    if field != nil { return pressInField(key) }
    if page == .classes {
      pressOnCards(key)
      return nil
    }
    return pressInMenu(key, name: name)
  }

  /// Whether a digit chooses a match.
  var takesDigits: Bool {
    switch page {
    case .menu, .games: field == nil
    case .classes, .recent, .replays: false
    }
  }

  /// The recordings lie open.
  var isListingReplays: Bool {
    if case .replays = page { true } else { false }
  }

  /// Puts pasted text into what is being typed; false where nothing is.
  mutating func paste(_ text: String) -> Bool {
    field?.insert(text)
    return field != nil
  }

  /// Says why the last choice came to nothing.
  mutating func complain(_ sentence: String) { complaint = .sentence(sentence) }

  private mutating func pressInMenu(_ key: Key, name: String) -> Choice? {
    switch key {
    case .up, .keypad(8), .backTab: move(by: -1)
    case .down, .keypad(2), .tab: move(by: 1)
    case .left, .keypad(4): turn(by: -1)
    case .right, .keypad(6): turn(by: 1)
    case .enter, .keypad(5): return choose(name: name)
    case .character(let letter):
      if let item = Self.item(for: letter) {
        selected = item
        return choose(name: name)
      }
      if letter == "j" { move(by: 1) }
      if letter == "k" { move(by: -1) }
    case .escape, .backspace, .delete, .home, .end, .pageUp, .pageDown, .keypad, .control, .shifted,
      .alt, .function:
      break
    }
    return nil
  }

  /// The item whose letter is marked in the menu so.
  private static func item(for letter: Unicode.Scalar) -> Item? {
    Item.allCases.first { $0.letter == letter.small }
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
    case .alone: return .host(.alone(mode))
    case .host: return .host(.open(mode))
    case .join, .watch:
      field = EntryField(
        address, charactersMax: ClientLimits.addressCharactersMax, isSelected: true)
    case .games: page = .games(0)
    case .recent: page = .recent(0)
    case .replays: page = .replays(0)
    case .name:
      field = EntryField(name, charactersMax: WireLimits.nameCharactersMax, isSelected: true)
    case .className:
      card = card ?? .warrior
      page = .classes
    case .mode: turn(by: 1)
    case .options: return .options
    case .quit: return .quit
    }
    return nil
  }

  /// What of a few is chosen changes by the arrows too.
  private mutating func turn(by steps: Int) {
    switch selected {
    case .className: turnCards(by: steps)
    case .mode:
      let modes = MatchMode.allCases
      let index = modes.firstIndex(of: mode) ?? 0
      mode = modes[(index + steps + modes.count) % modes.count]
    case .alone, .host, .games, .join, .recent, .watch, .replays, .name, .options, .quit: break
    }
  }

  private mutating func pressInField(_ key: Key) -> Choice? {
    guard var field else { return nil }
    switch key {
    case .escape: self.field = nil
    case .enter: return decide(field.text)
    case .character, .backspace, .control, .tab, .up, .down, .left, .right, .home, .end, .pageUp,
      .pageDown, .keypad, .delete, .shifted, .alt, .function, .backTab:
      _ = field.take(key)
      self.field = field
    }
    return nil
  }

  /// Escape leaves the class to the server again.
  private mutating func pressOnCards(_ key: Key) {
    switch key {
    case .left, .keypad(4), .character("h"): turnCards(by: -1)
    case .right, .tab, .keypad(6), .character("l"): turnCards(by: 1)
    case .up, .keypad(8), .character("k"): ability = max(0, ability - 1)
    case .down, .keypad(2), .character("j"): ability = min(Self.abilityLast, ability + 1)
    case .enter, .character(" "), .keypad(5): page = .menu
    case .escape:
      (card, otherClass) = (nil, "")
      page = .menu
    case .character(let letter):
      if let digit = Int(String(letter)), digit <= Self.abilityLast { ability = digit }
      if let card = ClassCard.allCases.first(where: { $0.letter == letter.small }) {
        self.card = card
      }
    case .backspace, .delete, .home, .end, .pageUp, .pageDown, .keypad, .control, .shifted, .alt,
      .function, .backTab:
      break
    }
  }

  /// The basic blow is 0.
  private static let abilityLast = 4

  private mutating func turnCards(by steps: Int) {
    let cards = ClassCard.allCases
    guard let card, let index = cards.firstIndex(of: card) else {
      self.card = steps > 0 ? cards.first : cards.last
      return
    }
    self.card = cards[(index + steps + cards.count) % cards.count]
  }

  private mutating func decide(_ text: String) -> Choice? {
    selected == .name ? rename(text) : go(to: text)
  }

  private mutating func rename(_ text: String) -> Choice? {
    do throws(PlayerNameError) {
      let name = try PlayerName(text)
      field = nil
      return .rename(name.text)
    } catch {
      complaint = .name(error)
      return nil
    }
  }

  private mutating func go(to text: String) -> Choice? {
    do throws(ServerAddressError) {
      let place = try ServerAddress(text)
      address = text
      field = nil
      return selected == .watch ? .watch(place) : .play(place)
    } catch {
      complaint = .address(error)
      return nil
    }
  }
}

extension ClassCard {
  /// What chooses it at once: the first of its name.
  var letter: Unicode.Scalar {
    switch self {
    case .warrior: "w"
    case .mage: "m"
    case .taoist: "t"
    }
  }
}

extension TitleScreen.Item {
  /// What chooses it at once.
  var letter: Unicode.Scalar {
    switch self {
    case .alone: "p"
    case .host: "h"
    case .games: "l"
    case .recent: "r"
    case .join: "a"
    case .watch: "w"
    case .replays: "v"
    case .name: "n"
    case .className: "c"
    case .mode: "m"
    case .options: "o"
    case .quit: "q"
    }
  }
}
