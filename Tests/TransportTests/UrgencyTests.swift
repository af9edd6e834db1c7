import Dispatch
import Synchronization
import Testing

@testable import Transport

@Suite struct `What is posted for a link` {
  /// Holds up the event loop until both others have sent, so that it finds them at once.
  @Test func `goes out between two sockets that have something to be read`() async throws {
    let received = Mutex(0)
    let mayGoOn = DispatchSemaphore(value: 0)
    let waiting = Mutex<Int?>(nil)
    let told = Told()
    var configuration = ListenerConfiguration.make(told: told)
    configuration.events.received = { _, _ in
      let count = received.withLock { count in
        count += 1
        return count
      }
      switch count {
      case 1: mayGoOn.wait()
      case 2: told.firstLink?.send([7, 7, 7])
      case _: waiting.withLock { $0 = told.firstLink?.bytesWaiting }
      }
    }
    let listener = Listener(configuration)
    let address = try await listener.start()
    let reader = try await RawSocket(upgradedAt: address)
    var others: [RawSocket] = []
    for _ in 0..<3 { others.append(try await RawSocket(upgradedAt: address)) }
    let message = Frame(.binary, [1], key: MaskingKey(1)).bytes
    await others[0].send(message)
    #expect(await eventually { received.withLock { $0 } == 1 })
    await others[1].send(message)
    await others[2].send(message)
    mayGoOn.signal()
    #expect(await eventually { received.withLock { $0 } == 3 })
    #expect(waiting.withLock { $0 } == 0, "the frame was sent before the third was read")
    #expect(await reader.read(5) == [0x82, 3, 7, 7, 7])
    await listener.shutdown()
  }
}
