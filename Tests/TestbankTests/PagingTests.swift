import ExactJSON
import HTTPTransport
import TestSupport
import Testing
import WebAPI

@testable import Testbank

@Suite struct PagingTests {
    private static let first = "GET /accounts?page[limit]=2&page[page]=1"

    /// A page of accounts with these ids and what is said about the others.
    private func page(_ ids: String..., meta: JSON? = nil, links: JSON? = nil) -> JSON {
        var document: JSONObject = ["data": .array(ids.map { Samples.account($0) })]
        document["meta"] = meta
        document["links"] = links
        return .object(document)
    }

    /// Reads all pages of two, and expects the whole script to be played.
    private func read(
        _ query: AccountQuery = AccountQuery(pageSize: 2), _ exchanges: Exchange...
    ) async throws -> (ids: [String], pages: ResourcePages<Account>) {
        let transport = ScriptedTransport(exchanges.map(\.encodingBrackets))
        let service = HTTPService(
            baseURL: try BaseURL(ScriptedTransport.base), transport: transport,
            retryPolicy: RetryPolicy(retries: 0))
        let pages = TestbankClient(service: service).accounts(query)
        var ids: [String] = []
        while let page = try await pages.next() { ids += page.map(\.id.text) }
        transport.expectFinished()
        return (ids, pages)
    }

    @Test(arguments: [
        "/resource?page[count]=2&page[limit]=2",
        "https://api.testbank.dev/accounts?page%5Bcount%5D=2&page[limit]=2",
        "https://elsewhere.example/steal?page[count]=2&page[limit]=2#end", "?page[count]=2&page[limit]=2",
    ])
    func `follows a link by its query alone, on our own host and path`(_ link: String) async throws {
        let (ids, pages) = try await read(
            AccountQuery(pageSize: 2),
            Exchange(Self.first, 200, page("a", "b", meta: ["next": .string(link), "prev": nil])),
            Exchange(
                "GET /accounts?page[count]=2&page[limit]=2", 200, page("c", meta: ["next": nil, "prev": "x"]))
        )
        #expect(ids == ["a", "b", "c"])
        #expect(pages.incompleteness == nil)
    }

    @Test func `takes a link from links, and from an object with href`() async throws {
        let link: JSON = ["href": "/x?page[page]=2&page[limit]=2"]
        let (ids, _) = try await read(
            AccountQuery(pageSize: 2), Exchange(Self.first, 200, page("a", links: ["next": link])),
            Exchange(
                "GET /accounts?page[page]=2&page[limit]=2", 200, page("b", links: ["self": "/", "prev": "/"]))
        )
        #expect(ids == ["a", "b"])
    }

    @Test func `adds to a link the filters and the size that it forgot`() async throws {
        let query = AccountQuery(name: "a b&c", pageSize: 2)
        let (ids, _) = try await read(
            query,
            Exchange(
                "GET /accounts?filter[name]=a%20b%26c&page[limit]=2&page[page]=1", 200,
                page("a", "b", meta: ["next": "/accounts?page[count]=2"])),
            Exchange(
                "GET /accounts?page[count]=2&filter[name]=a%20b%26c&page[limit]=2", 200,
                page("c", meta: ["next": nil])))
        // Samples are called Main, so the filter leaves them out.
        #expect(ids.isEmpty)
    }

    @Test func `keeps a filter that a link has, decoded and encoded again`() async throws {
        let (_, pages) = try await read(
            AccountQuery(name: "Main", pageSize: 2),
            Exchange(
                "GET /accounts?filter[name]=Main&page[limit]=2&page[page]=1", 200,
                page("a", "b", meta: ["next": "?filter%5Bname%5D=M+a%C3%AF%&page[count]=2&page[limit]=2&x"])),
            Exchange(
                "GET /accounts?filter[name]=M%20a%C3%AF%25&page[count]=2&page[limit]=2&x=", 200,
                page("c", meta: ["next": nil])))
        #expect(pages.unaskedCount == 0)
    }

