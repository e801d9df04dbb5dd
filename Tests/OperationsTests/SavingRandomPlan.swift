import ExactJSON
import ImpactFinance
import Money

@testable import Operations

/// Makes plans that fit together and hold everything that a plan may hold. The same seed makes the same plans.
struct RandomPlan {
    private var state: UInt64
    private var counter = 0

    init(seed: UInt64) { state = seed }

    private mutating func next() -> UInt64 {
        // SplitMix64, https://prng.di.unimi.it/splitmix64.c
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }
    mutating func chance(_ percent: Int) -> Bool { below(100) < percent }
    mutating func pick<Value>(_ values: [Value]) -> Value { values[below(values.count)] }

    mutating func maybe<Value>(_ value: (inout RandomPlan) -> Value) -> Value? {
        chance(50) ? value(&self) : nil
    }

    /// A text that differs from all others, with characters that are not easy to keep.
    mutating func text() -> String {
        counter += 1
        let odd = [
            "", "\"\\/\u{8}\n\r\t", "ä\u{308}é", "💶", "\u{202E}abc", "\u{0}\u{7F}", " ", "#]}", "\u{2028}",
            "%2F",
        ]
        return "x\(counter)" + pick(odd)
    }

    mutating func cents() -> Int64 {
        pick([0, 1, 12300, -5, .max, .min, Int64(below(1_000_000))])
    }

    mutating func time() -> Timestamp {
        let nanoseconds: Int32 = pick([0, 0, 250_000_000, 1, 999_999_999])
        return Timestamp(seconds: 1_700_000_000 + Int64(below(100_000_000)), nanoseconds: nanoseconds)
            ?? Timestamp.now()
    }

    mutating func reference(_ type: String) -> Reference {
        Reference(type: type, id: text(), externalId: maybe { $0.text() })
    }

    mutating func dream() -> JSONObject {
        pick([
            [:], ["id": .string(text())],
            [
                "type": "Dream", "id": .string(text()), "name": .string(text()),
                "more": [1, .number("2.50"), nil, ["a": true]],
            ],
        ])
    }

    mutating func transaction(user: Reference? = nil) -> Transaction {
        Transaction(
            type: .init(rawValue: pick(["Deposit", "Withdrawal", "Internal", "Gift", ""])), id: text(),
            externalId: maybe { $0.text() }, transferConsentId: maybe { $0.text() },
            user: user ?? reference("User"), amountCents: cents(),
            state: .init(rawValue: pick(["requested", "settled", "failed", "paused"])), requestedAt: time(),
            settledAt: maybe { $0.time() }, failedAt: maybe { $0.time() },
            toAccount: maybe { $0.reference("SharedSavings") }, toDream: maybe { $0.dream() },
            fromAccount: maybe { $0.reference("") }, fromDream: maybe { $0.dream() })
    }

    mutating func figures() -> AccountFigures {
        AccountFigures(
            balanceCents: maybe { $0.cents() }, liquidBalanceCents: maybe { $0.cents() },
            performanceCents: maybe { $0.cents() },
            performancePercent: maybe {
                $0.pick([.integer(16), .number("16.670"), .number("-1e400"), .number("-0.0")])
            },
            totalAcquisitionCostCents: maybe { $0.cents() }, valuationFrom: maybe { $0.time() },
            valuationAt: maybe { $0.time() })
    }

    mutating func account() -> AccountPatch {
        AccountPatch(id: text(), externalId: maybe { $0.text() }, figures: figures())
    }

    mutating func error() -> ItemError {
        ItemError(
            code: text(), message: text(), hint: maybe { $0.text() }, status: maybe { $0.below(600) },
            requestId: maybe { $0.text() },
            fields: (0..<below(3)).map { _ in .init(field: text(), errors: (0..<below(3)).map { _ in text() })
            })
    }

    /// A plan with every kind of item, not necessarily of every kind of request.
    mutating func plan(_ command: String? = nil) -> Plan {
        var plan = Plan(command: command ?? pick(Plan.commands), warnings: (0..<below(3)).map { _ in text() })
        for _ in 0..<(1 + below(6)) {
            if chance(30) {
                var item = PlannedItem(transaction(), chance(50) ? .unchanged : .refused(error()))
                if chance(50) { item = PlannedItem(externalId: maybe { $0.text() }, decision: item.decision) }
                plan.items.append(item)
            } else {
                send(&plan)
            }
        }
        return plan
    }

