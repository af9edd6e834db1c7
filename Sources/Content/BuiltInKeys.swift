/// The key presets that are compiled in: `Assets/keys/`. A test compares this list with the
/// directory.
package enum BuiltInKeys {
  /// The one to start with comes first.
  static let files: [(name: String, bytes: [UInt8])] = [
    ("arrows.yaml", PackageResources.arrows_yaml),
    ("vi.yaml", PackageResources.vi_yaml),
    ("wasd.yaml", PackageResources.wasd_yaml),
  ]

  /// File names, the preset to start with first.
  package static var names: [String] { files.map(\.name) }
}
