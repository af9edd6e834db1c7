import Simulation
import Testing

@testable import Content

@Suite struct PhaseTests {
  /// The slime with these lines at the end of its row, from line 24 on.
  private func tables(_ lines: String) -> Tables {
    Tables().with(\.monsters, "      noise: 4\n", "      noise: 4\n" + lines + "\n")
  }

  @Test func `phases are read one after the other, each with what the row leaves to it`() throws {
    let slime = try tables(
      """
        boss: true
        phases:
          - attacks: [slap]
          - below: 40
            attacks: [slap]
            behaviours: [chase]
            speed: 4000
            shout: Blub!
      """
    ).read().kinds[1]
    #expect(slime.isBoss)
    #expect(
      slime.phases == [
        Phase(below: 100, attacks: [.basic], behaviours: slime.behaviours, speed: 110),
        Phase(
          below: 40, attacks: [.basic], behaviours: [.chase] + slime.behaviours, speed: 200,
          shout: "Blub!"),
      ])
  }

  @Test(arguments: [
    (
      "  phases:\n    - attacks: [slap]\n    - { below: 40, attacks: [bite] }",
      "26: attacks: found 'bite', expected one of slap"
    ),
    (
      "  phases:\n    - attacks: [slap]\n    - attacks: [slap]",
      "26: below: found nothing, expected a whole number of percent, 1...99"
    ),
    (
      "  phases:\n    - { below: 90, attacks: [slap] }\n    - { below: 40, attacks: [slap] }",
      "25: below: found '90', expected nothing: the first phase is there from the beginning"
    ),
    (
      "  phases:\n    - attacks: [slap]\n    - { below: 40, attacks: [slap] }\n"
        + "    - { below: 50, attacks: [slap] }",
      "27: below: found '50', expected a whole number of percent, 1...39"
    ),
    ("  phases:\n    - attacks: [slap]", "24: phases: found 1, expected a list of 2...4 phases"),
    ("  boss: perhaps", "24: boss: found 'perhaps', expected one of true, false"),
  ])
  func `a mistake in a phase`(lines: String, complaint: String) {
    #expect(tables(lines).complaint == "monsters.yaml:" + complaint)
  }
}
