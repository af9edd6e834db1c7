extension Golden {
  /// Screens on a terminal of 80x24.
  static let ordinary = [
    Golden(
      scene: .title, columns: 80, rows: 24,
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
                                    q  quit

                                arrows and Enter, or the letters






        """#),
    Golden(
      scene: .match, columns: 80, rows: 24,
      picture: #"""



                                    ♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣
                                    ♣,,··'`·`·,·'···'···`·'♣
                                    ♣··'·#####+####`···,···♣
                                    ♣····#········#·''·≈≈'·♣
                                    ♣···,#········#'··≈≈≈≈·♣
                                    ♣··,`####9#####·,··≈≈`·♣
                                    ♣,····,'·@ȼ·,···''····`♣
                                    ♣behind you···""··'·`··♣
                                    ♣··♣♣@·····'·""""`····'♣
                                    ♣······················♣
                                    ♣,',·`····^··`·'···'·,·♣
                                    ♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣



             HP 98/140       [space] Dash  [1] Whirl

         Welcome to Test Vale. ? shows the keys.
         The Clubber's club hits you for 9.
         Bob: behind you
         sent 0 · run 0 · queued 0   rtt 152 ms   tick 10                        ? help
        """#),
    Golden(
      scene: .ascii, columns: 80, rows: 24,
      picture: #"""



                                    &&&&&&&&&&&&&&&&&&&&&&&&
                                    &,,..'`.`.,.'...'...`.'&
                                    &..'.#####+####`...,...&
                                    &....#........#.''.=='.&
                                    &...,#........#'..====.&
                                    &..,`####9#####.,..==`.&
                                    &,....,'.@c.,...''....`&
                                    &behind you...""..'.`..&
                                    &..&&@.....'.""""`....'&
                                    &......................&
                                    &,',.`....^..`.'...'.,.&
                                    &&&&&&&&&&&&&&&&&&&&&&&&



             HP 98/140       [space] Dash  [1] Whirl

         Welcome to Test Vale. ? shows the keys.
         The Clubber's club hits you for 9.
         Bob: behind you
         sent 0 . run 0 . queued 0   rtt 152 ms   tick 10                        ? help
        """#),
    Golden(
      scene: .help, columns: 80, rows: 24,
      picture: #"""



                                    ♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣
                      ╭─ Keys ───────────────────────────────────────────╮
                      │                                                  │
                      │ arrows hjkl   walk; into a foe: hit it           │
                      │ y u b n       walk diagonally (keypad too)       │
                      │ space         dash three tiles ahead             │
                      │ f             hit what you face                  │
                      │ 1 2 3 4       abilities                          │
                      │ x             forget the queued keys             │
                      │ c or Enter    talk                               │
                      │ o             players                            │
                      │ ? or Esc      close this                         │
                      │ q             leave · Ctrl-C at once             │
                      │                                                  │
                      │                                                  │
             HP 98/140│ Lit tiles are about to be struck: step off them. │
                      ╰──────────────────────────────────────────────────╯
         Welcome to Test Vale. ? shows the keys.
         The Clubber's club hits you for 9.
         Bob: behind you
         sent 0 · run 0 · queued 0   rtt 152 ms   tick 10                        ? help
        """#),
    Golden(
      scene: .dead, columns: 80, rows: 24,
      picture: #"""



                                    ♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣
                                    ♣,,··'`·`·,·'···'···`·'♣
                                    ♣··'·#####+####`···,···♣
                               ╭─ You are dead ────────────────╮
                               │                               │
                               │     felled by the Clubber     │
                               │  You wake at the fire in 5 s  │
                               │                               │
                               ╰───────────────────────────────╯
                                    ♣······················♣
                                    ♣,',·`····^··`·'···'·,·♣
                                    ♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣



              HP 0/140       [space] Dash  [1] Whirl
         Welcome to Test Vale. ? shows the keys.
         The Clubber's club hits you for 9.
         Bob: behind you
         The Clubber has felled you.
         sent 0 · run 0 · queued 0   rtt 152 ms   tick 11                        ? help
        """#),
    Golden(
      scene: .lost, columns: 80, rows: 24,
      picture: #"""



                                    ♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣
                                    ♣,,··'`·`·,·'···'···`·'♣
                                    ♣··'·#####+####`···,···♣
                                    ♣····#········#·''·≈≈'·♣
                                    ♣···,#········#'··≈≈≈≈·♣
                                    ♣··,`####9#####·,··≈≈`·♣
                                ╭─ The link is lost ───────────╮
                                │                              │
                                │  Trying again for 30 more s  │
                                │          attempt 1           │
                                │                              │
                                ╰──────────────────────────────╯



             HP 98/140       [space] Dash  [1] Whirl

         Welcome to Test Vale. ? shows the keys.
         The Clubber's club hits you for 9.
         Bob: behind you
         sent 0 · run 0 · queued 0   rtt 152 ms   tick 10                        ? help
        """#),
    Golden(
      scene: .watching, columns: 80, rows: 24,
      picture: #"""
         watching Bob                              f next player · arrows look · ? help


                                    ♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣
                                    ♣,,··'`·`·,·'···'···`·'♣
                                    ♣··'·#####+####`···,···♣
                                    ♣····#········#·''·≈≈'·♣
                                    ♣···,#········#'··≈≈≈≈·♣
                                    ♣··,`##########·,··≈≈`·♣
                                    ♣,····,'····,···''····`♣
                                    ♣··♣♣'·Bob····""··'·`··♣
                                    ♣··♣♣'··@··'ȼ""""`····'♣
                                    ♣······················♣
                                    ♣,',·`····^··`·'···'·,·♣
                                    ♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣



             HP 71/140       [space] Dash  [1] Whirl



         Welcome to Test Vale. ? shows the keys.
         tick 10                                                                 ? help
        """#),
    Golden(
      scene: .ended, columns: 80, rows: 24,
      picture: #"""








             ╭─ Cudgel ───────────────────────────────────────────────────────────╮
             │                                                                    │
             │  The host has ended the match.                                     │
             │                                                                    │
             │                                                                    │
             │  Enter goes on · q quits                                           │
             ╰────────────────────────────────────────────────────────────────────╯









        """#),
    Golden(
      scene: .tooSmall, columns: 30, rows: 8,
      picture: #"""


         This terminal is too small.
           It is 30x8; Cudgel needs
                60x20 or more.



        """#),
  ]
}
