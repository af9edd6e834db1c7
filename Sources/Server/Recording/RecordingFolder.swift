import Foundation

/// Where recordings lie, and what they are called.
package enum RecordingFolder {
  /// `$XDG_DATA_HOME/cudgel/recordings`.
  package static var usual: String { DataFolder.path(named: "recordings") }

  /// The file that `--record` asks for: a file of that name, one with a name of its own in that
  /// directory, or for an empty text in the usual one. Makes directories that are not there.
  /// Throws a sentence when there is such a file already.
  package static func file(for wanted: String, mode: String) throws(HostError) -> String {
    let files = FileManager.default
    let place = wanted.isEmpty ? usual : wanted
    var isFolder: ObjCBool = false
    let isThere = files.fileExists(atPath: place, isDirectory: &isFolder)
    let wantsFolder = wanted.isEmpty || place.hasSuffix("/") || (isThere && isFolder.boolValue)
    guard wantsFolder else {
      guard !isThere else {
        throw HostError(
          sentence: "\(place) is there already: record into another file, or move it away.")
      }
      return place
    }
    do {
      try files.createDirectory(atPath: place, withIntermediateDirectories: true)
    } catch {
      throw HostError(sentence: "nothing can be recorded in \(place): \(reason(error))")
    }
    return free(in: place, stem: "\(stamp())-\(mode)")
  }

  /// The newest first; files that are no recordings are left out.
  package static func recordings(in folder: String = usual) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(suffix) }.sorted(by: >).map { "\(folder)/\($0)" }
  }

  package static let suffix = ".cudgel"

  private static func free(in folder: String, stem: String) -> String {
    let base = folder.hasSuffix("/") ? folder + stem : "\(folder)/\(stem)"
    var path = base + suffix
    var number = 2
    while FileManager.default.fileExists(atPath: path) {
      path = "\(base)-\(number)\(suffix)"
      number += 1
    }
    return path
  }

  /// `2026-11-21-1530`: sorted by name they are sorted by time.
  private static func stamp() -> String {
    let formatter = DateFormatter()
    formatter.locale = Locale(identifier: "en_US_POSIX")
    formatter.dateFormat = "yyyy-MM-dd-HHmm"
    return formatter.string(from: Date())
  }

  private static func reason(_ error: any Error) -> String {
    (error as NSError).localizedFailureReason ?? error.localizedDescription
  }
}
