extension Unicode.Scalar {
  /// How many columns a terminal gives this scalar, as `wcwidth` would say: 0 for combining marks
  /// and invisible ones, 2 for East Asian wide ones and emoji, else 1. nil for control characters,
  /// which may not be drawn at all.
  package var columnWidth: Int? {
    switch value {
    case 0x20..<0x7F: 1
    case 0..<0xA0: nil
    case 0xAD: 1
    case 0x1160...0x11FF: 0
    default: isInvisible ? 0 : isWide ? 2 : 1
    }
  }

  /// Marks that join the character before them, and format characters such as joiners and the ones
  /// that turn the direction of writing.
  private var isInvisible: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }

  private var isWide: Bool {
    let ranges = WideScalars.ranges
    guard let first = ranges.first, value >= first.lowerBound else { return false }
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound < value { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].contains(value)
  }
}

extension String {
  /// How many columns the text takes on one line of a terminal.
  package var columnWidth: Int {
    unicodeScalars.reduce(0) { $0 + ($1.columnWidth ?? 0) }
  }

  /// As much of the beginning as fits into so many columns, with `…` where something was cut.
  func truncated(toColumns columns: Int) -> String {
    guard columnWidth > columns else { return self }
    guard columns > 0 else { return "" }
    var kept = String.UnicodeScalarView()
    var width = 0
    for scalar in unicodeScalars {
      let next = scalar.columnWidth ?? 0
      guard width + next <= columns - 1 else { break }
      kept.append(scalar)
      width += next
    }
    return String(kept) + "…"
  }
}
