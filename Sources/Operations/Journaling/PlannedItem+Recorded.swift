import ExactJSON

/// How the journal keeps an item: as ``PlannedItem/journalJSON`` without what can be told from the rest, because there is
/// one such record for every item of every run.
extension PlannedItem {
    private static let itemNames = [
        "id", "externalId", "type", "amountCents", "user", "decision", "error", "observed", "ends", "extras",
    ]
    private static let transactionNames = [
        "type", "id", "externalId", "transferConsentId", "user", "amountCents", "state", "requestedAt",
        "settledAt",
        "failedAt", "toAccount", "toDream", "fromAccount", "fromDream",
    ]
    /// What an item that was read has from its transaction.
    private static let shared = ["id", "externalId", "type", "amountCents", "user"]
    private static let defaults: JSONObject = ["ends": [], "extras": [:]]

    /// The item for the journal.
    var recorded: JSON {
        guard case .object(let whole) = journalJSON else { return .null }
        let observed = whole["observed"]
        let members = whole.members.compactMap { member -> JSONObject.Member? in
            if Self.shared.contains(member.name), let observed, !observed.isNull {
                return member.value == observed[member.name] ? nil : member
            }
            if member.value.isNull || member.value == Self.defaults[member.name] { return nil }
            guard member.name == "observed", case .object(let transaction) = member.value else {
                return member
            }
            return .init(
                name: member.name, value: .object(JSONObject(transaction.members.filter { !$0.value.isNull }))
            )
        }
        return .object(JSONObject(members))
    }

    /// Reads an item as ``recorded`` writes it.
    ///
    /// - Throws: ``JSONShapeError`` for anything else.
    init(recorded cursor: JSONCursor) throws(JSONShapeError) {
        guard case .object(let kept) = cursor.value else { throw cursor.error(expected: "an object") }
        let observed = kept["observed"].map { Self.filled($0, Self.transactionNames) }
        let members = Self.itemNames.map { name -> JSONObject.Member in
            if name == "observed" { return .init(name: name, value: observed ?? .null) }
            let other = Self.shared.contains(name) ? observed?[name] : Self.defaults[name]
            return .init(name: name, value: kept[name] ?? other ?? .null)
        }
        try self.init(JSONCursor(.object(JSONObject(members)), path: cursor.path))
    }

    /// With `null` where nothing was kept.
    private static func filled(_ value: JSON, _ names: [String]) -> JSON {
        guard case .object(let kept) = value else { return value }
        return .object(JSONObject(names.map { .init(name: $0, value: kept[$0] ?? .null) }))
    }
}
