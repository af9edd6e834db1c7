/// The numbers of monsters' and the camp's habits that no kind has its own of. Tiles, percent and
/// milliseconds; `Rules.ticks` turns the latter into ticks.
enum Habits {
  /// Calm monsters sleep when no living player is within so many blocks (`Blocks`) of theirs: 65
  /// tiles at least, farther than anybody sees and than `prowlMap` leads.
  static let wakeBlocks = 4

  /// How far the shared maps reach, in tiles, and how old they may get, in milliseconds.
  static let huntRadius = 20
  static let prowlRadius = 48
  static let huntSurveyEvery = 100
  static let prowlSurveyEvery = 1000
  /// Places of them that are measured in one tick: enough for twelve players who are apart, and for
  /// two on the far map.
  static let huntPlacesMax = 20_000
  static let prowlPlacesMax = 24_000

  /// Who wakes or joins is put within so many steps' walk of the fire.
  static let campSearchRadius = 16
  /// Who wakes can't be hurt for so many milliseconds, so that whoever felled it does not again.
  static let wakeGrace = 3000
  /// The camp shelters who has hurt nobody for so many milliseconds, once it has less than so many
  /// percent of its hit points.
  static let peaceAfter = 5000
  static let shelterPercent = 60

  /// When sight or light changes, each character looks around anew on its own one of so many ticks.
  static let lookTurns = 6

  /// A monster that notices somebody stops short for a moment.
  static let noticePause = 300
  /// Who stands in tall grass is seen only from so near.
  static let tallGrassSight = 2
  /// A monster keeps its prey unless somebody else is nearer by more than this.
  static let targetStickiness = 2
  /// How long a monster searches, flees, or tries to get home.
  static let searchPatience = 6000
  static let fleePatience = 5000
  static let returnPatience = 12000
  /// Who dozes wakes when somebody comes so near, or hears so many percent of what it would.
  static let dozeSight = 4
  static let dozeHearing = 40
  /// Who walks home heeds only those so near.
  static let returnSight = 1
  /// Going around takes no longer, at so many tiles from the prey.
  static let flankPatience = 4000
  static let flankRadius = 3
  /// A pack is who is after the same prey within so many tiles of it, rounded up to whole blocks.
  static let packRadius = 16

  /// Steps of one stretch of wandering, and the pause after it in milliseconds.
  static let stride = 3...8
  static let rest = 0...1200
  /// How often a stretch leads towards the players.
  static let prowlPercent = 70
  /// While so many hunt already, for each player, no more are drawn towards players.
  static let huntersPerPlayer = 2

  /// Wounds of effects: so many hit points, every so many milliseconds. One bleeds in walking.
  static let burnWound = 3
  static let poisonWound = 2
  static let bleedWound = 2
  static let woundEvery = 500
  static let bleedEvery = 250
  /// Percent: of the speed, of the cooldowns, of the damage dealt, and of the damage let through.
  static let slowedSpeed = 50
  static let hastedSpeed = 150
  static let hastedCooldown = 67
  static let inspiredForce = 130
  static let guardedDamage = 20

  /// Who stood in a cloud suffers on for so many milliseconds, and so many tiles have one at once.
  static let cloudLingers = 1500
  static let cloudsMax = 2000
  /// Hounds see foes so near, go no farther from their master to fight, and are beside him at once
  /// from farther than this even when they are seen.
  static let houndSight = 6
  static let houndLeash = 9
  static let houndLostAt = 18
  /// What killing another player teaches.
  static let duelExperience = 20

  /// How far a calm ambusher looks for tall grass, and how long it waits where there is none.
  static let coverRadius = 6
  static let coverPause = 2000
  /// Who heals, summons or blinks has tried in vain: until the next try.
  static let trickPause = 500
  /// A boss stops so long when its next phase begins.
  static let phasePause = 1500
  /// A boss stands within so many steps of the place given for it; at peace there it mends so many
  /// percent every so often.
  static let denRadius = 4
  static let denRestPercent = 2
  static let denRestEvery = 1000
  /// Who comes so near under the ground comes up, or gives up after so long.
  static let burrowNear = 2
  static let burrowPatience = 5000
  /// Off the ground it goes at so many percent of its walking speed, and comes down within so many
  /// steps of where it meant to.
  static let offGroundPercent = 160
  static let landingRadius = 4
  /// Those called stand within so many steps, and count as near within so many.
  static let summonSpread = 2
  static let summonRadius = 12
  static let blinkTries = 8
  /// A wound is smelt so far, and remembered so long.
  static let bloodRadius = 8
  static let ragePatience = 5000
  /// So many webs at most, within so many tiles.
  static let websMax = 6
  static let webRadius = 2

  /// A fire sets fire to who stands in it, and tries its neighbours, every so often.
  static let fireBeat = 500
  /// Who has left it burns on for so long.
  static let fireClings = 1600
  /// So many tiles burn at once and so many glow, at most; more don't catch, or go out at once.
  static let flamesMax = 256
  static let glowsMax = 512
  /// Embers glow so long, then grass or bare floor is left.
  static let glow = 12_000...25_000
  /// A wall breaks loudly.
  static let wallNoise = 12

  /// Noises that are no attack's, in tiles.
  static let doorNoise = 6
  static let dashNoise = 5

  /// What lies on the ground is laid within so many steps, and gone after so many milliseconds.
  static let dropRadius = 5
  static let thingsLie = 240_000
  /// From one draught to the next.
  static let drinkPause = 1000
  /// A scroll of light lets one see so many tiles farther.
  static let lightSight = 6
  /// A thief runs so long with what it has got.
  static let thiefPatience = 12_000
  /// One part in so many of the gold is lost with one's life.
  static let goldShareOnDeath = 4
  /// What a piece of gear does beyond its property, for each tier: percent of damage for a weapon,
  /// points for armour, hit points for a charm.
  static let damagePerTier = 6
  static let armourPerTier = 1
  static let hpPerTier = 6
  /// How near to the stall one trades, and what it pays for a tier of what it does not sell.
  static let tradeReach = 2
  static let worthPerTier = 40
  /// In a chest: gold for each danger of the place, items, and how much rarer than the place's.
  static let chestGold = 3...6
  static let chestItems = 1...3
  static let chestDanger = 2

  /// Monsters come at such distances from a player, so many tries a time.
  static let spawnDistance = 15...40
  static let spawnTries = 24
  /// The measure of the weights by which kinds are chosen.
  static let spawnWeight = 120
  /// A group stands within so many steps of its first.
  static let groupSpread = 3
  /// So many tiles more from the camp allow one more danger.
  static let tilesPerDanger = 8
  /// Whoever is farther than this from every player makes room for newcomers.
  static let strayDistance = 60
}

extension Rules {
  /// A span of real time in this match's ticks, rounded, at least 1.
  package func ticks(milliseconds: Int) -> Int { max(1, (milliseconds * tickRate + 500) / 1000) }
}
