package import ClientCore
internal import Crypto
internal import Foundation
internal import Glibc

/// The file in which a person's Ed25519 key lies: made once, read by its owner only.
///
///     cudgel key 1
///     9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60
///
/// The second line is the private key of RFC 8032 §5.1.5, 32 bytes in hex.
package struct KeyFile: Sendable {
  package let path: String

  package init(path: String) { self.path = path }

  /// `$XDG_CONFIG_HOME/cudgel/key`; a path that is not absolute is ignored (XDG Base Directory
  /// Specification 0.8).
  package static var usual: KeyFile {
    let named = ProcessInfo.processInfo.environment["XDG_CONFIG_HOME"] ?? ""
    let home = FileManager.default.homeDirectoryForCurrentUser.path(percentEncoded: false)
    let folder = named.hasPrefix("/") ? named : "\(home)/.config"
    return KeyFile(path: "\(folder)/cudgel/key".replacing("//", with: "/"))
  }

  /// Reads the key, or makes one where there is none yet. Throws a sentence when it is damaged, may
  /// be read by others, or can't be made.
  package func identity() throws(KeyFileError) -> ClientIdentity {
    let key: Curve25519.Signing.PrivateKey
    if let found = try read() { key = found } else { key = try make() }
    return ClientIdentity(publicKey: Array(key.publicKey.rawRepresentation)) { message in
      (try? key.signature(for: Data(message))).map { Array($0) } ?? []
    }
  }

  private static let heading = "cudgel key 1"
  private static let bytesMax = 256

  /// nil where there is no file.
  private func read() throws(KeyFileError) -> Curve25519.Signing.PrivateKey? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else {
      if errno == ENOENT { return nil }
      throw .unreadable(path, String(cString: strerror(errno)))
    }
    defer { close(file) }
    var attributes = stat()
    guard fstat(file, &attributes) == 0, attributes.st_mode & 0o077 == 0 else {
      throw .open(path, mode: attributes.st_mode & 0o777)
    }
    var bytes = [UInt8](repeating: 0, count: Self.bytesMax)
    let count = max(0, Glibc.read(file, &bytes, bytes.count))
    guard let key = Self.key(in: String(decoding: bytes.prefix(count), as: UTF8.self)) else {
      throw .damaged(path)
    }
    return key
  }

  private static func key(in text: String) -> Curve25519.Signing.PrivateKey? {
    let lines = text.split(separator: "\n")
    guard lines.count == 2, lines[0] == heading, lines[1].utf8.count == 64 else { return nil }
    let digits = lines[1].compactMap { $0.isASCII ? $0.hexDigitValue : nil }
    guard digits.count == 64 else { return nil }
    let bytes = (0..<32).map { UInt8(digits[$0 * 2] << 4 | digits[$0 * 2 + 1]) }
    return try? Curve25519.Signing.PrivateKey(rawRepresentation: bytes)
  }

  /// Written beside it first and then linked to its name: of two that begin at once one makes the
  /// key, the other reads it, and neither sees half of it.
  private func make() throws(KeyFileError) -> Curve25519.Signing.PrivateKey {
    let key = Curve25519.Signing.PrivateKey()
    let digits = key.rawRepresentation.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
    let text = Array("\(Self.heading)\n\(digits.joined())\n".utf8)
    let draft = "\(path).\(getpid()).\(UInt32.random(in: 0...UInt32.max))"
    makeFolder()
    let file = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw .unmade(path, String(cString: strerror(errno))) }
    defer { unlink(draft) }
    let isWritten = write(file, text, text.count) == text.count && fsync(file) == 0
    let problem = errno
    close(file)
    guard isWritten else { throw .unmade(path, String(cString: strerror(problem))) }
    guard link(draft, path) != 0 else { return key }
    let obstacle = errno
    guard obstacle == EEXIST, let other = try read() else {
      throw .unmade(path, String(cString: strerror(obstacle)))
    }
    return other
  }

  /// What can't be made is told when the file can't be.
  private func makeFolder() {
    var made = ""
    for part in path.split(separator: "/").dropLast() {
      made += "/" + part
      mkdir(made, 0o700)
    }
  }
}

/// Why there is no key to play with, as one sentence.
package enum KeyFileError: Error, Hashable, Sendable, CustomStringConvertible {
  case unreadable(String, String)
  case open(String, mode: UInt32)
  case damaged(String)
  case unmade(String, String)

  package var description: String {
    switch self {
    case .unreadable(let path, let why):
      "your key \(path) can't be read: \(why). \(Self.advice)"
    case .open(let path, let mode):
      "your key \(path) may be read by others (mode \(String(mode, radix: 8))). "
        + "Say: chmod 600 \(path)"
    case .damaged(let path):
      "your key \(path) is damaged. Put a copy from before in its place, or remove it to get a new "
        + "one: names that belong to the old one are then out of your reach. \(Self.advice)"
    case .unmade(let path, let why):
      "no key can be made in \(path): \(why). \(Self.advice)"
    }
  }

  private static let advice = "With --guest you play without one, and nothing of you is kept."
}
