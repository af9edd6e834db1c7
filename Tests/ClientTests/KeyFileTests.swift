import Client
import ClientCore
import Crypto
import Foundation
import Glibc
import Testing

/// The key by which servers know a person again.
@Suite struct KeyFileTests {
  @Test func `it is made once, for its owner only, and signs as it says`() throws {
    let folder = try KeyFolder()
    let first = try folder.file.identity()
    let second = try folder.file.identity()
    #expect(first.publicKey == second.publicKey)
    #expect(first.publicKey.count == 32)
    #expect(try folder.mode("/a/cudgel/key") == 0o600)
    #expect(try folder.mode("/a/cudgel") == 0o700)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path + "/a/cudgel") == ["key"])
    let signature = second.sign(Array("hello".utf8))
    let key = try Curve25519.Signing.PublicKey(rawRepresentation: first.publicKey)
    #expect(key.isValidSignature(Data(signature), for: Data("hello".utf8)))
  }

  @Test func `it is the key of RFC 8032, test 1`() throws {
    let folder = try KeyFolder()
    _ = try folder.file.identity()
    try folder.write(
      "cudgel key 1\n9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60\n")
    let identity = try folder.file.identity()
    #expect(identity.publicKey.prefix(4) == [0xd7, 0x5a, 0x98, 0x01])
    #expect(identity.sign([]).prefix(4) == [0xe5, 0x56, 0x43, 0x00])
  }

  @Test func `one that others may read is refused with what to type`() throws {
    let folder = try KeyFolder()
    _ = try folder.file.identity()
    chmod(folder.file.path, 0o644)
    #expect(
      folder.refusal
        == "your key \(folder.file.path) may be read by others (mode 644). "
        + "Say: chmod 600 \(folder.file.path)")
  }

  @Test(arguments: [
    "", "cudgel key 1\n", "cudgel key 1\nabc\n", "cudgel key 2\n00\n", "\u{FF}\n\n",
  ])
  func `one that is damaged is refused and stays as it is`(text: String) throws {
    let folder = try KeyFolder()
    _ = try folder.file.identity()
    try folder.write(text)
    #expect(folder.refusal?.hasPrefix("your key \(folder.file.path) is damaged. ") == true)
    #expect(try String(contentsOfFile: folder.file.path, encoding: .utf8) == text)
  }

  @Test func `where none can be made the sentence says how to play without`() throws {
    #expect {
      _ = try KeyFile(path: "/proc/cudgel/key").identity()
    } throws: { error in
      "\(error)" == """
        no key can be made in /proc/cudgel/key: No such file or directory. With --guest you play \
        without one, and nothing of you is kept.
        """
    }
  }

  @Test func `many that begin at once all have the same`() async throws {
    let folder = try KeyFolder()
    let file = folder.file
    let keys = try await withThrowingTaskGroup(of: [UInt8].self) { group in
      for _ in 0..<16 { group.addTask { try file.identity().publicKey } }
      return try await group.reduce(into: Set<[UInt8]>()) { $0.insert($1) }
    }
    #expect(keys.count == 1)
  }
}

/// A directory of one test's own.
private final class KeyFolder {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory
      .appending(path: "cudgel-key-\(getpid())-\(UInt32.random(in: 0...UInt32.max))")
      .path(percentEncoded: false)
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var file: KeyFile { KeyFile(path: path + "/a/cudgel/key") }

  var refusal: String? {
    do {
      _ = try file.identity()
      return nil
    } catch {
      return "\(error)"
    }
  }

  func write(_ text: String) throws {
    try Data(text.utf8).write(to: URL(filePath: file.path))
    chmod(file.path, 0o600)
  }

  func mode(_ file: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path + file)
    return attributes[.posixPermissions] as? Int ?? 0
  }
}
