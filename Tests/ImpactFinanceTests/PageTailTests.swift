import ExactJSON
import Testing

@testable import ImpactFinance

@Suite struct PageTailTests {
    private func meta(_ body: String) -> JSON? { PageTail.meta(Array(body.utf8)) }

    @Test(arguments: [
        #"{"transactions":[],"meta":{"next_url":"/a?b=c"}}"#,
        "{\"transactions\":[],\"meta\": {\"next_url\" :\"/a?b=c\"} }\r\n",
        #"{"transactions":[{"meta":{"next_url":"/x"}}],"meta":{"next_url":"/a?b=c"}}"#,
    ])
    func `finds what a page says at its end`(_ body: String) {
        #expect(meta(body)?["next_url"] == "/a?b=c")
    }

    @Test func `finds it behind many rows`() {
        let rows = repeatElement(#"{"id":"\"meta\":{\"next_url\":\"/x\"}"}"#, count: 100).joined(
            separator: ",")
        #expect(meta(#"{"transactions":["# + rows + #"],"meta":{"next_url":"/a"}}"#)?["next_url"] == "/a")
    }

    @Test(arguments: [
        "", "{}", "}", #""meta":"#, #""meta":}"#, #"{"meta":{"next_url":"/a"}"#,
        #"{"meta":{"next_url":"/a"},"transactions":[]}"#, #"{"x":{"meta":{"next_url":"/a"}}}"#,
        #"{"x":"\"meta\":{\"next_url\":\"/a\"}"}"#, #"[{"meta":{"next_url":"/a"}}]"#, "\u{0}",
    ])
    func `says nothing in doubt`(_ body: String) {
        #expect(meta(body) == nil)
    }
}
