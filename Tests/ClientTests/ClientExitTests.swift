import Testing

@testable import Client

@Suite struct ClientExitTests {
  @Test func `an end has the exit code that shells expect`() {
    #expect(ClientExit(.finished).exitCode == 0)
    #expect(ClientExit(.signalled(15)).exitCode == 143)
    #expect(ClientExit(.hungUp) == ClientExit(message: "the terminal was closed", exitCode: 1))
  }
}
