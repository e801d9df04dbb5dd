public import ExactJSON
import ImpactFinance

extension Plan {
    /// Holds the plan's parts against one another: what is shown must be what is sent.
    ///
    /// Each item that is to be sent is served by exactly one request, and no other item by any; each request is one
    /// that the command makes, and is about what its items say, amount included; nothing is done twice.
    ///
    /// `path`: what the plan is called in errors.
    /// - Throws: ``JSONShapeError`` naming the place that does not fit, by the names of ``json``.
    public func check(path: String = "") throws(JSONShapeError) {
        try PlanCheck(plan: self, prefix: path.isEmpty ? "" : path + ".").run()
    }
}

private struct PlanCheck {
    let plan: Plan
    let prefix: String

    func run() throws(JSONShapeError) {
        guard Plan.commands.contains(plan.command) else {
            throw error("command", "one of \(Plan.commands.joined(separator: ", "))", "another")
        }
        for (index, item) in plan.items.enumerated() { try check(item, "items[\(index)]") }
        var served: Set<Int> = []
        for (number, step) in plan.steps.enumerated() {
            let place = "requests[\(number)]"
            guard !step.items.isEmpty else { throw error("\(place).items", "at least one item", "none") }
            for (position, index) in step.items.enumerated() {
                try check(index, "\(place).items[\(position)]", &served)
            }
            try check(step, place)
        }
        for (index, item) in plan.items.enumerated() where item.decision == .send && !served.contains(index) {
            throw error("items[\(index)].decision", "a request that serves the item", "none")
        }
        try checkNothingTwice()
    }

    private func error(_ place: String, _ expected: String, _ found: String) -> JSONShapeError {
        JSONShapeError(path: prefix + place, expected: expected, found: found)
    }

    private func check(_ item: PlannedItem, _ place: String) throws(JSONShapeError) {
        guard let seen = item.observed else { return }
        let isAsObserved =
            item.id == seen.id && item.externalId == seen.externalId && item.type == seen.type
            && item.amountCents == seen.amountCents && item.user == seen.user
        if !isAsObserved {
            throw error("\(place).observed", "the transaction that the item is about", "another")
        }
    }

    private func check(_ index: Int, _ place: String, _ served: inout Set<Int>) throws(JSONShapeError) {
        guard plan.items.indices.contains(index) else {
            throw error(place, "the index of an item", String(index))
        }
        guard plan.items[index].decision == .send else {
            throw error(place, "the index of an item that is to be sent", String(index))
        }
        guard served.insert(index).inserted else {
            throw error(place, "an item that nothing else serves", String(index))
        }
    }

    private func check(_ step: Step, _ place: String) throws(JSONShapeError) {
        let items = step.items.map { plan.items[$0] }
        let fits =
            switch (plan.command, step.request) {
            case ("settle", .endTransaction(let id, let ending)),
                ("fail", .endTransaction(let id, let ending)):
                isGoal(ending) && items.count == 1 && Self.isAbout(items[0].observed, id)
            case ("settle", .updateUser(let id, let patch)), ("fail", .updateUser(let id, let patch)):
                endings(patch, fit: items, of: id)
            case ("patch-user", .updateUser(let id, let patch)):
                items.count == 1 && Self.same(items[0].id, id)
                    && Self.pairs(items[0].ends, patch.transactions)
            case ("reconcile", .createTransaction(let new)):
                items.count == 1 && items[0].externalId == new.externalId && items[0].type == new.type
                    && items[0].amountCents == new.amountCents
            case ("reconcile", .updateAccount): items.count == 1 && items[0].observed != nil
            case (Plan.createsAccount, .createAccount(let new)):
                items.count == 1 && items[0].externalId == new.externalId
            case (_, .testbank(let write)):
                items.count == 1 && step.followUps.isEmpty && Self.fits(write, items[0], plan.command)
            case (Plan.updatesAccount, .updateAccount(let patch)):
                items.count == 1 && step.followUps.isEmpty && Self.same(items[0].id, patch.id)
            default: false
            }
        if !fits { throw error(place, "a request of \(plan.command) that its items ask for", "another") }
    }

    /// Whether a request to Testbank is what its command and item say.
    private static func fits(_ write: TestbankWrite, _ item: PlannedItem, _ command: String) -> Bool {
        switch (command, write) {
        case (Plan.createsTestbankAccount, .createAccount(let new)): item.externalId == new.externalId
        case (Plan.updatesTestbankAccount, .updateAccount), (Plan.deletesTestbankAccount, .deleteAccount):
            item.id == write.id
        case (_, .createTransaction(let new)):
            Plan.movesMoney.contains(command) && item.externalId == new.externalId
                && [
                    ("amount", new.amount.text(decimals: 2)), ("sender", new.sender.text),
                    ("recipient", new.recipient.text), ("reference", new.reference),
                ]
                .allSatisfy { item.extra($0) == $1 }
        default: false
        }
    }

    private func isGoal(_ ending: Ending) -> Bool {
        ending.state == (plan.command == "settle" ? TransactionState.settled : .failed)
    }

    private func endings(_ patch: UserPatch, fit items: [PlannedItem], of user: String) -> Bool {
        !patch.changesUser && patch.transactions.allSatisfy { isGoal($0.ending) }
            && items.allSatisfy { Self.same($0.user?.id, user) }
            && Self.pairs(items.compactMap(\.observed), patch.transactions)
            && items.count == patch.transactions.count
    }

    private static func pairs(_ seen: [Transaction], _ changes: [UserPatch.TransactionChange]) -> Bool {
        seen.count == changes.count && zip(seen, changes).allSatisfy { Identifier.same($0.id, $1.id) }
    }

    private static func isAbout(_ transaction: Transaction?, _ id: String) -> Bool {
        same(transaction?.id, id)
    }

    private static func same(_ first: String?, _ second: String) -> Bool {
        first.map { Identifier.same($0, second) } ?? false
    }

    /// A transaction must not be ended, and an external id not be used, by two requests of one plan.
    private func checkNothingTwice() throws(JSONShapeError) {
        var seen: Set<String> = []
        for (index, item) in plan.items.enumerated() where item.decision == .send {
            let ids = item.observed.map { [$0.id] } ?? item.ends.map(\.id)
            let keys = ids.map { "id " + Self.canonical($0) }
            let new = item.id == nil ? [item.externalId].compactMap { $0.map { "external " + $0 } } : []
            for key in keys + new where !seen.insert(key).inserted {
                throw error("items[\(index)]", "something that no item before it is about", "the same")
            }
        }
    }

    /// One text for all forms of an id.
    private static func canonical(_ id: String) -> String {
        let lower = id.lowercased()
        return Identifier.same(id, lower) ? lower : id
    }
}
