extension Golden {
  /// Screens on a terminal of 120x40.
  static let large = [
    Golden(
      scene: .match, columns: 120, rows: 40, firstColumn: 28,
      picture: #"""
                                                               │
                                                               │Ada Warrior
                                                               │             HP 98/140
                                                               │
                                                               │[space] Dash
                                                               │[1] Whirl
                                                               │
                                                               │ȼ              Clubber
                                                               │@                Bob
                                                               │
                                                               │
                                                               │
                                                               │
         ♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣                              │
         ♣,,··'`·`·,·'···'···`·'♣                              │
         ♣··'·#####+####`···,···♣                              │
         ♣····#········#·''·≈≈'·♣                              │
         ♣···,#········#'··≈≈≈≈·♣                              │
         ♣··,`####9#####·,··≈≈`·♣                              │
         ♣,····,'·@ȼ·,···''····`♣                              │
         ♣behind you···""··'·`··♣                              │
         ♣··♣♣@·····'·""""`····'♣                              │
         ♣······················♣                              │
         ♣,',·`····^··`·'···'·,·♣                              │
         ♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣                              │
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
         rtt 152 ms   tick 10                                                                ? help
        """#),
    Golden(
      scene: .help, columns: 120, rows: 40, firstColumn: 28,
      picture: #"""
                                                               │
                                                               │Ada Warrior
                                                               │             HP 98/140
                                                               │
                                                               │[space] Dash
                                                               │[1] Whirl
                                                               │
                                                               │ȼ              Clubber
                                                               │@                Bob
                                                               │
                                                               │
                                                               │
              ╭─ Keys ───────────────────────────────────────────╮
         ♣♣♣♣♣│                                                  │
         ♣,,··│ arrows hjkl   walk; into a foe: hit it           │
         ♣··'·│ y u b n       walk diagonally (keypad too)       │
         ♣····│ space         dash three tiles ahead             │
         ♣···,│ f             hit what you face                  │
         ♣··,`│ 1 2 3 4       abilities                          │
         ♣,···│ x             forget the queued keys             │
         ♣behi│ c or Enter    talk                               │
         ♣··♣♣│ o             players                            │
         ♣····│ ? or Esc      close this                         │
         ♣,',·│ q             leave · Ctrl-C at once             │
         ♣♣♣♣♣│                                                  │
              │                                                  │
              │ Lit tiles are about to be struck: step off them. │
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
         rtt 152 ms   tick 10                                                                ? help
        """#),
    Golden(
      scene: .dead, columns: 120, rows: 40, firstColumn: 28,
      picture: #"""
                                                               │
                                                               │Ada Warrior
                                                               │             HP 0/140
                                                               │
                                                               │[space] Dash
                                                               │[1] Whirl
                                                               │
                                                               │ȼ              Clubber
                                                               │@                Bob
                                                               │
                                                               │
                                                               │
                                                               │
         ♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣                              │
         ♣,,··'`·`·,·'···'···`·'♣                              │
         ♣··'·#####+####`···,···♣                              │
        You are dead ────────────────╮                         │
                                     │                         │
           felled by the Clubber     │                         │
        You wake at the fire in 5 s  │                         │
                                     │                         │
        ─────────────────────────────╯                         │
         ♣······················♣                              │
         ♣,',·`····^··`·'···'·,·♣                              │
         ♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣                              │
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
         rtt 152 ms   tick 11                                                                ? help
        """#),
    Golden(
      scene: .lost, columns: 120, rows: 40, firstColumn: 28,
      picture: #"""
                                                               │
                                                               │Ada Warrior
                                                               │             HP 98/140
                                                               │
                                                               │[space] Dash
                                                               │[1] Whirl
                                                               │
                                                               │ȼ              Clubber
                                                               │@                Bob
                                                               │
                                                               │
                                                               │
                                                               │
         ♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣                              │
         ♣,,··'`·`·,·'···'···`·'♣                              │
         ♣··'·#####+####`···,···♣                              │
         ♣····#········#·''·≈≈'·♣                              │
         ♣···,#········#╭─ The link is lost ───────────╮       │
         ♣··,`####9#####│                              │       │
         ♣,····,'·@ȼ·,··│  Trying again for 30 more s  │       │
         ♣behind you···"│          attempt 1           │       │
         ♣··♣♣@·····'·""│                              │       │
         ♣··············╰──────────────────────────────╯       │
         ♣,',·`····^··`·'···'·,·♣                              │
         ♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣                              │
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
         rtt 152 ms   tick 10                                                                ? help
        """#),
    Golden(
      scene: .watching, columns: 120, rows: 40, firstColumn: 28,
      picture: #"""
                          f next player · arrows look · ? help │
                                                               │Bob Warrior
                                                               │             HP 71/140
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
         ♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣                              │
         ♣,,··'`·`·,·'···'···`·'♣                              │
         ♣··'·#####+####`···,···♣                              │
         ♣····#········#·''·≈≈'·♣                              │
         ♣···,#········#'··≈≈≈≈·♣                              │
         ♣··,`##########·,··≈≈`·♣                              │
         ♣,····,'····,···''····`♣                              │
         ♣··♣♣'·Bob····""··'·`··♣                              │
         ♣··♣♣'··@··'ȼ""""`····'♣                              │
         ♣······················♣                              │
         ♣,',·`····^··`·'···'·,·♣                              │
         ♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣♣                              │
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
