internal import NIOCore

/// Writes to one connection: straight to the kernel while nothing waits, through NIO otherwise, so
/// that the order holds. Belongs to its event loop.
final class SocketWriter {
  /// Bytes handed to NIO and not yet taken by the kernel.
  private(set) var waitingBytes = 0
  /// Called with bytes the kernel has taken; the last call may come after ``stop()``.
  var taken: (Int) -> Void = { _ in }
  /// Called when NIO has taken some of what waited.
  var progressed: () -> Void = {}

  private let channel: any Channel
  /// Only used on the event loop while the channel is active: NIO closes it there and nowhere else.
  let descriptor: CInt?
  private var isStopped = false

  init(_ channel: any Channel) {
    self.channel = channel
    descriptor = try? channel.pipeline.syncOperations.withUnsafeTransportIfAvailable(
      of: CInt.self
    ) { $0 }
  }

  /// Takes nothing more; what waits is still written.
  func stop() { isStopped = true }

  /// Writes now or as soon as the kernel takes it.
  func write(_ buffer: ByteBuffer) {
    guard !isStopped, channel.isActive else { return }
    guard waitingBytes == 0, let descriptor else { return writeThroughChannel(buffer) }
    switch buffer.withUnsafeReadableBytes({ SystemCalls.send($0, to: descriptor) }) {
    case .bytes(let count):
      taken(count)
      if count < buffer.readableBytes {
        writeThroughChannel(
          buffer.getSlice(at: buffer.readerIndex + count, length: buffer.readableBytes - count))
      }
    case .nothing: writeThroughChannel(buffer)
    case .failed:
      stop()
      channel.close(promise: nil)
    }
  }

  /// `SIOCOUTQ`: what the kernel holds and the peer has not acknowledged.
  var kernelBytesWaiting: Int {
    guard let descriptor, channel.isActive else { return 0 }
    return SystemCalls.unacknowledgedBytes(on: descriptor)
  }

  private func writeThroughChannel(_ buffer: ByteBuffer?) {
    guard let buffer else { return }
    let count = buffer.readableBytes
    waitingBytes += count
    let written = channel.eventLoop.makePromise(of: Void.self)
    written.futureResult.assumeIsolated().whenComplete { _ in
      self.waitingBytes -= count
      self.taken(count)
      self.progressed()
    }
    channel.writeAndFlush(buffer, promise: written)
  }
}
