import ExactJSON
import HTTPTransport
import Money
import Testbank
import WebAPI

/// Finds out by reading what became of a write to Testbank. It never writes.
struct TestbankVerifier: Sendable {
    let client: TestbankClient

    func read(
        _ write: TestbankWrite, alreadySo: Set<String>, since: Timestamp?
    ) async throws(APIError) -> Reading {
        switch write {
        case .createTransaction(let new):
            return Self.judge(
                new, try await MovementsSeen.read(like: new, client), alreadySo: alreadySo, since: since)
        case .createAccount(let new): return try await read(new)
        case .updateAccount(let change):
            let account = try await client.account(change.id)
            let names = change.names.filter { !alreadySo.contains($0) }
            let missing = change.names(notShownBy: account).filter(names.contains)
            if missing.isEmpty { return .applied(.account(account)) }
            if missing.count == names.count { return .notApplied }
            return .conflict(
                ItemError(
                    code: "partly_applied",
                    message: "account \(change.id) does not show \(missing.joined(separator: ", ")) as sent",
                    hint: "`dreams testbank accounts show \(change.id)` shows it"))
        case .deleteAccount(let id, _):
            do {
                _ = try await client.account(id)
                return .notApplied
            } catch {
                guard error.kind == .notFound else { throw error }
                return .applied(nil)
            }
        }
    }

    /// Looks for a movement among those that touch one of its accounts: by its external id, which the service need not
    /// keep, else by what it moves. Those that were there before (`alreadySo`) are others. One that shows another external
    /// id may be another, or this one with an id that the service made: nobody can tell. One that is dated before this one
    /// was sent (`since`) cannot be it, if both clocks are right; that none else is there does then not prove that this
    /// one was not made.
    static func judge(
        _ new: NewMovement, _ seen: MovementsSeen, alreadySo: Set<String>, since: Timestamp? = nil
    ) -> Reading {
        if seen.own.count > 1 { return .conflict(.ambiguous(seen.own, "carry its external id")) }
        if let own = seen.own.first {
            if let amount = own.amount, amount != new.amount { return .conflict(.otherAmount(new, own)) }
            return .applied(Record(new, own))
        }
        let others = seen.equal.filter { !alreadySo.contains(MovementsSeen.name($0.id)) }
        let renamed = seen.renamed.filter {
            !alreadySo.contains(MovementsSeen.name($0.id)) && !$0.isDated(before: since)
        }
        let early = others.first { $0.isDated(before: since) }
        let candidates = others.filter { !$0.isDated(before: since) }
        if candidates.count + renamed.count > 1 {
            return .conflict(
                .ambiguous(candidates + renamed, "are equal to it, and it may be any of them or none"))
        }
        if let other = renamed.first { return .conflict(.renamed(other)) }
        if let reason = seen.incompleteness {
            return .unreadable(
                APIError(
                    kind: .notUnderstood, operation: "list transactions", method: .get, path: "/transactions",
                    message: "the list of transactions is not complete: \(reason)"))
        }
        guard let found = candidates.first else {
            if let early, let since { return .conflict(.early(early, since)) }
            let similar = seen.similar.first { !alreadySo.contains(MovementsSeen.name($0.id)) }
            return similar.map { .conflict(.vague($0)) } ?? .notApplied
        }
        let remark =
            "recognised by its amount, reference and parties, because the service does not show its external id"
        return .applied(.thing(.init(id: found.id.text, remarks: [remark])))
    }

    private func read(_ new: NewAccount) async throws(APIError) -> Reading {
        let found = try await Namesakes.read(new, client)
        switch found.judge(new) {
        case .none where found.incompleteness != nil:
            return .unreadable(
                APIError(
                    kind: .notUnderstood, operation: "list accounts", method: .get, path: "/accounts",
                    message: "the list of accounts is not complete: \(found.incompleteness ?? "")"))
        case .none: return .notApplied
        case .same(let account): return .applied(Record(new, account))
        case .conflict(let error): return .conflict(error)
        }
    }
}

/// The movements that may be one that was sent, as they are listed.
struct MovementsSeen: Sendable {
    /// Those with its external id.
    var own: [Transaction] = []
    /// Those that show no external id, with its amount, reference and parties.
    var equal: [Transaction] = []
    /// Those that show another external id, with its amount, reference and parties.
    var renamed: [Transaction] = []
    /// Those that may be equal: they do not show all of it, or the reference in other spaces or another Unicode form.
    var similar: [Transaction] = []
    /// Why there may be others; nil when all were seen.
    var incompleteness: String?

    /// What one of them is called in ``Step/alreadySo``.
    static func name(_ id: TransactionID) -> String { "transactions/\(id)" }

    /// Reads all pages of the list of one of its accounts.
    static func read(
        like new: NewMovement, _ client: TestbankClient
    ) async throws(APIError) -> MovementsSeen {
        var seen = MovementsSeen()
        let pages = client.transactions(
            TransactionQuery(account: new.sender.isRoot ? new.recipient : new.sender))
        while let page = try await pages.next() {
            for transaction in page {
                if let externalId = transaction.externalId {
                    if new.isNamed(by: externalId) {
                        seen.own.append(transaction)
                    } else if new.isEqual(to: transaction) {
                        seen.renamed.append(transaction)
                    }
                } else if new.isEqual(to: transaction) {
                    seen.equal.append(transaction)
                } else if new.isSimilar(to: transaction) {
                    seen.similar.append(transaction)
                }
            }
        }
        seen.incompleteness = pages.incompleteness
        return seen
    }
}

