/// A creature's number in one viewer's eyes: small, given when it comes into view, free again when
/// it goes. It says nothing about creatures that the viewer does not see.
package struct SeenNumber: RawRepresentable, Hashable, Comparable, Sendable {
  package var rawValue: UInt16
  package init(rawValue: UInt16) { self.rawValue = rawValue }
  package init(_ rawValue: UInt16) { self.rawValue = rawValue }
  package static func < (a: SeenNumber, b: SeenNumber) -> Bool { a.rawValue < b.rawValue }
}
