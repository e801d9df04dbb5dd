import ExactJSON
import Money
import TestSupport
import Testing

@testable import ImpactFinance
@testable import Operations

@Suite struct UserPatchPlannerTests {
    private func plan(
        _ patch: UserPatch, untimed: Set<String> = [], transactions: [Transaction] = [], accounts: [JSON] = []
    ) throws -> UserPatchPlanner.Result {
        var review = UserPatchReview(user: "u1", patch, untimed: untimed)
        for change in patch.transactions { review.add(change, transactions.first { $0.id == change.id }) }
        let records = try accounts.map { try Account(JSONCursor($0)) }
        for account in patch.accounts { review.add(account, records.first { $0.id == account.id }) }
        return review.result
    }

    private func settle(_ id: String, _ at: String = Samples.at) throws -> UserPatch.TransactionChange {
        .init(id: id, ending: .settled(try time(at)))
    }

    private func code(_ result: UserPatchPlanner.Result) -> String {
        let decision = result.plan.items[0].decision
        if case .refused(let error) = decision { return error.code }
        return decision == .send ? "send" : "unchanged"
    }

    private let account = Samples.accountRecord(
        "p1", "Performance",
        [
            "balanceCents": 123_500, "liquidBalanceCents": 500, "performanceCents": 23000,
            "performancePercent": 23,
            "totalAcquisitionCostCents": 100_000,
        ])

