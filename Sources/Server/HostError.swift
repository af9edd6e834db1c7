/// Why a host can't start, as one sentence.
package struct HostError: Error, Hashable, Sendable, CustomStringConvertible {
  package var sentence: String
  package var description: String { sentence }
}
