public import Money
public import Testbank
public import WebAPI

extension TestbankClient: WriteService {
    /// Sends a request, once. See ``WriteService``.
    public func send(
        _ request: WriteRequest, _ answered: @escaping @Sendable (_ status: Int, _ requestId: String?) -> Void
    ) async throws(APIError) -> Record? {
        guard case .testbank(let write) = request else { throw .otherService(request) }
        let client = telling(answered)
        switch write {
        case .createTransaction(let new): return Record(new, try await client.create(new))
        case .createAccount(let new): return Record(new, try await client.create(new))
        case .updateAccount(let change): return try await client.update(change).map(Record.account)
        case .deleteAccount(let id, let seen):
            try await client.deleteConfirmed(id, asSeen: seen)
            return nil
        }
    }

    /// Finds out by reading what became of a request. See ``WriteService``.
    public func read(
        _ request: WriteRequest, alreadySo: Set<String>, since: Timestamp?
    ) async -> Reading {
        do throws(APIError) {
            guard case .testbank(let write) = request else { throw .otherService(request) }
            return try await TestbankVerifier(client: self).read(
                write, alreadySo: alreadySo, since: since)
        } catch {
            return .unreadable(error)
        }
    }

    /// Brings a plan up to date. See ``WriteService``.
    public func refresh(_ plan: Plan, concurrency: Int) async throws(APIError) -> Plan {
        try await TestbankRefresher(client: self).refresh(plan)
    }

    /// All steps of a deletion. The published server deletes at the first; a documented one asks to confirm the account's
    /// last change, anew each time that it was changed meanwhile.
    ///
    /// Nobody has said yes to deleting what was not there when they were asked, such as money that has come in since:
    /// the account is read before each confirmation, and must be as it was seen.
    ///
    /// - Throws: ``APIError``, of kind `refused` when the account is not as it was seen, was changed again and again, or
    ///   when there is nothing to confirm with; nothing is deleted then.
    private func deleteConfirmed(_ id: AccountID, asSeen seen: Account?) async throws(APIError) {
        var deletion = try await delete(id)
        for _ in 1...Self.mostConfirmations {
            guard case .unconfirmed(let lastModified, var answer) = deletion else { return }
            guard let lastModified else {
                answer.message += "; it does not say what to confirm (no Last-Modified)"
                throw answer
            }
            try await check(id, seen, answer)
            deletion = try await delete(id, ifUnmodifiedSince: lastModified)
        }
        guard case .unconfirmed(_, var answer) = deletion else { return }
        answer.message += "; the account was changed each time meanwhile, and it is still there"
        throw answer
    }

    /// How often a deletion is confirmed at most, as the account may be changed again.
    private static var mostConfirmations: Int { 3 }

    /// Throws the service's wish for a confirmation, with the reason why it gets none.
    private func check(_ id: AccountID, _ seen: Account?, _ answer: APIError) async throws(APIError) {
        var answer = answer
        let now: Account
        do {
            now = try await account(id)
        } catch {
            answer.message +=
                "; the account could not be read again (\(error.message)), and it is still there"
            throw answer
        }
        guard let seen else {
            answer.message += "; nobody was shown the account before"
            throw answer
        }
        if let change = TestbankAccountPlanner.change(from: seen, to: now) {
            answer.message += "; the account was changed meanwhile (\(change)), and it is still there"
            throw answer
        }
    }
}

extension Record {
    /// A transaction of Testbank, with what it shows otherwise than it was sent. The documentation's own answers name other
    /// parties, so that this is worth a word and no proof of a mistake.
    init(_ new: NewMovement, _ shown: Transaction) {
        let differences = new.differences(from: shown)
        let remarks =
            differences.isEmpty
            ? [] : ["the answer shows it otherwise than it was sent: \(differences.joined(separator: "; "))"]
        self = .thing(Thing(id: shown.id.text, externalId: shown.externalId, remarks: remarks))
    }

    /// An account of Testbank that was created, with what it shows otherwise than it was asked for.
    init(_ new: NewAccount, _ shown: Account) {
        let differences = new.differences(from: shown)
        var remarks =
            differences.isEmpty
            ? [] : ["the account is otherwise than it was asked for: \(differences.joined(separator: "; "))"]
        if let opening = new.opening, shown.balanceTotal != opening.amount {
            let balance = shown.balanceTotal.map { "is \($0.text(decimals: 2))" } ?? "is not shown"
            remarks.append(
                "its balance \(balance), and \(opening.amount.text(decimals: 2)) were asked for: the service ignored "
                    + "the opening balance; `dreams testbank credit \(shown.id) AMOUNT --reference TEXT` adds what is missing"
            )
        }
        self = .thing(Thing(id: shown.id.text, externalId: shown.externalId, remarks: remarks))
    }

    /// An account of Testbank.
    static func account(_ shown: Account) -> Record {
        .thing(Thing(id: shown.id.text, externalId: shown.externalId))
    }
}

extension NewAccount {
    /// What an account shows otherwise than it was asked for; what it does not show is no difference.
    func differences(from shown: Account) -> [String] {
        let pairs: [(String, String, String?)] = [
            ("name", name, shown.name), ("visibility", visibility.rawValue, shown.visibility?.rawValue),
            ("currency", currency, shown.currency),
        ]
        return pairs.compactMap { name, asked, found in
            guard let found, found != asked else { return nil }
            return "\(name): \(found) instead of \(asked)"
        }
    }
}

extension APIError {
    /// A request was given to a service that it is not meant for: a fault of ours, and nothing was sent.
    static func otherService(_ request: WriteRequest) -> APIError {
        APIError(
            kind: .notFound, operation: "write", method: .get, path: request.path,
            message: "the request is for another service; this is a bug in dreams, please report it")
    }
}
