import Testing

/// The real program in real terminals. One test at a time: each starts several processes, and some
/// watch the clock.
@Suite(.serialized, .timeLimit(.minutes(5))) enum EndToEnd {}
