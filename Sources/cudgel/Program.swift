import ArgumentParser
import Client
import ClientCore
import Foundation
import Server
import Wire

/// What the commands share: checks before anything starts, and the one way to end with an error.
enum Program {
  static let version = CudgelVersion.text

  /// The login name where it can be a player's name, else "Wanderer".
  static var loginName: String {
    let login = String(ProcessInfo.processInfo.userName.prefix(WireLimits.nameCharactersMax))
    return (try? PlayerName(login)) == nil ? "Wanderer" : login
  }

  /// Refuses a name that no server would take, before anything is dialled.
  static func check(name: String, option: String) throws {
    do { _ = try PlayerName(name) } catch { throw ValidationError("\(option): \(error)") }
  }

  /// Where a match is, or the usage error that says what is wrong with the text.
  static func address(_ text: String) throws -> ServerAddress {
    do { return try ServerAddress(text) } catch { throw ValidationError("\(error)") }
  }

  /// Runs the client until the person leaves; ends the process with its code.
  static func runClient(
    _ intent: ClientIntent, as name: String, className: String = "", assets: String? = nil,
    identity: ClientIdentity? = nil, word: String? = nil, language: String? = nil,
    isNarrating: Bool = false, isRecording: Bool = false
  ) async throws {
    let program = ClientProgram(
      intent: intent, name: name, className: className, seed: UInt64.random(in: 0...UInt64.max),
      identity: identity, word: word ?? "", assets: assets, language: language ?? "",
      isNarrating: isNarrating, shelf: ReplayFile.shelf
    ) { match in
      try LocalHost.start(match, assets: assets, isRecording: isRecording)
    }
    let exit = await onThreadOfItsOwn { program.run() }
    if exit.exitCode == 0 {
      if let message = exit.message { print(plain(message)) }
      return
    }
    if let message = exit.message { say(message) }
    throw ExitCode(exit.exitCode)
  }

  /// For work that blocks: the tasks' threads are few, and the network needs them meanwhile.
  static func onThreadOfItsOwn<Value: Sendable>(
    _ work: @escaping @Sendable () -> Value
  ) async -> Value {
    await withCheckedContinuation { continuation in
      Thread.detachNewThread { continuation.resume(returning: work()) }
    }
  }

  /// Ends with one sentence on stderr and code 1 where something from outside went wrong.
  static func sayingErrors<Value>(_ work: () async throws -> Value) async throws -> Value {
    do { return try await work() } catch { throw fail("\(error)") }
  }

  static func fail(_ sentence: String) -> ExitCode {
    say(sentence)
    return ExitCode.failure
  }

  private static func say(_ sentence: String) {
    FileHandle.standardError.write(Data("cudgel: \(plain(sentence))\n".utf8))
  }

  /// Some sentences come from a server: nothing in them may steer the terminal.
  private static func plain(_ sentence: String) -> String {
    String(String.UnicodeScalarView(sentence.unicodeScalars.map { $0.isPlainText ? $0 : " " }))
  }
}

/// `--assets DIR`, where it makes sense.
struct AssetsOption: ParsableArguments {
  @Option(name: .customLong("assets"), help: "A folder whose files replace the built-in assets.")
  var folder: String?
}

/// `--language TAG`, where somebody reads.
struct LanguageOption: ParsableArguments {
  @Option(
    name: .customLong("language"), help: "en, zh, … Default: what your locale (LANG) asks for.")
  var tag: String?

  /// Refuses a language that there is not.
  func check(assets: String? = nil) throws {
    guard let tag else { return }
    let texts: [Texts]
    do { texts = try Languages.texts(assets: assets) } catch { throw ValidationError("\(error)") }
    guard Languages(texts, locale: "en").texts(named: tag) == nil else { return }
    let list = texts.map { "\($0.language) (\($0.name))" }.joined(separator: ", ")
    throw ValidationError("--language: there is no '\(tag)', but \(list).")
  }
}

/// `--narrate`, where somebody plays or watches.
struct NarrateOption: ParsableArguments {
  @Flag(
    name: .customLong("narrate"),
    help: "Tell what matters in plain lines, for screen readers and braille lines.")
  var isOn = false
}

/// `--class CLASS`, where somebody plays.
struct ClassOption: ParsableArguments {
  @Option(
    name: .customLong("class"),
    help: "Warrior, Mage or Taoist. Default: what you were there last, else the first.")
  var name: String?

  /// Empty where none was given.
  var wanted: String { name ?? "" }

  /// Refuses what no class can be called; which there are only the server knows.
  func check() throws {
    guard wanted.utf8.count > WireLimits.titleBytesMax else { return }
    throw ValidationError("--class: at most \(WireLimits.titleBytesMax) bytes.")
  }
}
