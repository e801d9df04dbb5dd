public import ImpactFinance
public import WebAPI

extension ReconcilePlanner {
    /// Reads what is needed to decide, each thing once, with at most `concurrency` requests under way at a time.
    ///
    /// - Throws: ``APIError`` for anything but an unknown account: a run that cannot read must not write.
    public static func read(
        _ requests: [ReconcileRequest], client: ImpactFinanceClient, concurrency: Int = 1
    ) async throws(APIError) -> Facts {
        let lookUps = lookUps(requests.map(\.transaction))
        let found = try await Concurrently.map(lookUps, limit: concurrency) { lookUp in
            do throws(APIError) {
                return .success(try await lookUp.read(client))
            } catch {
                return .failure(error)
            }
        }
        var facts = Facts()
        for (lookUp, answer) in zip(lookUps, found) {
            switch (lookUp, answer) {
            case (.records(let externalId), .records(let records)): facts.records[externalId] = records
            case (.account(let id, _), .account(let account)):
                facts.accounts[id] = account
                // Its figures are for the id that the service writes, which may be in other letters.
                if let account { facts.accounts[account.id] = account }
            default: break
            }
        }
        return facts
    }

    private enum Answer: Sendable {
        case records([Transaction])
        case account(Account?)
    }

    private enum LookUp: Hashable, Sendable {
        case records(externalId: String)
        case account(id: String, userId: String)

        func read(_ client: ImpactFinanceClient) async throws(APIError) -> Answer {
            switch self {
            case .records(let externalId):
                return .records(try await client.transactions(externalId: externalId))
            case .account(let id, let userId):
                return .account(try await client.existingAccount(id: id, userId: userId))
            }
        }
    }

    /// What is to be looked up, in the order of the input.
    private static func lookUps(_ transactions: [NewTransaction]) -> [LookUp] {
        var seen: Set<LookUp> = []
        var accounts: Set<String> = []
        return transactions.flatMap { new in
            [.records(externalId: new.externalId)]
                + new.accountIds.filter { accounts.insert($0).inserted }.map {
                    .account(id: $0, userId: new.userId)
                }
        }.filter { seen.insert($0).inserted }
    }
}
