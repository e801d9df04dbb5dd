public import ExactJSON
import ImpactFinance

extension PlannedItem {
    /// The item as an object: `id`, `externalId`, `type`, `amountCents`, `user`, `decision` (`send`, `unchanged`,
    /// `refused`), `error` (of a refused one), `observed` and `ends` (transactions as the API shows them), `extras`.
    public var json: JSON {
        json(error: \.json, transaction: \.json, extras: extras)
    }

    /// The item without what people have named: of a dream only its ids stay, and of the service's words about fields
    /// only which fields they are.
    public var journalJSON: JSON {
        json(error: \.journalJSON, transaction: \.journalJSON, extras: journalExtras)
    }

    private func json(
        error: (ItemError) -> JSON, transaction: (Transaction) -> JSON, extras: [JSONObject.Member]
    ) -> JSON {
        let rest: JSONObject = [
            "decision": .string(decision.word),
            "error": decision.refusal.map(error) ?? .null,
            "observed": observed.map(transaction) ?? .null,
            "ends": .array(ends.map(transaction)),
            "extras": .object(JSONObject(extras)),
        ]
        return .object(JSONObject(ownMembers + rest.members))
    }

    /// What an item has of its own or from the transaction that was read.
    var ownMembers: [JSONObject.Member] {
        [
            .init(name: "id", value: .text(orNull: id)),
            .init(name: "externalId", value: .text(orNull: externalId)),
            .init(name: "type", value: .text(orNull: type?.rawValue)),
            .init(name: "amountCents", value: amountCents.map(JSON.integer) ?? .null),
            .init(name: "user", value: user?.json ?? .null),
        ]
    }

    /// What the journal keeps of ``extras``.
    var journalExtras: [JSONObject.Member] { extras.filter { Self.recordedExtras.contains($0.name) } }

    /// The members that planners give an item: ids, amounts, figures.
    private static let recordedExtras = Set(
        ["figuresMissing", ObservedBalance.name, ObservedAccount.name, AccountUpdatePlanner.before]
            + MovementPlanner.Member.all)

    private static let memberNames = [
        "id", "externalId", "type", "amountCents", "user", "decision", "error", "observed", "ends", "extras",
    ]

    /// Reads an item as ``json`` or ``journalJSON`` writes it.
    ///
    /// - Throws: ``JSONShapeError`` for anything else.
    public init(_ cursor: JSONCursor) throws(JSONShapeError) {
        try cursor.expect(Self.memberNames)
        let error = try cursor.optionalObject("error")
        let decision: Decision
        switch (try cursor.string("decision"), error) {
        case ("send", nil): decision = .send
        case ("unchanged", nil): decision = .unchanged
        case ("refused", let error?): decision = .refused(try ItemError(error))
        case ("send", _), ("unchanged", _): throw cursor.error("error", expected: "null")
        case ("refused", nil): throw cursor.error("error", expected: "an object")
        default: throw cursor.error("decision", expected: "send, unchanged or refused")
        }
        var observed: Transaction?
        if let shown = try cursor.optionalObject("observed") { observed = try Transaction(strict: shown) }
        var user: Reference?
        if let shown = try cursor.optionalObject("user") { user = try Reference(strict: shown) }
        self.init(
            id: try cursor.optionalString("id"), externalId: try cursor.optionalString("externalId"),
            amountCents: try cursor.optionalInt64("amountCents"),
            type: try cursor.optionalString("type").map(TransactionType.init(rawValue:)), user: user,
            observed: observed, decision: decision)
        for end in try cursor.array("ends") { ends.append(try Transaction(strict: end)) }
        let kept = try cursor.object("extras")
        guard case .object(let members) = kept.value else { return }
        // What is sent depends on it: one that is not understood must not be passed over.
        if members[ObservedBalance.name] != nil {
            _ = try ObservedBalance(try kept.object(ObservedBalance.name))
        }
        _ = try ObservedAccount.all(in: kept)
        extras = members.members
    }
}

extension PlannedItem.Decision {
    /// `send`, `unchanged` or `refused`.
    var word: String {
        switch self {
        case .send: "send"
        case .unchanged: "unchanged"
        case .refused: "refused"
        }
    }

    /// Why it must not or cannot be done; nil unless it is so.
    var refusal: ItemError? { if case .refused(let error) = self { error } else { nil } }
}

extension Transaction {
    /// Reads a transaction exactly as ``json`` writes it.
    fileprivate init(strict cursor: JSONCursor) throws(JSONShapeError) {
        try self.init(from: cursor)
        try cursor.check(json)
    }

    /// The transaction with nothing of its dreams but their ids: people give dreams names.
    var journalJSON: JSON { .object(JSONObject(members(dream: Self.ids))) }

    /// The same without what is `null`.
    var recorded: JSON { .object(JSONObject(members(withNulls: false, dream: Self.ids))) }

    /// What the journal keeps of a dream.
    static func ids(_ dream: JSONObject) -> JSONObject {
        JSONObject(
            dream.members.filter { $0.name == "type" || $0.name == "id" || $0.name == "externalId" })
    }
}

extension Reference {
    /// Reads a reference exactly as ``json`` writes it.
    fileprivate init(strict cursor: JSONCursor) throws(JSONShapeError) {
        try self.init(from: cursor)
        try cursor.check(json)
    }
}

extension JSONCursor {
    /// Refuses an object that is not written as what was read from it would be.
    fileprivate func check(_ written: JSON) throws(JSONShapeError) {
        guard value != written, case .object(let mine) = value, case .object(let object) = written else {
            return
        }
        for member in object.members where mine[member.name] != member.value {
            throw error(member.name, expected: "what it would be written as")
        }
        try expect(object.members.map(\.name))
        throw error(expected: "its members in another order")
    }
}
