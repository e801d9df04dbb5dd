public import ImpactFinance
import Money

/// Finds out by reading what became of a write. It never writes.
public struct Verifier: Sendable {
    private let client: ImpactFinanceClient

    /// Makes a verifier.
    public init(client: ImpactFinanceClient) {
        self.client = client
    }

    /// Reads what a request was to change.
    public func read(_ request: WriteRequest) async -> Reading {
        do throws(APIError) {
            switch request {
            case .endTransaction(let id, let ending):
                return Self.compare(try await client.transaction(id: id), ending)
            case .createTransaction(let new):
                return Self.compare(try await client.transactions(externalId: new.externalId), new)
            case .updateAccount(let patch):
                return try await isApplied(patch) ? .applied(nil) : .notApplied
            case .updateUser(_, let patch):
                return Self.summarize(try await parts(of: patch))
            }
        } catch {
            return .unreadable(error)
        }
    }

    static func compare(_ transaction: Transaction, _ ending: Ending) -> Reading {
        if transaction.state == ending.state {
            return endTime(transaction) == ending.time ? .applied(transaction) : .already(transaction)
        }
        if transaction.state == .requested { return .notApplied }
        return .overtaken(
            ItemError(
                code: "overtaken", message: "somebody else made it \(transaction.state.rawValue) meanwhile",
                hint: "`dreams show \(transaction.id)` shows all of it"), transaction)
    }

    private static func endTime(_ transaction: Transaction) -> Timestamp? {
        transaction.state == .settled ? transaction.settledAt : transaction.failedAt
    }

    static func compare(_ found: [Transaction], _ new: NewTransaction) -> Reading {
        guard let record = found.first else { return .notApplied }
        let differences = RecordComparison.differences(new, record, comparingTime: true)
        if found.count == 1, differences.isEmpty { return .applied(record) }
        return .overtaken(RecordComparison.conflict(new, found, differences), record)
    }

    private func isApplied(_ patch: AccountPatch) async throws(APIError) -> Bool {
        let account = try await client.anyAccount(id: patch.id, userId: nil)
        if let externalId = patch.externalId, account.externalId != externalId { return false }
        let now = account.figures.members
        return patch.figures.members.allSatisfy { sent in
            now.contains { $0.name == sent.name && ExactNumber.equal($0.value, sent.value) }
        }
    }

    /// Reads every part of a user's update.
    public func parts(of patch: UserPatch) async throws(APIError) -> [Reading.Part] {
        var parts: [Reading.Part] = []
        for change in patch.transactions {
            let transaction = try await client.transaction(id: change.id)
            let applied = Self.compare(transaction, change.ending) == .applied(transaction)
            parts.append(
                .init(
                    name: "transactions/\(change.id)", state: applied ? .applied : .notApplied,
                    transaction: transaction))
        }
        for account in patch.accounts {
            let applied = try await isApplied(account)
            parts.append(.init(name: "accounts/\(account.id)", state: applied ? .applied : .notApplied))
        }
        // There is no documented way to read a user.
        if patch.changesUser { parts.append(.init(name: "user", state: .unreadable)) }
        return parts
    }

    /// The request is atomic, so parts that can be read speak for those that cannot, as long as they agree.
    static func summarize(_ parts: [Reading.Part]) -> Reading {
        let readable = parts.filter { $0.state != .unreadable }
        if readable.isEmpty { return .partly(parts) }
        if readable.allSatisfy({ $0.state == .applied }) { return .applied(nil) }
        if readable.allSatisfy({ $0.state == .notApplied }) { return .notApplied }
        return .partly(parts)
    }
}

extension UserPatch {
    /// Whether it changes the user itself, beside its accounts and transactions.
    public var changesUser: Bool {
        givenName != nil || familyName != nil || provisioningInitiatedAt != nil
    }
}
