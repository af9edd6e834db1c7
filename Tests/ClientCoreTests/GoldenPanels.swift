extension Golden {
  /// Panels on a terminal of 60x20.
  static let panels = [
    Golden(
      scene: .classes, columns: 60, rows: 20,
      picture: #"""
                        ___ _   _ ___   ___ ___ _
                       / __| | | |   \ / __| __| |
                      | (__| |_| | |) | (_ | _|| |__
                       \___|\___/|___/ \___|___|____|

                       the server decides, and pushes

          ╭─ Warrior ──────╮ ╭─ Mage ─────────╮ ╭─ Taoist ───────╮
          │          /     │ │     .  *  .    │ │       @ o      │
          │      @  /      │ │    *  @  | *   │ │      /|\|      │
          │    [#]\X       │ │      /|\_|     │ │       |        │
          │     |\         │ │     / | \|     │ │   d  / \  d    │
          │    /  \        │ │    /__^__\     │ │  d d  d  d d   │
          │                │ │                │ │                │
          ╰────────────────╯ ╰────────────────╯ ╰────────────────╯
          Burns from afar: fire, frost, thunder, gone in a blink.
               arrows choose · Enter takes it · Esc as before



        """#),
    Golden(
      scene: .pack, columns: 60, rows: 20,
      picture: #"""
                                  dens 1/3
                          ↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟
                          ↟,,⋅⋅'`⋅`⋅,⋅'⋅⋅⋅'⋅⋅⋅`⋅'↟
                          ↟⋅⋅'⋅#####+####`⋅⋅⋅,⋅⋅⋅↟
         ╭─ Pack · 132 gold ──────────────────────────────────────╮
         │   weapon  iron sword +  +10 % damage                   │
         │   armour  nothing                                      │
         │   charm   fox tail ++  +8 % speed                      │
         │                                                        │
         │ a ! healing draught ×3  mends 40                       │
         │ b ? scroll of recall  back to the fire                 │
         │ c / flame sword +++  sets fire                         │
         │                                                        │
         │ letter or Enter uses · e wears the best · Esc          │
         ╰────────────────────────────────────────────────────────╯
         spc Dash   1 Hound    3.0 Miasma 3 Mend     4 Veil


         Welcome to Test Vale. ? shows the keys.
         sent 0 · run 0 · queued 0   tick 10                 ? help
        """#),
    Golden(
      scene: .shop, columns: 60, rows: 20,
      picture: #"""
                                  dens 1/3
                          ↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟
                          ↟,,⋅⋅'`⋅`⋅,⋅'⋅⋅⋅'⋅⋅⋅`⋅'↟
                          ↟⋅⋅'⋅#####+####`⋅⋅⋅,⋅⋅⋅↟
                          ↟⋅⋅⋅⋅#⋅⋅⋅⋅⋅⋅⋅⋅#⋅''⋅≋≋'⋅↟
                          ↟⋅⋅⋅,#⋅⋅⋅⋅⋅⋅⋅⋅#'⋅⋅≋≋≋≋⋅↟
         ╭─ Stall: buy · 132 gold ────────────────────────────────╮
         │ a ! healing draught  mends 40                      15$ │
         │ b ? scroll of recall  back to the fire             40$ │
         │ c / iron sword +  +10 % damage                     60$ │
         │ d / flame sword +++  sets fire                    240$ │
         │                                                        │
         │ letter or Enter buys · Tab sells · Esc                 │
         ╰────────────────────────────────────────────────────────╯
           HP 98/140     MP 24/120   lv 9  132$
         spc Dash   1 Hound    3.0 Miasma 3 Mend     4 Veil

         Welcome to Test Vale. ? shows the keys.
         The stall: i, then Tab, to buy and sell.
         sent 0 · run 0 · queued 0   tick 10                 ? help
        """#),
    Golden(
      scene: .map, columns: 60, rows: 20,
      picture: #"""
        ╭─ The Vale ───────────────────────────────────────────────╮
        │                                                          │
        │                                                          │
        │                 ↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟                 │
        │                 ↟⋅⋅`⋅⋅⋅`⋅⋅⋅⋅⋅⋅⋅⋅',⋅⋅⋅⋅⋅↟                 │
        │                 ↟'⋅⋅'#####+####⋅⋅⋅⋅⋅@⋅⋅↟                 │
        │                 ↟,⋅⋅⋅#⋅⋅⋅⋅⋅⋅⋅⋅#,`⋅⋅≋≋⋅⋅↟                 │
        │                 ↟,⋅'⋅#⋅⋅⋅⋅⋅⋅⋅⋅#⋅'⋅≋≋≋≋,↟                 │
        │                 ↟⋅,⋅`##########⋅⋅`,≋≋⋅⋅↟                 │
        │                 ↟⋅⋅⋅⋅`''⋅@⋅`⋅⋅'⋅⋅`⋅⋅`⋅⋅↟                 │
        │                 ↟⋅⋅↟↟,⋅⋅⋅'⋅⋅⋅⋅""⋅`⋅⋅⋅⋅⋅↟                 │
        │                 ↟⋅'↟↟@⋅⋅'⋅⋅⋅⋅""""⋅x⋅⋅',↟                 │
        │                 ↟⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅↟                 │
        │                 ↟⋅'⋅⋅⋅⋅⋅⋅⋅^⋅,⋅⋅⋅⋅⋅⋅⋅⋅⋅⋅↟                 │
        │                 ↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟                 │
        │                                                          │
        │                                                          │
        │                                                          │
        │ @ you · arrows move the cursor · g marks it · Esc        │
        ╰──────────────────────────────────────────────────────────╯
        """#),
    Golden(
      scene: .board, columns: 60, rows: 20,
      picture: #"""
                      time left 3:21 · red 4 · blue 7
                          ↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟
                          ↟,,⋅⋅'`⋅`⋅,⋅'⋅⋅⋅'⋅⋅⋅`⋅'↟
                          ↟⋅⋅'⋅#####+####`⋅⋅⋅,⋅⋅⋅↟
                          ↟⋅⋅⋅⋅#⋅⋅⋅⋅⋅⋅⋅⋅#⋅''⋅≋≋'⋅↟
                          ↟⋅⋅⋅,#⋅⋅⋅⋅⋅⋅⋅⋅#'⋅⋅≋≋≋≋⋅↟
          ╭─ Scoreboard · brawl ─────────────────────────────────╮
          │ name              class      levelslain kills deaths │
          │ Bob               Warrior bot   11    3    44      1 │
          │ Ada               Taoist         9    0    31      2 │
          │ Eve of the Meadow Warrior away   4    0     7      5 │
          │                                                      │
          │ Esc closes                                           │
          ╰──────────────────────────────────────────────────────╯
           HP 98/140     MP 24/120   lv 9  132$
         spc Dash   1 Hound    3.0 Miasma 3 Mend     4 Veil


         Welcome to Test Vale. ? shows the keys.
         sent 0 · run 0 · queued 0   tick 10                 ? help
        """#),
    Golden(
      scene: .party, columns: 60, rows: 20,
      picture: #"""
                                  dens 1/3
                          ↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟↟
                          ↟,,⋅⋅'`⋅`⋅,⋅'⋅⋅⋅'⋅⋅⋅`⋅'↟
                          ↟⋅⋅'⋅#####+####`⋅⋅⋅,⋅⋅⋅↟
                          ↟⋅⋅⋅⋅#⋅⋅⋅⋅⋅⋅⋅⋅#⋅''⋅≋≋'⋅↟
                          ↟⋅⋅⋅,#⋅⋅⋅⋅⋅⋅⋅⋅#'⋅⋅≋≋≋≋⋅↟
                          ↟⋅⋅,`##########⋅,⋅⋅≋≋`⋅↟
          ╭─ Party ──────────────────────────────────────────────╮
          │ Ada              Taoist 9        98/140              │
          │ Bob              Warrior 11       dead      11 →     │
          │                                                      │
          │ /p text talks to it · /party leaves · g marks        │
          ╰──────────────────────────────────────────────────────╯

           HP 98/140     MP 24/120   lv 9  132$
         spc Dash   1 Hound    3.0 Miasma 3 Mend     4 Veil


         Welcome to Test Vale. ? shows the keys.
         sent 0 · run 0 · queued 0   tick 10                 ? help
        """#),
  ]
}
