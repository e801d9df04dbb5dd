public import ExactJSON
public import ImpactFinance

/// One request that changes something, complete.
public enum WriteRequest: Sendable, Equatable {
    /// `PATCH /transactions/{id}`
    case endTransaction(id: String, Ending)
    /// `PATCH /users/{id}`
    indirect case updateUser(id: String, UserPatch)
    /// `POST /transactions`
    indirect case createTransaction(NewTransaction)
    /// `PATCH /accounts/{id}`
    indirect case updateAccount(AccountPatch)
    /// `POST /accounts`
    indirect case createAccount(NewAccount)
    /// A request to Testbank.
    indirect case testbank(TestbankWrite)

    /// Whether it changes nothing but figures of an account.
    var isAboutAccount: Bool { if case .updateAccount = self { true } else { false } }

    /// Whether it is about one record alone, so that what became of it shows why the service refused it.
    var isAboutOneRecord: Bool {
        switch self {
        case .endTransaction, .createTransaction, .createAccount, .testbank(.createAccount): true
        // A movement that is equal to it need not be it.
        case .updateUser, .updateAccount, .testbank: false
        }
    }

    /// Whether it may be sent again after it may have arrived, once reading shows that it had no effect. Nothing keeps a
    /// movement of Testbank from being made twice.
    var mayBeRepeated: Bool { if case .testbank(.createTransaction) = self { false } else { true } }

    /// Whether it makes something, so that the same might be made twice when the command is given again while the
    /// service is still at it: nothing says that an external id is taken only once.
    var isUnique: Bool {
        switch self {
        case .createTransaction, .createAccount: true
        case .testbank(.createTransaction), .testbank(.createAccount): true
        case .endTransaction, .updateUser, .updateAccount, .testbank: false
        }
    }

    /// Whether 503 says that the service did not take it. Testbank's gateway says that in place of a function, too, that
    /// goes on for up to 30 seconds.
    var isRefusedBy503: Bool {
        switch self {
        case .testbank(.createTransaction), .testbank(.createAccount): false
        default: true
        }
    }

    /// What is on an account that it creates, which no item shows: in the currency's smallest unit, at Testbank in
    /// hundredths.
    var openingBalance: Int64? {
        switch self {
        case .createAccount(let new): new.figures.balanceCents
        case .testbank(.createAccount(let new)): new.opening?.amount.units(roundingUpTo: 2)
        default: nil
        }
    }

    /// The method and path, for a reader.
    public var summary: String {
        switch self {
        case .endTransaction(let id, _): "PATCH /transactions/\(id)"
        case .updateUser(let id, _): "PATCH /users/\(id)"
        case .createTransaction: "POST /transactions"
        case .updateAccount(let patch): "PATCH /accounts/\(patch.id)"
        case .createAccount: "POST /accounts"
        case .testbank(let write): "\(write.method) \(write.path)"
        }
    }
}

/// One thing that the user asked for, what was found out about it, and what will be done.
public struct PlannedItem: Sendable, Equatable {
    /// What will be done.
    public enum Decision: Sendable, Equatable {
        /// A request will be sent.
        case send
        /// It is so already.
        case unchanged
        /// It must not or cannot be done.
        indirect case refused(ItemError)
    }

    /// What is known of an item beside a transaction that was read.
    fileprivate struct Own: Sendable, Equatable {
        var id: String?
        var externalId: String?
        var amountCents: Int64?
        var type: TransactionType?
        var user: Reference?
    }

    /// Nil: everything is as ``observed`` says. There is one item for each of a hundred thousand transactions.
    private indirect enum Box: Sendable, Equatable {
        case own(Own)
    }

    private var box: Box?

    /// Whether all that is known of it is the transaction that was read.
    var isAsObserved: Bool { box == nil && observed != nil }

    /// Whether a request will be sent for it.
    var isToBeSent: Bool { if case .send = decision { true } else { false } }

