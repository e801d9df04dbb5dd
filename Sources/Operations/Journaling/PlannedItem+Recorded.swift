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
        var members: [JSONObject.Member] = []
        if !isAsObserved {
            let told = observed.map { PlannedItem($0, decision).ownMembers }
            for (index, member) in ownMembers.enumerated() {
                let isTold = told.map { member == $0[index] } ?? member.value.isNull
                if !isTold { members.append(member) }
            }
        }
        members.append(.init(name: "decision", value: .string(decision.word)))
        if let refusal = decision.refusal {
            members.append(.init(name: "error", value: refusal.journalJSON))
        }
        if let observed { members.append(.init(name: "observed", value: observed.recorded)) }
        if !ends.isEmpty { members.append(.init(name: "ends", value: .array(ends.map(\.journalJSON)))) }
        let extras = extras.isEmpty ? [] : journalExtras
        if !extras.isEmpty { members.append(.init(name: "extras", value: .object(JSONObject(extras)))) }
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
