public import ExactJSON
public import ImpactFinance
public import Money

/// How one item of a write ended. Raw values are the words of the result.
public enum Outcome: String, Sendable, CaseIterable {
    /// The API confirmed it.
    case done
    /// It was so already; nothing was sent.
    case unchanged
    /// A dry run: it would be sent.
    case planned
    /// We refused before sending.
    case refused
    /// The API refused it.
    case rejected
    /// Certainly not applied: never sent, or reading showed no change.
    case failed
    /// Sent, and what became of it could not be found out.
    case unknown
    /// Not attempted, because the run stopped early.
    case skipped

    /// Whether it is known that what was sent had no effect, or nothing was sent.
    var isCertainlyNothing: Bool {
        self == .refused || self == .rejected || self == .failed || self == .skipped
    }

    /// Whether the item is as it was asked to be (or, in a dry run, may become so).
    public var isGood: Bool { self == .done || self == .unchanged || self == .planned }
}

/// What became of one item of a write: one object of the output.
public struct ItemResult: Sendable, Equatable {
    /// The command, one of ``Plan/commands``.
    public var command: String
    /// The service's id of the transaction, user or account; nil when there is none yet.
    public var id: String?
    /// The bank's id.
    public var externalId: String?
    /// How it ended.
    public var outcome: Outcome
    /// The transaction's state afterwards, as far as it is known.
    public var state: TransactionState?
    /// When it was settled.
    public var settledAt: Timestamp?
    /// When it failed.
    public var failedAt: Timestamp?
    /// How much, in the currency's smallest unit.
    public var amountCents: Int64?
    /// How many times sending was tried.
    public var attempts: Int
    /// Why it did not end well.
    public var error: ItemError? {
        get { why?.error }
        set { why = newValue.map(Why.init) }
    }
    private var why: Why?
    /// Members that only some commands have, after the common ones.
    public var extras: [JSONObject.Member]

    /// Kept apart: most of a hundred thousand results have none, and it would be the greater part of each.
    private final class Why: Sendable, Equatable {
        let error: ItemError

        init(_ error: ItemError) { self.error = error }

        static func == (left: Why, right: Why) -> Bool { left.error == right.error }
    }

    /// Makes a result from an item and how it ended.
    public init(
        _ item: PlannedItem, command: String, _ outcome: Outcome, attempts: Int = 0, error: ItemError? = nil
    ) {
        self.command = command
        self.id = item.id
        self.externalId = item.externalId
        self.outcome = outcome.isCertainlyNothing ? item.endedBefore ?? outcome : outcome
        self.state = item.observed?.state
        self.settledAt = item.observed?.settledAt
        self.failedAt = item.observed?.failedAt
        self.amountCents = item.amountCents
        self.attempts = attempts
        why = error.map(Why.init)
        self.extras = item.extras.filter { $0.name != ObservedAccount.name }
    }

    /// Whether it was refused for a reason that may pass.
    var isRefusedForNow: Bool { outcome == .refused && ItemError.temporary.contains(error?.code ?? "") }

    /// Takes over what the service showed.
    mutating func adopt(_ record: Record) {
        switch record {
        case .transaction(let transaction): adopt(transaction)
        case .thing(let thing):
            id = thing.id ?? id
            externalId = thing.externalId ?? externalId
            guard !thing.remarks.isEmpty else { return }
            extras.append(.init(name: Self.remarks, value: .array(thing.remarks.map(JSON.string))))
        }
    }

    /// The name of the member that holds what was noticed.
    private static let remarks = "remarks"

    /// What was noticed about it, each in a sentence without a full stop.
    public var remarks: [String] {
        extras.first { $0.name == Self.remarks }?.value.arrayValue?.compactMap(\.stringValue) ?? []
    }

    private mutating func adopt(_ transaction: Transaction) {
        id = transaction.id
        externalId = transaction.externalId
        state = transaction.state
        settledAt = transaction.settledAt
        failedAt = transaction.failedAt
        amountCents = transaction.amountCents
    }

    /// Takes over what a request asked for and the service confirmed without showing it.
    mutating func adopt(_ request: WriteRequest, id: String?) {
        switch request {
        case .endTransaction(_, let ending): adopt(ending)
        case .updateUser(_, let patch):
            if let change = patch.transactions.first(where: { $0.id == id }) { adopt(change.ending) }
        case .createTransaction(let new): adopt(.settled(new.settledAt))
        case .updateAccount, .createAccount, .testbank: break
        }
    }

    private mutating func adopt(_ ending: Ending) {
        state = ending.state
        switch ending {
        case .settled(let time): settledAt = time
        case .failed(let time): failedAt = time
        }
    }

    /// Lets go of what was read before the write: it may no longer be so.
    mutating func forgetState() {
        state = nil
        settledAt = nil
        failedAt = nil
    }

    /// The result as the journal keeps it: without what is `null`, and without the command.
    var recorded: JSON {
        .object(JSONObject(members(withNulls: false) + extras.filter { !$0.value.isNull }))
    }

    /// A recorded result as it was printed.
    static func complete(_ recorded: JSON, command: String) -> JSON {
        guard case .object(let object) = recorded else { return recorded }
        var all: JSONObject = ["command": .string(command)]
        for name in memberNames { all[name] = object[name] ?? .null }
        for member in object.members where !memberNames.contains(member.name) { all.members.append(member) }
        return .object(all)
    }

    private static let memberNames = [
        "id", "externalId", "outcome", "state", "settledAt", "failedAt", "amountCents", "attempts", "error",
    ]

    /// The result as an object.
    public var json: JSON {
        let command = [JSONObject.Member(name: "command", value: .string(command))]
        return .object(JSONObject(command + members(withNulls: true) + extras))
    }

    /// The members between the command and ``extras``.
    private func members(withNulls: Bool) -> [JSONObject.Member] {
        var members: [JSONObject.Member] = []
        members.reserveCapacity(Self.memberNames.count)
        func add(_ name: String, _ value: JSON?) {
            if let value {
                members.append(.init(name: name, value: value))
            } else if withNulls {
                members.append(.init(name: name, value: .null))
            }
        }
        add("id", id.map(JSON.string))
        add("externalId", externalId.map(JSON.string))
        add("outcome", .string(outcome.rawValue))
        add("state", (state?.rawValue).map(JSON.string))
        add("settledAt", (settledAt?.description).map(JSON.string))
        add("failedAt", (failedAt?.description).map(JSON.string))
        add("amountCents", amountCents.map(JSON.integer))
        add("attempts", .integer(Int64(attempts)))
        add("error", error?.json)
        return members
    }
}
