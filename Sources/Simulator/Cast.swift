import ClientCore
import Simulation

/// Who takes part in the run of a seed.
struct Cast {
  private(set) var participants: [Participant] = []
  private var dice: RandomSource

  static let witnessPlayer = "Wanda"

  private static let names = ["Ada", "Bo", "Cem", "Dörte", "Eve", "Fay"]

  /// Any sixteen seeds in a row meet every `mischief`, because each names the first imp's.
  init(seed: UInt64, mischief: Mischief) {
    dice = RandomSource(seed: seed)
    add(Self.witnessPlayer, player(Self.witnessPlayer, stays: true), isWitness: true)
    add("witness at the window", watcher(following: "", stays: true), isWitness: true)
    for name in Self.names.prefix(dice.roll(2...4)) { add(name, player(name)) }
    add("free watcher", watcher(following: ""))
    if dice.chance(60) { add("follower", watcher(following: Self.witnessPlayer)) }
    if dice.chance(60) { add("Bot", .bot(BotClient(name: "Bot", seed: dice.next()))) }
    if dice.chance(40) {
      let bot = BotClient(name: "Host bot", seed: dice.next())
      add("Host bot", .bot(bot), isHostBot: true)
    }
    addImp(1, mischief)
    for number in 0..<dice.roll(0...2) {
      addImp(number + 2, Mischief.allCases[dice.roll(0...(Mischief.allCases.count - 1))])
    }
  }

  private mutating func player(_ name: String, stays: Bool = false) -> Participant.Client {
    let intent = ClientIntent.play(url: ServerPath.play.url, name: name)
    return .person(ModelClient(intent: intent, name: name, stays: stays, seed: dice.next()))
  }

  private mutating func watcher(
    following name: String, stays: Bool = false
  ) -> Participant.Client {
    let intent = ClientIntent.watch(url: ServerPath.watch.url, follow: name)
    return .person(ModelClient(intent: intent, name: "", stays: stays, seed: dice.next()))
  }

  private mutating func addImp(_ number: Int, _ mischief: Mischief) {
    let name = "Imp \(number)"
    let client = MischiefClient(
      mischief, name: name, victim: Self.witnessPlayer, seed: dice.next())
    add("\(name) (\(mischief.rawValue))", .mischief(client))
  }

  private mutating func add(
    _ name: String, _ client: Participant.Client, isWitness: Bool = false, isHostBot: Bool = false
  ) {
    let weather = isWitness || isHostBot ? .clean : LinkWeather.drawn(by: &dice)
    participants.append(
      Participant(
        name: name, client: client, isWitness: isWitness, isHostBot: isHostBot, weather: weather,
        clockLead: Int64(dice.roll(0...1_000_000_000))))
  }
}
