/// Puts HTTP/1.1 requests together from bytes, however they are split (RFC 9112), as strictly as
/// the RFC allows: what two programs could read differently is refused.
///
/// Feed it a span and call ``next(_:from:)`` until nil. After ``Event/refuse(_:)`` it is finished.
struct RequestReader: Sendable {
  /// What the bytes amounted to.
  enum Event: Hashable, Sendable {
    case request(HTTPRequest)
    /// The peer waits for `100 Continue` before it sends the body (RFC 9110 §10.1.1).
    case expectsContinue
    /// Answer this and hang up: the rest of the bytes can not be understood.
    case refuse(HTTPResponse)
  }

  private enum Phase {
    case requestLine
    case fields(HTTPRequest)
    case body(HTTPRequest, BodyReader)
    case finished
  }

  private var phase = Phase.requestLine
  private var lines = LineReader()
  private var headBytes = 0
  private let remoteAddress: String
  private let bodyBytesMax: Int

  init(remoteAddress: String = "", bodyBytesMax: Int = Limits.requestBodyBytesMax) {
    self.remoteAddress = remoteAddress
    self.bodyBytesMax = bodyBytesMax
  }

  /// Whether a request has begun and is not complete.
  var isWithinRequest: Bool {
    switch phase {
    case .requestLine: !lines.isEmpty
    case .fields, .body: true
    case .finished: false
    }
  }

  /// Eats bytes from `cursor` on until one event is complete, or all are eaten: then nil.
  mutating func next(_ bytes: Span<UInt8>, from cursor: inout Int) -> Event? {
    do {
      while true {
        switch phase {
        case .finished:
          cursor = bytes.count
          return nil
        case .requestLine:
          guard let line = try nextLine(bytes, &cursor) else { return nil }
          if line.isEmpty { continue }  // RFC 9112 §2.2: an empty line before a request is none
          var request = try RequestHead.parseRequestLine(line)
          request.remoteAddress = remoteAddress
          phase = .fields(request)
        case .fields(var request):
          guard let line = try nextLine(bytes, &cursor) else { return nil }
          if line.isEmpty {
            if let event = try finishHead(request) { return event }
          } else {
            try Self.addField(line, to: &request)
            phase = .fields(request)
          }
        case .body(var request, var reader):
          let isComplete = try reader.isComplete(after: bytes, from: &cursor)
          phase = .body(request, reader)
          guard isComplete else { return nil }
          request.body = reader.body
          begin()
          return .request(request)
        }
      }
    } catch {
      phase = .finished
      return .refuse(error)
    }
  }

  private mutating func begin() {
    phase = .requestLine
    headBytes = 0
  }

  private mutating func nextLine(
    _ bytes: Span<UInt8>, _ cursor: inout Int
  ) throws(HTTPResponse) -> [UInt8]? {
    let isRequestLine = if case .requestLine = phase { true } else { false }
    let rest = Limits.headBytesMax - headBytes
    let line: [UInt8]?
    do {
      line = try lines.next(
        bytes, from: &cursor, bytesMax: isRequestLine ? Limits.requestLineBytesMax : rest)
    } catch {
      switch error {
      case .bareLineFeed: throw .text(400, "A line ends in CR LF.")
      case .tooLong where isRequestLine:
        throw .text(414, "A request line has at most \(Limits.requestLineBytesMax) bytes.")
      case .tooLong:
        throw .text(431, "The head of a request has at most \(Limits.headBytesMax) bytes.")
      }
    }
    guard let line else { return nil }
    headBytes += line.count + 2
    guard headBytes <= Limits.headBytesMax else {
      throw .text(431, "The head of a request has at most \(Limits.headBytesMax) bytes.")
    }
    return line
  }

  private static func addField(
    _ line: [UInt8], to request: inout HTTPRequest
  ) throws(HTTPResponse) {
    guard let field = parseField(line) else { throw .text(400, "A header line is malformed.") }
    guard request.headers.all.count < Limits.headFieldsMax else {
      throw .text(431, "A request has at most \(Limits.headFieldsMax) header lines.")
    }
    request.headers.append(field.name, field.value)
  }

  /// After the empty line: a request without a body is complete.
  private mutating func finishHead(_ request: HTTPRequest) throws(HTTPResponse) -> Event? {
    let framing = try RequestHead.framing(of: request)
    guard framing != .none, framing != .length(0) else {
      begin()
      return .request(request)
    }
    phase = .body(request, try BodyReader(framing, bytesMax: bodyBytesMax))
    guard let expectation = request.headers.first("Expect"), request.minorVersion == 1 else {
      return nil
    }
    guard expectation.lowercased() == "100-continue" else {
      throw .text(417, "Only the expectation 100-continue is understood.")
    }
    return .expectsContinue
  }
}
