import Transport

/// What `/watch/state` is answered, with its tag. Pure.
enum StateAnswer {
  /// The state, or 304 where the asker has this very one.
  static func response(
    _ state: (tick: Int, json: [UInt8]), run: UInt16, to request: HTTPRequest
  ) -> HTTPResponse {
    let tag = tag(of: state.tick, run: run)
    if has(tag, request.headers.elements("If-None-Match")) {
      return HTTPResponse(status: 304, headers: headers(tag))
    }
    var headers = headers(tag)
    headers.append("Content-Type", "application/json")
    return HTTPResponse(status: 200, headers: headers, body: state.json)
  }

  /// Nothing newer came while a long poll waited.
  static func nothingNew(run: UInt16, tick: Int) -> HTTPResponse {
    HTTPResponse(status: 204, headers: headers(tag(of: tick, run: run)))
  }

  private static func headers(_ tag: String) -> HTTPFields {
    ["ETag": tag, "Cache-Control": "no-cache", "Vary": "Authorization"]
  }

  private static func tag(of tick: Int, run: UInt16) -> String {
    "\"\(String(run, radix: 16))-\(tick)\""
  }

  /// RFC 9110 §13.1.2: a weak tag is as good here.
  private static func has(_ tag: String, _ tags: [String]) -> Bool {
    tags.contains { $0 == "*" || $0 == tag || $0 == "W/" + tag }
  }
}
