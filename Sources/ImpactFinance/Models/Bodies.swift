public import ExactJSON
public import Money

/// How a requested transaction ended.
public enum Ending: Sendable, Equatable {
    /// The bank moved the money at this time.
    case settled(Timestamp)
    /// The bank gave up on it at this time.
    case failed(Timestamp)

    /// The state that the transaction has afterwards.
    public var state: TransactionState {
        switch self {
        case .settled: .settled
        case .failed: .failed
        }
    }

    /// When it ended.
    public var time: Timestamp {
        switch self {
        case .settled(let time), .failed(let time): time
        }
    }

    /// The one member that tells the API: `settledAt` or `failedAt`. The state itself is never sent.
    var member: JSONObject.Member {
        switch self {
        case .settled(let time): .init(name: "settledAt", value: .string(time.description))
        case .failed(let time): .init(name: "failedAt", value: .string(time.description))
        }
    }
}

/// A transaction that began outside Impact Finance and is already settled.
///
/// Source: the API page "New transaction for reconciliation".
public struct NewTransaction: Sendable, Equatable {
    /// Deposit, withdrawal or internal.
    public var type: TransactionType
    /// The bank's id for it, by which it is found again.
    public var externalId: String
    /// Impact Finance's id of the user.
    public var userId: String
    /// How much, in the currency's smallest unit, more than zero.
    public var amountCents: Int64
    /// When it was asked for.
    public var requestedAt: Timestamp?
    /// When the money moved.
    public var settledAt: Timestamp
    /// Where the money went: deposits and internal transactions.
    public var toAccountId: String?
    /// The dream it went to.
    public var toDreamId: String?
    /// Where the money came from: withdrawals and internal transactions.
    public var fromAccountId: String?
    /// The dream it came from.
    public var fromDreamId: String?

    /// Makes a transaction to report.
    public init(
        type: TransactionType, externalId: String, userId: String, amountCents: Int64,
        requestedAt: Timestamp? = nil, settledAt: Timestamp, toAccountId: String? = nil,
        toDreamId: String? = nil, fromAccountId: String? = nil, fromDreamId: String? = nil
    ) {
        self.type = type
        self.externalId = externalId
        self.userId = userId
        self.amountCents = amountCents
        self.requestedAt = requestedAt
        self.settledAt = settledAt
        self.toAccountId = toAccountId
        self.toDreamId = toDreamId
        self.fromAccountId = fromAccountId
        self.fromDreamId = fromDreamId
    }

    /// The body that is sent.
    public var body: JSON {
        let members: [(String, JSON)] = [
            ("type", .string(type.rawValue)), ("externalId", .string(externalId)),
            ("userId", .string(userId)), ("amountCents", .integer(amountCents)),
            ("requestedAt", .optional(requestedAt?.description)),
            ("settledAt", .string(settledAt.description)),
            ("toAccountId", .optional(toAccountId)), ("toDreamId", .optional(toDreamId)),
            ("fromAccountId", .optional(fromAccountId)), ("fromDreamId", .optional(fromDreamId)),
        ]
        let present = members.filter { !$0.1.isNull }.map { JSONObject.Member(name: $0.0, value: $0.1) }
        return ["transaction": .object(JSONObject(present))]
    }
}

/// A change of one account: new figures for investments, a new external id for savings.
///
/// Source: the API page "Update an existing Account".
public struct AccountPatch: Sendable, Equatable {
    /// Impact Finance's id of the account.
    public var id: String
    /// The bank's new id for it; SharedSavings only.
    public var externalId: String?
    /// The new figures; Performance only.
    public var figures: AccountFigures

    /// Makes a change.
    public init(id: String, externalId: String? = nil, figures: AccountFigures = AccountFigures()) {
        self.id = id
        self.externalId = externalId
        self.figures = figures
    }

    /// What is sent, without the id.
    var members: [JSONObject.Member] {
        let external = externalId.map { [JSONObject.Member(name: "externalId", value: .string($0))] } ?? []
        return external + figures.members
    }
}

/// A change of a user with its accounts and transactions, all or nothing.
///
/// Source: the API page "Update a user".
public struct UserPatch: Sendable, Equatable {
    /// The end of one transaction.
    public struct TransactionChange: Sendable, Equatable {
        /// Impact Finance's id of the transaction.
        public var id: String
        /// How it ended.
        public var ending: Ending

        /// Makes a change.
        public init(id: String, ending: Ending) {
            self.id = id
            self.ending = ending
        }
    }

    /// The user's new given name.
    public var givenName: String?
    /// The user's new family name.
    public var familyName: String?
    /// When account provisioning began.
    public var provisioningInitiatedAt: Timestamp?
    /// The accounts that change.
    public var accounts: [AccountPatch]
    /// The transactions that end.
    public var transactions: [TransactionChange]

    /// Makes a change.
    public init(
        givenName: String? = nil, familyName: String? = nil, provisioningInitiatedAt: Timestamp? = nil,
        accounts: [AccountPatch] = [], transactions: [TransactionChange] = []
    ) {
        self.givenName = givenName
        self.familyName = familyName
        self.provisioningInitiatedAt = provisioningInitiatedAt
        self.accounts = accounts
        self.transactions = transactions
    }

    /// The body that is sent.
    public var body: JSON {
        var user = JSONObject()
        user["givenName"] = givenName.map(JSON.string)
        user["familyName"] = familyName.map(JSON.string)
        user["provisioningInitiatedAt"] = (provisioningInitiatedAt?.description).map(JSON.string)
        if !accounts.isEmpty {
            user["accounts"] = .array(
                accounts.map { .object(JSONObject([.init(name: "id", value: .string($0.id))] + $0.members)) })
        }
        if !transactions.isEmpty {
            user["transactions"] = .array(
                transactions.map {
                    .object(JSONObject([.init(name: "id", value: .string($0.id)), $0.ending.member]))
                })
        }
        return ["user": .object(user)]
    }
}

/// An account that the bank opened, to be announced to Impact Finance.
///
/// Source: the API page "Create new account".
public struct NewAccount: Sendable, Equatable {
    /// Savings or investments.
    public var type: AccountType
    /// Impact Finance's id of the user.
    public var userId: String
    /// The bank's id. Without it every call makes another account.
    public var externalId: String
    /// The first figures.
    public var figures: AccountFigures

    /// Makes an account to announce.
    public init(
        type: AccountType, userId: String, externalId: String, figures: AccountFigures = AccountFigures()
    ) {
        self.type = type
        self.userId = userId
        self.externalId = externalId
        self.figures = figures
    }

    /// The body that is sent.
    public var body: JSON {
        let head: [JSONObject.Member] = [
            .init(name: "type", value: .string(type.rawValue)), .init(name: "userId", value: .string(userId)),
            .init(name: "externalId", value: .string(externalId)),
        ]
        return ["account": .object(JSONObject(head + figures.members))]
    }
}
