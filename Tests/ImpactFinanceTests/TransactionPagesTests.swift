import ExactJSON
import HTTPTransport
import TestSupport
import Testing
import WebAPI

@testable import ImpactFinance

@Suite struct TransactionPagesTests {
    private let first = "GET /transactions?state=requested&items=2&after_id="
    private let behindT2 = "GET /transactions?state=requested&items=2&after_id=t2"
    private let query = TransactionQuery(state: .requested, pageSize: 2)
    private let full = [Samples.transaction("t1"), Samples.transaction("t2")]

    private func ids(
        _ script: [Exchange], _ query: TransactionQuery? = nil
    ) async throws -> (ids: [String], gap: String?) {
        let transport = ScriptedTransport(script)
        let pages = try StubWorld().client(transport).transactions(query ?? self.query)
        var ids: [String] = []
        while let page = try await pages.next() { ids += page.map(\.id) }
        transport.expectFinished()
        return (ids, pages.gap)
    }

    @Test(arguments: [JSON.null, "", nil])
    func `ends where the service names no next page`(_ next: JSON?) async throws {
        let page = Samples.page([Samples.transaction("t1")], next: next)
        #expect(try await ids([Exchange(first, 200, page)]).ids == ["t1"])
    }

    @Test(arguments: [
        "/v1/transactions?state=requested&items=2&after_id=t2",
        "https://bank.example/v1/transactions?state=requested&items=2&after_id=t2",
        "transactions?state=requested&items=2&after_id=t2", "?state=requested&items=2&after_id=t2",
        "https://BANK.example:443/v1/transactions?state=requested&items=2&after_id=t2",
        "//bank.example/v1/transactions?state=requested&items=2&after_id=t2",
        // These lead elsewhere, so that the cursor leads on instead.
        "https://elsewhere.example/v1/transactions?after_id=t9",
        "http://bank.example/v1/transactions?after_id=t9",
        "https://bank.example:8443/v1/transactions?after_id=t9", "/transactions?after_id=t9",
        "/v1/users?after_id=t9", "https://bank.example@elsewhere.example/v1/transactions?after_id=t9",
        "ftp://x/y",
        "javascript:alert(1)", "/v1/transactions/../users?after_id=t9", "\u{0}",
    ])
    func `follows links to its own list and none to elsewhere`(_ link: String) async throws {
        let script = [
            Exchange(first, 200, Samples.page(full, next: .string(link))),
            Exchange(behindT2, 200, Samples.page([Samples.transaction("t3")])),
        ]
        let list = try await ids(script)
        #expect(list.ids == ["t1", "t2", "t3"])
        #expect(list.gap == nil)
    }

    @Test(arguments: [JSON.bool(true), 7, ["a"], ["next": "x"]])
    func `takes a link of another type for none said`(_ next: JSON) async throws {
        let script = [
            Exchange(first, 200, Samples.page(full, next: next)),
            Exchange(behindT2, 200, Samples.page([])),
        ]
        #expect(try await ids(script).ids == ["t1", "t2"])
    }

    @Test(arguments: [JSON.bool(true), .null, nil, [], "x"])
    func `needs no meta`(_ meta: JSON?) async throws {
        func page(_ transactions: [JSON]) -> JSON {
            var object: JSONObject = ["transactions": .array(transactions)]
            object["meta"] = meta
            return .object(object)
        }
        let script = [
            Exchange(first, 200, page(full)), Exchange(behindT2, 200, page([Samples.transaction("t3")])),
        ]
        #expect(try await ids(script).ids == ["t1", "t2", "t3"])
    }

    @Test func `follows a link on a short page and on one larger than asked for`() async throws {
        let script = [
            Exchange(first, 200, Samples.page([Samples.transaction("t1")], next: "?items=2&after_id=t1")),
            Exchange(
                "GET /transactions?items=2&after_id=t1", 200,
                Samples.page(["t2", "t3", "t4"].map { Samples.transaction($0) }, next: nil)),
            Exchange("GET /transactions?state=requested&items=2&after_id=t4", 200, Samples.page([])),
        ]
        #expect(try await ids(script).ids == ["t1", "t2", "t3", "t4"])
    }

    @Test func `filters again what a link without filters brings`() async throws {
        let script = [
            Exchange(first, 200, Samples.page(full, next: "?after_id=t2")),
            Exchange(
                "GET /transactions?after_id=t2", 200,
                Samples.page([Samples.transaction("t3", ["state": "settled"]), Samples.transaction("t4")])),
        ]
        #expect(try await ids(script).ids == ["t1", "t2", "t4"])
    }

    @Test func `ends at an empty page that names a next one`() async throws {
        let script = [
            Exchange(first, 200, Samples.page(full, next: "?after_id=t2")),
            Exchange("GET /transactions?after_id=t2", 200, Samples.page([], next: "?after_id=t2")),
        ]
        let list = try await ids(script)
        #expect(list.ids == ["t1", "t2"])
        #expect(list.gap == nil)
    }