    @Test func `sends what changes and knows what was so before`() throws {
        let figures = AccountFigures(balanceCents: 123_500, performancePercent: .number("23.0"))
        let patch = UserPatch(
            accounts: [AccountPatch(id: "p1", figures: figures)], transactions: [try settle("t1")])
        let result = try plan(patch, transactions: [try Samples.performance("t1")], accounts: [account])
        #expect(
            result.plan.steps == [Step(.updateUser(id: "u1", patch), items: [0], alreadySo: ["accounts/p1"])])
        #expect(result.changes.map(\.name) == ["transactions/t1"])
        #expect(result.plan.items[0].amounts == [12300])
    }

    @Test func `says when an end would come before the beginning`() throws {
        let transaction = try Samples.transaction("t1")
        let before = UserPatch(transactions: [try settle("t1", "2016-11-20T00:00:00Z")])
        #expect(
            try plan(before, transactions: [transaction]).plan.warnings
                == ["t1 would be settled before it was requested (\(transaction.requestedAt))"])
        let then = UserPatch(transactions: [.init(id: "t1", ending: .failed(transaction.requestedAt))])
        #expect(try plan(then, transactions: [transaction]).plan.warnings.isEmpty)
    }

    @Test func `is unchanged when all of it is so already`() throws {
        let patch = UserPatch(
            accounts: [AccountPatch(id: "p1", figures: AccountFigures(balanceCents: 123_500))],
            transactions: [try settle("t1")])
        let result = try plan(
            patch, transactions: [try Samples.performance("t1", Samples.settled)], accounts: [account])
        #expect(code(result) == "unchanged")
        #expect(result.plan.steps.isEmpty)
        // A name cannot be read, so it is sent.
        var named = patch
        named.familyName = "Lovelace"
        let second = try plan(
            named, transactions: [try Samples.performance("t1", Samples.settled)], accounts: [account])
        guard case .updateUser(_, let sent)? = second.plan.steps.first?.request else {
            throw CancellationError()
        }
        #expect(sent.transactions.isEmpty)
        #expect(sent.familyName == "Lovelace")
    }

    @Test func `never sends an end again to what has ended`() throws {
        let ended = try Samples.performance("t1", Samples.settledByOthers)
        let open = try Samples.performance("t2")
        #expect(
            code(try plan(UserPatch(transactions: [try settle("t1")]), transactions: [ended]))
                == "wrong_state")
        let both = UserPatch(transactions: [try settle("t1"), try settle("t2")])
        let result = try plan(both, untimed: ["t1", "t2"], transactions: [ended, open])
        guard case .updateUser(_, let sent)? = result.plan.steps.first?.request else {
            throw CancellationError()
        }
        #expect(sent.transactions.map(\.id) == ["t2"])
        #expect(result.plan.items[0].ends.map(\.id) == ["t2"])
        let only = try plan(
            UserPatch(transactions: [try settle("t1")]), untimed: ["t1"], transactions: [ended])
        #expect(code(only) == "unchanged")
    }

    @Test func `refuses what cannot be right before anything is sent`() throws {
        let one = UserPatch(transactions: [try settle("t1")])
        #expect(code(try plan(one)) == "unknown_id")
        #expect(
            code(try plan(one, transactions: [try Samples.performance("t1", user: "u2")]))
                == "foreign_transaction")
        #expect(
            code(try plan(one, transactions: [try Samples.transaction("t1", Samples.failed)]))
                == "wrong_state")
        #expect(
            code(try plan(one, transactions: [try Samples.transaction("t1", ["state": "new"])]))
                == "wrong_state")
        func account(_ patch: AccountPatch, _ record: JSON?) throws -> String {
            code(try plan(UserPatch(accounts: [patch]), accounts: record.map { [$0] } ?? []))
        }
        let figures = AccountPatch(id: "p1", figures: AccountFigures(balanceCents: 1))
        #expect(try account(figures, nil) == "unknown_account")
        #expect(
            try account(figures, Samples.accountRecord("p1", "Performance", user: "u2")) == "foreign_account")
        #expect(try account(figures, Samples.accountRecord("p1")) == "wrong_account_type")
        #expect(try account(AccountPatch(id: "p1", externalId: "N"), self.account) == "wrong_account_type")
        #expect(try account(AccountPatch(id: "p1", externalId: "N"), Samples.accountRecord("p1")) == "send")
    }

    @Test func `warns about figures that do not add up with those that stay, and about stale ones`() throws {
        let odd = UserPatch(accounts: [AccountPatch(id: "p1", figures: AccountFigures(balanceCents: 999_999))]
        )
        #expect(try plan(odd, accounts: [account]).plan.warnings.count == 1)
        let right = UserPatch(
            accounts: [
                AccountPatch(
                    id: "p1", figures: AccountFigures(balanceCents: 123_600, liquidBalanceCents: 600))
            ])
        #expect(try plan(right, accounts: [account]).plan.warnings.isEmpty)
        let stale = UserPatch(transactions: [try settle("t1")])
        let warnings = try plan(stale, transactions: [try Samples.performance("t1")]).plan.warnings
        #expect(warnings.count == 1)
        #expect(warnings[0].contains("p1"))
    }

    @Test func `shows old and new`() throws {
        let patch = UserPatch(
            givenName: "Ada",
            accounts: [
                AccountPatch(
                    id: "p1", figures: AccountFigures(balanceCents: 1, performancePercent: .number("1.50")))
            ])
        #expect(
            try plan(patch, accounts: [account]).changes == [
                .init(name: "accounts/p1 balanceCents", old: "123500", new: "1"),
                .init(name: "accounts/p1 performancePercent", old: "23", new: "1.50"),
                .init(name: "user givenName", old: nil, new: "Ada"),
            ])
    }

    @Test func `reads every transaction and account, and no other`() async throws {
        let transport = ScriptedTransport([
            Exchange("GET /transactions/t1", 200, ["transaction": Samples.json("t1")]),
            Exchange("GET /accounts/p1", 200, ["account": account]),
        ])
        let patch = UserPatch(
            accounts: [AccountPatch(id: "p1", figures: AccountFigures(balanceCents: 1))],
            transactions: [try settle("t1")])
        let result = try await UserPatchPlanner(client: try StubWorld().client(transport)).plan(
            user: "u1", patch)
        #expect(code(result) == "send")
        transport.expectFinished()
    }
}
