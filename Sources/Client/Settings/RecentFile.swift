package import ClientCore
internal import Content
internal import Foundation

/// The file in which a person's recent servers lie: `recent.yaml` in the data folder.
///
///     - address: "192.168.1.20:7777"
///       name: "Our Vale"
///       as: "Ash"
///       class: "Mage"
package struct RecentFile: Sendable {
  package let path: String

  /// A longer file is none of ours.
  private static let bytesMax = 64 * 1024
  private static let heading = "# Servers that you played on last, the newest first.\n"

  package init(path: String) { self.path = path }

  /// `$XDG_DATA_HOME/cudgel/recent.yaml`, else under `~/.local/share`.
  package static var usual: RecentFile {
    RecentFile(path: "\(DataFolder.path)/recent.yaml")
  }

  /// None where there is no file. Throws one sentence for a damaged one: it is then left alone.
  package func servers() throws -> RecentServers {
    guard FileManager.default.fileExists(atPath: path) else { return RecentServers() }
    guard let data = FileManager.default.contents(atPath: path), data.count <= Self.bytesMax,
      let text = String(validating: data, as: UTF8.self)
    else { throw SettingsFileError.noText(path) }
    return RecentServers(
      try RecentText(text, file: path).entries.map { entry in
        RecentServer(
          address: entry.address, serverName: entry.name, playerName: entry.player,
          className: entry.className)
      })
  }

  /// Wholly or not at all; what fails is answered with false, and the match goes on.
  @discardableResult
  package func keep(_ servers: RecentServers) -> Bool {
    let entries = servers.all.map { server in
      RecentText.Entry(
        address: server.address, name: server.serverName, player: server.playerName,
        className: server.className)
    }
    return WholeFile(path: path).write(Self.heading + RecentText(entries).text)
  }
}
