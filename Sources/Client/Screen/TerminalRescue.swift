internal import CNcurses

/// Gives the terminal back on every way out of the process that is not `Terminal`'s own end, and
/// turns signals into something the loop can look at. The only file that calls rescue.h: its state
/// is static there, so a second caller would get a second copy of it.
enum TerminalRescue {
  /// What happened since the last time somebody looked.
  struct Notes: OptionSet {
    let rawValue: Int32
    static let resized = Notes(rawValue: Int32(CUDGEL_RESIZED))
    static let continued = Notes(rawValue: Int32(CUDGEL_CONTINUED))
    static let suspend = Notes(rawValue: Int32(CUDGEL_SUSPEND))
  }

  /// Keeps the terminal's modes and takes the signals, before ncurses looks at either. From here
  /// on `bytes` go to standard output when the process dies. False when standard input is gone.
  static func arm(bytes: [UInt8], wake: borrowing WakeSignal) -> Bool {
    precondition(bytes.count <= Int(CUDGEL_RESCUE_BYTES_MAX), "a terminfo entry of that size?")
    guard cudgel_prepare_rescue(wake.descriptor) else { return false }
    cudgel_arm_rescue(bytes, bytes.count)
    return true
  }

  /// The terminal is as it was; signals go where they went before, and what was written to
  /// standard error meanwhile appears.
  static func disarm() { cudgel_disarm_rescue() }

  /// Reads and clears.
  static func takeNotes() -> Notes { Notes(rawValue: cudgel_take_notes()) }

  /// The signal that asked for an orderly end.
  static var endingSignal: Int32? {
    let number = cudgel_ending_signal()
    return number == 0 ? nil : number
  }

  /// Returns when the process was continued.
  static func stopHere(wholeJob: Bool) { cudgel_stop_here(wholeJob) }

  /// Does not return for a signal whose default is to end the process.
  static func die(of signal: Int32) { cudgel_die_of(signal) }
}
