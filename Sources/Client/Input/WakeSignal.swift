internal import CNcurses
internal import Glibc

/// Ends the loop's wait from another thread, or from a signal handler: an eventfd, shared by
/// whoever has something to tell the loop.
package final class WakeSignal: Sendable {
  let descriptor: Int32

  package init() {
    descriptor = cudgel_open_counter()
    precondition(descriptor >= 0, "no eventfd: out of descriptors")
  }

  deinit { close(descriptor) }

  /// From any thread; any number of these make one waking.
  package func wake() {
    var one: UInt64 = 1
    _ = write(descriptor, &one, MemoryLayout<UInt64>.size)
  }

  /// Blocks this thread until somebody wakes it, or for so long; whether somebody did. Stays awake
  /// until `clear`.
  @discardableResult
  func wait(milliseconds: Int) -> Bool {
    var source = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&source, 1, Int32(clamping: milliseconds)) == 1
  }

  func clear() {
    var count: UInt64 = 0
    _ = read(descriptor, &count, MemoryLayout<UInt64>.size)
  }
}
