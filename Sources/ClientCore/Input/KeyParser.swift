/// Puts keys together from the bytes that a terminal sends, however they are split.
///
/// ```
///   plain ──ESC──► escape ──[──► sequence ──final byte──► plain
///     ▲              │ 25 ms: the Escape key      │ 200~
///     │              └ O: keypad, F1 to F4        ▼
///     └──────────────── ESC [ 201 ~ ──────────── paste
/// ```
/// The forms are those of xterm (ctlseqs), of rxvt and the Linux console where they differ, and of
/// the kitty keyboard protocol (sw.kovidgoyal.net/kitty/keyboard-protocol).
package struct KeyParser: Sendable {
  /// Bytes of one sequence; a longer one is none, and is left out.
  static let sequenceBytesMax = 64
  /// Bytes of a paste that are kept; the rest is left out and told of.
  package static let pasteBytesMax = 4096

  private static let pasteEnd: [UInt8] = [0x1B, 0x5B, 0x32, 0x30, 0x31, 0x7E]

  /// The beginning of something.
  private var bytes: [UInt8] = []
  /// What is being pasted, with what may be its end.
  private var paste: [UInt8]?
  private var isPasteCut = false

  package init() {}

  /// For how many milliseconds more bytes may keep coming before `expire` is called; nil when
  /// nothing is begun. A lone Escape is a key after 25 ms of silence.
  package var patience: Int? {
    if paste != nil { return 2000 }
    return bytes.isEmpty ? nil : bytes == [0x1B] ? 25 : 250
  }

  /// Takes in what was read.
  package mutating func take(_ input: some Sequence<UInt8>) -> [Typed] {
    var typed: [Typed] = []
    for byte in input { take(byte, into: &typed) }
    return typed
  }

  /// Nothing came for as long as `patience` said: what was begun is all there is.
  package mutating func expire() -> [Typed] {
    if let paste { return [finishPaste(paste)] }
    defer { bytes = [] }
    switch bytes {
    case [0x1B]: return [.key(.escape, .press)]
    case [0x1B, 0x5B], [0x1B, 0x4F]:
      return [.key(.alt(Unicode.Scalar(bytes[1])), .press)]
    default: return []
    }
  }

  private mutating func take(_ byte: UInt8, into typed: inout [Typed]) {
    if paste != nil {
      if let whole = addToPaste(byte) { typed.append(whole) }
      return
    }
    bytes.append(byte)
    switch KeySequence.read(bytes) {
    case .more:
      if bytes.count >= Self.sequenceBytesMax { bytes = [] }
    case .is(let found):
      bytes = []
      typed += found
    case .beginsPaste:
      bytes = []
      paste = []
    case .breaksAfter(let found):
      bytes = []
      typed += found
      take(byte, into: &typed)
    }
  }

  private mutating func addToPaste(_ byte: UInt8) -> Typed? {
    guard var text = paste else { return nil }
    paste = nil
    text.append(byte)
    if text.suffix(Self.pasteEnd.count) == Self.pasteEnd[...] {
      return finishPaste(Array(text.dropLast(Self.pasteEnd.count)))
    }
    if text.count > Self.pasteBytesMax + Self.pasteEnd.count {
      text.remove(at: Self.pasteBytesMax)
      isPasteCut = true
    }
    paste = text
    return nil
  }

  private mutating func finishPaste(_ text: [UInt8]) -> Typed {
    let isCut = isPasteCut || text.count > Self.pasteBytesMax
    paste = nil
    isPasteCut = false
    var kept = text.prefix(Self.pasteBytesMax)
    // Not half a character at the cut.
    if isCut { while let last = kept.last, last & 0xC0 == 0x80 { kept.removeLast() } }
    if isCut, let last = kept.last, last >= 0x80 { kept.removeLast() }
    return .paste(String(decoding: kept, as: UTF8.self), isCut: isCut)
  }
}
