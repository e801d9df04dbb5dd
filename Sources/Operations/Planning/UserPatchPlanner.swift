public import ImpactFinance
public import WebAPI

/// Decides what a user's update takes: reads every transaction and account that it names, and refuses what cannot
/// be right before anything is sent.
public struct UserPatchPlanner: Sendable {
    /// What is to change, old and new.
    public struct Change: Sendable, Equatable {
        /// What it is about: `transactions/ID settledAt`, `accounts/ID balanceCents`.
        public var name: String
        /// What it was; nil when that cannot be read.
        public var old: String?
        /// What it will be.
        public var new: String
    }

    /// The plan and what an operator should see before saying yes.
    public struct Result: Sendable, Equatable {
        /// The plan: one item, the user.
        public var plan: Plan
        /// Old and new, one each.
        public var changes: [Change]
    }

    private let client: ImpactFinanceClient

    /// Makes a planner that reads through a client.
    public init(client: ImpactFinanceClient) {
        self.client = client
    }

    /// Reads and decides.
    ///
    /// `untimed`: the transactions for which the user gave no time. One of them that has ended so already
    ///   is left as it is; one that was given another time than it has is refused.
    /// - Throws: ``APIError`` for anything but an unknown id: a run that cannot read must not write.
    public func plan(
        user id: String, _ patch: UserPatch, untimed: Set<String> = []
    ) async throws(APIError) -> Result {
        var review = UserPatchReview(user: id, patch, untimed: untimed)
        for change in patch.transactions {
            review.add(change, try await read(transaction: change.id))
        }
        for account in patch.accounts {
            review.add(account, try await client.existingAccount(id: account.id, userId: id))
        }
        return review.result
    }

    private func read(transaction id: String) async throws(APIError) -> Transaction? {
        do {
            return try await client.transaction(id: id)
        } catch {
            if error.kind == .notFound { return nil }
            throw error
        }
    }
}
