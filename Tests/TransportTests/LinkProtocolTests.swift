import Testing

@testable import Transport

@Suite struct `The rules of a link` {
  let start = ContinuousClock.now

  private func rules(_ liveness: Liveness.Policy? = nil) -> LinkProtocol {
    let timing = Timing()
    return LinkProtocol(
      reader: FrameReader(expectsMasked: true, kinds: .binaryOnly, messageBytesMax: 100),
      liveness: liveness ?? timing.listenerLiveness, closeTime: timing.closeHandshake, now: start)
  }

  private func feed(
    _ rules: inout LinkProtocol, _ opcode: Opcode, _ payload: [UInt8], after: Duration = .zero
  ) -> LinkProtocol.Action? {
    let bytes = Frame(opcode, payload, key: MaskingKey(7)).bytes
    var cursor = 0
    return rules.next(bytes.span, from: &cursor, now: start + after)
  }

  @Test func `a ping is answered with its payload`() {
    var rules = rules()
    #expect(feed(&rules, .ping, [1, 2]) == .write(.pong, [1, 2]))
  }

  @Test func `a close is answered with its code and told once`() {
    var rules = rules()
    let payload = ClosePayload(.goingAway, "tab closed")
    #expect(
      feed(&rules, .close, payload.encoded)
        == .end(LinkEnd(.goingAway, "tab closed"), writing: payload))
    #expect(rules.lose("cut") == nil)
    #expect(rules.close(.normal, "", now: start) == nil)
    #expect(feed(&rules, .binary, [1]) == nil)
    #expect(rules.check(now: start + .seconds(100)) == nil)
  }

  @Test func `our close waits for theirs and drops messages meanwhile`() {
    var rules = rules()
    #expect(rules.close(.normal, "done", now: start) == .write(.close, [3, 0xE8] + "done".utf8))
    #expect(rules.close(.tooSlow, "again", now: start) == nil)
    #expect(feed(&rules, .binary, [1]) == nil)
    #expect(feed(&rules, .ping, [1]) == nil)
    #expect(rules.check(now: start + .milliseconds(999)) == nil)
    #expect(
      feed(&rules, .close, [3, 0xE8]) == .end(LinkEnd(.normal, "done"), writing: nil))
  }

  @Test func `our close does not wait for ever`() {
    var rules = rules()
    _ = rules.close(.normal, "done", now: start)
    #expect(rules.check(now: start + .seconds(1)) == .abandon(LinkEnd(.normal, "done")))
    #expect(rules.check(now: start + .seconds(2)) == nil)
  }

  @Test func `a violation is told to both sides`() {
    var rules = rules()
    let end = LinkEnd(.unsupportedData, "only binary messages are spoken here")
    #expect(feed(&rules, .text, []) == .end(end, writing: ClosePayload(end.code, end.reason)))
  }

  @Test func `a listener pings after 10 s of silence and gives up after 20 more`() {
    var rules = rules()
    #expect(rules.check(now: start + .milliseconds(9999)) == nil)
    #expect(rules.check(now: start + .seconds(10)) == .write(.ping, [0, 0, 0, 0, 0, 0, 0, 1]))
    #expect(rules.check(now: start + .milliseconds(10_250)) == nil)
    #expect(feed(&rules, .pong, [], after: .seconds(11)) == nil)
    #expect(rules.check(now: start + .seconds(20)) == nil)
    #expect(rules.check(now: start + .seconds(21)) == .write(.ping, [0, 0, 0, 0, 0, 0, 0, 2]))
    #expect(rules.check(now: start + .milliseconds(40_999)) != nil)
    #expect(
      rules.check(now: start + .seconds(41))
        == .abandon(LinkEnd(.abnormal, "the other side has gone silent")))
  }

  @Test func `a dialer pings every second and gives up after 5 s of silence`() {
    var rules = rules(Timing().dialerLiveness)
    for second in 0..<5 {
      let ping: [UInt8] = [0, 0, 0, 0, 0, 0, 0, UInt8(second + 1)]
      #expect(rules.check(now: start + .seconds(second)) == .write(.ping, ping))
      #expect(rules.check(now: start + .milliseconds(1000 * second + 500)) == nil)
    }
    #expect(
      rules.check(now: start + .seconds(5))
        == .abandon(LinkEnd(.abnormal, "the other side has gone silent")))
  }

  @Test func `after a standstill of its own machine nobody is given up before being asked`() {
    for policy in [Timing().listenerLiveness, Timing().dialerLiveness] {
      var liveness = Liveness(policy, now: start)
      liveness.hear(now: start + .milliseconds(1))
      #expect(liveness.check(now: start + .seconds(300)) == .ping)
      var patient = liveness
      patient.hear(now: start + .milliseconds(300_001))
      #expect(patient.check(now: start + .milliseconds(300_250)) == .nothing)
      #expect(liveness.check(now: start + .milliseconds(300_250)) == .giveUp)
    }
  }

  @Test func `round trips are measured, smoothed, and pongs unasked for ignored`() {
    var meter = RoundTripMeter()
    let first = meter.makePing(now: start)
    #expect(meter.receivePong([9], now: start) == nil)
    #expect(
      meter.receivePong(first, now: start + .microseconds(800))
        == RoundTrip(lastMicroseconds: 800, smoothedMicroseconds: 800))
    let lost = meter.makePing(now: start)
    let second = meter.makePing(now: start)
    #expect(
      meter.receivePong(second, now: start + .microseconds(1600))
        == RoundTrip(lastMicroseconds: 1600, smoothedMicroseconds: 900))
    #expect(meter.receivePong(lost, now: start + .seconds(1)) == nil)
    for _ in 0..<100 { _ = meter.makePing(now: start) }
    #expect(meter.receivePong(first, now: start) == nil)
  }
}
