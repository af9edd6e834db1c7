import GRDB

/// What SQLite's errors mean to who hosts, as one sentence each.
enum KeptProblem {
  static let advice = "Choose a directory that can be written with --data DIR."

  /// A database that a host can't start with. Nothing in it was changed.
  static func sentence(_ error: any Error, file: String) -> String {
    guard let error = error as? DatabaseError else { return "\(file): \(error)" }
    switch error.resultCode {
    case .SQLITE_CORRUPT, .SQLITE_NOTADB: return damaged(file, error.message ?? "malformed")
    case .SQLITE_BUSY, .SQLITE_LOCKED: return "\(file) is in use by another program. End that one."
    default:
      return "\(file) can't be written: \(reason(error)). Nothing in it was changed. \(advice)"
    }
  }

  static func damaged(_ file: String, _ how: String) -> String {
    "\(file) is damaged (\(how)). Nothing in it was changed. Put a copy from before in its place, "
      + "or move it away to begin anew."
  }

  /// Why something can't be written just now.
  static func reason(_ error: any Error) -> String {
    guard let error = error as? DatabaseError else { return "\(error)" }
    return switch error.extendedResultCode {
    case .SQLITE_FULL, .SQLITE_IOERR_SHMSIZE: "there is no room left on the disk"
    case .SQLITE_READONLY: "it is read-only"
    default: error.message ?? "error \(error.extendedResultCode.rawValue)"
    }
  }
}
