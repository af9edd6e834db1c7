import Simulation

/// Darkens the ground where blood was shed; it fades in a few steps.
struct StainsView {
  let stains: [Stain]
  let vision: Vision
  let canvas: MapCanvas
  let context: ViewContext

  private static let blood: UInt32 = 0x78100A
  /// How much of it shows, in percent, from fresh to nearly gone.
  private static let steps = [52, 36, 20]

  func draw(on grid: inout CellGrid) {
    for stain in stains where vision.isVisible(stain.place) {
      let age = context.now - stain.began
      guard age >= 0, age < Stain.lasts else { continue }
      let step = Int(age * Int64(Self.steps.count) / Stain.lasts)
      canvas.shade(stain.place, on: &grid) {
        Color.mix($0, Self.blood, percent: Self.steps[step])
      }
      guard stain.isGrave else { continue }
      let ground = canvas.ground(at: stain.place, on: grid)
      let look = TextLook(Color.mix(ground, 0xA89888, percent: 20 + Self.steps[step]), on: ground)
      canvas.set(context.isUnicode ? "ϯ" : "%", at: stain.place, look: look, on: &grid)
    }
  }
}