    @Test(arguments: [["next": nil], ["prev": nil], ["last": nil, "first": nil], ["next": ""]] as [JSON])
    func `ends where a link is null, or missing beside others`(_ meta: JSON) async throws {
        let (ids, pages) = try await read(
            AccountQuery(pageSize: 2), Exchange(Self.first, 200, page("a", "b", meta: meta)))
        #expect(ids == ["a", "b"])
        #expect(pages.incompleteness == nil)
    }

    @Test(arguments: [["next": nil, "last": "/x?page[count]=3"], ["last": "/x?page[page]=3"]] as [JSON])
    func `says that there is more when it is led to no next page before the last`(_ meta: JSON) async throws {
        let (ids, pages) = try await read(
            AccountQuery(pageSize: 2), Exchange(Self.first, 200, page("a", "b", meta: meta)))
        #expect(ids == ["a", "b"])
        #expect(pages.incompleteness?.contains("page 3") == true)
    }

    @Test func `is complete when it ends at the last page that links name`() async throws {
        let (_, pages) = try await read(
            AccountQuery(pageSize: 2),
            Exchange(
                Self.first, 200,
                page("a", "b", meta: ["next": "/x?page[count]=2", "last": "/x?page[count]=2"])),
            Exchange(
                "GET /accounts?page[count]=2&page[limit]=2", 200,
                page("c", meta: ["next": nil, "last": "/x?page[count]=2"])))
        #expect(pages.incompleteness == nil)
    }

    @Test func `counts pages by the total and the server's own size, with both names`() async throws {
        let (ids, pages) = try await read(
            AccountQuery(pageSize: 2),
            Exchange(Self.first, 200, page("a", meta: ["total": 3, "page": 1, "limit": 1])),
            Exchange(
                "GET /accounts?page[limit]=2&page[page]=2&page[count]=2", 200,
                page("b", meta: ["total": 3, "page": 2, "limit": 1])),
            Exchange(
                "GET /accounts?page[limit]=2&page[page]=3&page[count]=3", 200,
                page("c", meta: ["total": 3, "page": 3, "limit": 1])))
        #expect(ids == ["a", "b", "c"])
        #expect(pages.incompleteness == nil)
    }

    @Test(arguments: [400, 404, 422]) func `asks with the documented name alone when both are refused`(
        _ status: Int
    ) async throws {
        let (ids, _) = try await read(
            AccountQuery(pageSize: 2),
            Exchange(Self.first, 200, page("a", "b", meta: ["total": 3, "limit": 2])),
            Exchange(
                "GET /accounts?page[limit]=2&page[page]=2&page[count]=2", status,
                Samples.errors(["detail": "page[count] is not a parameter here"])),
            Exchange(
                "GET /accounts?page[limit]=2&page[page]=2", 200, page("c", meta: ["total": 3, "limit": 2])))
        #expect(ids == ["a", "b", "c"])
    }

