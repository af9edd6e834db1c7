internal import Foundation

/// Where a person's own data lies: `$XDG_DATA_HOME/cudgel`, else `~/.local/share/cudgel`.
enum DataFolder {
  static var path: String {
    let environment = ProcessInfo.processInfo.environment
    let home = environment["HOME"].flatMap { $0.isEmpty ? nil : $0 } ?? NSHomeDirectory()
    let given = environment["XDG_DATA_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    return "\(given ?? home + "/.local/share")/cudgel"
  }
}
