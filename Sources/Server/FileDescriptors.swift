import Glibc

/// How many sockets this process may have open.
package enum FileDescriptors {
  /// Beyond the sockets: standard streams, event loops, assets.
  private static let others: rlim_t = 64

  /// Raises the soft limit as far as so many connections need; throws a sentence when the system
  /// does not allow that.
  package static func makeRoom(for connections: Int) throws {
    var limit = rlimit()
    let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    getrlimit(resource, &limit)
    let needed = rlim_t(connections) + others
    guard limit.rlim_cur < needed else { return }
    limit.rlim_cur = min(needed, limit.rlim_max)
    guard setrlimit(resource, &limit) == 0, limit.rlim_cur >= needed else {
      throw HostError(
        sentence: "\(connections) connections need \(needed) open files, and this system allows "
          + "\(limit.rlim_max); ask for fewer players and watchers")
    }
  }
}
