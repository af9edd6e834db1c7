import Foundation

/// How many sockets this process may have open.
enum OpenFiles {
  /// Raises the limit as far as it goes; throws a sentence when that is too few.
  static func makeRoom(for connections: Int) throws {
    var limit = rlimit()
    let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    getrlimit(resource, &limit)
    limit.rlim_cur = limit.rlim_max
    guard setrlimit(resource, &limit) == 0, limit.rlim_cur >= rlim_t(connections) + 64 else {
      throw CrowdError(
        sentence: "\(connections) connections need more open files than this system allows: "
          + "\(limit.rlim_max)")
    }
  }
}
