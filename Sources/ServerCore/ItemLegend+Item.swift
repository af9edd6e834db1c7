import Simulation
import Wire

extension ItemLegend {
  /// What is told of a row of the items' table.
  init(_ item: Item, tickRate: Int) {
    let seconds = { (ticks: Int) in "\((ticks + tickRate - 1) / max(1, tickRate)) s" }
    var tier = 0
    let text: String
    switch item.use {
    case .heal(let hp): text = "mends \(hp)"
    case .mana(let mana): text = "gives \(mana) mana"
    case .haste(let ticks): text = "hastens for \(seconds(ticks))"
    case .recall(let ticks): text = "back to the fire after \(seconds(ticks)) of peace"
    case .light(let ticks): text = "shines for \(seconds(ticks))"
    case .gear(_, let gearTier, let property):
      tier = gearTier
      text = property.text(seconds)
    }
    self.init(
      name: item.name.asTitle, glyph: item.glyph, asciiGlyph: item.asciiGlyph, color: item.color,
      price: item.price, purpose: item.use.purpose, tier: tier, text: text)
  }
}

extension ItemUse {
  fileprivate var purpose: ItemPurpose {
    switch self {
    case .heal: .heal
    case .mana: .mana
    case .haste: .haste
    case .recall: .recall
    case .light: .light
    case .gear(let slot, _, _): .gear(slot)
    }
  }
}

extension GearProperty {
  fileprivate func text(_ seconds: (Int) -> String) -> String {
    switch self {
    case .damage(let percent): "+\(percent) % damage"
    case .armour(let hp): "+\(hp) armour"
    case .hp(let hp): "+\(hp) HP"
    case .speed(let percent): "+\(percent) % speed"
    case .cooldown(let percent): "-\(percent) % cooldown"
    case .mana(let mana): "+\(mana) mana"
    case .leech(let percent): "\(percent) % of the damage comes back"
    case .brand(let effect, let ticks): "leaves \(effect) for \(seconds(ticks))"
    }
  }
}
