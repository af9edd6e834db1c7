package import Foundation

/// The pictures that a person keeps: `$XDG_DATA_HOME/cudgel/pictures/2026-11-21-153042.svg`.
package enum PictureFile {
  /// Further ones of the same second.
  private static let triesMax = 50

  /// Where it was written to, by the time of day; nil when it could not be.
  package static func keep(_ svg: String) -> String? {
    keep(svg, in: "\(DataFolder.path)/pictures", at: Date())
  }

  /// The same in a folder, at a time. A picture that is there is never written over.
  package static func keep(_ svg: String, in folder: String, at date: Date) -> String? {
    let time = Calendar.current.dateComponents(
      [.year, .month, .day, .hour, .minute, .second], from: date)
    let name = String(
      format: "%04d-%02d-%02d-%02d%02d%02d", time.year ?? 0, time.month ?? 0, time.day ?? 0,
      time.hour ?? 0, time.minute ?? 0, time.second ?? 0)
    let paths = ["\(folder)/\(name).svg"] + (2...triesMax).map { "\(folder)/\(name)-\($0).svg" }
    guard let path = paths.first(where: { !FileManager.default.fileExists(atPath: $0) }) else {
      return nil
    }
    return WholeFile(path: path).write(svg) ? path : nil
  }
}
