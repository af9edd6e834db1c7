import Simulation
import Wire

// What is shown on the map for a moment.
extension Narrator {
  func show(_ event: SeenEvent, in effects: inout VisualEffects) {
    let place = event.place
    func add(_ look: VisualEffect.Look, _ milliseconds: Int64) {
      effects.add(look, at: place, lasts: milliseconds * 1000, now: now)
    }
    switch event.happening {
    case .struck(let victim, _, _, _, let damage):
      let color = isOwn(victim) ? Self.grave : 0xFFE9A0
      add(.flash(color), 240)
      if damage > 0 { effects.stain(place, now: now) }
      add(.word("\(damage)", color), 800)
    case .missed: add(.flash(0x6A6458), 150)
    case .died:
      effects.stain(place, isGrave: true, now: now)
      add(.word("ϯ", 0xD8D0C0), 1200)
    case .woke: add(.flash(0xFFD080), 500)
    case .noticed: add(.word("!", Self.notice), 700)
    case .dashed(_, let from): add(.trail(from: from, 0x90A8C8), 300)
    case .missileFlew(let kind, _, let from):
      let color = replica.legend(kind)?.color ?? 0xC0C0C0
      add(.flight(from: from, glyph: "∙", color), 60 + 30 * Int64(from.steps(to: place)))
    case .split: add(.flash(0x80D060), 300)
    case .suffered(_, let effect, _, let damage): add(.word("\(damage)", effect.color), 700)
    case .healed(_, let hp):
      guard hp > 1 else { return }
      add(.word("+\(hp)", 0x70F080), 900)
    case .affected(let who, let effect):
      add(.flash(effect.color), 260)
      if isOwn(who) { add(.word(texts.word(for: effect), effect.color), 1100) }
    case .cast(let by, let kind, let attack):
      add(.flash(isFoe(by) ? 0xFF8060 : 0x90C8FF), 350)
      add(.word(attackName(attack, of: kind), isFoe(by) ? 0xFF9070 : 0xA8D0FF), 1200)
    case .levelled(_, let level):
      add(.flash(0xFFE880), 700)
      add(.word(texts[.level, level], 0xFFE880), 2200)
    case .took(_, let look, let count):
      guard let (text, color) = find(look, count) else { return }
      add(.word(text, color), 1000)
    case .used(_, let item):
      let legend = replica.legend(item)
      add(.word(legend?.name ?? "", legend?.color ?? 0xC0C0C0), 1000)
    case .gestured(_, let gesture): add(.word("*\(texts.gestureWord(gesture))*", 0xE8D8F8), 2200)
    case .phaseBegan(_, _, let phase):
      add(.flash(0xFF3020), 900)
      add(.word(texts[.phase, phase] + "!", 0xFF5040), 2500)
    case .doorOpened: break
    }
  }

  private func find(_ look: ThingLook, _ count: Int) -> (String, UInt32)? {
    switch look {
    case .gold: ("+\(count)$", 0xFFD84A)
    case .item(let item): replica.legend(item).map { ($0.name, $0.color) }
    case .cloud: nil
    }
  }
}
