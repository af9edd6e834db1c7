import Foundation

/// Where a host keeps its things unless it is told otherwise.
///
/// Source: the XDG Base Directory Specification 0.8; a path in it that is not absolute is ignored.
package enum DataFolder {
  /// Of the host on that port: `$XDG_DATA_HOME/cudgel/7777`.
  package static func path(port: Int) -> String { path(named: "\(port)") }

  /// Of who plays alone.
  package static var alone: String { path(named: "solo") }

  /// `$XDG_DATA_HOME/cudgel/NAME`.
  static func path(named name: String) -> String {
    let named = ProcessInfo.processInfo.environment["XDG_DATA_HOME"] ?? ""
    let home = FileManager.default.homeDirectoryForCurrentUser.path(percentEncoded: false)
    let data = named.hasPrefix("/") ? named : "\(home)/.local/share"
    return "\(data)/cudgel/\(name)".replacing("//", with: "/")
  }
}
