import Simulation

/// One vault's file: header lines, an empty line, the drawing. `Assets/vaults/watchtower.txt` says
/// what may be in it.
struct VaultText {
  static let widthMax = 48
  static let heightMax = 40
  /// The dangers that a vault may ask for.
  static let dangers = 1...10

  private static let fields = ["name", "role", "danger", "biome"]

  let file: String
  private let header: [(line: Int, name: String, value: String)]
  /// The drawing, without empty rows around it, and the line that its first row is on.
  private let rows: [[Unicode.Scalar]]
  private let firstLine: Int

  /// Takes the file apart. Throws for a header line that is none.
  init(_ text: String, file: String) throws(ContentError) {
    self.file = file
    let lines = VaultText.lines(of: text)
    let end = lines.firstIndex { $0.allSatisfy { $0 == " " } } ?? lines.count
    var header: [(line: Int, name: String, value: String)] = []
    for (index, line) in lines[..<end].enumerated() where line.first != "#" {
      let parts = line.split(separator: ":", maxSplits: 1).map { String(scalars: $0).trimmed }
      guard parts.count == 2, VaultText.fields.contains(parts[0]),
        !header.contains(where: { $0.name == parts[0] })
      else {
        throw ContentError(
          file: file, line: index + 1, field: nil, found: "'\(String(scalars: line[...]))'",
          expected: "one of \(VaultText.fields.joined(separator: ", ")), each once, a colon and "
            + "its value; an empty line ends the header")
      }
      header.append((index + 1, parts[0], parts[1]))
    }
    self.header = header
    let isBlank = { (row: [Unicode.Scalar]) in row.allSatisfy { $0 == " " } }
    let first = lines[end...].firstIndex { !isBlank($0) } ?? lines.count
    let last = lines[first...].lastIndex { !isBlank($0) } ?? first - 1
    rows = first <= last ? Array(lines[first...last]) : []
    firstLine = first + 1
  }

  /// Reads the vault; throws for the first mistake.
  func vault() throws(ContentError) -> Vault {
    let role = try role()
    let cells = try cells()
    try checkBoss(of: cells, role)
    let name = value("name")
    return Vault(
      name: try name.text(lengthMax: 32), role: role,
      danger: try value("danger").span(of: "danger", in: VaultText.dangers), biomes: try biomes(),
      width: cells.width, cells: cells.cells)
  }

  private func role() throws(ContentError) -> Vault.Role {
    let value = value("role")
    return value.isAbsent
      ? .place : try value.choice(of: Vault.Role.allCases.map { ($0.rawValue, $0) })
  }

  private func biomes() throws(ContentError) -> [Biome] {
    let value = value("biome")
    guard let text = value.word, text != "any" else { return [] }
    var biomes: [Biome] = []
    for word in text.split(separator: ",") {
      guard let biome = Biome(rawValue: String(word).trimmed) else {
        let all = Biome.allCases.map(\.rawValue).joined(separator: ", ")
        throw value.refused(expected: "any, or some of \(all)", found: "'\(String(word).trimmed)'")
      }
      biomes.append(biome)
    }
    return biomes
  }

  private func cells() throws(ContentError) -> (width: Int, cells: [VaultCell]) {
    let width = rows.map(\.count).max() ?? 0
    guard width > 0, width <= VaultText.widthMax, rows.count <= VaultText.heightMax else {
      throw ContentError(
        file: file, line: firstLine, field: "drawing", found: "\(width) x \(rows.count) places",
        expected: "1 x 1 to \(VaultText.widthMax) x \(VaultText.heightMax)")
    }
    var cells: [VaultCell] = []
    for (y, row) in rows.enumerated() {
      for (x, letter) in row.enumerated() {
        guard let cell = VaultCell(letter) else {
          throw ContentError(
            file: file, line: firstLine + y, field: "column \(x + 1)", found: "'\(letter)'",
            expected: "a blank or one of \(VaultCell.letters)")
        }
        cells.append(cell)
      }
      cells.append(contentsOf: repeatElement(.land, count: width - row.count))
    }
    return (width, cells)
  }

  private func checkBoss(
    of cells: (width: Int, cells: [VaultCell]), _ role: Vault.Role
  ) throws(ContentError) {
    let found = cells.cells.count { $0 == .boss }
    let wanted = role == .place ? 0 : 1
    guard found == wanted else {
      throw ContentError(
        file: file, line: firstLine, field: "drawing", found: "\(found) places marked B",
        expected: "\(wanted) in a \(role.rawValue)")
    }
  }

  private func value(_ name: String) -> AssetValue {
    let entry = header.first { $0.name == name }
    return AssetValue(file: file, line: entry?.line ?? 1, field: name, word: entry?.value)
  }

  /// Lines as scalars, so that a column is a scalar; a carriage return at the end is none.
  private static func lines(of text: String) -> [[Unicode.Scalar]] {
    text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.last == "\r" ? Array(line.dropLast()) : Array(line)
    }
  }
}

extension String {
  fileprivate init(scalars: ArraySlice<Unicode.Scalar>) {
    self.init(String.UnicodeScalarView(scalars))
  }

  fileprivate var trimmed: String {
    var part = self[...]
    while part.first == " " { part.removeFirst() }
    while part.last == " " { part.removeLast() }
    return String(part)
  }
}
