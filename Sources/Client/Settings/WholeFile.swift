internal import Foundation
internal import Glibc

/// A small file of one's own that is written wholly or not at all.
struct WholeFile {
  let path: String

  /// Beside it first and then renamed over it: who reads sees the old or the new one. Makes the
  /// folder where there is none. False when it could not be written; then the old one stands.
  func write(_ text: String) -> Bool {
    let folder = path.split(separator: "/").dropLast().joined(separator: "/")
    try? FileManager.default.createDirectory(
      atPath: "/\(folder)", withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700])
    let draft = "\(path).\(getpid())"
    let file = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard file >= 0 else { return false }
    let bytes = Array(text.utf8)
    let isWritten = Glibc.write(file, bytes, bytes.count) == bytes.count && fsync(file) == 0
    close(file)
    guard isWritten, rename(draft, path) == 0 else {
      unlink(draft)
      return false
    }
    return true
  }
}
