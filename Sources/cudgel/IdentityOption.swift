import ArgumentParser
import Client
import ClientCore

/// `--guest`, where somebody plays.
struct IdentityOption: ParsableArguments {
  @Flag(
    help: "Play without your key: nothing of you is kept, and names that others keep are not yours."
  )
  var guest = false

  /// The key of who plays; nil for a guest. Ends with one sentence where it can't be had.
  func identity() async throws -> ClientIdentity? {
    guard !guest else { return nil }
    return try await Program.sayingErrors { try KeyFile.usual.identity() }
  }
}
