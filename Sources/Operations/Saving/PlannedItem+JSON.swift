public import ExactJSON
import ImpactFinance

extension PlannedItem {
    /// The item as an object: `id`, `externalId`, `type`, `amountCents`, `user`, `decision` (`send`, `unchanged`,
    /// `refused`), `error` (of a refused one), `observed` and `ends` (transactions as the API shows them), `extras`.
    public var json: JSON {
        json(error: \.json, transaction: { $0 }, extras: extras)
    }

    /// The item without what people have named: of a dream only its ids stay, and of the service's words about fields
    /// only which fields they are.
    public var journalJSON: JSON {
        let extras = extras.filter { Self.recordedExtras.contains($0.name) }
        return json(error: \.journalJSON, transaction: \.withoutDreamDetails, extras: extras)
    }

    private func json(
        error: (ItemError) -> JSON, transaction: (Transaction) -> Transaction, extras: [JSONObject.Member]
    ) -> JSON {
        let (word, refusal): (String, JSON) =
            switch decision {
            case .send: ("send", .null)
            case .unchanged: ("unchanged", .null)
            case .refused(let reason): ("refused", error(reason))
            }
        return [
            "id": .text(orNull: id),
            "externalId": .text(orNull: externalId),
            "type": .text(orNull: type?.rawValue),
            "amountCents": amountCents.map(JSON.integer) ?? .null,
            "user": user?.json ?? .null,
            "decision": .string(word),
            "error": refusal,
            "observed": observed.map { transaction($0).json } ?? .null,
            "ends": .array(ends.map { transaction($0).json }),
            "extras": .object(JSONObject(extras)),
        ]
    }

    /// The members that planners give an item: ids, amounts, figures.
    private static let recordedExtras = Set(
        ["figuresMissing", ObservedBalance.name, AccountUpdatePlanner.before] + MovementPlanner.Member.all)

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
        extras = members.members
    }
}

extension Transaction {
    /// Reads a transaction exactly as ``json`` writes it.
    fileprivate init(strict cursor: JSONCursor) throws(JSONShapeError) {
        try self.init(from: cursor)
        try cursor.check(json)
    }

    /// The same transaction with nothing of its dreams but their ids: people give dreams names.
    var withoutDreamDetails: Transaction {
        var copy = self
        copy.toDream = toDream.map(Self.ids)
        copy.fromDream = fromDream.map(Self.ids)
        return copy
    }

    private static func ids(_ dream: JSONObject) -> JSONObject {
        JSONObject(dream.members.filter { ["type", "id", "externalId"].contains($0.name) })
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
