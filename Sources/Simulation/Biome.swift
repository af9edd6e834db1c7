/// What kind of land a place lies in; the raw value is what vaults call it.
package enum Biome: String, CaseIterable, Sendable {
  case meadow, forest, heath, marsh, ruins, caves
}
