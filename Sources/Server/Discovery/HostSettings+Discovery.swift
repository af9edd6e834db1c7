import Transport
import Wire

/// Where a match can be found.
extension HostSettings {
  /// All hosts of a machine share it, whatever the port of their match is.
  var discoveryPort: Int { DiscoveryLimits.port }

  /// Over what one can come, one is found.
  var discoveryReach: GroupPortConfiguration.Reach {
    switch bindAddress {
    case nil, "0.0.0.0", "::": .everywhere
    case "localhost", "::1": .thisMachine
    case let address?: address.hasPrefix("127.") ? .thisMachine : .networkOf(address)
    }
  }
}
