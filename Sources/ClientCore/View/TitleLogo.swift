/// The letters of the title, six columns each with two between.
enum TitleLogo {
  static let lines = [
    " ####   ##  ##  #####    #####  ######  ##",
    "##  ##  ##  ##  ##  ##  ##      ##      ##",
    "##      ##  ##  ##  ##  ##  ##  ####    ##",
    "##  ##  ##  ##  ##  ##  ##  ##  ##      ##",
    " ####    ####   #####    #####  ######  ######",
  ]
  static let columns = 46
  static let rows = lines.count

  /// The filled places, in the order of reading.
  static let places: [(x: Int, y: Int)] = lines.enumerated().flatMap { y, line in
    line.utf8.enumerated().compactMap { x, byte in
      byte == UInt8(ascii: "#") ? (x: x, y: y) : nil
    }
  }
}
