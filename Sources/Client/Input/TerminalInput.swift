internal import CNcurses
internal import ClientCore
internal import Glibc
internal import Simulation

extension Terminal {
  /// Waits for a key, a change of size, a signal, the wake signal, or so many milliseconds (nil:
  /// for ever), whichever comes first, and says what came; empty when it was only the wake signal
  /// or the time.
  package mutating func wait(milliseconds: Int?) -> [TerminalEvent] {
    var sources = [
      pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
      pollfd(fd: wake.descriptor, events: Int16(POLLIN), revents: 0),
    ]
    poll(&sources, 2, timeout(milliseconds))
    if sources[1].revents != 0 { wake.clear() }
    var events: [TerminalEvent] = []
    heed(TerminalRescue.takeNotes(), into: &events)
    if let signal = TerminalRescue.endingSignal { return [.ended(.signalled(signal))] }
    let input = Int32(sources[0].revents)
    if input & (POLLHUP | POLLERR | POLLNVAL) != 0 || isAtEnd(input) {
      return events + [.ended(.hungUp)]
    }
    if input & POLLIN != 0 { readBytes(into: &events) } else { expire(into: &events) }
    return events
  }

  /// Not beyond the time at which what is begun is all there is.
  private func timeout(_ milliseconds: Int?) -> Int32 {
    let wanted = milliseconds.map { max(0, $0) }
    guard let limit = parser.patience else { return wanted.map { Int32(clamping: $0) } ?? -1 }
    let left = max(0, limit - Int((MonotonicClock.now() - readAt) / 1000))
    return Int32(clamping: min(wanted ?? left, left))
  }

  private mutating func expire(into events: inout [TerminalEvent]) {
    guard let limit = parser.patience, MonotonicClock.now() - readAt >= Int64(limit) * 1000 else {
      return
    }
    add(parser.expire(), to: &events)
  }

  /// Readable without a byte to read: the terminal was closed.
  private func isAtEnd(_ input: Int32) -> Bool {
    input & POLLIN != 0 && cudgel_waiting_bytes(STDIN_FILENO) == 0
  }

  private mutating func heed(_ notes: TerminalRescue.Notes, into events: inout [TerminalEvent]) {
    if notes.contains(.suspend) { suspend(wholeJob: false, into: &events) }
    if notes.contains(.continued) {
      takeBack()
      events.append(.exposed)
    }
    if !notes.isDisjoint(with: [.resized, .continued]), measure() { events.append(.resized) }
  }

  /// What is there, as far as one buffer holds; the rest is there the next time.
  private mutating func readBytes(into events: inout [TerminalEvent]) {
    var buffer = [UInt8](repeating: 0, count: TerminalLimits.bytesPerWaitMax)
    let count = read(STDIN_FILENO, &buffer, buffer.count)
    guard count > 0 else { return }
    readAt = MonotonicClock.now()
    add(parser.take(buffer.prefix(count)), to: &events)
  }

  private mutating func add(_ typed: [Typed], to events: inout [TerminalEvent]) {
    for one in typed {
      switch one {
      case .key(.control("z"), .press): suspend(wholeJob: true, into: &events)
      case .tellsKeyboard:
        modes.askForReleases()
        events.append(.typed(one))
      case .key, .mouse, .paste, .lostFocus: events.append(.typed(one))
      }
    }
  }

  /// Gives the terminal to the shell until this program is continued.
  private mutating func suspend(wholeJob: Bool, into events: inout [TerminalEvent]) {
    leavePen()
    modes.giveBack()
    endwin()
    TerminalRescue.stopHere(wholeJob: wholeJob)
    takeBack()
    _ = TerminalRescue.takeNotes()
    events.append(.exposed)
    if measure() { events.append(.resized) }
  }

  /// The keyboard's flags belong to the alternate screen, which a first picture brings.
  private mutating func takeBack() {
    reset_prog_mode()
    forgetPicture()
    cudgel_flush()
    modes.take()
  }
}
