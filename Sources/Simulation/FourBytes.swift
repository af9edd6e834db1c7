/// A whole number in four bytes, for what there are thousands of: what is beyond 2 billion either
/// way becomes the nearest that fits.
///
/// Not one generic type with `TwoBytes`: across modules that is not specialised, and a crowded
/// match's tick took 15 % longer.
@propertyWrapper
package struct FourBytes: Hashable, Sendable {
  @usableFromInline var number: Int32

  @inlinable
  package init(wrappedValue: Int) { number = Int32(clamping: wrappedValue) }

  @inlinable package var wrappedValue: Int {
    get { Int(number) }
    set { number = Int32(clamping: newValue) }
  }
}
