/// The portraits that are compiled in: `Assets/portraits/`. A test compares this list with the
/// directory.
package enum BuiltInPortraits {
  /// File names in alphabetical order, and the files as they were when the program was built.
  static let files: [(name: String, bytes: [UInt8])] = [
    ("mage.txt", PackageResources.mage_txt),
    ("taoist.txt", PackageResources.taoist_txt),
    ("warrior.txt", PackageResources.warrior_txt),
  ]

  /// File names, in alphabetical order.
  package static var names: [String] { files.map(\.name) }
}
