import ArgumentParser
import Foundation
import Server

/// `--password WORD`, where somebody hosts, plays or watches.
struct WordOption: ParsableArguments {
  @Option(
    help: "The word of a locked match. Or in CUDGEL_PASSWORD, where no history remembers it.")
  var password: String?

  /// nil where none was given.
  var word: String? {
    password
      ?? ProcessInfo.processInfo.environment["CUDGEL_PASSWORD"].flatMap {
        $0.isEmpty ? nil : $0
      }
  }

  func validate() throws {
    if let password, !(1...ServerLimits.passwordMax).contains(password.count) {
      throw ValidationError("--password: must be 1...\(ServerLimits.passwordMax) characters")
    }
  }
}
