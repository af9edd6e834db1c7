import Foundation
import Simulation

/// When each tick of a host on this machine was due, on the monotonic clock that all its processes
/// share.
struct TickTimeline {
  /// When tick 0 would have been due, in microseconds.
  let origin: Int64
  /// Microseconds.
  let tickDuration: Int64
  /// Every so many ticks watchers are sent a picture.
  private static let watcherTicks: Int64 = 2

  /// Asks `/status`, until the first tick has run. Throws a sentence when that can't be had.
  init(port: Int) throws {
    var status: Status
    repeat {
      status = try JSONDecoder().decode(Status.self, from: Data(try Self.get("/status", port)))
    } while status.tickDueMicroseconds == 0
    tickDuration = Int64(1_000_000 / status.tickRate)
    origin = status.tickDueMicroseconds - Int64(status.tick) * tickDuration
  }

  private struct Status: Decodable {
    var tick: Int
    var tickRate: Int
    var tickDueMicroseconds: Int64
  }

  /// How old what happened on a tick is, in microseconds.
  func age(of tick: Int, at now: Moment) -> Int64 {
    max(0, now.microseconds - origin - Int64(tick) * tickDuration)
  }

  /// The newest tick of which a watcher could have been sent a picture by now.
  func newest(at now: Moment) -> Int {
    let tick = (now.microseconds - origin) / tickDuration
    return Int(tick - tick % Self.watcherTicks)
  }

  /// The body of what a path answers, over a connection of its own.
  private static func get(_ path: String, _ port: Int) throws -> [UInt8] {
    var socket = try CrowdSocket(port: port)
    defer { socket.close() }
    var answers = AnswerCutter()
    socket.send(Array("GET \(path) HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".utf8))
    for _ in 0..<2000 {
      guard let bytes = socket.receive() else { break }
      answers.append(bytes)
      _ = answers.takeHead()
      if let body = answers.takeBody() { return body }
      usleep(1000)
    }
    throw CrowdError(sentence: "the host did not answer \(path)")
  }
}

/// Ticks as they stand in text.
enum TickText {
  /// The number behind the last occurrence of a word in a piece of text; nil without one.
  static func newest(in bytes: [UInt8], after word: String) -> Int? {
    let word = Array(word.utf8)
    guard bytes.count >= word.count else { return nil }
    for start in stride(from: bytes.count - word.count, through: 0, by: -1)
    where bytes[start] == word[0] && bytes[start..<(start + word.count)].elementsEqual(word) {
      let digits = bytes[(start + word.count)...].prefix { (48...57).contains($0) }
      if let number = Int(String(decoding: digits, as: UTF8.self)) { return number }
    }
    return nil
  }
}
