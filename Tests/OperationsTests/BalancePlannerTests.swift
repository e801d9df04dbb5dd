import ExactJSON
import Money
import TestSupport
import Testing

@testable import ImpactFinance
@testable import Operations

@Suite struct BalancePlannerTests {
    private func decide(
        actual: Int64, known: JSON? = 100, records: [Transaction] = [], open: [Transaction] = [],
        ignoresOpen: Bool = false
    ) throws -> BalancePlanner.Finding {
        let account = try Account(
            JSONCursor(Samples.accountRecord("a1", "SharedSavings", ["balanceCents": known])))
        return try decide(request(actual), account, records, open, ignoresOpen: ignoresOpen)
    }

    private func request(_ actual: Int64) -> BalanceRequest {
        BalanceRequest(
            accountId: "a1", actualBalanceCents: actual, externalId: "B1", dreamId: "d1", place: "f")
    }

    private func decide(
        _ request: BalanceRequest, _ account: Account?, _ records: [Transaction] = [],
        _ open: [Transaction] = [], ignoresOpen: Bool = false, figures: [FiguresTable.Row] = [],
        others: [Account] = []
    ) throws -> BalancePlanner.Finding {
        var facts = BalancePlanner.Facts()
        facts.accounts[request.accountId] = account
        for other in others { facts.accounts[other.id] = other }
        facts.records[request.externalId] = records
        let findings = BalancePlanner(
            time: try time(Samples.at), ignoresOpen: ignoresOpen, figures: FiguresTable(rows: figures)
        ).decide([request], facts, open: open)
        return try #require(findings.first)
    }

    private func code(_ finding: BalancePlanner.Finding) -> String {
        switch finding {
        case .report(let request): "\(request.transaction.type.rawValue) \(request.transaction.amountCents)"
        case .item(let item):
            if case .refused(let error) = item.decision { error.code } else { "unchanged" }
        }
    }

    @Test func `reports more as a deposit and less as a withdrawal`() throws {
        let at = try time(Samples.at)
        let more = NewTransaction(
            type: .deposit, externalId: "B1", userId: "u1", amountCents: 23, settledAt: at, toAccountId: "a1",
            toDreamId: "d1")
        let less = NewTransaction(
            type: .withdrawal, externalId: "B1", userId: "u1", amountCents: 100, settledAt: at,
            fromAccountId: "a1",
            fromDreamId: "d1")
        func report(_ new: NewTransaction, _ actual: Int64) -> BalancePlanner.Finding {
            let balance = ObservedBalance(accountId: "a1", observedCents: 100, actualCents: actual)
            return .report(.init(transaction: new, isTimeGiven: false, balance: balance, place: "f"))
        }
        #expect(try decide(actual: 123) == report(more, 123))
        #expect(try decide(actual: 0) == report(less, 0))
        #expect(try code(decide(actual: -5)) == "Withdrawal 105")
    }

    @Test func `leaves a right balance alone, also when it was put right under this id`() throws {
        #expect(try code(decide(actual: 100)) == "unchanged")
        let record = try Samples.transaction("t7", Samples.settled)
        #expect(try code(decide(actual: 100, records: [record])) == "unchanged")
        #expect(try code(decide(actual: 101, records: [record])) == "conflict")
    }

    @Test func `refuses while money may be on its way`() throws {
        let inward = try Samples.transaction("t1")
        let outward = try Samples.transaction(
            "t2", ["type": "Withdrawal", "toAccount": .some(nil), "fromAccount": Samples.account("a1")])
        let elsewhere = try Samples.transaction("t3", ["toAccount": Samples.account("a2")])
        let unsaid = try Samples.transaction("t4", ["toAccount": .some(nil)])
        let within = try Samples.transaction(
            "t5", ["type": "Internal", "fromAccount": Samples.account("a1")])
        let stranger = try Samples.transaction("t6", ["toAccount": .some(nil), "user": Samples.user("u2")])
        #expect(try code(decide(actual: 101, open: [inward])) == "open_transactions")
        #expect(try code(decide(actual: 101, open: [outward])) == "open_transactions")
        #expect(try code(decide(actual: 101, open: [unsaid])) == "open_transactions")
        #expect(try code(decide(actual: 101, open: [elsewhere, within, stranger])) == "Deposit 1")
        #expect(try code(decide(actual: 101, open: [inward], ignoresOpen: true)) == "Deposit 1")
    }

    @Test func `refuses what cannot be counted`() throws {
        #expect(try code(decide(actual: 1, known: .some(nil))) == "balance_missing")
        #expect(try code(decide(actual: .min)) == "overflow")
        #expect(try code(decide(actual: .max, known: -1)) == "overflow")
        #expect(try code(decide(actual: .min, known: 0)) == "overflow")
        #expect(try code(decide(actual: .max, known: 0)) == "Deposit 9223372036854775807")
        #expect(try code(decide(request(1), nil)) == "unknown_account")
    }

