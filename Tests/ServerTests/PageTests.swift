import Crypto
import Foundation
import Testing
import Transport

@testable import Server

/// The watching page as the port answers it; what it does in a browser is in EndToEndTests.
@Suite struct PageTests {
  private let answer: PageAnswer
  private let text: String

  init() throws {
    let page = try PageText(assets: nil)
    answer = PageAnswer(page)
    text = page.text
  }

  @Test func `the built-in page is one file that asks for nothing from elsewhere`() {
    #expect(text.hasPrefix("<!DOCTYPE html>"))
    #expect(!text.contains("{{"))
    for outside in [
      "src=", "url(", "@import", "import(", "fetch(\"http", "href=\"http", "innerHTML", " onclick=",
    ] {
      #expect(!text.contains(outside), "\(outside)")
    }
  }

  @Test func `parts are filled in once, and what stands in them is left as it is`() throws {
    let text = try PageText.filled("a {{b}} c {{b}}{{d}}", with: ["b": "{{d}}", "d": "!"])
    #expect(text == "a {{d}} c {{d}}!")
    #expect(throws: HostError.self) { try PageText.filled("{{none}}", with: [:]) }
  }

  @Test func `names that strangers' languages bring can not end their element`() {
    let names = text.components(separatedBy: "id=\"names\">")[1].components(separatedBy: "</")[0]
    #expect(!names.contains("<"))
    #expect(names.contains("\"wolf\":\"狼\""))
  }

  @Test func `the policy lets the page's own script and style run, by hash, and nothing else`()
    throws
  {
    let policy = try #require(ask().headers.first("Content-Security-Policy"))
    let script = text.components(separatedBy: "<script>")[1].components(separatedBy: "</script>")[0]
    let hash = Data(SHA256.hash(data: Data(script.utf8))).base64EncodedString()
    #expect(policy.contains("script-src 'sha256-\(hash)';"))
    #expect(policy.hasPrefix("default-src 'none';"))
    for part in ["base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'"] {
      #expect(policy.contains(part))
    }
    #expect(!policy.contains("unsafe"))
  }

  @Test(arguments: ["x; script-src *", "a b", "a,b", "[::1]:7777", "\u{e9}", ""])
  func `a host that is none writes nothing into the policy`(host: String) throws {
    let policy = try #require(ask(["Host": host]).headers.first("Content-Security-Policy"))
    #expect(policy.contains("connect-src 'self';"))
  }

  @Test func `a host's own WebSocket is named, because not every browser finds it in 'self'`() {
    let policy = ask(["Host": "192.168.1.20:7777"]).headers.first("Content-Security-Policy")
    #expect(policy?.contains("connect-src 'self' ws://192.168.1.20:7777") == true)
  }

  @Test func `who has the page already is told so in a few bytes`() throws {
    let first = ask()
    #expect(first.status == 200)
    #expect(first.headers.first("Content-Type") == "text/html; charset=utf-8")
    #expect(first.headers.first("X-Content-Type-Options") == "nosniff")
    #expect(first.headers.first("Referrer-Policy") == "no-referrer")
    let tag = try #require(first.headers.first("ETag"))
    for known in [tag, "W/\(tag)", "\"other\", \(tag)", "*"] {
      let again = ask(["If-None-Match": known])
      #expect(again.status == 304)
      #expect(again.body.isEmpty)
      #expect(again.headers.first("ETag") == tag)
    }
    #expect(ask(["If-None-Match": "\"other\""]).status == 200)
  }

  private func ask(_ headers: HTTPFields = [:]) -> HTTPResponse {
    answer.answer(to: HTTPRequest(path: "/", headers: headers))
  }
}
