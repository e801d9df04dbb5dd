import ExactJSON
import TestSupport
import Testing
import WebAPI

@testable import ImpactFinance

@Suite struct AccountRouteTests {
    private func account(_ id: String) -> JSON {
        ["type": "Performance", "id": .string(id), "user": ["type": "User", "id": "u1"]]
    }

    private func page(_ ids: [String], next: JSON) -> JSON {
        ["accounts": .array(ids.map(account)), "meta": ["next_url": next]]
    }

    private func find(_ id: String, _ exchanges: [Exchange]) async throws -> Account? {
        let transport = ScriptedTransport(exchanges)
        let found = try await StubWorld().client(transport).existingAccount(id: id, userId: nil)
        transport.expectFinished()
        return found
    }

    @Test func `reads no further than a page when the service knows the route`() async throws {
        let found = try await find(
            "z",
            [
                Exchange("GET /accounts/z", 404),
                Exchange("GET /accounts?items=20&page=1", 200, page(["a", "b"], next: "x")),
                Exchange("GET /accounts/a", 200, ["account": account("a")]),
            ])
        #expect(found == nil)
    }

    @Test func `reads the whole list when the route is not there`() async throws {
        let found = try await find(
            "z",
            [
                Exchange("GET /accounts/z", 404),
                Exchange("GET /accounts?items=20&page=1", 200, page(["a"], next: "x")),
                Exchange("GET /accounts/a", 404),
                Exchange("GET /accounts?items=20&page=2", 200, page(["b"], next: "x")),
                Exchange("GET /accounts?items=20&page=3", 200, page(["z"], next: "x")),
            ])
        #expect(found?.id == "z")
    }

    @Test func `asks no more when the first page has it`() async throws {
        let found = try await find(
            "a",
            [
                Exchange("GET /accounts/a", 405),
                Exchange("GET /accounts?items=20&page=1", 200, page(["a"], next: "x")),
            ])
        #expect(found?.id == "a")
    }

    @Test func `does not take a failure for a missing route`() async throws {
        await #expect(throws: APIError.self) {
            try await find(
                "z",
                [
                    Exchange("GET /accounts/z", 404),
                    Exchange("GET /accounts?items=20&page=1", 200, page(["a"], next: "x")),
                    Exchange("GET /accounts/a", 401),
                ])
        }
    }
}