    @Test func `what comes of a balance keeps the balance, also when nothing is reported`() throws {
        for (actual, record) in [(100, nil), (101, try Samples.transaction("t7"))] as [(Int64, Transaction?)]
        {
            guard case .item(let item) = try decide(actual: actual, records: [record].compactMap { $0 })
            else {
                Issue.record("it is reported")
                continue
            }
            #expect(
                try item.balance()
                    == ObservedBalance(accountId: "a1", observedCents: 100, actualCents: actual))
        }
    }

    // MARK: Performance accounts, whose balance no transaction changes

    private func performance(_ id: String = "a1", _ changes: [String: JSON?] = [:]) throws -> Account {
        let own: [String: JSON?] = ["balanceCents": 100, "externalId": "PA"]
        return try Account(
            JSONCursor(Samples.accountRecord(id, "Performance", own.merging(changes) { $1 })))
    }

    private func row(
        _ id: String? = "a1", externalId: String? = nil, balance: Int64?, at: String? = nil
    ) throws -> FiguresTable.Row {
        FiguresTable.Row(
            id: id, externalId: externalId,
            figures: AccountFigures(
                balanceCents: balance, performanceCents: 1, valuationAt: try at.map(time)), place: "f line 2")
    }

    @Test func `a Performance account's difference is reported only with its new balance`() throws {
        let account = try performance()
        #expect(try code(decide(request(130), account)) == "performance_balance")
        for row in [try row(balance: 129), try row(balance: nil)] {
            #expect(try code(decide(request(130), account, figures: [row])) == "performance_balance")
        }
        #expect(
            try code(decide(request(130), account, figures: [row("a2", balance: 130)]))
                == "performance_balance")
        #expect(try code(decide(request(130), account, figures: [row(balance: 130)])) == "Deposit 30")
        #expect(
            try code(decide(request(70), account, figures: [row(nil, externalId: "PA", balance: 70)]))
                == "Withdrawal 30")
        #expect(try code(decide(request(100), account)) == "unchanged")
    }

    @Test func `figures that could be another account's, or are older than the account's, report nothing`()
        throws
    {
        let byExternal = try row(nil, externalId: "PA", balance: 130)
        #expect(
            try code(
                decide(request(130), performance(), figures: [byExternal], others: [performance("a2")]))
                == "figures_ambiguous")
        let valued = try performance("a1", ["valuationAt": "2026-01-06T00:00:00Z"])
        #expect(try code(decide(request(130), valued, figures: [row(balance: 130)])) == "performance_balance")
        #expect(
            try code(
                decide(request(130), valued, figures: [row(balance: 130, at: "2026-01-07T00:00:00Z")]))
                == "Deposit 30")
    }

    @Test func `our record of a Performance account's difference leads to the figures that are due`() throws {
        func record(_ changes: [String: JSON?] = [:]) throws -> Transaction {
            let own: [String: JSON?] = [
                "amountCents": 30, "externalId": "B1", "toAccount": Samples.account("a1", "Performance"),
                "toDream": ["id": "d1"],
            ]
            return try Samples.transaction(
                "t7", Samples.settledByOthers.merging(own) { $1 }.merging(changes) { $1 })
        }
        let account = try performance()
        #expect(try code(decide(request(130), account, [record()])) == "Deposit 30")
        #expect(
            try code(decide(request(130), account, [record()], figures: [row(balance: 130)])) == "Deposit 30")
        #expect(
            try code(decide(request(130), account, [record()], figures: [row(balance: 9)]))
                == "performance_balance")
        for changes in [["amountCents": 31], ["toAccount": Samples.account("a2")]] as [[String: JSON?]] {
            let finding = try decide(request(130), account, [record(changes)])
            #expect(code(finding) == "conflict")
            if case .item(let item) = finding, case .refused(let error) = item.decision {
                #expect(error.hint?.contains("external id") == false)
            }
        }
        #expect(try code(decide(request(130), account, [record(), record()])) == "conflict")
    }

    @Test func `reads each account and external id once, and an unknown account is none`() async throws {
        let requests = [
            request(1), BalanceRequest(accountId: "a9", actualBalanceCents: 1, externalId: "B1", place: "f"),
        ]
        let transport = ScriptedTransport([
            Exchange("GET /accounts/a1", 200, ["account": Samples.accountRecord("a1")]),
            Exchange(
                "GET /transactions?externalId=B1&items=100&after_id=", 200,
                Samples.page([Samples.json("t7", ["externalId": "B1"])])),
            Exchange("GET /accounts/a9", 404),
            Exchange("GET /accounts?items=20&page=1", 200, ["accounts": []]),
        ])
        let facts = try await BalancePlanner.read(requests, client: try StubWorld().client(transport))
        #expect(facts.accounts.keys.sorted() == ["a1"])
        #expect(facts.records.mapValues { $0.map(\.id) } == ["B1": ["t7"]])
        transport.expectFinished()
    }
}
