/// Names one link to the match for as long as it is open. Never used again in the same process.
package struct ViewerID: RawRepresentable, Hashable, Comparable, Sendable {
  package var rawValue: UInt64
  package init(rawValue: UInt64) { self.rawValue = rawValue }
  package init(_ rawValue: UInt64) { self.rawValue = rawValue }
  package static func < (a: ViewerID, b: ViewerID) -> Bool { a.rawValue < b.rawValue }
}
