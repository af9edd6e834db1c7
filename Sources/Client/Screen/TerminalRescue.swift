internal import CNcurses
internal import Glibc

/// Gives the terminal back on every way out of the process that is not `Terminal`'s own end, and
/// turns signals into something the loop can look at.
enum TerminalRescue {
  /// What happened since the last time somebody looked.
  struct Notes: OptionSet {
    let rawValue: Int32
    static let resized = Notes(rawValue: Int32(CUDGEL_RESIZED))
    static let continued = Notes(rawValue: Int32(CUDGEL_CONTINUED))
    static let suspend = Notes(rawValue: Int32(CUDGEL_SUSPEND))
  }

  /// Owned by the thread that owns the terminal; signal handlers read it on any thread, which
  /// rescue.h is written for. Set once, before the first handler is.
  nonisolated(unsafe) private static var state: UnsafeMutablePointer<cudgel_rescue>?

  /// Keeps the terminal's modes and takes the signals, before ncurses looks at either. From here
  /// on `bytes` go to standard output when the process dies. False when standard input is gone.
  static func arm(bytes: [UInt8], wake: borrowing WakeSignal) -> Bool {
    precondition(bytes.count <= Int(CUDGEL_RESCUE_BYTES_MAX), "a terminfo entry of that size?")
    let state = readyState()
    guard cudgel_prepare_rescue(state, wake.descriptor) else { return false }
    cudgel_take_signals(
      state,
      { number in if let state = TerminalRescue.state { cudgel_on_crash(state, number) } },
      { number in if let state = TerminalRescue.state { cudgel_on_end(state, number) } },
      { number in if let state = TerminalRescue.state { cudgel_on_note(state, number) } })
    cudgel_arm_rescue(state, bytes, bytes.count)
    return true
  }

  /// The terminal is as it was; signals go where they went before, and what was written to
  /// standard error meanwhile appears.
  static func disarm() { cudgel_disarm_rescue(readyState()) }

  /// Reads and clears.
  static func takeNotes() -> Notes { Notes(rawValue: cudgel_take_notes(readyState())) }

  /// The signal that asked for an orderly end.
  static var endingSignal: Int32? {
    let number = cudgel_ending_signal(readyState())
    return number == 0 ? nil : number
  }

  /// Returns when the process was continued.
  static func stopHere(wholeJob: Bool) { cudgel_stop_here(wholeJob) }

  private static func readyState() -> UnsafeMutablePointer<cudgel_rescue> {
    if let state { return state }
    guard let fresh = cudgel_new_rescue() else { preconditionFailure("it aborts instead") }
    state = fresh
    atexit { if let state = TerminalRescue.state { cudgel_rescue_terminal(state) } }
    return fresh
  }
}
