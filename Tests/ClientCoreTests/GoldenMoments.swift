extension Golden {
  /// A pack, a boss, a rank, a pause and an end, on small and wider terminals.
  static let moments = [
    Golden(
      scene: .boss, columns: 60, rows: 20,
      picture: #"""
                        dens 1/3 · the King is awake
                            Old Antler  410/900
                          ↟,,⋅⋅'`⋅`⋅,⋅'⋅⋅⋅'⋅⋅⋅`⋅'↟
                          ↟⋅⋅'⋅#####+####`⋅⋅⋅,⋅⋅⋅↟
                          ↟⋅⋅⋅⋅#⋅⋅⋅⋅⋅⋅⋅⋅#⋅''⋅≋≋'⋅↟
                          ↟⋅⋅⋅,#⋅⋅⋅⋅⋅⋅⋅⋅#'⋅⋅≋≋≋≋⋅↟
                          ↟⋅⋅,`##########⋅,⋅⋅≋≋`⋅↟
                          ↟,⋅⋅⋅⋅,'⋅@⋅⋅Y⋅⋅⋅''⋅⋅⋅⋅`↟
                          ↟⋅⋅Bob 1'`⋅⋅$!""⋅⋅'⋅`⋅⋅↟
                          ↟⋅⋅↟↟@⋅⋅⋅⋅⋅'⋅""""`⋅⋅⋅⋅'↟
                          ↟⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅↟
                          ↟,',⋅`⋅⋅⋅⋅^⋅⋅`⋅'⋅⋅⋅'⋅,⋅↟
                          ↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟

           HP 98/140     MP 24/120   lv 9  132$
         spc Dash   1 Hound    3.0 Miasma 3 Mend     4 Veil


         Welcome to Test Vale. ? shows the keys.
         sent 0 · run 0 · queued 0   tick 10                 ? help
        """#),
    Golden(
      scene: .hounds, columns: 60, rows: 20,
      picture: #"""
                        wave 3 · 12 left · fire 80 %
                          ↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟
                          ↟,,⋅⋅'`⋅`⋅,⋅'⋅⋅⋅'⋅⋅⋅`⋅'↟
                          ↟⋅⋅'⋅#####+####`⋅⋅⋅,⋅⋅⋅↟
                          ↟⋅⋅⋅⋅#⋅⋅⋅⋅⋅⋅⋅⋅#⋅''⋅≋≋'⋅↟
                          ↟⋅⋅⋅,#⋅⋅⋅⋅⋅⋅⋅⋅#'⋅⋅≋≋≋≋⋅↟
                          ↟⋅⋅,`###ddd####⋅,⋅⋅≋≋`⋅↟
                          ↟,⋅⋅⋅⋅,dd@d⋅,ȼ⋅⋅''⋅⋅⋅⋅`↟
                          ↟⋅⋅↟↟'⋅⋅ddd⋅$!""⋅⋅'⋅`⋅⋅↟
                          ↟⋅⋅↟↟'⋅⋅⋅⋅⋅'⋅""""`⋅⋅⋅⋅'↟
                          ↟⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅↟
                          ↟,',⋅`⋅⋅⋅⋅^⋅⋅`⋅'⋅⋅⋅'⋅,⋅↟
                          ↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟

           HP 98/140     MP 24/120   lv 9  pack 9 inspired hasted 13
         spc Dash   1 Hound    3.0 Miasma 3 Mend     4 Veil


         Welcome to Test Vale. ? shows the keys.
         sent 0 · run 0 · queued 0   tick 10                 ? help
        """#),
    Golden(
      scene: .ranks, columns: 60, rows: 20,
      picture: #"""
                                  dens 1/3
                          ↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟
                          ↟,,⋅⋅'`⋅`⋅,⋅'⋅⋅⋅'⋅⋅⋅`⋅'↟
                      ╭─ Which one grows? ───────────╮
                      │ 1  Hound              ***    │
                      │ 2  Miasma             **     │
                      │ 3  Mend               *      │
                      │ 4  Veil               *      │
                      │                              │
                      │ 1 to spend                   │
                      ╰──────────────────────────────╯
                          ↟,',⋅`⋅⋅⋅⋅^⋅⋅`⋅'⋅⋅⋅'⋅,⋅↟
                          ↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟

           HP 98/140     MP 24/120   lv 9  rank! + 1-4 132$
         spc Dash   1 Hound    3.0 Miasma 3 Mend     4 Veil


         Welcome to Test Vale. ? shows the keys.
         sent 0 · run 0 · queued 0   tick 10                 ? help
        """#),
    Golden(
      scene: .outcome, columns: 60, rows: 20,
      picture: #"""
                                  dens 1/3
                          ↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟
                          ↟,,⋅⋅'`⋅`⋅,⋅'⋅⋅⋅'⋅⋅⋅`⋅'↟
                          ↟⋅⋅'⋅#####+####`⋅⋅⋅,⋅⋅⋅↟
                          ↟⋅⋅⋅⋅#⋅⋅⋅⋅⋅⋅⋅⋅#⋅''⋅≋≋'⋅↟
         ╭─ horde ────────────────────────────────────────────────╮
         │ The fire is out.                         it took 12:34 │
         │ You held until wave 7.                                 │
         │                                                        │
         │ name              lv kills deaths  dealt  taken healed │
         │ Bob               11    44      1   5120   2333      0 │
         │ Ada                9    31      2   2410    811    640 │
         │                                                        │
         │ The next match begins in 15 s                          │
         ╰────────────────────────────────────────────────────────╯
         spc Dash   1 Hound    3.0 Miasma 3 Mend     4 Veil

         Welcome to Test Vale. ? shows the keys.
         The fire is out.
         sent 0 · run 0 · queued 0   tick 10                 ? help
        """#),
    Golden(
      scene: .paused, columns: 60, rows: 20,
      picture: #"""
                                  dens 1/3
                          ↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟
                          ↟,,⋅⋅'`⋅`⋅,⋅'⋅⋅⋅'⋅⋅⋅`⋅'↟
                          ↟⋅⋅'⋅#####+####`⋅⋅⋅,⋅⋅⋅↟
                          ↟⋅⋅⋅╭─ paused ────╮≋≋'⋅↟
                          ↟⋅⋅⋅│             │≋≋≋⋅↟
                          ↟⋅⋅,│  p goes on  │≋≋`⋅↟
                          ↟,⋅⋅│             │⋅⋅⋅`↟
                          ↟⋅⋅B╰─────────────╯⋅`⋅⋅↟
                          ↟⋅⋅↟↟@⋅⋅⋅⋅⋅'⋅""""`⋅⋅⋅⋅'↟
                          ↟⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅↟
                          ↟,',⋅`⋅⋅⋅⋅^⋅⋅`⋅'⋅⋅⋅'⋅,⋅↟
                          ↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟

           HP 98/140     MP 24/120   lv 9  132$
         spc Dash   1 Hound    3.0 Miasma 3 Mend     4 Veil


         Welcome to Test Vale. ? shows the keys.
         sent 0 · run 0 · queued 0   tick 10                 ? help
        """#),
    Golden(
      scene: .hounds, columns: 100, rows: 30, firstColumn: 12,
      picture: #"""
             wave 3 · 12 left · fire 80 %                  │Ada Taoist 9               132 gold
                                                           │     HP 98/140         MP 24/120
                                                           │───────────────────────────────────
                                                           │pack 9 inspired hasted
                                                           │[space] Dash
                                                           │[1] Hound III                 30 mp
                                                           │[2] Miasma II 3.0s            20 mp
                                                           │[3] Mend                      25 mp
               ↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟                    │[4] Veil
               ↟,,⋅⋅'`⋅`⋅,⋅'⋅⋅⋅'⋅⋅⋅`⋅'↟                    │
               ↟⋅⋅'⋅#####+####`⋅⋅⋅,⋅⋅⋅↟                    │ȼ     Clubber · poisoned slowed
               ↟⋅⋅⋅⋅#⋅⋅⋅⋅⋅⋅⋅⋅#⋅''⋅≋≋'⋅↟                    │
               ↟⋅⋅⋅,#⋅⋅⋅⋅⋅⋅⋅⋅#'⋅⋅≋≋≋≋⋅↟                    │
               ↟⋅⋅,`###ddd####⋅,⋅⋅≋≋`⋅↟                    │
               ↟,⋅⋅⋅⋅,dd@d⋅,ȼ⋅⋅''⋅⋅⋅⋅`↟                    │
               ↟⋅⋅↟↟'⋅⋅ddd⋅$!""⋅⋅'⋅`⋅⋅↟                    │
               ↟⋅⋅↟↟'⋅⋅⋅⋅⋅'⋅""""`⋅⋅⋅⋅'↟                    │
               ↟⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅↟                    │
               ↟,',⋅`⋅⋅⋅⋅^⋅⋅`⋅'⋅⋅⋅'⋅,⋅↟                    │
               ↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟                    │
                                                           │
                                                           │
                                                           │
                                                           │
                                                           │
                                                           │
                                                           │
                                                           │Welcome to Test Vale. ? shows the
                                                           │  keys.
        n 0 · queued 0   tick 10                                                         ? help
        """#),
    Golden(
      scene: .boss, columns: 100, rows: 30, firstColumn: 12,
      picture: #"""
             dens 1/3 · the King is awake                  │Ada Taoist 9               132 gold
                 Old Antler  410/900                       │     HP 98/140         MP 24/120
                                                           │───────────────────────────────────
                                                           │
                                                           │[space] Dash
                                                           │[1] Hound III                 30 mp
                                                           │[2] Miasma II 3.0s            20 mp
                                                           │[3] Mend                      25 mp
               ↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟                    │[4] Veil
               ↟,,⋅⋅'`⋅`⋅,⋅'⋅⋅⋅'⋅⋅⋅`⋅'↟                    │
               ↟⋅⋅'⋅#####+####`⋅⋅⋅,⋅⋅⋅↟                    │Y›           Old Antler
               ↟⋅⋅⋅⋅#⋅⋅⋅⋅⋅⋅⋅⋅#⋅''⋅≋≋'⋅↟                    │@               Bob 1
               ↟⋅⋅⋅,#⋅⋅⋅⋅⋅⋅⋅⋅#'⋅⋅≋≋≋≋⋅↟                    │
               ↟⋅⋅,`##########⋅,⋅⋅≋≋`⋅↟                    │
               ↟,⋅⋅⋅⋅,'⋅@⋅⋅Y⋅⋅⋅''⋅⋅⋅⋅`↟                    │
               ↟⋅⋅Bob 1'`⋅⋅$!""⋅⋅'⋅`⋅⋅↟                    │
               ↟⋅⋅↟↟@⋅⋅⋅⋅⋅'⋅""""`⋅⋅⋅⋅'↟                    │
               ↟⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅↟                    │
               ↟,',⋅`⋅⋅⋅⋅^⋅⋅`⋅'⋅⋅⋅'⋅,⋅↟                    │
               ↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟                    │
                                                           │
                                                           │
                                                           │
                                                           │
                                                           │
                                                           │
                                                           │
                                                           │Welcome to Test Vale. ? shows the
                                                           │  keys.
        n 0 · queued 0   tick 10                                                         ? help
        """#),
    Golden(
      scene: .party, columns: 100, rows: 30, firstColumn: 12,
      picture: #"""
                       dens 1/3                            │Ada Taoist 9               132 gold
                                                           │     HP 98/140         MP 24/120
                                                           │───────────────────────────────────
                                                           │
                                                           │[space] Dash
                                                           │[1] Hound III                 30 mp
                                                           │[2] Miasma II 3.0s            20 mp
                                                           │[3] Mend                      25 mp
               ↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟                    │[4] Veil
               ↟,,⋅⋅'`⋅`⋅,⋅'⋅⋅⋅'⋅⋅⋅`⋅'↟                    │
               ↟⋅⋅'⋅#####+####`⋅⋅⋅,⋅⋅⋅↟                    │@           Bob 11 · dead
               ↟⋅⋅⋅⋅#⋅⋅⋅⋅⋅⋅⋅⋅#⋅''⋅≋≋'⋅↟                    │
               ↟⋅⋅╭─ Party ──────────────────────────────────────────────╮
               ↟⋅⋅│ Ada              Taoist 9        98/140              │
               ↟,⋅│ Bob              Warrior 11       dead      11 →     │
               ↟⋅⋅│                                                      │
               ↟⋅⋅│ /p text talks to it · /party leaves · g marks        │
               ↟⋅⋅╰──────────────────────────────────────────────────────╯
               ↟,',⋅`⋅⋅⋅⋅^⋅⋅`⋅'⋅⋅⋅'⋅,⋅↟                    │
               ↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟                    │
                                                           │
                                                           │
                                                           │
                                                           │
                                                           │
                                                           │
                                                           │
                                                           │Welcome to Test Vale. ? shows the
                                                           │  keys.
        n 0 · queued 0   tick 10                                                         ? help
        """#),
  ]
}
