import Glibc
package import Wire

extension RecordingSource {
  /// A file, read in pieces as they are needed. Throws a sentence where it can't be opened.
  package static func file(_ path: String) throws(HostError) -> RecordingSource {
    let opened = open(path, O_RDONLY | O_CLOEXEC)
    guard opened >= 0 else {
      throw HostError(sentence: "\(path): \(String(cString: strerror(errno)))")
    }
    let file = RecordingFileReader(opened)
    guard let count = file.count else { throw HostError(sentence: "\(path): not a file") }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return RecordingSource(name: name, count: count) { file.bytes($0) }
  }
}

/// An open file; closed when nobody reads from it any more.
private final class RecordingFileReader: Sendable {
  private let file: Int32

  init(_ file: Int32) { self.file = file }

  deinit { close(file) }

  /// nil where it is no plain file.
  var count: Int? {
    var facts = stat()
    guard fstat(file, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(facts.st_size)
  }

  func bytes(_ range: Range<Int>) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
      while count < range.count {
        let rest = UnsafeMutableRawBufferPointer(
          rebasing: UnsafeMutableRawBufferPointer(buffer)[count...])
        let result = pread(file, rest.baseAddress, rest.count, off_t(range.lowerBound + count))
        if result < 0, errno == EINTR { continue }
        guard result > 0 else { break }
        count += result
      }
    }
  }
}
