/// A whole number in two bytes, for what there are thousands of: what is beyond 32,000 either way
/// becomes the nearest that fits.
@propertyWrapper
package struct TwoBytes: Hashable, Sendable {
  @usableFromInline var number: Int16

  @inlinable
  package init(wrappedValue: Int) { number = Int16(clamping: wrappedValue) }

  @inlinable package var wrappedValue: Int {
    get { Int(number) }
    set { number = Int16(clamping: newValue) }
  }
}
