import ExactJSON
import HTTPTransport
public import WebAPI

/// Which dreams are wanted.
public struct DreamQuery: Sendable, Equatable {
    /// Whether dreams are there still.
    public enum State: String, Sendable, CaseIterable {
        /// Those that are not deleted.
        case active
        /// Those that the user, or the bank, deleted.
        case deleted
    }

    /// Nil for what the API gives when nothing is said: those that are not deleted.
    public var state: State?
    /// Only those of this user, by Impact Finance's id.
    public var userId: String?
    /// Only those of the user whom the bank calls this.
    public var externalUserId: String?
    /// Whether the address of the image and the number of active savehacks are asked for, which lists leave out.
    public var showsDetails: Bool

    /// Makes a query.
    public init(
        state: State? = nil, userId: String? = nil, externalUserId: String? = nil, showsDetails: Bool = false
    ) {
        self.state = state
        self.userId = userId
        self.externalUserId = externalUserId
        self.showsDetails = showsDetails
    }

    var items: [(name: String, value: String)] {
        var items: [(name: String, value: String)] = []
        if let state { items.append(("state", state.rawValue)) }
        if showsDetails { items += [("showImageUrl", "true"), ("showActiveSavehacks", "true")] }
        if let userId { items.append(("userId", userId)) }
        if let externalUserId { items.append(("externalUserId", externalUserId)) }
        return items
    }

    /// Whether nothing that the dream says of itself speaks against its being one that was asked for.
    ///
    /// Nearly all of a dream is optional, so what it does not say cannot.
    func matches(_ dream: Dream) -> Bool {
        if state != .deleted, dream.deletedAt != nil { return false }
        guard let user = dream.user else { return true }
        if let userId, !Identifier.same(user.id, userId) { return false }
        // The page types this filter as a UUID, though the bank's ids are free texts: it may mean either.
        guard let externalUserId, let known = user.externalId else { return true }
        return known == externalUserId || Identifier.same(user.id, externalUserId)
    }
}

extension ImpactFinanceClient {
    /// Lists dreams page by page: `GET /dreams`.
    public func dreamPages(_ query: DreamQuery) -> NumberedPages<Dream> {
        let call = Call(operation: "list dreams", method: .get, path: ["dreams"], query: query.items)
        return NumberedPages(client: self, call, "dreams", id: \.id, isWanted: query.matches) {
            (cursor) throws(JSONShapeError) in try Dream(cursor)
        }
    }

    /// Reads one dream: `GET /dreams/{id}`.
    ///
    /// - Throws: ``APIError``, of kind `notFound` for an unknown id.
    public func dream(id: String) async throws(APIError) -> Dream {
        let call = Call(operation: "read dream", method: .get, path: ["dreams", id])
        let response = try await connection.perform(call).response
        let dream = try connection.unwrap(call, response, "dream") { (cursor) throws(JSONShapeError) in
            try Dream(cursor)
        }
        try check(
            call, response, Identifier.same(dream.id, id) ? nil : "it is about dream \(dream.id), not \(id)")
        return dream
    }

    /// What is on a savings account and belongs to no dream, by the dreams that its user has now.
    ///
    /// - Throws: ``APIError``; of kind `notUnderstood` when nobody can tell from what the service says.
    public func residualCents(of account: Account) async throws(APIError) -> Int64 {
        let pages = dreamPages(DreamQuery(userId: account.user.id))
        let dreams = try await pages.all()
        do throws(Account.ResidualProblem) {
            if let gap = pages.gap {
                throw Account.ResidualProblem(message: "\(gap): there may be more dreams")
            }
            return try account.residualCents(dreams)
        } catch {
            throw APIError(
                kind: .notUnderstood, operation: "work out the residual", method: .get, path: "/dreams",
                message: error.message)
        }
    }
}
