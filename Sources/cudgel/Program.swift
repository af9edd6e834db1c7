import ArgumentParser
import Client
import ClientCore
import Foundation
import Server
import Simulation
import Wire

/// What the commands share: checks before anything starts, and the one way to end with an error.
enum Program {
  static let version = CudgelVersion.text

  /// The login name where it can be a player's name, else "Wanderer".
  static var loginName: String {
    let login = String(ProcessInfo.processInfo.userName.prefix(PlayerName.charactersMax))
    return (try? PlayerName(login)) == nil ? "Wanderer" : login
  }

  /// Refuses a name that no server would take, before anything is dialled.
  static func check(name: String, option: String) throws {
    do { _ = try PlayerName(name) } catch { throw ValidationError("\(option): \(error)") }
  }

  /// Ends with one sentence on stderr and code 1 where something from outside went wrong.
  static func sayingErrors<Value>(_ work: () throws -> Value) throws -> Value {
    do { return try work() } catch { throw fail("\(error)") }
  }

  /// The same for work that waits.
  static func sayingErrors<Value>(_ work: () async throws -> Value) async throws -> Value {
    do { return try await work() } catch { throw fail("\(error)") }
  }

  static func fail(_ sentence: String) -> ExitCode {
    FileHandle.standardError.write(Data("cudgel: \(sentence)\n".utf8))
    return ExitCode.failure
  }
}

/// `--assets DIR`, where it makes sense.
struct AssetsOption: ParsableArguments {
  @Option(name: .customLong("assets"), help: "A folder whose files replace the built-in assets.")
  var folder: String?
}
