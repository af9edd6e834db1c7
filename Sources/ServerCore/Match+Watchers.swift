import Simulation
package import Wire

/// Who watches, told to all. That is no news of the match, so no delay holds it back.
extension Match {
  /// How many watch by roads that are no links, as its owner counts them.
  package mutating func noteWatchersElsewhere(_ count: Int) { watchersElsewhere = count }

  /// Links that watch, by the order of their coming, and everybody who does.
  package var watcherList: WatcherList {
    var list = WatcherList(
      mayCheer: settings.watching.allowsCheers, count: watchersElsewhere, names: [])
    for index in viewers.watchers {
      guard case .watch = viewers[index].place else { continue }
      list.count += 1
      let name = viewers[index].name
      if !name.isEmpty, list.names.count < WireLimits.watcherNamesMax { list.names.append(name) }
    }
    return list
  }

  /// Once a second, to all links that know an older list and are not behind. Where nobody has ever
  /// watched nobody is told so.
  mutating func sendWatchers(into outbox: inout Outbox) {
    guard Int(turn).isMultiple(of: world.rules.tickRate) else { return }
    let list = watcherList
    watcherNames = list.names
    if list.count > 0 || watchers.edition > 0 { watchers.publish(encoded(.watchers(list))) }
    guard watchers.edition > 0 else { return }
    var readers: [ViewerID] = []
    for index in viewers.indices {
      guard viewers[index].watchersSent != watchers.edition, viewers[index].role.isRemote,
        isSeated(index), viewers[index].backpressure.stage(at: now) == .normal
      else { continue }
      viewers[index].watchersSent = watchers.edition
      viewers[index].backpressure.sent(nil, payloadBytes: watchers.frame.count, at: now)
      readers.append(viewers[index].id)
    }
    guard !readers.isEmpty else { return }
    outbox.deliveries.append(Delivery(frame: watchers.frame, viewers: readers))
  }
}
