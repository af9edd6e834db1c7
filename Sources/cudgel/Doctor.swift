import ArgumentParser
import Client
import Foundation

/// `cudgel doctor`: what this terminal can do, and which settings fit.
struct Doctor: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show what this terminal can do, and which settings fit.",
    discussion: """
      Example: cudgel doctor --plain > report.txt
      Asks the terminal, draws a test card and gives advice. Its text goes well into a bug report:
      it names no address and no path but terminfo's.
      """)

  @Flag(help: "Text only: no colours and no test card, as when the output is no terminal.")
  var plain = false

  func run() throws {
    let doctor = TerminalDoctor(version: Program.version, isPlain: plain)
    FileHandle.standardOutput.write(Data(doctor.examine()))
  }
}
