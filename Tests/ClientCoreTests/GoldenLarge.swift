extension Golden {
  /// Screens on a terminal of 120x40.
  static let large = [
    Golden(
      scene: .match, columns: 120, rows: 40, firstColumn: 28,
      picture: #"""
                                                               │Ada Warrior 1                0 gold
                                                               │             HP 98/140
                                                               │
                                                               │
                                                               │[space] Dash
                                                               │[1] Whirl
                                                               │
                                                               │ȼ              Clubber
                                                               │@               Bob 1
                                                               │
                                                               │
                                                               │
                                                               │
         ↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟                              │
         ↟,,⋅⋅'`⋅`⋅,⋅'⋅⋅⋅'⋅⋅⋅`⋅'↟                              │
         ↟⋅⋅'⋅#####+####`⋅⋅⋅,⋅⋅⋅↟                              │
         ↟⋅⋅⋅⋅#⋅⋅⋅⋅⋅⋅⋅⋅#⋅''⋅≋≋'⋅↟                              │
         ↟⋅⋅⋅,#⋅⋅⋅⋅⋅⋅⋅⋅#'⋅⋅≋≋≋≋⋅↟                              │
         ↟⋅⋅,`####9#####⋅,⋅⋅≋≋`⋅↟                              │
         ↟behind you⋅,⋅⋅⋅''⋅⋅⋅⋅`↟                              │
         ↟⋅⋅Bob 1'`⋅⋅⋅⋅""⋅⋅'⋅`⋅⋅↟                              │
         ↟⋅⋅↟↟@⋅⋅⋅⋅⋅'⋅""""`⋅⋅⋅⋅'↟                              │
         ↟⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅↟                              │
         ↟,',⋅`⋅⋅⋅⋅^⋅⋅`⋅'⋅⋅⋅'⋅,⋅↟                              │
         ↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟                              │
                                                               │
                                                               │
                                                               │
                                                               │
                                                               │
                                                               │
                                                               │
                                                               │
                                                               │
                                                               │
                                                               │Welcome to Test Vale. ? shows the
                                                               │  keys.
                                                               │The Clubber's club hits you for 9.
                                                               │Bob: behind you
         rtt 152 ms   █   tick 10                                                            ? help
        """#),
    Golden(
      scene: .help, columns: 120, rows: 40, firstColumn: 28,
      picture: #"""
                                                               │Ada Warrior 1                0 gold
                                                               │             HP 98/140
                                                               │
                                                               │
                                                               │[space] Dash
                                                               │[1] Whirl
                                                               │
                                                               │ȼ              Clubber
                                                               │@               Bob 1
                                                               │
                                                               │
              ╭─ Walk and fight ─────────────────────────────────╮
              │ ←↓↑→ hjkl    walk; into a foe: hit it            │
         ↟↟↟↟↟│ yubn         walk diagonally (keypad too)        │
         ↟,,⋅⋅│ ⇧← ⇧→        run until something happens         │
         ↟⋅⋅'⋅│ space        dash three tiles, untouchable       │
         ↟⋅⋅⋅⋅│ f            hit what you face                   │
         ↟⋅⋅⋅,│ 1234         abilities of your class             │
         ↟⋅⋅,`│ Tab          aim at the next foe                 │
         ↟behi│ + then 1-4   spend a rank on an ability          │
         ↟⋅⋅Bo│ x            forget the queued keys              │
         ↟⋅⋅↟↟│ p            pause, where you play alone         │
         ↟⋅⋅⋅⋅│ q Esc        leave · Ctrl-C at once              │
         ↟,',⋅│                                                  │
         ↟↟↟↟↟│ Lit tiles are about to be struck: step off them. │
              │                                                  │
              │ page 1 of 3 · ? goes on · Esc closes             │
              ╰──────────────────────────────────────────────────╯
                                                               │
                                                               │
                                                               │
                                                               │
                                                               │
                                                               │
                                                               │
                                                               │Welcome to Test Vale. ? shows the
                                                               │  keys.
                                                               │The Clubber's club hits you for 9.
                                                               │Bob: behind you
         rtt 152 ms   █   tick 10                                                            ? help
        """#),
    Golden(
      scene: .dead, columns: 120, rows: 40, firstColumn: 28,
      picture: #"""
                                                               │Ada Warrior 1                0 gold
                                                               │             HP 0/140
                                                               │
                                                               │
                                                               │[space] Dash
                                                               │[1] Whirl
                                                               │
                                                               │ȼ              Clubber
                                                               │@               Bob 1
                                                               │
                                                               │
                                                               │
                                                               │
         ↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟                              │
         ↟,,⋅⋅'`⋅`⋅,⋅'⋅⋅⋅'⋅⋅⋅`⋅'↟                              │
        dead ───────────────────────────────╮                  │
         the Clubber                        │                  │
         you in the last seconds:           │                  │
        Clubber's club                   9  │                  │
        bleeding, by the hound           2  │                  │
                                            │                  │
        at the fire in 5 s                  │                  │
        ────────────────────────────────────╯                  │
         ↟,',⋅`⋅⋅⋅⋅^⋅⋅`⋅'⋅⋅⋅'⋅,⋅↟                              │
         ↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟                              │
                                                               │
                                                               │
                                                               │
                                                               │
                                                               │
                                                               │
                                                               │
                                                               │
                                                               │
                                                               │Welcome to Test Vale. ? shows the
                                                               │  keys.
                                                               │The Clubber's club hits you for 9.
                                                               │Bob: behind you
                                                               │The Clubber has felled you.
         rtt 152 ms   █   tick 11                                                            ? help
        """#),
    Golden(
      scene: .lost, columns: 120, rows: 40, firstColumn: 28,
      picture: #"""
                                                               │Ada Warrior 1                0 gold
                                                               │             HP 98/140
                                                               │
                                                               │
                                                               │[space] Dash
                                                               │[1] Whirl
                                                               │
                                                               │ȼ              Clubber
                                                               │@               Bob 1
                                                               │
                                                               │
                                                               │
                                                               │
         ↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟                              │
         ↟,,⋅⋅'`⋅`⋅,⋅'⋅⋅⋅'⋅⋅⋅`⋅'↟                              │
         ↟⋅⋅'⋅#####+####`⋅⋅⋅,⋅⋅⋅↟                              │
         ↟⋅⋅⋅⋅#⋅⋅⋅⋅⋅⋅⋅⋅#⋅''⋅≋≋'⋅↟                              │
         ↟⋅⋅⋅,#⋅⋅⋅⋅⋅⋅⋅⋅#╭─ The link is lost ───────────╮       │
         ↟⋅⋅,`####9#####│                              │       │
         ↟behind you⋅,⋅⋅│  Trying again for 30 more s  │       │
         ↟⋅⋅Bob 1'`⋅⋅⋅⋅"│          attempt 1           │       │
         ↟⋅⋅↟↟@⋅⋅⋅⋅⋅'⋅""│                              │       │
         ↟⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅╰──────────────────────────────╯       │
         ↟,',⋅`⋅⋅⋅⋅^⋅⋅`⋅'⋅⋅⋅'⋅,⋅↟                              │
         ↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟                              │
                                                               │
                                                               │
                                                               │
                                                               │
                                                               │
                                                               │
                                                               │
                                                               │
                                                               │
                                                               │
                                                               │Welcome to Test Vale. ? shows the
                                                               │  keys.
                                                               │The Clubber's club hits you for 9.
                                                               │Bob: behind you
         rtt 152 ms   █   tick 10                                                            ? help
        """#),
    Golden(
      scene: .watching, columns: 120, rows: 40, firstColumn: 28,
      picture: #"""
                          f next player · arrows look · ? help │Bob Warrior 1                0 gold
                                                               │             HP 71/140
                                                               │
                                                               │
                                                               │[space] Dash
                                                               │[1] Whirl
                                                               │
                                                               │ȼ              Clubber
                                                               │
                                                               │
                                                               │
                                                               │
                                                               │
         ↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟                              │
         ↟,,⋅⋅'`⋅`⋅,⋅'⋅⋅⋅'⋅⋅⋅`⋅'↟                              │
         ↟⋅⋅'⋅#####+####`⋅⋅⋅,⋅⋅⋅↟                              │
         ↟⋅⋅⋅⋅#⋅⋅⋅⋅⋅⋅⋅⋅#⋅''⋅≋≋'⋅↟                              │
         ↟⋅⋅⋅,#⋅⋅⋅⋅⋅⋅⋅⋅#'⋅⋅≋≋≋≋⋅↟                              │
         ↟⋅⋅,`##########⋅,⋅⋅≋≋`⋅↟                              │
         ↟,⋅⋅⋅⋅,'⋅⋅⋅⋅,⋅⋅⋅''⋅⋅⋅⋅`↟                              │
         ↟⋅⋅↟↟'Bob 1⋅⋅⋅""⋅⋅'⋅`⋅⋅↟                              │
         ↟⋅⋅↟↟'⋅⋅@⋅⋅'ȼ""""`⋅⋅⋅⋅'↟                              │
         ↟⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅↟                              │
         ↟,',⋅`⋅⋅⋅⋅^⋅⋅`⋅'⋅⋅⋅'⋅,⋅↟                              │
         ↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟                              │
                                                               │
                                                               │
                                                               │
                                                               │
                                                               │
                                                               │
                                                               │
                                                               │
                                                               │
                                                               │
                                                               │
                                                               │
                                                               │Welcome to Test Vale. ? shows the
                                                               │  keys.
                                                                                             ? help
        """#),
  ]
}
