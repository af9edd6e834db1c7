package import ClientCore
internal import Synchronization

/// A screen without a model of its own: shows what a closure draws, a few times a second, and hands
/// keys to another, until that one has had enough.
///
/// ```swift
/// let screen = ScreenLoop(
///   picture: { columns, rows, isUnicode in host.picture(columns, rows) },
///   takeKey: { key in key != .character("q") })
/// let end = try screen.run()
/// ```
package final class ScreenLoop: Sendable {
  private let wake = WakeSignal()
  private let isOver = Atomic<Bool>(false)
  private let pauseMilliseconds: Int
  private let picture: @Sendable (Int, Int, Bool) -> CellGrid
  private let takeKey: @Sendable (Key) -> Bool

  /// `picture` gets columns, rows and whether UTF-8 can be shown. `takeKey` answers whether to go
  /// on; Ctrl-C and every other key is its own to judge. Both run on the thread that called `run`.
  package init(
    pauseMilliseconds: Int = 250,
    picture: @escaping @Sendable (_ columns: Int, _ rows: Int, _ isUnicode: Bool) -> CellGrid,
    takeKey: @escaping @Sendable (Key) -> Bool
  ) {
    self.pauseMilliseconds = pauseMilliseconds
    self.picture = picture
    self.takeKey = takeKey
  }

  /// Blocks until `takeKey` says no, `end` is called, a signal asks for it, or the terminal goes.
  /// The terminal is given back by then.
  package func run() throws(TerminalError) -> ScreenEnd {
    var terminal = try Terminal(wake: wake)
    while !isOver.load(ordering: .acquiring) {
      if terminal.isReadyToShow {
        terminal.show(picture(terminal.columns, terminal.rows, terminal.isUnicode))
      }
      for event in terminal.wait(milliseconds: pauseMilliseconds) {
        switch event {
        case .typed(.key(let key, .press)), .typed(.key(let key, .repetition)):
          if !takeKey(key) { return .finished }
        case .typed, .resized, .exposed: break
        case .ended(let end): return end
        }
      }
    }
    return .finished
  }

  /// Ends `run`, from any thread.
  package func end() {
    isOver.store(true, ordering: .releasing)
    wake.wake()
  }

  /// Draws now, from any thread: something has changed.
  package func refresh() { wake.wake() }
}
