import HTTPTransport
import TestSupport
import Testing
import WebAPI

@testable import EmbeddedPayments

@Suite struct ClientTests {
    private func list(_ script: [Exchange]) async throws -> TransactionListing {
        let transport = ScriptedTransport(script)
        defer { transport.expectFinished() }
        return try await transport.embedded().transactions(EmbeddedFilter())
    }

    @Test func `one answer with all rows is all there is to ask for`() async throws {
        for metadata in [
            "null", "{}", #"{"page":0,"limit":10,"total_items":2}"#, #"{"total_items":"2"}"#,
            #"{"total_pages":1}"#,
            #"{"page":2,"limit":30,"total_items":1}"#,
        ] {
            let listing = try await list([Exchange("GET /transactions", text: page(["a", "b"], metadata))])
            #expect(listing.rows.map(\.id) == ["a", "b"] && listing.incompleteness == nil)
        }
    }

    @Test func `an answer without metadata is complete`() async throws {
        let listing = try await list([Exchange("GET /transactions", text: #"{"items":[]}"#)])
        #expect(listing.rows.isEmpty && listing.incompleteness == nil)
    }

    @Test func `a short answer leads to further pages, counted from the echoed one`() async throws {
        let listing = try await list([
            Exchange("GET /transactions", text: page(["a", "b"], #"{"page":1,"total_items":5}"#)),
            Exchange(
                "GET /transactions?page=2&limit=2", text: page(["c", "d"], #"{"page":2,"total_items":5}"#)),
            Exchange(
                "GET /transactions?page=3&limit=2", text: page(["d", "e"], #"{"page":3,"total_items":5}"#)),
        ])
        #expect(listing.rows.map(\.id) == ["a", "b", "c", "d", "e"] && listing.incompleteness == nil)
    }

    @Test func `a service that ignores page numbers makes the list incomplete, not endless`() async throws {
        let listing = try await list([
            Exchange("GET /transactions", text: page(["a"], #"{"total_items":5}"#)),
            Exchange("GET /transactions?page=1&limit=1", text: page(["a"], #"{"total_items":5}"#)),
        ])
        #expect(listing.rows.map(\.id) == ["a"])
        #expect(listing.incompleteness?.contains("speaks of 5 transactions and gave 1") == true)
    }

    @Test func `a service that refuses page numbers makes the list incomplete`() async throws {
        let listing = try await list([
            Exchange("GET /transactions", text: page(["a"], #"{"total":3}"#)),
            Exchange("GET /transactions?page=1&limit=1", 400, text: #"{"title":"no"}"#),
        ])
        #expect(listing.incompleteness != nil)
    }

    @Test func `a row without an id counts as received and is told by its place`() async throws {
        let listing = try await list([
            Exchange(
                "GET /transactions",
                text: #"{"metadata":{"total_items":2},"items":[{"amount":1},{"id":"b"}]}"#)
        ])
        #expect(listing.problems == ["row 1: it has no id", "row 2 (b): it has no amount"])
        #expect(listing.rows.map(\.id) == ["b"] && listing.incompleteness == nil)
    }

    @Test func `filters in the body make a read that is tried again`() async throws {
        var filter = EmbeddedFilter()
        filter.account = "A"
        filter.types = ["ACH", "WIRE"]
        let request = #"GET /transactions {"accountId":"A"}"#
        let transport = ScriptedTransport([
            Exchange(request, 503, text: ""),
            Exchange(
                request,
                text:
                    #"{"items":[{"id":"a","type":"ACH","amount":1,"debtorAccountId":"A"},"#
                    + #"{"id":"b","type":"RTP","amount":1,"debtorAccountId":"A"},"#
                    + #"{"id":"c","type":"ACH","amount":1,"debtorAccountId":"B"}]}"#),
        ])
        let listing = try await transport.embedded(filters: .body).transactions(filter)
        #expect(listing.rows.map(\.id) == ["a"] && listing.unasked == 2)
        transport.expectFinished()
    }

    @Test(arguments: ["[]", #"{"items":null}"#, #"{"items":{}}"#, "{}", "", #"{"items":["#])
    func `another shape is not understood`(_ text: String) async throws {
        let error = await #expect(throws: APIError.self) {
            try await list([Exchange("GET /transactions", text: text)])
        }
        #expect(error?.kind == .notUnderstood)
    }

    @Test func `an error's title, entries and trace id are told`() async throws {
        let body = """
            {"title":"Bad Request","httpStatus":"400","traceId":"t-1","context":[
             {"code":"10104","message":"not a value","location":"query","field":"type"},{"message":"plain","field":null}]}
            """
        let error = await #expect(throws: APIError.self) {
            try await list([Exchange("GET /transactions", 400, text: body)])
        }
        #expect(error?.kind == .refused && error?.requestId == "t-1")
        #expect(error?.message == "the service answered 400 (bad request): Bad Request")
        #expect(
            error?.fields == [
                .init(field: "type", errors: ["not a value (code 10104, in QUERY)"]),
                .init(field: "request", errors: ["plain"]),
            ])
    }

    @Test func `an answer about another transaction is not believed`() async throws {
        let transport = ScriptedTransport([
            Exchange("GET /transactions/a%2Fb", text: #"{"id":"c","amount":1}"#)
        ])
        let error = await #expect(throws: APIError.self) {
            try await transport.embedded().transaction(id: "a/b")
        }
        #expect(error?.kind == .notUnderstood)
    }

    @Test func `accounts are read page by page and their numbers masked`() async throws {
        let first = (0..<25).map { #"{"id":"a\#($0)"}"# }.joined(separator: ",")
        let transport = ScriptedTransport([
            Exchange(
                "GET /accounts?clientId=1000010400&page=0&limit=25",
                text: #"{"metadata":{"total_items":26},"items":[\#(first)]}"#),
            Exchange(
                "GET /accounts?clientId=1000010400&page=1&limit=25",
                text:
                    #"{"items":[{"id":"z","paymentRoutingInformation":{"accountNumber":"000111222333"}}],"#
                    + #""metadata":{"total_items":26}}"#),
        ])
        let (accounts, incompleteness) = try await transport.embedded().accounts(client: "1000010400")
        #expect(accounts.count == 26 && incompleteness == nil)
        #expect(accounts.last?.json["paymentRoutingInformation"] == ["accountNumber": "...2333"])
        transport.expectFinished()
    }
}
