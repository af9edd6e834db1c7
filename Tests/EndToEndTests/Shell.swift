import Foundation

/// Runs a short program and waits for it.
///
/// Not with Foundation's `Process`: that waits until a socket closes which every descendant
/// inherits, and a tmux server is one that stays.
enum Shell {
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// What it wrote to standard output; throws when it can't be run or does not exit with 0.
  @discardableResult
  static func run(_ arguments: [String]) throws -> String {
    let (output, errors) = (try Flow(), try Flow())
    let id = try spawn(arguments, output: output, errors: errors)
    let text = output.readToEnd()
    let complaint = errors.readToEnd()
    var status: Int32 = 0
    while waitpid(id, &status, 0) < 0, errno == EINTR {}
    guard status == 0 else {
      throw Failure(description: "\(arguments.joined(separator: " ")): \(complaint)")
    }
    return text
  }

  private static func spawn(_ arguments: [String], output: Flow, errors: Flow) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output.writing, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, errors.writing, STDERR_FILENO)
    let settings = ProcessInfo.processInfo.environment.merging(["LC_ALL": "C.UTF-8"]) { $1 }
    let words = arguments.map { strdup($0) } + [nil]
    let environment = settings.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in words + environment { free(text) } }
    var id: pid_t = 0
    var attributes = attributesWithoutMask()
    defer { posix_spawnattr_destroy(&attributes) }
    let problem = posix_spawnp(&id, arguments[0], &actions, &attributes, words, environment)
    guard problem == 0 else {
      throw Failure(description: "\(arguments[0]): \(String(cString: strerror(problem)))")
    }
    return id
  }

  /// Tests run on threads that block signals, which a program would inherit.
  private static func attributesWithoutMask() -> posix_spawnattr_t {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    return attributes
  }

  /// A pipe from the program to us.
  private final class Flow {
    let writing: Int32
    private let reading: Int32

    init() throws {
      var ends: [Int32] = [0, 0]
      guard pipe(&ends) == 0 else { throw Failure(description: "no pipe") }
      (reading, writing) = (ends[0], ends[1])
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    }

    func readToEnd() -> String {
      close(writing)
      defer { close(reading) }
      var bytes: [UInt8] = []
      var block = [UInt8](repeating: 0, count: 4096)
      while true {
        let count = read(reading, &block, block.count)
        if count < 0, errno == EINTR { continue }
        if count <= 0 { return String(decoding: bytes, as: UTF8.self) }
        bytes += block[..<count]
      }
    }
  }
}
