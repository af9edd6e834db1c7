import Simulation
import Simulator
import Testing

@Suite struct BytePipeTests {
  private let slow = LinkWeather(
    delay: 1_000...50_000, bytesPerSecond: 20_000, pieceBytesMax: 7, sendBufferBytesMax: 300,
    receiveBufferBytesMax: 200)

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `bytes come out as they went in, wherever they are cut`(seed: UInt64) {
    var dice = RandomSource(seed: seed)
    var pipe = BytePipe(weather: slow)
    var written: [UInt8] = []
    var read: [UInt8] = []
    var now = Moment.zero
    for _ in 0..<400 {
      let bytes = (0..<dice.roll(0...40)).map { _ in UInt8(dice.roll(0...255)) }
      written += bytes
      pipe.write(bytes)
      now = now + Int64(dice.roll(0...20_000))
      pipe.advance(to: now, dice: &dice)
      if dice.chance(30) { read += pipe.read() }
    }
    read += pipe.read()
    while let next = pipe.nextMoment {
      now = max(now, next)
      pipe.advance(to: now, dice: &dice)
      read += pipe.read()
    }
    let isSame = read == written
    #expect(isSame, "seed \(seed)")
  }

  @Test func `a reader that stops fills the kernels first and the process after`() {
    var dice = RandomSource(seed: 1)
    var pipe = BytePipe(weather: slow)
    pipe.write(Array(repeating: 1, count: 1_000))
    for second in 1...10 {
      pipe.advance(to: Moment(microseconds: Int64(second) * 1_000_000), dice: &dice)
    }
    #expect(pipe.arrivedBytes >= 200 && pipe.arrivedBytes < 207)
    #expect(pipe.travellingBytes == 300)
    #expect(pipe.backlogBytes == 1_000 - 300 - pipe.arrivedBytes)
    #expect(pipe.nextMoment == nil)
  }

  @Test func `a stall holds back what is on its way as well`() {
    var dice = RandomSource(seed: 1)
    var pipe = BytePipe(weather: .clean)
    pipe.write([1, 2, 3])
    pipe.advance(to: .zero, dice: &dice)
    pipe.stall(until: Moment(microseconds: 5_000_000))
    pipe.advance(to: Moment(microseconds: 4_999_999), dice: &dice)
    #expect(pipe.arrivedBytes == 0)
    pipe.advance(to: Moment(microseconds: 5_000_000), dice: &dice)
    #expect(pipe.read() == [1, 2, 3])
  }

  @Test func `a narrow wire takes its time`() {
    var dice = RandomSource(seed: 1)
    var pipe = BytePipe(weather: slow)
    pipe.write(Array(repeating: 1, count: 150))
    pipe.advance(to: .zero, dice: &dice)
    pipe.advance(to: Moment(microseconds: 5_000), dice: &dice)
    #expect(pipe.arrivedBytes < 100)
    pipe.advance(to: Moment(microseconds: 60_000), dice: &dice)
    #expect(pipe.arrivedBytes == 150)
  }
}
