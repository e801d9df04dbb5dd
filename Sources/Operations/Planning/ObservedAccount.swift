import ExactJSON
import ImpactFinance

/// An account as it was read when figures for it were planned. The figures are right only while the service still shows
/// the same: what somebody else has changed since, nobody has said yes to overwrite.
struct ObservedAccount: Sendable, Equatable {
    /// Impact Finance's id of the account.
    var id: String
    /// What the service showed.
    var figures: AccountFigures

    /// What several of them are called in an item. Its result leaves them out: plans and the journal keep them.
    static let name = "accountsBefore"

    /// The member of an item that keeps them: ids, amounts and times, nothing that people have named.
    static func member(_ all: [ObservedAccount]) -> JSONObject.Member {
        .init(name: name, value: .array(all.map(\.json)))
    }

    fileprivate var json: JSON {
        .object(JSONObject([.init(name: "id", value: .string(id))] + figures.allMembers))
    }

    /// What has changed since of all that figures would overwrite, as words; nil when nothing has, or when the account is
    /// as it is to be.
    func drift(_ patch: AccountPatch, _ now: Account) -> String? {
        let wanted = patch.figures.names(notShownBy: now.figures, isRounded: true)
        guard !wanted.isEmpty else { return nil }
        let changed = Set(
            now.figures.names(notShownBy: figures) + figures.names(notShownBy: now.figures))
        let old = figures.allMembers
        let new = now.figures.allMembers
        // Figures without a time of their own come after every valuation that was there when they were given.
        let words = zip(old, new).filter { old, _ in
            changed.contains(old.name) && (wanted.contains(old.name) || old.name == "valuationAt")
        }.map { "\($0.name) \(Self.show($0.value)) → \(Self.show($1.value))" }
        guard !words.isEmpty else { return nil }
        return "account \(id) has changed since the plan was made: \(words.joined(separator: ", "))"
    }

    private static func show(_ value: JSON) -> String {
        value.isNull ? "none" : value.stringValue ?? value.text(.compact)
    }
}

extension ObservedAccount {
    /// What was observed of an account.
    ///
    /// `id`: the id by which the request names it.
    init(id: String, _ account: Account) {
        self.init(id: id, figures: account.figures)
    }

    /// Reads one exactly as ``json`` writes it.
    ///
    /// - Throws: ``JSONShapeError`` for anything else.
    init(_ cursor: JSONCursor) throws(JSONShapeError) {
        try cursor.expect(["id"] + AccountFigures.names)
        self.init(id: try cursor.string("id"), figures: try AccountFigures(cursor))
        if cursor.value != json { throw cursor.error(expected: "what it would be written as") }
    }

    /// Reads what ``member(_:)`` wrote among other members; none when there is no such member.
    ///
    /// - Throws: ``JSONShapeError`` when what is kept under that name is something else.
    static func all(in members: JSONCursor) throws(JSONShapeError) -> [ObservedAccount] {
        guard try members.value(name) != nil else { return [] }
        var accounts: [ObservedAccount] = []
        for element in try members.array(name) { accounts.append(try ObservedAccount(element)) }
        return accounts
    }
}

extension PlannedItem {
    /// The accounts whose figures go with it, as they were when that was planned.
    ///
    /// - Throws: ``JSONShapeError`` when what it keeps under that name is none.
    func accountsBefore() throws(JSONShapeError) -> [ObservedAccount] {
        try ObservedAccount.all(in: JSONCursor(.object(JSONObject(extras))))
    }
}
