import ExactJSON
import HTTPTransport
import Money
import Testing
import WebAPI

@testable import ImpactFinance
@testable import Operations

/// What bringing a plan up to date decides, without a client.
@Suite struct SavingRefreshTests {
    typealias Facts = PlanRefresher.Facts

    private func facts(_ transactions: Transaction..., missing: String...) -> Facts {
        var facts = Facts()
        for transaction in transactions { facts.transactions[transaction.id] = .found(transaction) }
        for id in missing {
            facts.transactions[id] = .missing(
                APIError(kind: .notFound, operation: "read", method: .get, path: "/", message: "no"))
        }
        return facts
    }

    private func words(_ plan: Plan) -> [String] {
        plan.items.map { item in
            switch item.decision {
            case .send: "send"
            case .unchanged: "unchanged"
            case .refused(let error): error.code
            }
        }
    }

    private func message(_ plan: Plan, _ index: Int = 0) -> String {
        if case .refused(let error) = plan.items[index].decision { error.message } else { "" }
    }

    private func settling(_ transactions: Transaction...) throws -> Plan {
        let at = try time(Samples.at)
        return Plan(
            command: "settle", items: transactions.map { PlannedItem($0, .send) },
            steps: transactions.enumerated().map {
                Step(.endTransaction(id: $0.element.id, .settled(at)), items: [$0.offset])
            })
    }

    @Test func `what is as it was observed stays, the whole plan with it`() throws {
        let transaction = try Samples.transaction()
        var plan = try settling(transaction, Samples.transaction("t2"))
        plan.items.append(PlannedItem(try Samples.transaction("t3"), .unchanged))
        #expect(PlanRefresher.refresh(plan, facts(transaction, try Samples.transaction("t2"))) == plan)
    }

    @Test func `what somebody else has settled meanwhile is unchanged, and nothing is sent for it`() throws {
        let now = try Samples.transaction("t1", Samples.settledByOthers)
        let plan = PlanRefresher.refresh(try settling(Samples.transaction()), facts(now))
        #expect(words(plan) == ["unchanged"])
        #expect(plan.steps.isEmpty)
        #expect(plan.items[0].observed == now)
    }

    @Test(
        arguments: [
            (Samples.failed, "state requested → failed"),
            (["state": "paused"], "state requested → paused"),
            (["amountCents": 99900], "amountCents 12300 → 99900"),
            (["type": "Withdrawal"], "type Deposit → Withdrawal"),
            (["user": Samples.user("u2")], "user u1 → u2"),
            (["toAccount": Samples.account("a2")], "toAccount a1 → a2"),
            (["toAccount": .some(nil)], "toAccount a1 → none"),
            (["fromAccount": Samples.account("a3")], "fromAccount none → a3"),
            (
                ["toAccount": Samples.account("a1", "Performance")],
                "toAccount type SharedSavings → Performance"
            ),
        ] as [([String: JSON?], String)])
    func `what has changed is refused, and says what`(changes: [String: JSON?], says: String) throws {
        let plan = PlanRefresher.refresh(
            try settling(Samples.transaction()), facts(try Samples.transaction("t1", changes)))
        #expect(words(plan) == ["drifted"])
        #expect(plan.steps.isEmpty)
        #expect(message(plan).contains(says), "\(message(plan))")
        try plan.check()
    }

    @Test func `what is not there any more, or was not read, is refused`() throws {
        let plan = try settling(Samples.transaction())
        for facts in [facts(missing: "t1"), Facts()] {
            let refreshed = PlanRefresher.refresh(plan, facts)
            #expect(words(refreshed) == ["drifted"])
            #expect(message(refreshed) == "it is not there any more")
        }
    }

    @Test func `a change of what does not matter is none`() throws {
        let old = try Samples.transaction("t1", ["toDream": ["id": "d1"]])
        let now = try Samples.transaction(
            "t1", ["externalId": "later", "toDream": ["id": "d1", "name": "n"]])
        let plan = try settling(old)
        #expect(PlanRefresher.refresh(plan, facts(now)) == plan)
    }

