import Testing

extension EndToEnd {
  /// Two processes, in which dictionaries and addresses differ.
  @Suite struct DeterminismTests {
    @Test(arguments: [1, 42])
    func `two processes make the same world of everything there is`(seed: Int) throws {
      let command = [
        try CudgelProgram.path(), "bench", "tick", "--only", "--all-kinds", "--monsters", "400",
        "--players", "12", "--size", "medium", "--ticks", "100", "--seed", "\(seed)",
      ]
      let first = try #require(try checksum(of: command))
      #expect(try checksum(of: command) == first)
    }

    private func checksum(of command: [String]) throws -> Substring? {
      let words = try Shell.run(command).split(whereSeparator: \.isWhitespace)
      return words.drop { $0 != "checksum" }.dropFirst().first
    }
  }
}
