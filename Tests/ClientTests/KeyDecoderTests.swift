import ClientCore
import Testing

@testable import Client

@Suite struct KeyDecoderTests {
  @Test(
    arguments: [
      (97, Key.character("a")), (32, .character(" ")), (0xE9, .character("é")),
      (0x6F22, .character("漢")), (13, .enter), (10, .enter), (9, .tab), (27, .escape),
      (127, .backspace), (8, .backspace), (3, .control("c")), (1, .control("a")),
      (26, .control("z")),
    ] as [(UInt32, Key)])
  func `a typed character is a key`(code: UInt32, key: Key) {
    #expect(KeyDecoder.key(character: code) == key)
  }

  @Test(arguments: [0, 28, 31, 0x80, 0x9F, 0xD800, 0x11_0000] as [UInt32])
  func `what is no character is no key`(code: UInt32) {
    #expect(KeyDecoder.key(character: code) == nil)
  }

  /// The numbers are those of <curses.h>, in octal as there.
  @Test(
    arguments: [
      (0o403, Key.up), (0o402, .down), (0o404, .left), (0o405, .right), (0o406, .home),
      (0o550, .end), (0o523, .pageUp), (0o522, .pageDown), (0o527, .enter), (0o407, .backspace),
      (0o534, .keypad(7)), (0o535, .keypad(9)), (0o536, .keypad(5)), (0o537, .keypad(1)),
      (0o540, .keypad(3)),
    ] as [(Int32, Key)])
  func `a function key is a key`(code: Int32, key: Key) {
    #expect(KeyDecoder.key(function: code) == key)
  }

  @Test func `the keypad's digits are told apart by their sequences`() {
    for digit in 0...9 {
      let sequence = KeyDecoder.keypadSequences[digit]
      #expect(
        Array(sequence.text.utf8) == [27, UInt8(ascii: "O"), UInt8(ascii: "p") + UInt8(digit)])
      #expect(KeyDecoder.key(function: sequence.code) == .keypad(digit))
    }
  }

  @Test(arguments: [0o632, 0o411, 0o777] as [Int32])
  func `resizes, F1 and the rest are no keys`(code: Int32) {
    #expect(KeyDecoder.key(function: code) == nil)
  }
}
