/// How day and night come and go. A match begins in the morning, and the ticks of one whole day are
///
/// ```
/// 0 ───── day ─────▶ dusk ▶──── night ────▶ dawn ▶ length
/// ```
package struct DayRules: Sendable, Hashable {
  /// Of a whole day and night, in ticks; 0: it is always day.
  package var length: Int
  /// Of the dark part of it, and of the dusk before and the dawn after it.
  package var night: Int
  package var dusk: Int
  /// How far one sees at night, in tiles.
  package var nightSight: Int

  package init(length: Int, night: Int, dusk: Int, nightSight: Int) {
    self.length = length
    self.night = night
    self.dusk = dusk
    self.nightSight = nightSight
  }

  /// It never gets dark.
  package static let endless = DayRules(length: 0, night: 0, dusk: 0, nightSight: 0)

  /// How much of the daylight there is, in percent: 100 by day, 0 at night.
  package func daylight(at tick: Tick) -> Int {
    guard length > 0 else { return 100 }
    let time = Int(tick.rawValue) % length
    let day = max(0, length - night - 2 * dusk)
    if time < day { return 100 }
    if time < day + dusk { return 100 - (time - day) * 100 / dusk }
    if time < day + dusk + night { return 0 }
    return (time - day - dusk - night) * 100 / max(1, dusk)
  }

  /// How far one sees, in tiles: by steps from the day's sight to the night's and back.
  package func sight(byDay sight: Int, at tick: Tick) -> Int {
    guard length > 0, nightSight < sight else { return sight }
    return nightSight + (sight - nightSight) * daylight(at: tick) / 100
  }
}

extension Rules {
  /// How far one sees on that tick what is not lit, in tiles.
  package func sight(at tick: Tick) -> Int { day.sight(byDay: sight, at: tick) }
}