    // MARK: Several in one request

    private func atomic() throws -> Plan {
        let at = try time(Samples.at)
        let transactions = [try Samples.performance("t1"), try Samples.performance("t2")]
        let patch = UserPatch(
            accounts: [AccountPatch(id: "p1", figures: .init(balanceCents: 5))],
            transactions: transactions.map { .init(id: $0.id, ending: .settled(at)) })
        return Plan(
            command: "settle", items: transactions.map { PlannedItem($0, .send) },
            steps: [Step(.updateUser(id: "u1", patch), items: [0, 1])])
    }

    @Test func `a request for several stays when none of them has changed`() throws {
        let plan = try atomic()
        var facts = facts(try Samples.performance("t1"), try Samples.performance("t2"))
        facts.accounts["p1"] = try account(4)
        let refreshed = PlanRefresher.refresh(plan, facts)
        #expect(refreshed.unexplained == plan)
        #expect(refreshed.explanations == ["accounts/p1 balanceCents: 4 → 5"])
        facts.accounts["p1"] = nil
        #expect(message(PlanRefresher.refresh(plan, facts)) == "account p1 is not there any more")
    }

    @Test func `when all of several have ended as asked, all are unchanged, and lost figures are told`()
        throws
    {
        let ours = PlanRefresher.refresh(
            try atomic(),
            facts(
                try Samples.performance("t1", Samples.settled), try Samples.performance("t2", Samples.settled)
            ))
        #expect(words(ours) == ["unchanged", "unchanged"])
        #expect(ours.steps.isEmpty && ours.warnings.isEmpty)
        let theirs = PlanRefresher.refresh(
            try atomic(),
            facts(
                try Samples.performance("t1", Samples.settledByOthers),
                try Samples.performance("t2", Samples.settled)))
        #expect(words(theirs) == ["unchanged", "unchanged"])
        #expect(theirs.warnings.count == 1)
        #expect(theirs.warnings.first?.contains("the figures of p1 are not sent") == true)
    }

    @Test func `one of several that has changed stops all, and each says which`() throws {
        for changes in [Samples.failed, Samples.settledByOthers, ["amountCents": 1]] {
            let plan = PlanRefresher.refresh(
                try atomic(), facts(try Samples.performance("t1"), try Samples.performance("t2", changes)))
            #expect(words(plan) == ["drifted", "drifted"])
            #expect(plan.steps.isEmpty)
            #expect(message(plan, 0).contains("all or nothing, and t2 "), "\(message(plan, 0))")
            #expect(message(plan, 1).hasPrefix("it "), "\(message(plan, 1))")
            try plan.check()
        }
    }

    // MARK: A user's update

    private func update(
        _ transactions: [Transaction], accounts: [AccountPatch] = [], givenName: String? = nil,
        alreadySo: Set<String> = []
    ) throws -> Plan {
        let at = try time(Samples.at)
        var item = PlannedItem(id: "u1", decision: .send)
        item.ends = transactions
        let patch = UserPatch(
            givenName: givenName, accounts: accounts,
            transactions: transactions.map { .init(id: $0.id, ending: .settled(at)) })
        return Plan(
            command: "patch-user", items: [item],
            steps: [Step(.updateUser(id: "u1", patch), items: [0], alreadySo: alreadySo)])
    }

    private func account(_ balance: Int64, user: String = "u1") throws -> Account {
        try Account(
            JSONCursor(
                Samples.accountRecord("p1", "Performance", user: user, ["balanceCents": .integer(balance)])))
    }

    private let figures = AccountPatch(id: "p1", figures: .init(balanceCents: 5))