    @Test func `gives each transaction once and stops when a page brings nothing new`() async throws {
        let script = [
            Exchange(first, 200, Samples.page(full, next: "?after_id=t2")),
            Exchange(
                "GET /transactions?after_id=t2", 200,
                Samples.page([Samples.transaction("t2"), Samples.transaction("t3")], next: "?page=")),
            Exchange("GET /transactions?page=", 200, Samples.page(full, next: "?after_id=t2")),
        ]
        let list = try await ids(script)
        #expect(list.ids == ["t1", "t2", "t3"])
        #expect(list.gap == "the service gave the same page twice")
    }

    @Test func `asks for the second page only when it is wanted`() async throws {
        let transport = ScriptedTransport([Exchange(first, 200, Samples.page(full, next: "?after_id=t2"))])
        let pages = try StubWorld().client(transport).transactions(query)
        #expect(try await pages.next()?.count == 2)
        await Task.yield()
        transport.expectFinished()
        #expect(transport.requests == [first])
    }

    @Test func `encodes every value of the query`() async throws {
        let query = TransactionQuery(
            state: .settled, externalUserId: "a&b=c/ü", externalId: "x y+#?%", pageSize: 1000)
        let request =
            "GET /transactions?state=settled&externalUserId=a%26b%3Dc%2F%C3%BC&externalId=x%20y%2B%23%3F%25&items=100&after_id="
        let other = Samples.transaction("t1", ["state": "settled", "externalId": "x y+#?%"])
        // The server ignores the filter by user.
        #expect(try await ids([Exchange(request, 200, Samples.page([other]))], query).ids == [])
    }

    @Test func `refuses a page that it does not understand`() async throws {
        for body in [
            #"{"transactions":{}}"#, #"{"items":[]}"#, "<html>", "", #"{"transactions":[{"id":"t1"}]}"#,
        ] {
            let error = await #expect(throws: APIError.self) {
                _ = try await ids([Exchange(first, 200, text: body)])
            }
            #expect(error?.kind == .notUnderstood)
        }
    }

    @Test func `does not say that a record is missing when the list went in circles`() async throws {
        let look = "GET /transactions?externalId=E1&items=100&after_id="
        let others = Samples.page([Samples.transaction("t1")], next: "?page=2")
        let transport = ScriptedTransport([
            Exchange(look, 200, others), Exchange("GET /transactions?page=2", 200, others),
        ])
        let client = try StubWorld().client(transport)
        let error = await #expect(throws: APIError.self) { try await client.transactions(externalId: "E1") }
        #expect(error?.kind == .notUnderstood)
        transport.expectFinished()
    }

    // MARK: Services that ignore the size that was asked for

    private let many = "GET /transactions?state=requested&items=100&after_id="

    private func page(_ ids: ClosedRange<Int>, _ meta: JSON? = nil) -> JSON {
        var object: JSONObject = ["transactions": .array(ids.map { Samples.transaction("t\($0)") })]
        object["meta"] = meta
        return .object(object)
    }

    @Test(arguments: [["count": 5] as JSON, ["pages": 2], ["count": 5, "pages": 2, "items": 3]])
    func `goes on behind a short page when meta speaks of more`(_ meta: JSON) async throws {
        let script = [
            Exchange(many, 200, page(1...3, meta)), Exchange(many + "t3", 200, page(4...5, meta)),
        ]
        let list = try await ids(script, TransactionQuery(state: .requested))
        #expect(list.ids == ["t1", "t2", "t3", "t4", "t5"])
        #expect(list.gap == nil)
    }

    @Test func `goes on behind a page of the usual size, even with no word about more`() async throws {
        let script = [
            Exchange(many, 200, page(1...20)), Exchange(many + "t20", 200, page(21...25)),
        ]
        #expect(try await ids(script, TransactionQuery(state: .requested)).ids.count == 25)
    }

    @Test func `understands totals that count from the cursor on`() async throws {
        let script = [
            Exchange(many, 200, page(1...3, ["count": 8])),
            Exchange(many + "t3", 200, page(4...6, ["count": 5])),
            Exchange(many + "t6", 200, page(7...8, ["count": 2])),
        ]
        let list = try await ids(script, TransactionQuery(state: .requested))
        #expect(list.ids.count == 8)
        #expect(list.gap == nil)
    }

    @Test func `says so when fewer came than meta speaks of`() async throws {
        let none: JSON = ["transactions": [], "meta": ["count": 5]]
        let script = [
            Exchange(many, 200, page(1...3, ["count": 5])), Exchange(many + "t3", 200, none),
        ]
        let list = try await ids(script, TransactionQuery(state: .requested))
        #expect(list.gap == "the service speaks of 5 transactions and gave 3")
    }

    @Test func `believes the last total: transactions leave the list while it is read`() async throws {
        let none: JSON = ["transactions": [], "meta": ["count": 3]]
        let script = [
            Exchange(many, 200, page(1...3, ["count": 4])), Exchange(many + "t3", 200, none),
        ]
        #expect(try await ids(script, TransactionQuery(state: .requested)).gap == nil)
    }
}
