import Testing

@testable import Sandbox

/// Three accounts, listed by one or two a page.
struct TestbankListTests {
    private func meta(
        _ quirks: String..., path: String = "/accounts?page%5Blimit%5D=2", profile: String = "documented"
    )
        throws -> (ids: [String], meta: JSON, document: JSONObject)
    {
        var options = try TestbankFixture.options(profile: profile)
        options.testbank = try TestbankOptions(profile: profile, quirks: quirks)
        return try withSandbox(options) { server in
            let document = try Client(port: server.port).document(path)
            let ids = document["data"]?.array?.compactMap { $0.at("id")?.string } ?? []
            return (ids, document["meta"] ?? .null, document)
        }
    }

    @Test func `links lead from page to page, relative, with page[count] and the filters`() throws {
        let first = try meta(path: "/accounts?page%5Blimit%5D=2&filter%5Bname%5D=&page%5Bpage%5D=1")
        #expect(first.ids == ["a1", "a2"])
        #expect(first.meta.object?.keys == ["prev", "next", "first", "last"])
        #expect(first.meta.at("prev") == .null)
        #expect(first.meta.at("next") == "/testbank/accounts?page[count]=2&page[limit]=2&filter[name]=")
        #expect(first.meta.at("last") == first.meta.at("next"))
        let second = try meta(path: "/accounts?page%5Blimit%5D=2&page%5Bcount%5D=2")
        #expect(second.ids == ["A2"])
        #expect(second.meta.at("prev") == "/testbank/accounts?page[count]=1&page[limit]=2")
        #expect(second.meta.at("first") == second.meta.at("prev"))
        #expect(second.meta.at("next") == .null)
        let only = try meta(path: "/accounts")
        #expect(only.meta == ["prev": .null, "next": .null, "first": .null, "last": .null])
        #expect(try meta(path: "/accounts?page%5Bpage%5D=9").ids == [])
        #expect(try meta(path: "/accounts?page%5Bpage%5D=0&page%5Blimit%5D=1").ids == ["a1"])
        #expect(try meta(path: "/accounts?page%5Blimit%5D=0").ids == [])
    }

    @Test func `links can have every form that a client must bear`() throws {
        #expect(
            try meta("absolute-links").meta.at("next")
                == "http://bank.test:1234/testbank/accounts?page[count]=2&page[limit]=2")
        #expect(
            try meta("foreign-links").meta.at("next")
                == "https://elsewhere.invalid/testbank/accounts?page[count]=2&page[limit]=2")
        #expect(
            try meta("link-objects").meta.at("next", "href")
                == "/testbank/accounts?page[count]=2&page[limit]=2")
        let top = try meta("top-level-links")
        #expect(top.meta == [:])
        #expect(top.document["links"]?.at("next") == "/testbank/accounts?page[count]=2&page[limit]=2")
        let path = "/accounts?page%5Blimit%5D=1&filter%5Bcurrency%5D=EUR"
        #expect(
            try meta("links-without-filters", path: path).meta.at("next")
                == "/testbank/accounts?page[count]=2&page[limit]=1")
        #expect(try meta("null-next").meta.at("next") == .null)
        #expect(try meta("no-next").meta.object?.keys == ["prev", "first", "last"])
        #expect(try meta("no-links").meta == [:])
    }

    @Test func `totals can come, with or without links, and can promise too much`() throws {
        let totals: [(String, JSON)] = [
            ("total", .integer(3)), ("page", .integer(1)), ("limit", .integer(2)),
        ]
        let bare = try meta("no-links", "totals")
        #expect(bare.meta.object?.members.map(\.key) == totals.map(\.0))
        #expect(bare.meta.object?.members.map(\.value) == totals.map(\.1))
        #expect(try meta("totals").meta.object?.keys.count == 7)
        #expect(try meta("total-too-high").meta.at("total") == .integer(6))
    }

    @Test func `the same page comes for ever, with a next that never ends`() throws {
        let page = try meta("same-page", path: "/accounts?page%5Bcount%5D=7&page%5Blimit%5D=2")
        #expect(page.ids == ["a1", "a2"])
        #expect(page.meta.at("next") == "/testbank/accounts?page[count]=8&page[limit]=2")
    }

    @Test func `either name of the page can be the one that is read`() throws {
        let page = "/accounts?page%5Blimit%5D=1&page%5Bpage%5D=2"
        let count = "/accounts?page%5Blimit%5D=1&page%5Bcount%5D=2"
        #expect(try meta(path: page).ids == ["a2"])
        #expect(try meta(path: count).ids == ["a2"])
        #expect(try meta("page-page-only", path: count).ids == ["a1"])
        #expect(try meta("page-page-only", path: page).ids == ["a2"])
        #expect(try meta("page-count-only", path: page).ids == ["a1"])
        #expect(try meta("page-count-only", path: count).ids == ["a2"])
        try withSandbox(TestbankFixture.options("one-page-parameter")) { server in
            let client = try Client(port: server.port)
            #expect(try client.testbank("GET", "\(page)&page%5Bcount%5D=2").status == 400)
            #expect(try client.ids(page) == ["a2"])
        }
    }

    @Test func `paging and filters can be ignored, and the order be another`() throws {
        let path = "/accounts?page%5Blimit%5D=1&page%5Bpage%5D=2&filter%5Bname%5D=house"
        #expect(try meta(path: path).ids == ["A2"])
        #expect(try meta("ignore-filters", path: path).ids == ["a2"])
        #expect(try meta("ignore-paging", path: path).ids == ["a1", "A2"])
        #expect(try meta("newest-first", path: "/accounts").ids == ["A2", "a2", "a1"])
        #expect(try meta("shuffled", path: "/transactions").ids != meta(path: "/transactions").ids)
        #expect(try meta("shuffled", path: "/transactions").ids.sorted() == meta(path: "/transactions").ids)
    }

    @Test func `generated lists can be read page by page, each row once`() throws {
        try withSandbox(SandboxOptions()) { server in
            let client = try Client(port: server.port)
            var ids: [String] = []
            var path = "/transactions?page%5Blimit%5D=100"
            var pages = 0
            while true {
                let document = try client.document(path)
                ids += try #require(document["data"]?.array).compactMap { $0.at("id")?.string }
                pages += 1
                guard let next = document["meta"]?.at("next")?.string else { break }
                path = String(next.dropFirst("/testbank".count))
            }
            #expect(pages > 4)
            #expect(Set(ids).count == ids.count)
            #expect(ids.count > 400)
        }
    }
}