    /// The transaction as it was read.
    public var observed: Transaction?
    /// The transactions that an item about a user ends, as they were read.
    public var ends: [Transaction] = []
    /// What will be done.
    public var decision: Decision
    /// Members of the result that only some commands have.
    public var extras: [JSONObject.Member] = []
    /// How it ended before, when nothing but account figures is left to be sent for it: it stays so, whatever becomes of
    /// these.
    public var endedBefore: Outcome?

    /// What it moves: one amount, or one for each transaction that it ends.
    var amounts: [Int64] {
        ends.isEmpty ? [amountCents ?? movedHundredths].compactMap { $0 } : ends.map(\.amountCents)
    }

    /// Makes an item about a transaction that was read.
    public init(_ transaction: Transaction, _ decision: Decision) {
        observed = transaction
        self.decision = decision
    }

    /// Makes an item.
    public init(
        id: String? = nil, externalId: String? = nil, amountCents: Int64? = nil,
        type: TransactionType? = nil, user: Reference? = nil, observed: Transaction? = nil,
        decision: Decision
    ) {
        self.observed = observed
        self.decision = decision
        own = Own(id: id, externalId: externalId, amountCents: amountCents, type: type, user: user)
    }

    private var own: Own {
        get {
            if case .own(let own)? = box { return own }
            return observed.map(Own.init) ?? Own()
        }
        set { box = newValue == observed.map(Own.init) ? nil : .own(newValue) }
    }

    /// The service's id of the transaction, user or account; nil for what does not exist yet.
    public var id: String? {
        get { box == nil ? observed?.id : own.id }
        set { own.id = newValue }
    }
    /// The bank's id.
    public var externalId: String? {
        get { box == nil ? observed?.externalId : own.externalId }
        set { own.externalId = newValue }
    }
    /// How much, in the currency's smallest unit.
    public var amountCents: Int64? {
        get { box == nil ? observed?.amountCents : own.amountCents }
        set { own.amountCents = newValue }
    }
    /// The kind of movement.
    public var type: TransactionType? {
        get { box == nil ? observed?.type : own.type }
        set { own.type = newValue }
    }
    /// Whose it is.
    public var user: Reference? {
        get { box == nil ? observed?.user : own.user }
        set { own.user = newValue }
    }
}

extension PlannedItem.Own {
    fileprivate init(_ transaction: Transaction) {
        self.init(
            id: transaction.id, externalId: transaction.externalId, amountCents: transaction.amountCents,
            type: transaction.type, user: transaction.user)
    }
}

/// One request and the items that it serves: all of them end as the request ends.
public struct Step: Sendable, Equatable {
    /// What is sent.
    public var request: WriteRequest
    /// Indexes of the items that it serves.
    public var items: [Int]
    /// Account figures to be sent when the request has been applied.
    public var followUps: [AccountPatch]
    /// Names of parts of an atomic request that were as asked for before: seeing them so again proves nothing.
    public var alreadySo: Set<String>

    /// Makes a step.
    public init(
        _ request: WriteRequest, items: [Int], followUps: [AccountPatch] = [], alreadySo: Set<String> = []
    ) {
        self.alreadySo = alreadySo
        self.request = request
        self.items = items
        self.followUps = followUps
    }
}

/// What a writing command will do: items in input order, and the requests that serve those that need one.
public struct Plan: Sendable, Equatable {
    /// The command, one of ``commands``.
    public var command: String
    /// What was asked for, in input order.
    public var items: [PlannedItem]
    /// What will be sent, in this order.
    public var steps: [Step]
    /// What an operator should know before saying yes.
    public var warnings: [String]
    /// Lines that say more about what will be sent than counts and sums do. They are not written down: they tell what was
    /// there when it was read last.
    public var explanations: [String] = []

    /// Makes a plan.
    public init(command: String, items: [PlannedItem] = [], steps: [Step] = [], warnings: [String] = []) {
        self.command = command
        self.items = items
        self.steps = steps
        self.warnings = warnings
    }

    /// The items that will be sent.
    public var sending: some Collection<PlannedItem> { items.lazy.filter(\.isToBeSent) }
    /// How many items will be sent.
    public var sendingCount: Int { items.count(where: \.isToBeSent) }
}
