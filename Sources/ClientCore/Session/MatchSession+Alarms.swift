import Simulation
import Wire

// What calls the person: the bell, a word on the status row, or both.
extension MatchSession {
  /// How long a word of an alarm is shown, in microseconds.
  static let alarmShown: Int64 = 2_500_000
  /// Under so many percent of the hit points one is called.
  static let hurtPercent = 30

  mutating func call(for occasion: Alarms.Occasion) {
    switch hand.options.alarms[occasion] {
    case .off: break
    case .sound: hand.isRinging = true
    case .sight: show(occasion)
    case .both:
      hand.isRinging = true
      show(occasion)
    }
  }

  /// The shell rings once for all that came since.
  mutating func ringIfDue() -> [ClientEffect] {
    guard hand.isRinging else { return [] }
    hand.isRinging = false
    return [.bell]
  }

  /// Own hit points before and after a blow.
  mutating func noteHealth(from before: Int?, to after: SeenEntity?) {
    guard let before, let after, after.hpMax > 0, after.hp > 0 else { return }
    let line = after.hpMax * Self.hurtPercent / 100
    if before > line, after.hp <= line { call(for: .hurt) }
  }

  /// Somebody speaks: to the party, or of oneself.
  mutating func noteWords(_ chat: Chat) {
    guard case .playing(let name, _) = role, chat.from != name else { return }
    if chat.kind == .party { call(for: .party) }
    guard chat.kind != .notice, Self.says(name, in: chat.text) else { return }
    hand.calls += 1
    call(for: .named)
  }

  mutating func noteWave(from before: ModeStatus?, to after: ModeStatus?) {
    guard case .horde(let wave, _, nil, _, _)? = after else { return }
    if case .horde(wave, _, nil, _, _)? = before { return }
    if before != nil { call(for: .wave) }
  }

  private mutating func show(_ occasion: Alarms.Occasion) {
    hand.alarm = Hand.Alarm(occasion: occasion, until: now + Self.alarmShown)
  }

  /// As a word of its own, in whatever letters.
  private static func says(_ name: String, in text: String) -> Bool {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "_" && $0 != "-" }
    return words.contains { $0 == name.lowercased() }
  }
}
