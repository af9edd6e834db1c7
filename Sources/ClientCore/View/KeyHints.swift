/// The keys of wishes as hints show them.
extension KeyMap {
  /// The first key of a wish; a dash where it has none.
  func hint(_ wish: WishName) -> String { self[wish].first?.shown ?? "-" }

  /// All keys of a wish.
  func hints(_ wish: WishName) -> String {
    self[wish].isEmpty ? "-" : self[wish].map(\.shown).joined(separator: " ")
  }

  /// The keys of several wishes side by side: first everybody's first, then everybody's second,
  /// as far as they fit.
  func row(_ wishes: [WishName], columnsMax: Int = 12) -> String {
    var row = ""
    for place in 0..<Self.keysMax {
      let shown = wishes.compactMap { place < self[$0].count ? self[$0][place].shown : nil }
      guard shown.count == wishes.count else { break }
      let isTight = shown.allSatisfy { $0.columnWidth == 1 }
      let group = shown.joined(separator: isTight ? "" : " ")
      guard row.columnWidth + group.columnWidth + 1 <= columnsMax else { continue }
      row += (row.isEmpty ? "" : " ") + group
    }
    return row.isEmpty ? wishes.map { hint($0) }.joined(separator: " ") : row
  }
}
