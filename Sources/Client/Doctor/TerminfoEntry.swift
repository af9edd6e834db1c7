internal import Glibc

/// Where terminfo keeps what it knows of a terminal type.
enum TerminfoEntry {
  /// The first file that ncurses would find (terminfo(5), "Fetching Compiled Descriptions"); nil
  /// when there is none.
  static func path(of type: String, _ lookUp: (String) -> String?) -> String? {
    guard let first = type.utf8.first, !type.contains("/") else { return nil }
    let number = (first < 16 ? "0" : "") + String(first, radix: 16)
    let letter = String(UnicodeScalar(first))
    for folder in folders(lookUp) {
      for part in [letter, number] {
        let path = "\(folder)/\(part)/\(type)"
        if access(path, R_OK) == 0 { return path }
      }
    }
    return nil
  }

  private static func folders(_ lookUp: (String) -> String?) -> [String] {
    let usual = ["/etc/terminfo", "/lib/terminfo", "/usr/share/terminfo"]
    let listed = (lookUp("TERMINFO_DIRS") ?? "").split(separator: ":").map(String.init)
    let home = lookUp("HOME").map { ["\($0)/.terminfo"] } ?? []
    return (lookUp("TERMINFO").map { [$0] } ?? []) + home + listed + usual
  }
}