extension Transaction {
    /// How far the service's clock may be behind ours.
    private static let clockTolerance = Duration.seconds(5)

    /// Whether it was made before a time. Services keep whole seconds only.
    fileprivate func isDated(before time: Timestamp?) -> Bool {
        guard let createdAt, let time = time?.truncatedToSeconds.adding(.zero - Self.clockTolerance) else {
            return false
        }
        return createdAt < time
    }
}

extension NewMovement {
    /// Whether a transaction moves the same between the same accounts for the same reason.
    fileprivate func isEqual(to other: Transaction) -> Bool {
        other.amount == amount && other.sender == sender && other.recipient == recipient
            && other.reference.map { $0.utf8.elementsEqual(reference.utf8) } ?? false
    }

    /// Whether nothing that a transaction shows speaks against its being this movement. A service may keep a reference
    /// without the spaces around it, or in another Unicode form.
    fileprivate func isSimilar(to other: Transaction) -> Bool {
        (other.amount.map { $0 == amount } ?? true)
            && (other.sender.map { $0 == sender } ?? true)
            && (other.recipient.map { $0 == recipient } ?? true)
            && (other.reference.map { isReferred(to: $0) } ?? true)
    }
}

/// The accounts under an external id, which is unique.
struct Namesakes: Sendable {
    var accounts: [Account] = []
    /// Why there may be others; nil when all were seen.
    var incompleteness: String?

    enum Judgement {
        case none
        case same(Account)
        case conflict(ItemError)
    }

    static func read(_ new: NewAccount, _ client: TestbankClient) async throws(APIError) -> Namesakes {
        guard let externalId = new.externalId else {
            return Namesakes(incompleteness: "it has no external id")
        }
        var found = Namesakes()
        let pages = client.accounts(AccountQuery(externalId: externalId))
        while let page = try await pages.next() { found.accounts += page }
        found.incompleteness = pages.incompleteness
        return found
    }

    /// What is there under the external id of an account that is to be created.
    func judge(_ new: NewAccount) -> Judgement {
        guard let account = accounts.first else { return .none }
        let differences = new.differences(from: account)
        if accounts.count == 1, differences.isEmpty { return .same(account) }
        let found = accounts.map(\.id.text).joined(separator: ", ")
        let message =
            accounts.count > 1
            ? "\(accounts.count) accounts have the external id \(new.externalId ?? ""): \(found)"
            : "account \(found) has the external id \(new.externalId ?? "") and is a different one: "
                + differences.joined(separator: "; ")
        return .conflict(
            ItemError(
                code: "conflict", message: message,
                hint:
                    "`dreams testbank accounts show \(account.id)` shows it; use another external id if both are real"
            ))
    }
}

extension AccountChange {
    /// The names of what it changes.
    var names: [String] {
        [
            name == nil ? nil : "name", visibility == nil ? nil : "visibility",
            externalId == nil ? nil : "externalId",
        ]
        .compactMap { $0 }
    }
}

extension ItemError {
    /// A record may be the one that was sent, and nobody can tell.
    static func vague(_ found: Transaction) -> ItemError {
        ItemError(
            code: "ambiguous",
            message:
                "transaction \(found.id) may be it: it does not show all that was sent, or the reference otherwise",
            hint:
                "`dreams testbank transactions show \(found.id)` shows it; `dreams resolve RUN --as done` or "
                + "`--as failed` then records what you found out")
    }

    /// A record is equal to the one that was sent, under another external id.
    static func renamed(_ found: Transaction) -> ItemError {
        ItemError(
            code: "ambiguous",
            message:
                "transaction \(found.id) is equal to it and shows another external id (\(found.externalId ?? "")): it "
                + "is another one, or the service gave it an id of its own",
            hint:
                "`dreams testbank transactions show \(found.id)` shows it; `dreams resolve RUN --as done` or "
                + "`--as failed` then records what you found out")
    }

    /// A record shows the external id of the one that was sent, and another amount.
    static func otherAmount(_ new: NewMovement, _ found: Transaction) -> ItemError {
        ItemError(
            code: "conflict",
            message:
                "transaction \(found.id) has its external id and moved \(found.amount?.text(decimals: 2) ?? "") instead "
                + "of \(new.amount.text(decimals: 2))",
            hint:
                "`dreams testbank transactions show \(found.id)` shows it; correct it by hand, and `dreams resolve RUN "
                + "--as done` or `--as failed` then records what you found out")
    }

    /// A record is equal to the one that was sent, and dated before that.
    static func early(_ found: Transaction, _ since: Timestamp) -> ItemError {
        ItemError(
            code: "ambiguous",
            message:
                "transaction \(found.id) is equal to it, but dated \(found.createdAt.map { "\($0)" } ?? ""), before it "
                + "was sent at \(since.truncatedToSeconds): it is another one, or a clock is wrong",
            hint:
                "`dreams testbank transactions show \(found.id)` shows it; `dreams resolve RUN --as done` or "
                + "`--as failed` then records what you found out")
    }

    /// Several records may be the one that was sent.
    static func ambiguous(_ found: [Transaction], _ why: String) -> ItemError {
        ItemError(
            code: "ambiguous",
            message: "\(found.count) transactions \(why): \(found.map(\.id.text).joined(separator: ", "))",
            hint: "`dreams testbank transactions show ID` shows each; `dreams resolve RUN --as done` or "
                + "`--as failed` then records what you found out")
    }
}
