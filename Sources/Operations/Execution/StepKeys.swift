import ImpactFinance

/// What a step changes, by the service's id or the bank's: two runs must not be in doubt about the same thing, and two
/// steps that touch the same thing are not under way at once.
enum StepKey: Hashable {
    case transaction(String)
    case user(String)
    case account(String)
    /// A transaction that is yet to be made.
    case newTransaction(externalId: String)
    /// An account that is yet to be made.
    case newAccount(userId: String, externalId: String)
    /// What a request to Testbank changes.
    case testbank(String)

    /// Its name, such as `transactions/ID`.
    var name: String {
        switch self {
        case .transaction(let id): "transactions/" + id
        case .user(let id): "users/" + id
        case .account(let id): "accounts/" + id
        case .newTransaction(let externalId): "external/" + externalId
        case .newAccount(let userId, let externalId): "users/" + userId + "/external/" + externalId
        case .testbank(let name): name
        }
    }
}

extension Step {
    /// The names of what the step changes: `transactions/ID`, `users/ID`, `accounts/ID`, or `external/ID` for a transaction
    /// that is yet to be made, `users/ID/external/ID` for an account that is.
    var targets: [String] { keys.map(\.name) }

    /// What the step changes. A UUID is one in capital letters too.
    fileprivate var keys: [StepKey] {
        let key = Identifier.key
        let first: [StepKey] =
            switch request {
            case .endTransaction(let id, _): [.transaction(key(id))]
            case .createTransaction(let new): [.newTransaction(externalId: key(new.externalId))]
            case .updateAccount(let patch): [.account(key(patch.id))]
            case .testbank(let write): [.testbank(write.target)]
            case .createAccount(let new):
                [.newAccount(userId: key(new.userId), externalId: key(new.externalId))]
            case .updateUser(let id, let patch):
                [.user(key(id))] + patch.transactions.map { .transaction(key($0.id)) }
                    + patch.accounts.map { .account(key($0.id)) }
            }
        return followUps.isEmpty ? first : first + followUps.map { .account(key($0.id)) }
    }
}

extension Plan {
    /// What nobody else may be changing while a step is under way: what it changes, and the user whom that belongs to.
    /// Each once.
    func exclusiveKeys(of step: Int) -> [StepKey] {
        var keys = steps[step].keys
        for index in steps[step].items {
            guard let user = (items[index].user?.id).map(Identifier.key) else { continue }
            if keys.last != .user(user) { keys.append(.user(user)) }
        }
        switch steps[step].request {
        case .createTransaction(let new): keys.append(.user(Identifier.key(new.userId)))
        case .createAccount(let new): keys.append(.user(Identifier.key(new.userId)))
        default: break
        }
        // Most steps have two, and a set takes longer to make than these to compare.
        if keys.count == 2 { return keys[0] == keys[1] ? [keys[0]] : keys }
        var seen: Set<StepKey> = []
        return keys.filter { seen.insert($0).inserted }
    }
}