    private mutating func send(_ plan: inout Plan) {
        let first = plan.items.count
        switch plan.command {
        case "patch-user":
            var item = PlannedItem(id: text(), user: maybe { $0.reference("user") }, decision: .send)
            item.ends = (0..<below(3)).map { _ in transaction() }
            let patch = UserPatch(
                givenName: maybe { $0.text() }, familyName: maybe { $0.text() },
                provisioningInitiatedAt: maybe { $0.time() }, accounts: (0..<below(3)).map { _ in account() },
                transactions: item.ends.map {
                    .init(id: $0.id, ending: chance(50) ? .settled(time()) : .failed(time()))
                })
            plan.items.append(item)
            let request = WriteRequest.updateUser(id: item.id ?? "", patch)
            plan.steps.append(
                Step(
                    request, items: [first], alreadySo: Set((0..<below(3)).map { _ in "accounts/" + text() }))
            )
        case "reconcile" where chance(30):
            plan.items.append(PlannedItem(transaction(), .send))
            plan.steps.append(
                Step(
                    .updateAccount(account()), items: [first],
                    followUps: (0..<below(2)).map { _ in account() }))
        case "reconcile":
            let new = NewTransaction(
                type: .init(rawValue: pick(["Deposit", "Gift"])), externalId: text(), userId: text(),
                amountCents: cents(), requestedAt: maybe { $0.time() }, settledAt: time(),
                toAccountId: maybe { $0.text() }, toDreamId: maybe { $0.text() },
                fromAccountId: maybe { $0.text() }, fromDreamId: maybe { $0.text() })
            var item = PlannedItem(
                externalId: new.externalId, amountCents: new.amountCents, type: new.type,
                user: maybe { $0.reference("User") }, decision: .send)
            if chance(50) { item.extras = [.init(name: "figuresMissing", value: [.string(text())])] }
            if chance(30) {
                let balance = ObservedBalance(
                    accountId: text(), observedCents: 5, actualCents: .max)
                item.extras.append(balance.member)
            }
            if chance(20) { item.extras.append(.init(name: "later", value: ["a": [.number("1.50"), nil]])) }
            plan.items.append(item)
            plan.steps.append(
                Step(
                    .createTransaction(new), items: [first], followUps: (0..<below(3)).map { _ in account() })
            )
        case Plan.createsAccount:
            let new = NewAccount(
                type: .init(rawValue: pick(["SharedSavings", "Performance", "Gift"])), userId: text(),
                externalId: text(), figures: figures())
            plan.items.append(
                PlannedItem(
                    externalId: new.externalId, user: maybe { $0.reference("User") }, decision: .send))
            plan.steps.append(Step(.createAccount(new), items: [first]))
        case Plan.updatesAccount:
            let patch = account()
            var item = PlannedItem(id: patch.id, externalId: maybe { $0.text() }, decision: .send)
            item.extras = [.init(name: AccountUpdatePlanner.before, value: ["balanceCents": nil])]
            plan.items.append(item)
            plan.steps.append(Step(.updateAccount(patch), items: [first]))
        case _ where plan.command.hasPrefix("testbank "):
            sendToTestbank(&plan)
        default:
            let user = reference("User")
            let isAtomic = chance(50)
            let transactions = (0..<(isAtomic ? 1 + below(3) : 1)).map { _ in transaction(user: user) }
            plan.items += transactions.map { PlannedItem($0, .send) }
            if isAtomic, chance(50) {
                let before = (0..<below(3)).map { _ in ObservedAccount(id: text(), figures: figures()) }
                plan.items[first].extras.append(ObservedAccount.member(before))
            }
            let endings = transactions.map { _ in
                plan.command == "settle" ? Ending.settled(time()) : .failed(time())
            }
            let request: WriteRequest =
                isAtomic
                ? .updateUser(
                    id: user.id,
                    UserPatch(
                        accounts: (0..<below(3)).map { _ in account() },
                        transactions: zip(transactions, endings).map { .init(id: $0.id, ending: $1) }))
                : .endTransaction(id: transactions[0].id, endings[0])
            plan.steps.append(Step(request, items: Array(first..<plan.items.count)))
        }
    }

    mutating func savedPlan(_ command: String? = nil) -> SavedPlan {
        let created = time()
        return SavedPlan(
            plan(command), profile: maybe { $0.text() }, host: "https://bank.example/v1",
            operatorName: text(),
            currency: maybe { $0.pick(["EUR", "JPY"]) }, createdAt: created,
            expiresAt: created.adding(.seconds(86_400)) ?? created,
            inputsSHA256: String(repeating: "0a", count: 32))
    }
}
