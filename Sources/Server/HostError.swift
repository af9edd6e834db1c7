/// Why a host can't start, as one sentence.
package struct HostError: Error, Hashable, Sendable, CustomStringConvertible {
  package var sentence: String

  package init(sentence: String) { self.sentence = sentence }

  package var description: String { sentence }
}
