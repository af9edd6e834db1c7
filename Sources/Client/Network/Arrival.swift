internal import Simulation
internal import Transport

/// What another thread has to tell the loop.
struct Arrival: Sendable {
  enum News: Sendable {
    case opened(Link)
    case received([UInt8])
    case closed(code: UInt16, reason: String)
    case failed(String)
    case hosted(LocalServer)
    case notHosted(String)
    case search(GameSearch.News)
  }

  /// Which of the loop's requests it answers: news of an earlier one is out of date.
  var request: Int
  var news: News
  var time: Moment
}
