/// What `doctor` asks a terminal, and what it learned.
package enum TerminalQuestions {
  /// A sign that is written to see how wide it comes out.
  package struct Sample: Hashable, Sendable {
    package var name: String
    package var text: String
    /// Columns that the game counts on.
    package var columns: Int
  }

  /// Button reports in SGR form, marked pastes, pictures shown at once, and news of the focus.
  package static let modes = [1006, 2004, 2026, 1004]

  /// The first is plain ASCII: whoever gets that wrong gives no answers that count.
  package static let samples = [
    Sample(name: "ASCII", text: "@", columns: 1),
    Sample(name: "letters", text: "\u{E9}\u{23C}\u{3EF}", columns: 3),
    Sample(name: "signs of the map", text: "\u{219F}\u{22C5}\u{224B}\u{25D8}", columns: 4),
    Sample(name: "box drawing", text: "\u{2500}\u{2502}\u{256D}\u{256F}", columns: 4),
    Sample(name: "blocks", text: "\u{2588}\u{2584}\u{2591}\u{2593}", columns: 4),
    Sample(name: "braille", text: "\u{28C0}\u{28FF}", columns: 2),
    Sample(name: "ambiguous", text: "\u{B7}\u{2026}\u{D7}", columns: 3),
    Sample(name: "Chinese", text: "\u{68CD}\u{738B}", columns: 4),
    Sample(name: "emoji", text: "\u{1F525}", columns: 2),
  ]

  /// Everything in one go. The samples come last and are taken off the line again; the question
  /// that every terminal answers ends it.
  package static func bytes(isUnicode: Bool) -> [UInt8] {
    var text = "\u{1B}[?u"
    for mode in modes { text += "\u{1B}[?\(mode)$p" }
    text += "\u{1B}[16t\u{1B}[>0q"
    for sample in samples where isUnicode || sample.text.utf8.allSatisfy({ $0 < 0x80 }) {
      text += "\r\u{1B}[K\(sample.text)\u{1B}[6n"
    }
    return Array((text + "\r\u{1B}[K\u{1B}[c").utf8)
  }
}

/// A terminal's answers, in order.
package struct TerminalAnswers: Hashable, Sendable {
  /// Columns that the samples took; nil for those without an answer.
  package private(set) var widths: [Int?] = []
  /// Flags of the kitty keyboard protocol.
  package private(set) var keyboard: Int?
  package private(set) var name: String?
  /// Of one cell in pixels.
  package private(set) var cellSize: (width: Int, height: Int)? {
    get { cellWidth.flatMap { width in cellHeight.map { (width, $0) } } }
    set { (cellWidth, cellHeight) = (newValue?.width, newValue?.height) }
  }
  /// Whether the last question was answered, or any.
  package private(set) var isComplete = false
  package private(set) var isAnswering = false
  private var cellWidth: Int?
  private var cellHeight: Int?
  private var modes: [Int: TerminalAnswer.ModeState] = [:]

  package init() {}

  package mutating func note(_ answer: TerminalAnswer) {
    isAnswering = true
    switch answer {
    case .cursor(_, let column): widths.append(column - 1)
    case .mode(let mode, let state): modes[mode] = state
    case .keyboard(let flags): keyboard = flags
    case .attributes: isComplete = true
    case .cellSize(let width, let height): cellSize = (width, height)
    case .name(let text): name = text
    }
  }

  /// Whether the terminal has a mode; nil when it did not say.
  package func has(_ mode: Int) -> Bool? { modes[mode].map(\.isThere) }

  /// Every sample with the columns that it took, as far as they were told.
  package var measured: [(sample: TerminalQuestions.Sample, columns: Int)] {
    zip(TerminalQuestions.samples, widths).compactMap { sample, columns in
      columns.map { (sample, $0) }
    }
  }

  /// Whether a sample came out otherwise than the game counts on.
  package func isOff(_ name: String) -> Bool {
    measured.contains { $0.sample.name == name && $0.columns != $0.sample.columns }
  }
}
