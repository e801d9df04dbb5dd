public import ImpactFinance
public import WebAPI

extension BalancePlanner {
    /// What was read before deciding.
    public struct Facts: Sendable {
        /// The accounts by the ids that requests name; those that do not exist are missing.
        public var accounts: [String: Account] = [:]
        /// The transactions under each external id.
        public var records: [String: [Transaction]] = [:]

        /// Makes empty facts.
        public init() {}
    }

    /// Reads the accounts and what is there under the external ids already, each thing once, with at most
    /// `concurrency` requests under way at a time.
    ///
    /// - Throws: ``APIError`` for anything but an unknown account: a run that cannot read must not write.
    public static func read(
        _ requests: [BalanceRequest], client: ImpactFinanceClient, concurrency: Int = 1
    ) async throws(APIError) -> Facts {
        var seen: Set<LookUp> = []
        let lookUps = requests.flatMap {
            [LookUp.account(id: $0.accountId), .records(externalId: $0.externalId)]
        }.filter { seen.insert($0).inserted }
        let answers = try await Concurrently.map(lookUps, limit: concurrency) { lookUp in
            do throws(APIError) {
                return .success(try await lookUp.read(client))
            } catch {
                return .failure(error)
            }
        }
        var facts = Facts()
        for (lookUp, answer) in zip(lookUps, answers) {
            switch (lookUp, answer) {
            case (.account(let id), .account(let account)): facts.accounts[id] = account
            case (.records(let externalId), .records(let records)): facts.records[externalId] = records
            default: break
            }
        }
        return facts
    }

    private enum Answer: Sendable {
        case account(Account?)
        case records([Transaction])
    }

    private enum LookUp: Hashable, Sendable {
        case account(id: String)
        case records(externalId: String)

        func read(_ client: ImpactFinanceClient) async throws(APIError) -> Answer {
            switch self {
            case .account(let id):
                return .account(try await client.existingAccount(id: id, userId: nil))
            case .records(let externalId):
                return .records(try await client.transactions(externalId: externalId))
            }
        }
    }
}
