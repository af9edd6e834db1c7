import ClientCore
import Simulation
import Testing

@Test func `ctrl c always quits at once`() {
  var model = ClientModel(intent: .title, name: "Ada", isUnicode: true)
  #expect(
    model.update(.key(.control("c"), .zero)) == [.quit(message: nil, failed: false)])
}