    @Test func `a user's update stays while its transactions are as they were`() throws {
        let plan = try update([Samples.transaction()], accounts: [figures], givenName: "A")
        var facts = facts(try Samples.transaction())
        facts.accounts["p1"] = try account(4)
        #expect(PlanRefresher.refresh(plan, facts).unexplained == plan)
        facts.accounts["p1"] = try account(5)
        #expect(PlanRefresher.refresh(plan, facts).steps.map(\.alreadySo) == [["accounts/p1"]])
    }

    @Test func `an update of accounts alone is unchanged when they are so already`() throws {
        let plan = try update([], accounts: [figures])
        var facts = Facts()
        facts.accounts["p1"] = try account(5)
        #expect(words(PlanRefresher.refresh(plan, facts)) == ["unchanged"])
        facts.accounts["p1"] = try account(4)
        #expect(PlanRefresher.refresh(plan, facts).unexplained == plan)
        facts.accounts["p1"] = try account(5)
        #expect(
            words(PlanRefresher.refresh(try update([], accounts: [figures], givenName: "A"), facts)) == [
                "send"
            ])
    }

    @Test func `an update whose account is gone or somebody else's is refused`() throws {
        let plan = try update([], accounts: [figures])
        #expect(message(PlanRefresher.refresh(plan, Facts())) == "account p1 is not there any more")
        var facts = Facts()
        facts.accounts["p1"] = try account(4, user: "u2")
        #expect(message(PlanRefresher.refresh(plan, facts)) == "account p1 belongs to user u2 now")
    }

    @Test func `an update that was applied is unchanged, and one of which a part is missing is refused`()
        throws
    {
        let plan = try update([Samples.transaction()], accounts: [figures], givenName: "A")
        var facts = facts(try Samples.transaction("t1", Samples.settled))
        facts.accounts["p1"] = try account(5)
        #expect(words(PlanRefresher.refresh(plan, facts)) == ["unchanged"])
        facts.accounts["p1"] = try account(4)
        let open = PlanRefresher.refresh(plan, facts)
        #expect(words(open) == ["drifted"])
        #expect(message(open).contains("transaction t1 is settled already"))
        #expect(message(open).hasSuffix("is not known to be so: account p1"))
        facts.transactions["t1"] = .found(try Samples.transaction("t1", Samples.settledByOthers))
        facts.accounts["p1"] = try account(5)
        #expect(message(PlanRefresher.refresh(plan, facts)).hasSuffix("is not known to be so: the user"))
        let transactionsOnly = try update([Samples.transaction()])
        #expect(words(PlanRefresher.refresh(transactionsOnly, facts)) == ["unchanged"])
    }

    // MARK: Reported transactions

    private func reporting(_ followUps: [AccountPatch] = []) throws -> Plan {
        let new = NewTransaction(
            type: .deposit, externalId: "E1", userId: "u1", amountCents: 12300,
            settledAt: try time(Samples.at),
            toAccountId: "p1")
        return Plan(
            command: "reconcile",
            items: [PlannedItem(externalId: "E1", amountCents: 12300, type: .deposit, decision: .send)],
            steps: [Step(.createTransaction(new), items: [0], followUps: followUps)])
    }

    private func record(_ changes: [String: JSON?] = [:]) throws -> Transaction {
        try Samples.performance(
            "t7", Samples.settled.merging(["externalId": "E1"]) { $1 }.merging(changes) { $1 })
    }

    private func facts(records: [Transaction], _ accounts: Account...) -> Facts {
        var facts = Facts()
        facts.records["E1"] = records
        for account in accounts { facts.accounts[account.id] = account }
        return facts
    }

    @Test func `a transaction that is not there is still reported`() throws {
        let plan = try reporting([figures])
        #expect(PlanRefresher.refresh(plan, facts(records: [])) == plan)
    }

    @Test func `an equal record is unchanged, with its id, when no figures are due`() throws {
        for plan in [try reporting(), try reporting([figures])] {
            let refreshed = PlanRefresher.refresh(plan, facts(records: [try record()], try account(5)))
            #expect(words(refreshed) == ["unchanged"])
            #expect(refreshed.items[0].id == "t7")
            #expect(refreshed.steps.isEmpty)
        }
    }

    @Test func `figures that an equal record lacks are sent alone`() throws {
        let second = AccountPatch(id: "p2", figures: .init(balanceCents: 6))
        let refreshed = PlanRefresher.refresh(
            try reporting([figures, second]), facts(records: [try record()], try account(4)))
        #expect(refreshed.steps == [Step(.updateAccount(figures), items: [0], followUps: [second])])
        #expect(words(refreshed) == ["send"])
        try refreshed.check()
    }

    @Test func `figures older than the account's are not sent`() throws {
        var valued = try account(4)
        valued.figures.valuationAt = try time("2026-01-06T00:00:00Z")
        let refreshed = PlanRefresher.refresh(
            try reporting([figures]), facts(records: [try record()], valued))
        #expect(words(refreshed) == ["unchanged"])
        #expect(refreshed.warnings.count == 1)
    }

    @Test func `another record, or two of them, is refused`() throws {
        for records in [
            [try record(["amountCents": 1])], [try record(Samples.settledByOthers)],
            [try record(), try record()],
        ] {
            let refreshed = PlanRefresher.refresh(try reporting([figures]), facts(records: records))
            #expect(words(refreshed) == ["conflict"])
            #expect(refreshed.steps.isEmpty)
        }
        #expect(words(PlanRefresher.refresh(try reporting(), Facts())) == ["drifted"])
    }

    @Test func `figures alone are sent again, but never over newer ones`() throws {
        let second = AccountPatch(id: "p2", figures: .init(balanceCents: 6))
        var item = PlannedItem(try record(), .send)
        item.extras = [.init(name: "accountUpdates", value: [["id": "p1", "outcome": "failed"]])]
        let plan = Plan(
            command: "reconcile", items: [item],
            steps: [Step(.updateAccount(figures), items: [0], followUps: [second])])
        #expect(PlanRefresher.refresh(plan, Facts()) == plan)
        #expect(PlanRefresher.refresh(plan, facts(records: [], try valued("2026-01-05T08:00:00Z"))) == plan)
        // The same figures once more change nothing.
        #expect(
            PlanRefresher.refresh(plan, facts(records: [], try valued("2026-01-06T00:00:00Z", 5))) == plan)
        let one = PlanRefresher.refresh(plan, facts(records: [], try valued("2026-01-06T00:00:00Z")))
        #expect(one.steps == [Step(.updateAccount(second), items: [0])])
        #expect(
            one.warnings == [
                "account p1 was valued at 2026-01-06T00:00:00Z, which is later than the given figures "
                    + "(\(Samples.at)); they are not sent"
            ])
        let none = PlanRefresher.refresh(
            plan,
            facts(
                records: [], try valued("2026-01-06T00:00:00Z"), try valued("2026-01-06T00:00:00Z", id: "p2"))
        )
        #expect(none.steps.isEmpty && none.warnings.count == 2)
        #expect(words(none) == ["unchanged"])
        #expect(none.items[0].extras.isEmpty)
    }

    @Test func `figures alone of a transaction that only its record shows go by the record's time`() throws {
        let plan = Plan(
            command: "reconcile", items: [PlannedItem(externalId: "E1", decision: .send)],
            steps: [Step(.updateAccount(figures), items: [0])])
        let later = try valued("2026-01-06T00:00:00Z")
        #expect(words(PlanRefresher.refresh(plan, facts(records: [try record()], later))) == ["unchanged"])
        #expect(words(PlanRefresher.refresh(plan, facts(records: [], later))) == ["send"])
    }

    private func valued(_ at: String, _ balance: Int64 = 4, id: String = "p1") throws -> Account {
        var account = try account(balance)
        account.id = id
        account.figures.valuationAt = try time(at)
        return account
    }

    @Test func `a transaction is reported without figures that are older than the account's`() throws {
        let plan = try reporting([figures])
        let refreshed = PlanRefresher.refresh(
            plan, facts(records: [], try valued("2026-01-06T00:00:00Z")))
        #expect(refreshed.steps.map(\.request) == plan.steps.map(\.request))
        #expect(refreshed.steps.flatMap(\.followUps).isEmpty)
        #expect(refreshed.warnings.first?.hasSuffix("they are not sent") == true)
        #expect(words(refreshed) == ["send"])
    }

    @Test func `a user's request whose figures are older than the account's is refused`() throws {
        var own = facts(try Samples.performance("t1"), try Samples.performance("t2"))
        own.accounts["p1"] = try valued("2026-01-06T00:00:00Z")
        let settled = PlanRefresher.refresh(try atomic(), own)
        #expect(words(settled) == ["drifted", "drifted"])
        #expect(message(settled).contains("account p1 was valued at 2026-01-06T00:00:00Z"))
        #expect(settled.steps.isEmpty)
        own.accounts["p1"] = try valued(Samples.at)
        #expect(PlanRefresher.refresh(try atomic(), own).unexplained == (try atomic()))
        let update = try update([Samples.transaction()], accounts: [figures])
        var facts = facts(try Samples.transaction())
        facts.accounts["p1"] = try valued("2026-01-06T00:00:00Z")
        #expect(words(PlanRefresher.refresh(update, facts)) == ["drifted"])
        facts.accounts["p1"] = try valued(Samples.at)
        #expect(PlanRefresher.refresh(update, facts).unexplained == update)
        // What has a time of its own goes by that.
        let dated = AccountPatch(
            id: "p1", figures: .init(balanceCents: 5, valuationAt: try time("2026-01-04T00:00:00Z")))
        #expect(words(PlanRefresher.refresh(try self.update([], accounts: [dated]), facts)) == ["drifted"])
    }

    // MARK: Differences of balances

    private func reportingDifference(_ followUps: [AccountPatch] = []) throws -> Plan {
        var plan = try reporting(followUps)
        plan.items[0].extras = [
            ObservedBalance(accountId: "p1", observedCents: 100, actualCents: 12400).member
        ]
        return plan
    }

    @Test func `a difference is reported while the balance is the one that it was worked out from`() throws {
        let plan = try reportingDifference()
        #expect(PlanRefresher.refresh(plan, facts(records: [], try account(100))) == plan)
        let drifted = PlanRefresher.refresh(plan, facts(records: [], try account(12400)))
        #expect(words(drifted) == ["drifted"])
        #expect(
            message(drifted)
                == "the account's balance is 12400 cents now, and was 100 when the difference was worked out")
        #expect(drifted.steps.isEmpty)
        #expect(words(PlanRefresher.refresh(plan, facts(records: []))) == ["drifted"])
        var silent = try account(100)
        silent.figures.balanceCents = nil
        #expect(words(PlanRefresher.refresh(plan, facts(records: [], silent))) == ["drifted"])
        let there = PlanRefresher.refresh(plan, facts(records: [try record()], try account(12400)))
        #expect(words(there) == ["unchanged"])
        #expect(there.items[0].extras == plan.items[0].extras)
        #expect(
            words(PlanRefresher.refresh(plan, facts(records: [try record(["amountCents": 1])])))
                == ["conflict"])
    }

    @Test func `a difference whose new balance would be older than the account's is not reported`() throws {
        let valued = try valued("2026-01-06T00:00:00Z", 100)
        let plan = PlanRefresher.refresh(
            try reportingDifference([AccountPatch(id: "p1", figures: .init(balanceCents: 12400))]),
            facts(records: [], valued))
        #expect(words(plan) == ["drifted"])
    }
}
