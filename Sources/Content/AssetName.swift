/// The index of `Assets/`: every file that is compiled in and that a host may replace. A test
/// compares it with the directory.
package enum AssetName: String, CaseIterable, Sendable {
  case rules = "rules.yaml"
  case classes = "classes.yaml"
  case monsters = "monsters.yaml"
  case hounds = "hounds.yaml"
  case items = "items.yaml"
  case modes = "modes.yaml"
  case palettes = "palettes.yaml"

  /// The file as it was when the program was built.
  var builtIn: [UInt8] {
    switch self {
    case .rules: PackageResources.rules_yaml
    case .classes: PackageResources.classes_yaml
    case .monsters: PackageResources.monsters_yaml
    case .items: PackageResources.items_yaml
    case .hounds: PackageResources.hounds_yaml
    case .modes: PackageResources.modes_yaml
    case .palettes: PackageResources.palettes_yaml
    }
  }
}
