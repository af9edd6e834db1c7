import Testing

@testable import Client

@Test func `an entry is looked for where ncurses looks`() {
  #expect(TerminfoEntry.path(of: "", { _ in nil }) == nil)
  #expect(TerminfoEntry.path(of: "../../etc/passwd", { _ in nil }) == nil)
  #expect(TerminfoEntry.path(of: "no-such-terminal", { _ in nil }) == nil)
  #expect(TerminfoEntry.path(of: "vt100", { _ in nil })?.hasSuffix("/v/vt100") == true)
}
