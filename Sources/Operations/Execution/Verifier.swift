public import ImpactFinance
import Money
public import WebAPI

/// Finds out by reading what became of a write to Impact Finance. It never writes.
public struct Verifier: Sendable {
    private let client: ImpactFinanceClient

    /// Makes a verifier.
    public init(client: ImpactFinanceClient) {
        self.client = client
    }

    /// Reads what a request was to change.
    ///
    /// `alreadySo`: names of parts that were as asked for before the request was sent, so that seeing them
    ///   so proves nothing.
    public func read(_ request: WriteRequest, alreadySo: Set<String> = []) async -> Reading {
        do throws(APIError) {
            switch request {
            case .endTransaction(let id, let ending):
                return Self.compare(try await client.transaction(id: id), ending)
            case .createTransaction(let new):
                return Self.compare(try await client.transactions(externalId: new.externalId), new)
            case .updateAccount(let patch):
                return Self.summarize([try await part(patch, user: nil)], alreadySo: [])
            case .testbank: throw .otherService(request)
            case .createAccount(let new):
                return Self.compare(
                    try await client.accounts(userId: new.userId, externalId: new.externalId), new)
            case .updateUser(let user, let patch):
                return Self.summarize(try await parts(of: patch, user: user), alreadySo: alreadySo)
            }
        } catch {
            return .unreadable(error)
        }
    }

    /// Holds a transaction against how it was to end.
    static func compare(_ transaction: Transaction, _ ending: Ending) -> Reading {
        if transaction.state == ending.state {
            // Without a time nothing speaks against its being ours.
            let isOurs = transaction.endedAt.map(ending.time.isKept) ?? true
            return isOurs ? .applied(.transaction(transaction)) : .already(transaction)
        }
        switch transaction.state {
        case .requested: return .notApplied
        case .settled, .failed: return .overtaken(transaction)
        // A state that came after these words were written: it may follow from ours.
        default: return .conflict(.unknownState(transaction))
        }
    }

    private static func compare(_ found: [Transaction], _ new: NewTransaction) -> Reading {
        guard let record = found.first else { return .notApplied }
        let differences = new.differences(from: record)
        if found.count == 1, differences.isEmpty { return .applied(.transaction(record)) }
        return .conflict(RecordComparison.conflict(new, found, differences))
    }

    private static func compare(_ found: [Account], _ new: NewAccount) -> Reading {
        guard let account = found.first else { return .notApplied }
        let differences = new.differences(from: account, isRounded: true)
        if found.count == 1, differences.isEmpty { return .applied(.account(account)) }
        return .conflict(RecordComparison.conflict(new, found, differences))
    }

    /// Reads every part of a user's update.
    ///
    /// `user`: Impact Finance's id of the user, when it is known.
    public func parts(of patch: UserPatch, user: String? = nil) async throws(APIError) -> [Reading.Part] {
        var parts: [Reading.Part] = []
        for change in patch.transactions {
            let transaction = try await client.transaction(id: change.id)
            let state: Reading.Part.State =
                switch Self.compare(transaction, change.ending) {
                case .applied: .applied
                case .already: .already
                case .overtaken: .overtaken
                case .notApplied: .notApplied
                case .conflict, .partly, .unreadable: .unreadable
                }
            parts.append(
                .init(name: Reading.Part.name(transaction: change.id), state: state, transaction: transaction)
            )
        }
        for account in patch.accounts { parts.append(try await part(account, user: user)) }
        // There is no documented way to read a user.
        if patch.changesUser { parts.append(.init(name: "user", state: .unreadable)) }
        return parts
    }

    private func part(_ patch: AccountPatch, user: String?) async throws(APIError) -> Reading.Part {
        let account = try await client.anyAccount(id: patch.id, userId: user)
        let isApplied = patch.names(notShownBy: account, isRounded: true).isEmpty
        return .init(name: Reading.Part.name(account: patch.id), state: isApplied ? .applied : .notApplied)
    }

    /// The request is atomic, so parts that can be read speak for those that cannot, as long as they agree.
    static func summarize(_ parts: [Reading.Part], alreadySo: Set<String>) -> Reading {
        // Others speak for what cannot be read, but not for what was read and is not understood.
        if parts.contains(where: \.isUnclear) { return .partly(parts) }
        let witnesses = parts.filter { $0.state != .unreadable && !alreadySo.contains($0.name) }
        if witnesses.isEmpty { return .partly(parts) }
        if witnesses.allSatisfy({ $0.state == .applied }) { return .applied(nil) }
        if witnesses.allSatisfy({ $0.state == .notApplied }) { return .notApplied }
        return .partly(parts)
    }
}

extension Transaction {
    /// When it ended; nil when it has not, or the service does not say.
    var endedAt: Timestamp? {
        switch state {
        case .settled: settledAt
        case .failed: failedAt
        default: nil
        }
    }
}

extension UserPatch {
    /// Whether it changes the user itself, beside its accounts and transactions.
    public var changesUser: Bool {
        givenName != nil || familyName != nil || provisioningInitiatedAt != nil
    }
}

extension ItemError {
    fileprivate static func unknownState(_ transaction: Transaction) -> ItemError {
        ItemError(
            code: "unknown_state",
            message: "it is \(transaction.state.rawValue) now, and dreams does not know what that means",
            hint:
                "check the transaction by hand, and whether there is a newer dreams; `dreams show \(transaction.id)` "
                + "shows all of it")
    }
}
