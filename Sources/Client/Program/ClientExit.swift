/// How a program in the terminal ended, to be said and returned once the terminal is given back.
package struct ClientExit: Hashable, Sendable {
  /// One sentence for the person, for standard error when the code is not 0.
  package var message: String?
  /// 0, 1, or 128 and the number of the signal that ended it.
  package var exitCode: Int32

  package init(message: String? = nil, exitCode: Int32) {
    self.message = message
    self.exitCode = exitCode
  }

  /// For an end that the model did not ask for.
  init(_ end: ScreenEnd) {
    switch end {
    case .finished: self.init(exitCode: 0)
    case .signalled(let number): self.init(exitCode: 128 + number)
    case .hungUp: self.init(message: "the terminal was closed", exitCode: 1)
    }
  }
}
