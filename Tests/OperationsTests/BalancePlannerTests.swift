import ExactJSON
import Money
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
        return BalancePlanner(time: try time(Samples.at), ignoresOpen: ignoresOpen).decide(
            BalanceRequest(
                accountId: "a1", actualBalanceCents: actual, externalId: "B1", dreamId: "d1", place: "f"),
            account: account, records: records, open: open)
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
        #expect(try decide(actual: 123) == .report(.init(transaction: more, isTimeGiven: false, place: "f")))
        #expect(try decide(actual: 0) == .report(.init(transaction: less, isTimeGiven: false, place: "f")))
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
        let none = BalancePlanner(time: try time(Samples.at), ignoresOpen: false).decide(
            BalanceRequest(accountId: "a9", actualBalanceCents: 1, externalId: "B1", place: "f"),
            account: nil, records: [],
            open: [])
        #expect(code(none) == "unknown_account")
    }
}
