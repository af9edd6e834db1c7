import ArgumentParser
import Client
import ClientCore
import Foundation
import Server
import Wire

/// What `cudgel replay --export` writes.
enum ReplayExport: String, CaseIterable, ExpressibleByArgument {
  /// For `asciinema play`.
  case cast
  /// One picture, for pages.
  case svg
}

/// `cudgel replay --export`: a recording, or a moment of it, for who has no Cudgel.
struct ReplayExportOptions: ParsableArguments {
  @Option(help: "Write what one would see: cast (for asciinema) or svg (one picture, with --at).")
  var export: ReplayExport?
  @Option(help: "Where to write it to. Default: stdout.")
  var output: String?
  @Option(parsing: .unconditional, help: "Of a cast the beginning: seconds, or 12:30.")
  var from: String?
  @Option(parsing: .unconditional, help: "Of a cast the end.")
  var to: String?
  @Option(parsing: .unconditional, help: "The moment of an svg.")
  var at: String?
  @Option(parsing: .unconditional, help: "Columns of the picture, 60 to 400.")
  var cols: Int = 120
  @Option(parsing: .unconditional, help: "Rows of the picture, 20 to 150.")
  var rows: Int = 40
  @Option(help: "The player to go along with. Default: the director chooses.")
  var follow: String?

  func validate() throws {
    guard export != nil else {
      guard output ?? from ?? to ?? at ?? follow == nil else {
        throw ValidationError("say --export cast or --export svg too")
      }
      return
    }
    for (option, text) in [("--from", from), ("--to", to), ("--at", at)] {
      if let text, ReplayPictures.microseconds(of: text) == nil {
        throw ValidationError("\(option): '\(text)' is no time; write seconds, or 12:30")
      }
    }
    let columnsRange = ClientLimits.columnsMin...ClientLimits.columnsMax
    let rowsRange = ClientLimits.rowsMin...ClientLimits.rowsMax
    if let from = time(from), let to = time(to), from > to {
      throw ValidationError("--from: must not be after --to")
    }
    guard columnsRange.contains(cols) else {
      throw ValidationError("--cols: \(cols) is out of range; allowed is \(columnsRange)")
    }
    guard rowsRange.contains(rows) else {
      throw ValidationError("--rows: \(rows) is out of range; allowed is \(rowsRange)")
    }
  }

  /// Writes it. Throws a sentence where that can't be.
  func write(
    _ recording: Recording, as export: ReplayExport, assets: String?, language: String?
  ) throws {
    let languages = Languages(try Languages.texts(assets: assets), locale: "en")
    let texts = languages.texts(named: language ?? "en") ?? languages.all.first ?? .wordless
    try check(against: recording, texts)
    let style = ReplayPictures.Style(
      columns: cols, rows: rows, follow: follow ?? "", texts: texts,
      palette: try Palette.all(assets: assets)[.standard] ?? .standard)
    let out = try OutputFile(output)
    switch export {
    case .cast:
      var cast = try ReplayCast(
        recording, from: time(from) ?? 0, to: time(to), style)
      while let line = cast.next() { try out.write(line + "\n") }
      try checkFollowed(among: cast.names)
    case .svg:
      let pictures = try ReplayPictures(recording, at: time(at) ?? 0, style)
      try checkFollowed(among: pictures.names)
      try out.write(GridPicture(pictures.picture).svg)
    }
    try out.close()
  }

  /// Throws where a moment is asked for that the recording does not have.
  private func check(against recording: Recording, _ texts: Texts) throws {
    let total = ReplayPictures.total(of: recording)
    for (option, text) in [("--from", from), ("--at", at)] {
      guard let text, let time = time(text), time > total else { continue }
      let length = texts.clock(Int(total / 1_000_000))
      throw HostError(
        sentence: "\(option): \(text) is beyond the end of \(recording.source.name), "
          + "which is \(length) long")
    }
  }

  /// Throws where there is nobody to go along with.
  private func checkFollowed(among names: [String]) throws {
    guard let follow, !names.contains(where: { PlayerName.isSame($0, as: follow) }) else { return }
    let here = names.isEmpty ? "nobody plays" : names.joined(separator: ", ") + " play"
    throw HostError(sentence: "--follow: nobody called ‘\(follow)’ is there; \(here)")
  }

  private func time(_ text: String?) -> Int64? { text.flatMap(ReplayPictures.microseconds) }
}

/// A file that is written in large pieces, or stdout.
private final class OutputFile {
  private let handle: FileHandle
  private let name: String
  private var waiting = Data()

  init(_ path: String?) throws {
    name = path ?? "stdout"
    guard let path else {
      handle = .standardOutput
      return
    }
    guard FileManager.default.createFile(atPath: path, contents: nil),
      let handle = FileHandle(forWritingAtPath: path)
    else { throw HostError(sentence: "\(path) can't be written") }
    self.handle = handle
  }

  func write(_ text: String) throws {
    waiting.append(contentsOf: text.utf8)
    if waiting.count > 1 << 18 { try flush() }
  }

  func close() throws { try flush() }

  private func flush() throws {
    do {
      try handle.write(contentsOf: waiting)
    } catch {
      throw HostError(sentence: "\(name) can't be written: \(error.localizedDescription)")
    }
    waiting.removeAll(keepingCapacity: true)
  }
}
