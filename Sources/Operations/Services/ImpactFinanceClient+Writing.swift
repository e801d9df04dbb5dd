public import ImpactFinance
public import Money
public import WebAPI

extension ImpactFinanceClient: WriteService {
    /// Sends a request, once. See ``WriteService``.
    public func send(
        _ request: WriteRequest, _ answered: @escaping @Sendable (_ status: Int, _ requestId: String?) -> Void
    ) async throws(APIError) -> Record? {
        let client = telling(answered)
        switch request {
        case .endTransaction(let id, let ending):
            return try await client.end(transaction: id, ending).map(Record.transaction)
        case .createTransaction(let new): return try await client.create(new).map(Record.transaction)
        case .updateUser(let id, let patch):
            try await client.update(user: id, patch)
            return nil
        case .updateAccount(let patch): return try await client.update(patch).map(Record.account)
        case .testbank: throw .otherService(request)
        case .createAccount(let new): return try await client.create(new).map(Record.account)
        }
    }

    /// Finds out by reading what became of a request. See ``WriteService``.
    public func read(
        _ request: WriteRequest, alreadySo: Set<String>, since: Timestamp?
    ) async -> Reading {
        await Verifier(client: self).read(request, alreadySo: alreadySo)
    }

    /// Brings a plan up to date. See ``WriteService``.
    public func refresh(_ plan: Plan, concurrency: Int) async throws(APIError) -> Plan {
        try await PlanRefresher(client: self, concurrency: concurrency).refresh(plan)
    }
}
