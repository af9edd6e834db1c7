internal import CNcurses
internal import ClientCore
internal import Glibc

extension Terminal {
  /// Waits for a key, a change of size, a signal, the wake signal, or so many milliseconds (nil:
  /// for ever), whichever comes first, and says what came; empty when it was only the wake signal
  /// or the time.
  package mutating func wait(milliseconds: Int?) -> [TerminalEvent] {
    var sources = [
      pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
      pollfd(fd: wake.descriptor, events: Int16(POLLIN), revents: 0),
    ]
    let timeout = mayHoldMoreKeys ? 0 : milliseconds.map { Int32(clamping: max(0, $0)) } ?? -1
    poll(&sources, 2, timeout)
    if sources[1].revents != 0 { wake.clear() }
    var events: [TerminalEvent] = []
    heed(TerminalRescue.takeNotes(), into: &events)
    if let signal = TerminalRescue.endingSignal { return [.ended(.signalled(signal))] }
    let input = Int32(sources[0].revents)
    if input & (POLLHUP | POLLERR | POLLNVAL) != 0 || isAtEnd(input) {
      return events + [.ended(.hungUp)]
    }
    if input & POLLIN != 0 || mayHoldMoreKeys { readKeys(into: &events) }
    return events
  }

  /// Readable without a byte to read: the terminal was closed.
  private func isAtEnd(_ input: Int32) -> Bool {
    input & POLLIN != 0 && cudgel_waiting_bytes(STDIN_FILENO) == 0
  }

  private mutating func heed(_ notes: TerminalRescue.Notes, into events: inout [TerminalEvent]) {
    if notes.contains(.suspend) { suspend(wholeJob: false, into: &events) }
    if notes.contains(.continued) {
      reset_prog_mode()
      forgetPicture()
      events.append(.exposed)
    }
    if !notes.isDisjoint(with: [.resized, .continued]), measure() { events.append(.resized) }
  }

  private mutating func readKeys(into events: inout [TerminalEvent]) {
    mayHoldMoreKeys = false
    for _ in 0..<TerminalLimits.keysPerWaitMax {
      var code: wint_t = 0
      let result = cudgel_next_key(&code)
      guard result != ERR else { return }
      let key =
        result == KEY_CODE_YES
        ? KeyDecoder.key(function: Int32(bitPattern: code)) : KeyDecoder.key(character: code)
      if key == .control("z") {
        suspend(wholeJob: true, into: &events)
      } else if let key {
        events.append(.key(key))
      }
    }
    mayHoldMoreKeys = true
  }

  /// Gives the terminal to the shell until this program is continued.
  private mutating func suspend(wholeJob: Bool, into events: inout [TerminalEvent]) {
    leavePen()
    endwin()
    TerminalRescue.stopHere(wholeJob: wholeJob)
    reset_prog_mode()
    forgetPicture()
    _ = TerminalRescue.takeNotes()
    events.append(.exposed)
    if measure() { events.append(.resized) }
  }
}
