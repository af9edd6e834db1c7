import Glibc

/// A file that grows at its end and never has less in it than was said to be written: what a full
/// disk takes only in part is written again, at the same place.
final class RecordingFile {
  let path: String
  private let file: Int32
  /// Bytes that are surely there.
  private(set) var written = 0

  /// Throws a sentence where there is such a file already, or where none can be made.
  init(_ path: String) throws(HostError) {
    self.path = path
    file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard file >= 0 else {
      throw HostError(
        sentence: "nothing can be recorded in \(path): \(String(cString: strerror(errno)))")
    }
  }

  deinit { close(file) }

  /// Writes as much as the disk takes: how much, and why not all of it.
  func append(_ bytes: ArraySlice<UInt8>) -> (count: Int, problem: String?) {
    var count = 0
    while count < bytes.count {
      let result = bytes.withUnsafeBytes { bytes in
        pwrite(
          file, bytes.baseAddress?.advanced(by: count), bytes.count - count, off_t(written))
      }
      if result < 0, errno == EINTR { continue }
      guard result > 0 else {
        return (count, String(cString: strerror(result < 0 ? errno : ENOSPC)))
      }
      count += result
      written += result
    }
    return (count, nil)
  }
}
