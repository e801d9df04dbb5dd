public import ImpactFinance
public import WebAPI

/// Reads many accounts with as few requests as is sensible.
public struct AccountReader: Sendable {
    /// An account that is to be read, and whose it is.
    public struct Wanted: Sendable, Equatable {
        /// Impact Finance's id of the account.
        public var id: String
        /// Impact Finance's id of the user.
        public var userId: String

        /// Makes a wish.
        public init(id: String, userId: String) {
            self.id = id
            self.userId = userId
        }
    }

    private let client: ImpactFinanceClient
    private let concurrency: Int

    /// Makes a reader that keeps at most so many requests under way.
    public init(client: ImpactFinanceClient, concurrency: Int) {
        self.client = client
        self.concurrency = concurrency
    }

    /// Reads every account, each once: one alone by its id, several of one user by the user's list. Those that do not
    /// exist are missing in what is returned, by the ids that were asked for.
    ///
    /// - Throws: ``APIError`` for anything but an unknown id: a run that cannot read must not write.
    public func read(_ wanted: [Wanted]) async throws(APIError) -> [String: Account] {
        let read = try await Concurrently.map(Self.byUser(wanted), limit: concurrency) { [client] accounts in
            do throws(APIError) {
                return .success(try await Self.read(accounts, client))
            } catch {
                return .failure(error)
            }
        }
        return read.reduce(into: [:]) { all, some in all.merge(some) { first, _ in first } }
    }

    /// What is wanted, each account once, the users in the order in which they come.
    private static func byUser(_ wanted: [Wanted]) -> [[Wanted]] {
        var groups: [[Wanted]] = []
        var places: [String: Int] = [:]
        var seen: Set<String> = []
        for account in wanted where seen.insert(account.id).inserted {
            let user = Identifier.key(account.userId)
            if let place = places[user] {
                groups[place].append(account)
            } else {
                places[user] = groups.count
                groups.append([account])
            }
        }
        return groups
    }

    /// Reads accounts of one user.
    private static func read(
        _ wanted: [Wanted], _ client: ImpactFinanceClient
    ) async throws(APIError) -> [String: Account] {
        var found: [String: Account] = [:]
        if let user = wanted.first?.userId, wanted.count > 1 {
            let listed = try await firstPage(ofUser: user, client)
            for account in wanted {
                found[account.id] = listed.first { Identifier.same($0.id, account.id) }
            }
        }
        for account in wanted where found[account.id] == nil {
            found[account.id] = try await client.existingAccount(id: account.id, userId: account.userId)
        }
        return found
    }

    /// No more than one page: a server that ignores the filter would give everybody's accounts.
    private static func firstPage(
        ofUser id: String, _ client: ImpactFinanceClient
    ) async throws(APIError) -> [Account] {
        do {
            return try await client.accountPages(userId: id).next() ?? []
        } catch {
            // An installation without the list.
            guard error.status == 404 || error.status == 405 else { throw error }
            return []
        }
    }
}
