import ImpactFinance

extension Step {
    /// What the step changes, by name: `transactions/ID`, `users/ID`, `accounts/ID`, or `external/ID` for a transaction
    /// that is yet to be made, `users/ID/external/ID` for an account that is. Two runs must not be in doubt about the same target.
    var targets: [String] {
        let first: [String] =
            switch request {
            case .endTransaction(let id, _): ["transactions/\(id)"]
            case .createTransaction(let new): ["external/\(new.externalId)"]
            case .updateAccount(let patch): ["accounts/\(patch.id)"]
            case .testbank(let write): [write.target]
            case .createAccount(let new): ["users/\(new.userId)/external/\(new.externalId)"]
            case .updateUser(let id, let patch):
                ["users/\(id)"] + patch.transactions.map { "transactions/\($0.id)" }
                    + patch.accounts.map { "accounts/\($0.id)" }
            }
        return first + followUps.map { "accounts/\($0.id)" }
    }
}

extension Plan {
    /// What nobody else may be changing while a step is under way: its targets, and the user whom they belong to. Each
    /// name once.
    func exclusiveKeys(of step: Int) -> [String] {
        var keys = steps[step].targets
        for index in steps[step].items {
            if let user = items[index].user?.id { keys.append("users/\(user)") }
        }
        switch steps[step].request {
        case .createTransaction(let new): keys.append("users/\(new.userId)")
        case .createAccount(let new): keys.append("users/\(new.userId)")
        default: break
        }
        var seen: Set<String> = []
        return keys.filter { seen.insert($0).inserted }
    }
}
