import ExactJSON
import TestSupport
import Testing
import WebAPI

@testable import ImpactFinance

@Suite struct ResidualTests {
    private func account(_ balance: JSON = 10_000) throws -> Account {
        try Account(
            JSONCursor([
                "type": "SharedSavings", "id": "a1", "user": ["type": "User", "id": "u1"],
                "balanceCents": balance,
            ]))
    }

    private func dream(_ id: String, on account: String? = "a1", _ balance: JSON) throws -> Dream {
        let reference = account.map { JSON.object(["type": "SharedSavings", "id": .string($0)]) }
        return try Dream(
            JSONCursor(["id": .string(id), "balanceCents": balance, "account": reference ?? .null]))
    }

    @Test func `is the balance less what the dreams on the account hold`() throws {
        let dreams = try [dream("d1", 6000), dream("d2", 1500), dream("d3", on: "a2", 99)]
        #expect(try account().residualCents(dreams) == 2500)
        #expect(try account().residualCents([]) == 10_000)
        #expect(try account(0).residualCents(dreams) == -7500)
    }

    @Test func `passes over a dream without an account as long as it holds nothing`() throws {
        #expect(try account().residualCents([dream("d1", on: nil, 0), dream("d2", on: nil, nil)]) == 10_000)
    }

    @Test func `is not told when something is not said`() throws {
        let account = try account()
        let problem = Account.ResidualProblem.self
        #expect(throws: problem) { try account.residualCents([try dream("d1", nil)]) }
        #expect(throws: problem) { try account.residualCents([try dream("d1", on: nil, 5)]) }
        let silent = try self.account(nil)
        #expect(throws: problem) { try silent.residualCents([]) }
    }

    @Test func `is exact beyond 64 bits on the way and refused at the end`() throws {
        let dreams = try [
            dream("d1", .integer(.max)), dream("d2", .integer(.max)), dream("d3", .integer(.min)),
        ]
        #expect(try account(.integer(.max)).residualCents(dreams) == 1)
        #expect(throws: Account.ResidualProblem.self) {
            try account(.integer(.min)).residualCents([try dream("d1", 1)])
        }
    }

    @Test func `is not told when the list of dreams repeats itself`() async throws {
        let page: JSON = ["dreams": [["id": "d1"]], "meta": ["next_url": "x"]]
        let transport = ScriptedTransport([
            Exchange("GET /dreams?userId=u1&items=20&page=1", 200, page),
            Exchange("GET /dreams?userId=u1&items=20&page=2", 200, page),
        ])
        let client = try StubWorld().client(transport)
        let account = try account()
        let error = await #expect(throws: APIError.self) { try await client.residualCents(of: account) }
        #expect(error?.kind == .notUnderstood)
        transport.expectFinished()
    }

    @Test func `counts the dreams behind a short page that is not all`() async throws {
        let list = "GET /dreams?userId=u1&items=20&page="
        func page(_ id: String) -> JSON {
            [
                "dreams": [["id": .string(id), "balanceCents": 10, "account": ["type": "x", "id": "a1"]]],
                "meta": ["count": 2],
            ]
        }
        let transport = ScriptedTransport([
            Exchange(list + "1", 200, page("d1")), Exchange(list + "2", 200, page("d2")),
        ])
        let client = try StubWorld().client(transport)
        #expect(try await client.residualCents(of: try account(.integer(100))) == 80)
        transport.expectFinished()
    }
}
