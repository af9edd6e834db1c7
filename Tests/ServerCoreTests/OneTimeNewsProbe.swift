import Wire

@testable import ServerCore

/// Fills `OneTimeNews` with talk and looks inside.
struct OneTimeNewsProbe {
  private var news = OneTimeNews()

  mutating func add(_ text: String) { news.add(Chat(kind: .say, from: "Ann", text: text)) }

  var texts: [String] { news.chats.map(\.text) }
  var droppedCount: Int {
    var news = news
    return news.takeDroppedCount()
  }
}
