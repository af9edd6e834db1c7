import Foundation

/// JSON as this server writes it: one line, keys in a fixed order.
enum JSONLine {
  static func bytes(_ value: some Encodable) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(value)).map { Array($0) } ?? Array("{}".utf8)
  }

  static func text(_ value: some Encodable) -> String {
    String(decoding: bytes(value), as: UTF8.self)
  }
}
