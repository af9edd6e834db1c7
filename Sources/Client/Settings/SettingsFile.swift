package import ClientCore
internal import Content
internal import Foundation

/// The file in which a person's options lie: written by the options screen, and with any editor.
///
///     palette: deutan
///     keys: vi
///     changed-keys:
///       dash: [v, space]
///
/// Names that this program does not know are kept as they are.
package struct SettingsFile: Sendable {
  package let path: String

  /// A longer file is none of ours.
  private static let bytesMax = 64 * 1024
  private static let changedKeys = "changed-keys"
  private static let heading = "# Cudgel's settings. The options screen writes this file."

  package init(path: String) { self.path = path }

  /// `$XDG_CONFIG_HOME/cudgel/settings.yaml`, beside the key.
  package static var usual: SettingsFile {
    let folder = KeyFile.usual.path.split(separator: "/").dropLast().joined(separator: "/")
    return SettingsFile(path: "/\(folder)/settings.yaml")
  }

  /// What is kept; the defaults where there is no file. Throws one sentence for what can't be read
  /// or is no option: the file is then to be left alone.
  package func options(choices: OptionChoices) throws -> Options {
    guard let text = try text() else { return Options() }
    let settings = try SettingsText(text, file: path)
    var options = Options()
    // The preset first: setting it forgets changed keys.
    let entries = settings.entries.filter { $0.name != Self.changedKeys }
    for entry in entries { try take(entry, of: settings, choices, into: &options) }
    for entry in settings.entries where entry.name == Self.changedKeys {
      options.changedKeys = try changes(entry, of: settings)
    }
    if let clash = choices.presets.map(for: options).clashes.first {
      let line = settings.entries.first { $0.name == Self.changedKeys }?.line ?? 1
      throw settings.refused(
        Self.changedKeys, line: line,
        found: "'\(clash.key.name)' for \(clash.wishes.map(\.rawValue).joined(separator: " and "))",
        allowed: "a key for one of them")
    }
    return options
  }

  /// Writes the options in place of those that are there: wholly or not at all. What fails is
  /// answered with false; the match goes on.
  @discardableResult
  package func keep(_ options: Options) -> Bool {
    // A file that was damaged meanwhile stays as it is.
    guard let present = try? text() ?? "", let old = try? SettingsText(present, file: path) else {
      return false
    }
    var lines = [Self.heading]
    for name in OptionName.allCases { lines.append("\(name.rawValue): \(options[name])") }
    if !options.changedKeys.isEmpty { lines.append("\(Self.changedKeys):") }
    for change in options.changedKeys {
      let keys = change.keys.map { Self.quoted($0.name) }.joined(separator: ", ")
      lines.append("  \(change.wish.rawValue): [\(keys)]")
    }
    lines += old.entries.filter { !Self.isKnown($0.name) }.map(\.text)
    return WholeFile(path: path).write(lines.joined(separator: "\n") + "\n")
  }

  private static func isKnown(_ name: String) -> Bool {
    name == changedKeys || OptionName(rawValue: name) != nil
  }

  /// A key that YAML would read otherwise.
  private static func quoted(_ key: String) -> String {
    let isPlain = key.unicodeScalars.allSatisfy {
      ("a"..."z").contains($0) || ("A"..."Z").contains($0) || ($0 == "-" && key.count > 1)
        || (("0"..."9").contains($0) && key.count > 1)
    }
    return isPlain ? key : key == "'" ? "\"'\"" : "'\(key)'"
  }
}

// MARK: - Reading

extension SettingsFile {
  private func take(
    _ entry: SettingsText.Entry, of settings: SettingsText, _ choices: OptionChoices,
    into options: inout Options
  ) throws {
    guard let name = OptionName(rawValue: entry.name) else { return }
    let allowed = choices.words(of: name)
    guard case .word(let word) = entry.content, allowed.contains(word) else {
      throw settings.refused(
        entry.name, line: entry.line, found: Self.described(entry.content),
        allowed: "one of \(allowed.joined(separator: ", "))")
    }
    options[name] = word
  }

  private func changes(
    _ entry: SettingsText.Entry, of settings: SettingsText
  ) throws -> [ChangedKeys] {
    guard case .lists(let lists) = entry.content else {
      throw settings.refused(
        entry.name, line: entry.line, found: Self.described(entry.content),
        allowed: "wishes with lists of keys, such as dash: [space]")
    }
    return try lists.map { listed in
      guard let wish = WishName(rawValue: listed.name) else {
        throw settings.refused(
          listed.name, line: listed.line, found: "an unknown wish",
          allowed: "one of \(WishName.names.joined(separator: ", "))")
      }
      let keys = listed.words.compactMap { Key(named: $0) }
      guard keys.count == listed.words.count, keys.count <= KeyMap.keysMax else {
        throw settings.refused(
          listed.name, line: listed.line, found: "[\(listed.words.joined(separator: ", "))]",
          allowed: "at most \(KeyMap.keysMax) keys: characters, or names such as up or keypad-7")
      }
      return ChangedKeys(wish: wish, keys: keys)
    }
  }

  private static func described(_ content: SettingsText.Content) -> String {
    switch content {
    case .word(let word): word.isEmpty ? "nothing" : "'\(word.prefix(40))'"
    case .lists, .other: "a list"
    }
  }

  /// nil where there is no file.
  private func text() throws -> String? {
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw SettingsFileError.unreadable(path)
    }
    guard data.count <= Self.bytesMax, let text = String(validating: data, as: UTF8.self) else {
      throw SettingsFileError.noText(path)
    }
    return text
  }
}

/// Why settings can't be read, as one sentence.
package enum SettingsFileError: Error, Hashable, Sendable, CustomStringConvertible {
  case unreadable(String)
  case noText(String)

  package var description: String {
    switch self {
    case .unreadable(let path): "\(path): found a file that can't be read, expected a readable one"
    case .noText(let path): "\(path): found no UTF-8 text of at most 64 KiB, expected settings"
    }
  }
}