    @Test(arguments: [401, 429, 503]) func `asks no second time after a failure that is no refusal`(
        _ status: Int
    ) async throws {
        await #expect(throws: APIError.self) {
            try await read(
                AccountQuery(pageSize: 2),
                Exchange(Self.first, 200, page("a", "b", meta: ["total": 3, "limit": 2])),
                Exchange("GET /accounts?page[limit]=2&page[page]=2&page[count]=2", status))
        }
    }

    @Test func `without a word goes on while pages are full`() async throws {
        let (ids, pages) = try await read(
            AccountQuery(pageSize: 2), Exchange(Self.first, 200, page("a", "b")),
            Exchange("GET /accounts?page[limit]=2&page[page]=2&page[count]=2", 200, page("c")))
        #expect(ids == ["a", "b", "c"])
        #expect(pages.incompleteness == nil)
    }

    @Test func `a server that pays no regard to pages is found out`() async throws {
        let (ids, pages) = try await read(
            AccountQuery(pageSize: 2), Exchange(Self.first, 200, page("a", "b")),
            Exchange("GET /accounts?page[limit]=2&page[page]=2&page[count]=2", 200, page("a", "b")))
        #expect(ids == ["a", "b"])
        #expect(pages.incompleteness == "the service gave nothing new on a further page; there may be more")
    }

    @Test func `a link that leads to the same page for ever is followed once`() async throws {
        let meta: JSON = ["next": "?page[count]=2&page[limit]=2"]
        let (ids, pages) = try await read(
            AccountQuery(pageSize: 2), Exchange(Self.first, 200, page("a", "b", meta: meta)),
            Exchange("GET /accounts?page[count]=2&page[limit]=2", 200, page("a", "b", meta: meta)))
        #expect(ids == ["a", "b"])
        #expect(pages.incompleteness != nil)
    }

    @Test func `one page for ever is read from its other end, and then says got N of M`() async throws {
        let meta: JSON = ["total": 5, "page": 1, "limit": 2]
        let (ids, pages) = try await read(
            AccountQuery(pageSize: 2), Exchange(Self.first, 200, page("a", "b", meta: meta)),
            Exchange(
                "GET /accounts?page[limit]=2&page[page]=2&page[count]=2", 200, page("a", "b", meta: meta)),
            Exchange(
                "GET /accounts?page[limit]=2&sort=-createdAt&page[page]=1", 200, page("e", "d", meta: meta)))
        #expect(ids == ["a", "b", "e", "d"])
        #expect(pages.incompleteness == "got 4 of 5")
    }

    @Test func `a list that cannot be turned round says got N of M`() async throws {
        let meta: JSON = ["total": 5, "next": nil]
        let (ids, pages) = try await read(
            AccountQuery(pageSize: 2), Exchange(Self.first, 200, page("a", "b", meta: meta)),
            Exchange(
                "GET /accounts?page[limit]=2&sort=-createdAt&page[page]=1", 400,
                Samples.errors(["detail": "sort is not a parameter here"])))
        #expect(ids == ["a", "b"])
        #expect(pages.incompleteness == "got 2 of 5")
    }

    @Test func `a list that comes to its total is complete whatever is said of pages`() async throws {
        let meta: JSON = ["total": 2, "page": 7, "limit": 2, "next": "?page[count]=2&page[limit]=2"]
        let (_, pages) = try await read(
            AccountQuery(pageSize: 2), Exchange(Self.first, 200, page("a", "b", meta: meta)),
            Exchange("GET /accounts?page[count]=2&page[limit]=2", 200, page(meta: meta)))
        #expect(pages.incompleteness == nil)
    }

    @Test func `tells when another page came than was asked for`() async throws {
        let (_, pages) = try await read(
            AccountQuery(pageSize: 2), Exchange(Self.first, 200, page("a", meta: ["page": 4, "next": nil])))
        #expect(pages.incompleteness == "the service gave page 4 when asked for page 1")
    }

    @Test func `an empty list is complete`() async throws {
        let (ids, pages) = try await read(
            AccountQuery(pageSize: 2), Exchange(Self.first, 200, page(meta: ["total": 0, "page": 1])))
        #expect(ids.isEmpty)
        #expect(pages.incompleteness == nil)
    }

    @Test func `ids that differ in case are two, and one that comes twice is one`() async throws {
        let (ids, _) = try await read(
            AccountQuery(pageSize: 3),
            Exchange(
                "GET /accounts?page[limit]=3&page[page]=1", 200, page("qX", "Qx", "qX", meta: ["next": nil])))
        #expect(ids == ["qX", "Qx"])
    }

    @Test func `a filter that the server ignores is applied here, and what was left out is counted`()
        async throws
    {
        let (ids, pages) = try await read(
            AccountQuery(visibility: .private, pageSize: 2),
            Exchange(
                "GET /accounts?filter[visibility]=PRIVATE&page[limit]=2&page[page]=1", 200,
                page("a", "b", meta: ["next": nil])))
        #expect(ids.isEmpty)
        #expect(pages.unaskedCount == 2)
    }
}
