import Simulation

/// A whole `ESC [ … x`: numbers with semicolons between, each with further ones after colons.
struct ControlSequence {
  private let mark: UInt8?
  private let numbers: [[Int]]
  private let last: UInt8

  init(_ bytes: [UInt8]) {
    last = bytes[bytes.count - 1]
    var inner = bytes[2..<(bytes.count - 1)]
    if let first = inner.first, (0x3C...0x3F).contains(first) {
      mark = first
      inner = inner.dropFirst()
    } else {
      mark = nil
    }
    numbers = inner.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map {
      $0.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false).map { digits in
        Int(String(decoding: digits, as: UTF8.self)) ?? 0
      }
    }
  }

  var reading: KeySequence.Reading {
    switch mark {
    case UInt8(ascii: "<"): return .is(mouse.map { [.mouse($0)] } ?? [])
    case UInt8(ascii: "?"): return .is(last == UInt8(ascii: "u") ? [.tellsKeyboard] : [])
    case .some: return .is([])
    case nil: break
    }
    switch last {
    case UInt8(ascii: "u"): return .is(keyboard)
    case UInt8(ascii: "~"):
      if first == 200 { return .beginsPaste }
      return .is(typed(KeyNumber.tilde(first)))
    case UInt8(ascii: "O"): return .is([.lostFocus])
    // rxvt: Shift with an arrow.
    case UInt8(ascii: "a")...UInt8(ascii: "d"):
      let key = KeyNumber.letter(last - 32)?.modified(by: KeyModifiers.shift)
      return .is(key.map { [.key($0, .press)] } ?? [])
    // With a first number above 1 it is where the cursor stands, and no F3.
    case UInt8(ascii: "R") where first > 1: return .is([])
    default: return .is(typed(KeyNumber.letter(last)))
    }
  }

  private var first: Int { number(0) }

  private func number(_ index: Int, _ part: Int = 0) -> Int {
    guard index < numbers.count, part < numbers[index].count else { return 0 }
    return numbers[index][part]
  }

  private var phase: KeyPhase {
    switch number(1, 1) {
    case 2: .repetition
    case 3: .release
    default: .press
    }
  }

  private var modifiers: KeyModifiers { KeyModifiers(parameter: number(1)) }

  private func typed(_ key: Key?) -> [Typed] {
    key.map { [.key($0.modified(by: modifiers), phase)] } ?? []
  }

  private var mouse: Mouse? {
    guard numbers.count == 3, last == UInt8(ascii: "M") || last == UInt8(ascii: "m") else {
      return nil
    }
    return Mouse.told(
      code: first, column: number(1) - 1, row: number(2) - 1,
      isRelease: last == UInt8(ascii: "m"))
  }

  /// `CSI code ; modifiers : event ; text u` of the kitty keyboard protocol.
  private var keyboard: [Typed] {
    if let key = KeyNumber.keyboard(first) {
      return [.key(key.modified(by: modifiers), phase)]
    }
    // The private use area: keys that mean nothing here, such as Shift alone.
    guard !(57344...63743).contains(first) else { return [] }
    let base = UInt32(exactly: first).flatMap(Unicode.Scalar.init)
    if let base, ("a"..."z").contains(base), modifiers.contains(.control) {
      return [.key(.control(base), phase)]
    }
    if let base, modifiers.contains(.alt), base.value > 32 { return [.key(.alt(base), phase)] }
    let text = numbers.count > 2 ? numbers[2] : []
    let scalars = text.compactMap { UInt32(exactly: $0).flatMap(Unicode.Scalar.init) }
      .filter { $0.value >= 32 && !(0x7F..<0xA0).contains($0.value) }
    if !scalars.isEmpty { return scalars.map { .key(.character($0), phase) } }
    guard let base, base.value >= 32, modifiers.isDisjoint(with: [.control, .alt]) else {
      return []
    }
    return [.key(.character(modifiers.contains(.shift) ? base.capital : base), phase)]
  }
}

/// Shift, Alt and Ctrl; what else is held does not matter.
struct KeyModifiers: OptionSet, Sendable {
  let rawValue: Int
  static let shift = KeyModifiers(rawValue: 1)
  static let alt = KeyModifiers(rawValue: 2)
  static let control = KeyModifiers(rawValue: 4)

  init(rawValue: Int) { self.rawValue = rawValue }

  /// One more than the sum of what is held, as terminals send it; 0 is none.
  init(parameter: Int) { rawValue = max(0, parameter - 1) & 7 }
}

extension Unicode.Scalar {
  /// Of a plain letter; others have none that a keyboard would agree on.
  var capital: Unicode.Scalar {
    ("a"..."z").contains(self) ? Unicode.Scalar(UInt8(value) - 32) : self
  }

  var small: Unicode.Scalar {
    ("A"..."Z").contains(self) ? Unicode.Scalar(UInt8(value) + 32) : self
  }
}
