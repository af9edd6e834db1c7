extension Int {
  /// "1 match", "2 matches": for sentences that are English whoever reads them.
  package func counted(_ one: String, _ many: String) -> String {
    "\(self) \(self == 1 ? one : many)"
  }
}
