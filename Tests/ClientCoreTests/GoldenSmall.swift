extension Golden {
  /// Screens on a terminal of 60x20.
  static let small = [
    Golden(
      scene: .title, columns: 60, rows: 20,
      picture: #"""
                        ___ _   _ ___   ___ ___ _
                       / __| | | |   \ / __| __| |
                      | (__| |_| | |) | (_ | _|| |__
                       \___|\___/|___/ \___|___|____|

                       the server decides, and pushes

                        › p  play alone
                          h  host on this network
                          a  join by address
                          w  watch
                          n  name: Ada
                          c  class: as before
                          m  mode: delve
                          o  options and keys
                          q  quit


                      arrows and Enter, or the letters

        """#),
    Golden(
      scene: .match, columns: 60, rows: 20,
      picture: #"""

                          ↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟
                          ↟,,⋅⋅'`⋅`⋅,⋅'⋅⋅⋅'⋅⋅⋅`⋅'↟
                          ↟⋅⋅'⋅#####+####`⋅⋅⋅,⋅⋅⋅↟
                          ↟⋅⋅⋅⋅#⋅⋅⋅⋅⋅⋅⋅⋅#⋅''⋅≋≋'⋅↟
                          ↟⋅⋅⋅,#⋅⋅⋅⋅⋅⋅⋅⋅#'⋅⋅≋≋≋≋⋅↟
                          ↟⋅⋅,`####9#####⋅,⋅⋅≋≋`⋅↟
                          ↟behind you⋅,⋅⋅⋅''⋅⋅⋅⋅`↟
                          ↟⋅⋅Bob 1'`⋅⋅⋅⋅""⋅⋅'⋅`⋅⋅↟
                          ↟⋅⋅↟↟@⋅⋅⋅⋅⋅'⋅""""`⋅⋅⋅⋅'↟
                          ↟⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅↟
                          ↟,',⋅`⋅⋅⋅⋅^⋅⋅`⋅'⋅⋅⋅'⋅,⋅↟
                          ↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟

           HP 98/140     lv 1  0$
         spc Dash   1 Whirl
         Welcome to Test Vale. ? shows the keys.
         The Clubber's club hits you for 9.
         Bob: behind you
         sent 0 · run 0 · queued 0   rtt 152 ms   tick 10    ? help
        """#),
    Golden(
      scene: .ascii, columns: 60, rows: 20,
      picture: #"""

                          &&&&&&&&&&&&&&&&&&&&&&&&
                          &,,..'`.`.,.'...'...`.'&
                          &..'.#####+####`...,...&
                          &....#........#.''.=='.&
                          &...,#........#'..====.&
                          &..,`####9#####.,..==`.&
                          &behind you.,...''....`&
                          &..Bob 1'`....""..'.`..&
                          &..&&@.....'.""""`....'&
                          &......................&
                          &,',.`....^..`.'...'.,.&
                          &&&&&&&&&&&&&&&&&&&&&&&&

           HP 98/140     lv 1  0$
         spc Dash   1 Whirl
         Welcome to Test Vale. ? shows the keys.
         The Clubber's club hits you for 9.
         Bob: behind you
         sent 0 . run 0 . queued 0   rtt 152 ms   tick 10    ? help
        """#),
    Golden(
      scene: .help, columns: 60, rows: 20,
      picture: #"""

            ╭─ Walk and fight ─────────────────────────────────╮
            │ ←↓↑→ hjkl    walk; into a foe: hit it            │
            │ yubn         walk diagonally (keypad too)        │
            │ ⇧← ⇧→        run until something happens         │
            │ space        dash three tiles, untouchable       │
            │ f            hit what you face                   │
            │ 1234         abilities of your class             │
            │ Tab          aim at the next foe                 │
            │ + then 1-4   spend a rank on an ability          │
            │ x            forget the queued keys              │
            │ p            pause, where you play alone         │
            │ q Esc        leave · Ctrl-C at once              │
            │                                                  │
           H│ Lit tiles are about to be struck: step off them. │
         spc│                                                  │
         Wel│ page 1 of 3 · ? goes on · Esc closes             │
         The╰──────────────────────────────────────────────────╯
         Bob: behind you
         sent 0 · run 0 · queued 0   rtt 152 ms   tick 10    ? help
        """#),
    Golden(
      scene: .dead, columns: 60, rows: 20,
      picture: #"""

                          ↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟
                          ↟,,⋅⋅'`⋅`⋅,⋅'⋅⋅⋅'⋅⋅⋅`⋅'↟
              ╭─ You are dead ───────────────────────────────╮
              │ felled by the Clubber                        │
              │ What hurt you in the last seconds:           │
              │  -0.2 s  Clubber's club                   9  │
              │  -0.0 s  bleeding, by the hound           2  │
              │                                              │
              │ You wake at the fire in 5 s                  │
              ╰──────────────────────────────────────────────╯
                          ↟,',⋅`⋅⋅⋅⋅^⋅⋅`⋅'⋅⋅⋅'⋅,⋅↟
                          ↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟

            HP 0/140     lv 1  0$
         spc Dash   1 Whirl
         The Clubber's club hits you for 9.
         Bob: behind you
         The Clubber has felled you.
         sent 0 · run 0 · queued 0   rtt 152 ms   tick 11    ? help
        """#),
    Golden(
      scene: .lost, columns: 60, rows: 20,
      picture: #"""

                          ↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟
                          ↟,,⋅⋅'`⋅`⋅,⋅'⋅⋅⋅'⋅⋅⋅`⋅'↟
                          ↟⋅⋅'⋅#####+####`⋅⋅⋅,⋅⋅⋅↟
                          ↟⋅⋅⋅⋅#⋅⋅⋅⋅⋅⋅⋅⋅#⋅''⋅≋≋'⋅↟
                          ↟⋅⋅⋅,#⋅⋅⋅⋅⋅⋅⋅⋅#'⋅⋅≋≋≋≋⋅↟
                          ↟⋅⋅,`####9#####⋅,⋅⋅≋≋`⋅↟
                      ╭─ The link is lost ───────────╮
                      │                              │
                      │  Trying again for 30 more s  │
                      │          attempt 1           │
                      │                              │
                      ╰──────────────────────────────╯

           HP 98/140     lv 1  0$
         spc Dash   1 Whirl
         Welcome to Test Vale. ? shows the keys.
         The Clubber's club hits you for 9.
         Bob: behind you
         sent 0 · run 0 · queued 0   rtt 152 ms   tick 10    ? help
        """#),
    Golden(
      scene: .watching, columns: 60, rows: 20,
      picture: #"""
         watching Bob          f next player · arrows look · ? help
                          ↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟
                          ↟,,⋅⋅'`⋅`⋅,⋅'⋅⋅⋅'⋅⋅⋅`⋅'↟
                          ↟⋅⋅'⋅#####+####`⋅⋅⋅,⋅⋅⋅↟
                          ↟⋅⋅⋅⋅#⋅⋅⋅⋅⋅⋅⋅⋅#⋅''⋅≋≋'⋅↟
                          ↟⋅⋅⋅,#⋅⋅⋅⋅⋅⋅⋅⋅#'⋅⋅≋≋≋≋⋅↟
                          ↟⋅⋅,`##########⋅,⋅⋅≋≋`⋅↟
                          ↟,⋅⋅⋅⋅,'⋅⋅⋅⋅,⋅⋅⋅''⋅⋅⋅⋅`↟
                          ↟⋅⋅↟↟'Bob 1⋅⋅⋅""⋅⋅'⋅`⋅⋅↟
                          ↟⋅⋅↟↟'⋅⋅@⋅⋅'ȼ""""`⋅⋅⋅⋅'↟
                          ↟⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅↟
                          ↟,',⋅`⋅⋅⋅⋅^⋅⋅`⋅'⋅⋅⋅'⋅,⋅↟
                          ↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟

           HP 71/140     lv 1  0$
         spc Dash   1 Whirl


         Welcome to Test Vale. ? shows the keys.
         tick 10                                             ? help
        """#),
    Golden(
      scene: .ended, columns: 60, rows: 20,
      picture: #"""






         ╭─ Cudgel ───────────────────────────────────────────────╮
         │                                                        │
         │  The host has ended the match.                         │
         │                                                        │
         │                                                        │
         │  Enter goes on · q quits                               │
         ╰────────────────────────────────────────────────────────╯







        """#),
    Golden(
      scene: .tooSmall, columns: 59, rows: 20,
      picture: #"""








                        This terminal is too small.
                         It is 59x20; Cudgel needs
                              60x20 or more.









        """#),
  ]
}
