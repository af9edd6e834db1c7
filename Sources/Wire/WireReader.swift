/// Reads bytes from outside, front to back, and never beyond its end. Every bound is checked before
/// anything is allocated.
struct WireReader {
  private let bytes: [UInt8]
  /// Offset of the next byte, counted from the start of the frame.
  private(set) var offset: Int
  private let end: Int

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    offset = 0
    end = bytes.count
  }

  private init(_ bytes: [UInt8], from offset: Int, to end: Int) {
    self.bytes = bytes
    self.offset = offset
    self.end = end
  }

  var isAtEnd: Bool { offset == end }

  func error(_ problem: WireError.Problem, _ what: String) -> WireError {
    WireError(problem, what, at: offset)
  }

  mutating func byte(_ what: String) throws(WireError) -> UInt8 {
    guard offset < end else { throw error(.truncated, what) }
    defer { offset += 1 }
    return bytes[offset]
  }

  /// A whole number from 0, LEB128, at most five bytes and no longer than it need be.
  mutating func number(
    _ what: String, max: Int = WireLimits.numberMax
  ) throws(WireError) -> Int {
    let start = offset
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      let next = try byte(what)
      value |= UInt64(next & 0x7F) << shift
      shift += 7
      if next < 0x80 {
        guard next != 0 || shift == 7 else { throw WireError(.badVarint, what, at: start) }
        break
      }
      guard shift < 35 else { throw WireError(.badVarint, what, at: start) }
    }
    guard value <= UInt64(max) else { throw WireError(.outOfRange, what, at: start) }
    return Int(value)
  }

  /// Like `number`, for counts and lengths: beyond the limit is `tooMany`.
  mutating func count(_ what: String, max: Int) throws(WireError) -> Int {
    let start = offset
    let value = try number(what)
    guard value <= max else { throw WireError(.tooMany, what, at: start) }
    return value
  }

  /// A whole number that may be negative: 0, -1, 1, -2, … are sent as 0, 1, 2, 3, …
  mutating func signed(_ what: String) throws(WireError) -> Int {
    let value = try number(what, max: 1 << 34)
    return (value >> 1) ^ -(value & 1)
  }

  mutating func word(_ what: String) throws(WireError) -> UInt32 {
    var value: UInt32 = 0
    for shift in stride(from: UInt32(0), to: 32, by: 8) {
      value |= UInt32(try byte(what)) << shift
    }
    return value
  }

  mutating func flag(_ what: String) throws(WireError) -> Bool {
    let start = offset
    switch try byte(what) {
    case 0: return false
    case 1: return true
    default: throw WireError(.outOfRange, what, at: start)
    }
  }

  mutating func blob(_ what: String, bytesMax: Int) throws(WireError) -> [UInt8] {
    let length = try count(what, max: bytesMax)
    guard length <= end - offset else { throw error(.truncated, what) }
    defer { offset += length }
    return Array(bytes[offset..<offset + length])
  }

  mutating func text(_ what: String, bytesMax: Int) throws(WireError) -> String {
    let start = offset
    let utf8 = try blob(what, bytesMax: bytesMax)
    guard let text = String(validating: utf8, as: UTF8.self) else {
      throw WireError(.notText, what, at: start)
    }
    return text
  }

  /// A reader for the next `length` bytes, which this one skips.
  mutating func part(_ what: String) throws(WireError) -> WireReader {
    let length = try number(what)
    guard length <= end - offset else { throw error(.truncated, what) }
    defer { offset += length }
    return WireReader(bytes, from: offset, to: offset + length)
  }

  /// All that is left.
  mutating func rest() -> [UInt8] {
    defer { offset = end }
    return Array(bytes[offset..<end])
  }

  func expectEnd(of what: String) throws(WireError) {
    guard isAtEnd else { throw error(.leftover, what) }
  }
}
