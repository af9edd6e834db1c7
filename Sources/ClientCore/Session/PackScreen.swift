import Simulation
import Wire

/// The pack as it lies open, and beside the stall what is bought and sold there.
struct PackScreen: Hashable, Sendable {
  enum Page: Hashable, Sendable, CaseIterable {
    case pack, buy, sell
  }

  /// What a key asks for.
  enum Choice: Hashable, Sendable {
    case act(Action)
    case close
  }

  /// By which letters the lines are chosen: not with those that mean something here.
  static let letters = Array("abcdfghjklmnoprstuvwxyz".unicodeScalars)

  var page = Page.pack
  private(set) var selected = 0
  /// Why the last key came to nothing.
  private(set) var refusal: Refusal?

  /// What can't be done now.
  enum Refusal: Hashable, Sendable {
    /// The stall was asked for where there is none.
    case farFromStall
    /// A draught would be drunk in vain.
    case healthIsFull, manaIsFull
  }

  /// What would be in vain.
  struct Fullness: Hashable, Sendable {
    var isOfHealth = false
    var isOfMana = false
  }

  /// The items of a page, in the order of its lines.
  static func items(
    of page: Page, sheet: OwnSheet, legends: [ItemLegend]
  ) -> [ItemID] {
    switch page {
    case .pack, .sell: sheet.pack.map(\.item)
    case .buy:
      legends.indices.filter { legends[$0].price > 0 }.prefix(ItemID.countMax)
        .map { ItemID(UInt8($0)) }
    }
  }

  /// A letter and Enter use, or buy and sell; the pack stays open.
  mutating func press(
    _ key: Key, sheet: OwnSheet, legends: [ItemLegend], fullness: Fullness = Fullness()
  ) -> Choice? {
    if !sheet.canTrade { page = .pack }
    let items = Self.items(of: page, sheet: sheet, legends: legends)
    selected = min(selected, max(0, items.count - 1))
    refusal = key == .tab && !sheet.canTrade ? .farFromStall : nil
    switch key {
    case .escape, .character("i"), .character("I"), .character("q"), .character("Q"):
      return .close
    case .character("e"), .character("E"): return .act(.wearBetter)
    case .up, .keypad(8): selected = max(0, selected - 1)
    case .down, .keypad(2): selected = min(max(0, items.count - 1), selected + 1)
    case .tab, .right, .keypad(6): turn(by: 1, canTrade: sheet.canTrade)
    case .left, .keypad(4): turn(by: -1, canTrade: sheet.canTrade)
    case .enter, .character(" "), .keypad(5):
      guard selected < items.count else { return nil }
      return choose(items[selected], legends, fullness)
    case .character(let letter):
      guard let index = Self.letters.firstIndex(of: letter), index < items.count else { return nil }
      selected = index
      return choose(items[index], legends, fullness)
    case .backspace, .delete, .home, .end, .pageUp, .pageDown, .keypad, .control, .shifted, .alt,
      .function, .backTab:
      break
    }
    return nil
  }

  /// The rules keep a draught that would be in vain; here it is said.
  private mutating func choose(
    _ item: ItemID, _ legends: [ItemLegend], _ fullness: Fullness
  ) -> Choice? {
    if page == .pack, Int(item.rawValue) < legends.count {
      switch legends[Int(item.rawValue)].purpose {
      case .heal where fullness.isOfHealth: refusal = .healthIsFull
      case .mana where fullness.isOfMana: refusal = .manaIsFull
      case .heal, .mana, .haste, .recall, .light, .gear: break
      }
    }
    return refusal == nil ? .act(action(for: item)) : nil
  }

  private func action(for item: ItemID) -> Action {
    switch page {
    case .pack: .use(item)
    case .buy: .buy(item)
    case .sell: .sell(item)
    }
  }

  private mutating func turn(by steps: Int, canTrade: Bool) {
    guard canTrade, let index = Page.allCases.firstIndex(of: page) else { return }
    page = Page.allCases[(index + steps + Page.allCases.count) % Page.allCases.count]
    selected = 0
  }
}
