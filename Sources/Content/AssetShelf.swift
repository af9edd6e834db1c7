import FoundationEssentials

/// Where assets are taken from: the host's directory, and the built-in ones for what is not in it.
struct AssetShelf {
  /// The most bytes that an asset file may have; a bigger one is refused.
  static let fileBytesMax = 1 << 20

  /// The folder of the vaults, and the most that a host may have of its own.
  static let vaultFolder = "vaults"
  static let vaultsMax = 500

  /// The folder of the languages, and the most that a host may add.
  static let stringsFolder = "strings"
  static let stringsMax = 50

  /// The folder of the classes' portraits, and the most that a host may have of its own.
  static let portraitFolder = "portraits"
  static let portraitsMax = 50

  /// The folder of the watching page, and the most parts that a host may have of their own.
  static let webFolder = "web"
  static let webPartsMax = 50

  private let directory: String?
  private let present: Set<String>
  /// The host's own vaults, by file name, in alphabetical order.
  private let vaults: [String]
  /// The host's own languages, likewise.
  private let strings: [String]
  /// The host's own portraits, likewise.
  private let portraits: [String]
  /// The host's own parts of the watching page, likewise.
  private let webParts: [String]

  /// Looks into the directory, if one is given. Refuses one that is missing, that has no asset in
  /// it (surely the wrong one), or that has a table under a name that nobody would ever read.
  init(directory: String?) throws(ContentError) {
    self.directory = directory
    guard let directory else {
      present = []
      vaults = []
      strings = []
      portraits = []
      webParts = []
      return
    }
    let names = AssetName.allCases.map(\.rawValue)
    let files = try AssetShelf.files(in: directory)
    for file in files
    where !names.contains(file) && (file.hasSuffix(".yaml") || file.hasSuffix(".yml")) {
      throw ContentError(
        file: "\(directory)/\(file)", line: nil, field: nil, found: "a table of that name",
        expected: "one of \(names.joined(separator: ", "))")
    }
    present = Set(files).intersection(names)
    vaults = try AssetShelf.folder(
      AssetShelf.vaultFolder, ending: ".txt", in: directory, files, max: AssetShelf.vaultsMax)
    strings = try AssetShelf.folder(
      AssetShelf.stringsFolder, ending: ".yaml", in: directory, files, max: AssetShelf.stringsMax)
    portraits = try AssetShelf.folder(
      AssetShelf.portraitFolder, ending: ".txt", in: directory, files,
      max: AssetShelf.portraitsMax)
    webParts = try AssetShelf.folder(
      AssetShelf.webFolder, ending: "", in: directory, files, max: AssetShelf.webPartsMax)
    let isEmpty = present.isEmpty && vaults.isEmpty && strings.isEmpty && portraits.isEmpty
    guard !isEmpty || !webParts.isEmpty else {
      throw ContentError(
        file: directory, line: nil, field: nil, found: "no asset in it",
        expected: "at least one of \(names.joined(separator: ", "))")
    }
  }

  /// What lies in a folder of the host's directory; nothing where there is no such folder.
  private static func folder(
    _ name: String, ending: String, in directory: String, _ files: [String], max: Int
  ) throws(ContentError) -> [String] {
    guard files.contains(name) else { return [] }
    let found = try AssetShelf.files(in: "\(directory)/\(name)").filter { $0.hasSuffix(ending) }
    guard found.count <= max else {
      throw ContentError(
        file: "\(directory)/\(name)", line: nil, field: nil, found: "\(found.count) \(name)",
        expected: "at most \(max)")
    }
    return found
  }

  /// The name to blame in errors.
  func path(of name: AssetName) -> String {
    guard let directory, present.contains(name.rawValue) else { return name.rawValue }
    return "\(directory)/\(name.rawValue)"
  }

  /// The asset's text. Throws when the file can't be read, is too big or is not UTF-8.
  func text(of name: AssetName) throws(ContentError) -> String {
    let bytes = present.contains(name.rawValue) ? try read(path(of: name)) : name.builtIn
    return try decoded(bytes, path(of: name))
  }

  /// Every vault's file: the built-in ones, with the host's own in place of those of the same name
  /// and besides them; by name.
  func vaultTexts() throws(ContentError) -> [(file: String, text: String, isHosts: Bool)] {
    var texts: [(file: String, text: String, isHosts: Bool)] = []
    for name in Set(vaults).union(BuiltInVaults.names).sorted() {
      if let directory, vaults.contains(name) {
        let path = "\(directory)/\(AssetShelf.vaultFolder)/\(name)"
        texts.append((path, try decoded(try read(path), path), true))
      } else if let file = BuiltInVaults.files.first(where: { $0.name == name }) {
        texts.append((name, try decoded(file.bytes, name), false))
      }
    }
    return texts
  }

  /// Every language's file, in the same way.
  func stringsTexts() throws(ContentError) -> [(name: String, file: String, text: String)] {
    var texts: [(name: String, file: String, text: String)] = []
    for name in Set(strings).union(BuiltInStrings.names).sorted() {
      if let directory, strings.contains(name) {
        let path = "\(directory)/\(AssetShelf.stringsFolder)/\(name)"
        texts.append((name, path, try decoded(try read(path), path)))
      } else if let file = BuiltInStrings.files.first(where: { $0.name == name }) {
        texts.append((name, name, try decoded(file.bytes, name)))
      }
    }
    return texts
  }

  /// Every portrait's file, in the same way.
  func portraitTexts() throws(ContentError) -> [(name: String, file: String, text: String)] {
    var texts: [(name: String, file: String, text: String)] = []
    for name in Set(portraits).union(BuiltInPortraits.names).sorted() {
      if let directory, portraits.contains(name) {
        let path = "\(directory)/\(AssetShelf.portraitFolder)/\(name)"
        texts.append((name, path, try decoded(try read(path), path)))
      } else if let file = BuiltInPortraits.files.first(where: { $0.name == name }) {
        texts.append((name, name, try decoded(file.bytes, name)))
      }
    }
    return texts
  }

  /// Every part of the watching page, in the same way.
  func webTexts() throws(ContentError) -> [(name: String, text: String)] {
    var texts: [(name: String, text: String)] = []
    for name in Set(webParts).union(BuiltInWeb.names).sorted() {
      if let directory, webParts.contains(name) {
        let path = "\(directory)/\(AssetShelf.webFolder)/\(name)"
        texts.append((name, try decoded(try read(path), path)))
      } else if let file = BuiltInWeb.files.first(where: { $0.name == name }) {
        texts.append((name, try decoded(file.bytes, name)))
      }
    }
    return texts
  }

  private func decoded(_ bytes: [UInt8], _ path: String) throws(ContentError) -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw ContentError(
        file: path, line: nil, field: nil, found: "bytes that are not UTF-8",
        expected: "UTF-8 text")
    }
    return text
  }

  private static func files(in directory: String) throws(ContentError) -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: directory).sorted()
    } catch {
      throw ContentError(
        file: directory, line: nil, field: nil, found: "no directory that can be read",
        expected: "a directory with asset files")
    }
  }

  private func read(_ path: String) throws(ContentError) -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw ContentError(
        file: path, line: nil, field: nil, found: "a file that can't be read",
        expected: "a readable file")
    }
    guard data.count <= AssetShelf.fileBytesMax else {
      throw ContentError(
        file: path, line: nil, field: nil, found: "\(data.count) bytes",
        expected: "at most \(AssetShelf.fileBytesMax) bytes")
    }
    return [UInt8](data)
  }
}
