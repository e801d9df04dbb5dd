import ImpactFinance

/// How a transaction that is to be ended differs from what it was when that was planned.
struct Drift: Equatable {
    enum Kind: Equatable {
        /// Not at all.
        case none
        /// It has ended as is asked for. `isOurs`: at the very time that would be sent.
        case ended(isOurs: Bool)
        /// There is no such transaction any more.
        case gone
        /// Otherwise: what changed.
        case changed([String])
    }

    /// The id by which the request names it.
    let id: String
    let kind: Kind
    /// The transaction as it is now.
    let now: Transaction?

    init(_ change: UserPatch.TransactionChange, _ observed: Transaction?, _ read: ReadTransaction?) {
        id = change.id
        now = read?.transaction
        guard let now = read?.transaction else {
            kind = .gone
            return
        }
        if now.state == change.ending.state {
            kind = .ended(isOurs: now.endedAt.map(change.ending.time.isKept) ?? false)
            return
        }
        let changes = observed.map { Self.changes($0, now) } ?? ["it was not read when the plan was made"]
        kind = changes.isEmpty ? .none : .changed(changes)
    }

    /// Whether it has ended as is asked for.
    var isEnded: Bool { if case .ended = kind { true } else { false } }

    /// What is told about it, after its name.
    var words: String {
        switch kind {
        case .none: "has not changed"
        case .ended: "is \(now?.state.rawValue ?? "ended") already"
        case .gone: "is not there any more"
        case .changed(let changes): "has changed since the plan was made: \(changes.joined(separator: ", "))"
        }
    }

    /// Everything that a decision was based on, old and new.
    private static func changes(_ old: Transaction, _ new: Transaction) -> [String] {
        var changes: [String] = []
        func compare(_ name: String, _ old: String?, _ new: String?) {
            guard old != new else { return }
            changes.append("\(name) \(old ?? "none") → \(new ?? "none")")
        }
        func compare(id name: String, _ old: String?, _ new: String?) {
            if let old, let new, Identifier.same(old, new) { return }
            compare(name, old, new)
        }
        compare("state", old.state.rawValue, new.state.rawValue)
        compare("amountCents", String(old.amountCents), String(new.amountCents))
        compare("type", old.type.rawValue, new.type.rawValue)
        compare(id: "user", old.user.id, new.user.id)
        compare(id: "fromAccount", old.fromAccount?.id, new.fromAccount?.id)
        compare(id: "toAccount", old.toAccount?.id, new.toAccount?.id)
        // Which route is right, and whether figures are due, follows from the kinds of the accounts.
        compare("fromAccount type", old.fromAccount?.type, new.fromAccount?.type)
        compare("toAccount type", old.toAccount?.type, new.toAccount?.type)
        return changes
    }
}
