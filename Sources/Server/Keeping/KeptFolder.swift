import Glibc
import Synchronization

/// The directory that one host keeps things in, held by a lock until it is released or forgotten.
///
/// The lock is flock(2) on a file of its own: the system gives it up when the process ends, however
/// it ends, and it does not disturb the locks that SQLite takes on the database.
final class KeptFolder: Sendable {
  let path: String
  /// An open file; nil once it is released.
  private let lock: Mutex<Int32?>

  /// Makes the directory if there is none. Throws a sentence when it can't be written, or when
  /// another host has it.
  init(_ path: String) throws(HostError) {
    self.path = path
    try Self.makeFolder(path)
    let lock = open("\(path)/lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard lock >= 0 else { throw Self.unwritable(path, errno) }
    guard flock(lock, LOCK_EX | LOCK_NB) == 0 else {
      let problem = errno
      defer { close(lock) }
      throw problem == EWOULDBLOCK ? Self.taken(path, lock) : Self.unwritable(path, problem)
    }
    self.lock = Mutex(lock)
    Self.noteProcess(in: lock)
  }

  deinit { release() }

  /// Lets another host have it. Before that the database must be closed.
  func release() {
    lock.withLock { lock in
      if let lock { close(lock) }
      lock = nil
    }
  }

  var database: String { Self.database(in: path) }

  static func database(in path: String) -> String { "\(path)/cudgel.sqlite" }

  /// With all that lead there; only this user may look into those that are made.
  private static func makeFolder(_ path: String) throws(HostError) {
    var made = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      made += part + "/"
      guard mkdir(made, 0o700) != 0, errno != EEXIST else { continue }
      let problem = errno
      // On the way there may be directories that can only be passed through.
      if access(made, X_OK) != 0 { throw unwritable(path, problem) }
    }
  }

  /// For the sentence that a second host is told; the lock holds without it too.
  private static func noteProcess(in lock: Int32) {
    ftruncate(lock, 0)
    let text = Array("\(getpid())\n".utf8)
    _ = pwrite(lock, text, text.count, 0)
  }

  private static func unwritable(_ path: String, _ problem: Int32) -> HostError {
    HostError(
      sentence: "nothing can be kept in \(path): \(String(cString: strerror(problem))). "
        + KeptProblem.advice)
  }

  private static func taken(_ path: String, _ lock: Int32) -> HostError {
    var text = [UInt8](repeating: 0, count: 16)
    let count = max(0, pread(lock, &text, text.count, 0))
    let process = String(decoding: text.prefix(count).prefix { $0 != 10 }, as: UTF8.self)
    let who = process.isEmpty ? "" : " (process \(process))"
    return HostError(
      sentence: "another cudgel\(who) keeps its characters in \(path). End it, or choose another "
        + "directory with --data DIR.")
  }
}
