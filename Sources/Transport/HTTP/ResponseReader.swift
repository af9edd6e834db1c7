/// Puts together the one response a dialer waits for: its head, and the beginning of its body
/// where it is a refusal.
struct ResponseReader: Sendable {
  /// What the bytes amounted to.
  enum Event: Hashable, Sendable {
    case response(status: Int, headers: HTTPFields, body: [UInt8])
    /// The bytes are no HTTP/1.1 response.
    case malformed
  }

  private enum Phase {
    case statusLine
    case fields(status: Int, HTTPFields)
    case body(status: Int, HTTPFields, [UInt8], missing: Int)
    case finished
  }

  private var phase = Phase.statusLine
  private var lines = LineReader()
  private var headBytes = 0

  init() {}

  /// Eats bytes from `cursor` on until the response is complete, or all are eaten: then nil. With
  /// 101 it stops right after the head: what follows is WebSocket.
  mutating func next(_ bytes: Span<UInt8>, from cursor: inout Int) -> Event? {
    while true {
      switch phase {
      case .finished:
        cursor = bytes.count
        return nil
      case .body(let status, let headers, var body, let missing):
        let count = min(missing, bytes.count - cursor)
        for index in cursor..<cursor + count { body.append(bytes[index]) }
        cursor += count
        phase = .body(status: status, headers, body, missing: missing - count)
        return missing == count ? finish() : nil
      case .statusLine, .fields:
        let line: [UInt8]?
        do {
          line = try lines.next(bytes, from: &cursor, bytesMax: Limits.headBytesMax)
        } catch {
          return malformed()
        }
        guard let line else { return nil }
        headBytes += line.count
        guard headBytes <= Limits.headBytesMax, take(line) else { return malformed() }
        if case .body(101, _, _, _) = phase { return finish() }
      }
    }
  }

  /// The peer has hung up: what is here of a refusal's body is all of it.
  mutating func finish() -> Event {
    guard case .body(let status, let headers, let body, _) = phase else { return malformed() }
    phase = .finished
    return .response(status: status, headers: headers, body: body)
  }

  private mutating func malformed() -> Event {
    phase = .finished
    return .malformed
  }

  /// Takes a line of the head; false where it is wrong.
  private mutating func take(_ line: [UInt8]) -> Bool {
    switch phase {
    case .statusLine:
      let parts = String(decoding: line, as: UTF8.self).split(separator: " ", maxSplits: 2)
      guard parts.count >= 2, parts[0].hasPrefix("HTTP/1."), let status = Int(parts[1]) else {
        return false
      }
      phase = .fields(status: status, [:])
      return true
    case .fields(let status, var headers):
      guard !line.isEmpty else {
        let length = headers.first("Content-Length").flatMap { Int($0) } ?? .max
        phase = .body(
          status: status, headers, [], missing: min(max(length, 0), Limits.refusalTextBytesMax))
        return true
      }
      guard headers.all.count < Limits.headFieldsMax, let field = parseField(line) else {
        return false
      }
      headers.append(field.name, field.value)
      phase = .fields(status: status, headers)
      return true
    case .body, .finished: return false
    }
  }
}
