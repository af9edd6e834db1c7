/// The languages that are compiled in: `Assets/strings/`. A test compares this list with the
/// directory.
package enum BuiltInStrings {
  /// File names in alphabetical order, and the files as they were when the program was built.
  static let files: [(name: String, bytes: [UInt8])] = [
    ("en.yaml", PackageResources.en_yaml),
    ("zh.yaml", PackageResources.zh_yaml),
  ]

  /// File names, in alphabetical order.
  package static var names: [String] { files.map(\.name) }
}
