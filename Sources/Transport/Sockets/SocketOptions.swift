internal import NIOCore

/// What every socket of this program is set to, on the listener (accepted sockets inherit it) and
/// when dialing. The reasons are in DESIGN.md, "Slow viewers".
enum SocketOptions {
  /// Kernel option and value, in the kernel's units. Without small buffers the kernel's own sizes
  /// hold: for bulk, where 40 ms of delayed acknowledgement per buffer would rule on loopback.
  static func all(
    _ timing: Timing, smallBuffers: Bool
  ) -> [(ChannelOptions.Types.SocketOption, Int)] {
    let tcp = NIOBSDSocket.OptionLevel.tcp
    func option(_ name: CInt) -> ChannelOptions.Types.SocketOption {
      ChannelOptions.Types.SocketOption(level: tcp, name: NIOBSDSocket.Option(rawValue: name))
    }
    let always = [
      (option(SystemCalls.tcpNoDelay), 1),
      (option(SystemCalls.tcpUserTimeout), Int(timing.unacknowledged / .milliseconds(1))),
    ]
    guard smallBuffers else { return always }
    return always + [
      (option(SystemCalls.tcpUnsentLowWater), Limits.socketUnsentBytes),
      (.init(level: .socket, name: .so_sndbuf), Limits.socketSendBytes),
    ]
  }

  /// NIO's marks for bytes waiting in the process.
  static var waterMarks: ChannelOptions.Types.WriteBufferWaterMark {
    .init(low: Limits.writeBufferBytesLow, high: Limits.writeBufferBytesHigh)
  }

  /// Small at first, because most messages are; grows where much comes.
  static var receiveAllocator: AdaptiveRecvByteBufferAllocator {
    AdaptiveRecvByteBufferAllocator(minimum: 512, initial: 2048, maximum: Limits.readBytesMax)
  }
}
