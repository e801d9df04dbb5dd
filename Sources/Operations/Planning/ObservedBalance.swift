import ExactJSON
import ImpactFinance
import Money

/// The balance from which a transaction was worked out. The transaction is right only while the service still shows
/// the balance: when that has changed, the difference may have been reported already.
public struct ObservedBalance: Sendable, Equatable {
    /// Impact Finance's id of the account.
    public var accountId: String
    /// What the service showed, in the currency's smallest unit.
    public var observedCents: Int64
    /// What is really on the account, in the currency's smallest unit.
    public var actualCents: Int64

    /// Makes a balance.
    public init(accountId: String, observedCents: Int64, actualCents: Int64) {
        self.accountId = accountId
        self.observedCents = observedCents
        self.actualCents = actualCents
    }

    /// What it is called in an item and its result.
    static let name = "balance"

    /// The member of an item that keeps it: an id and amounts, nothing that people have named.
    var member: JSONObject.Member {
        .init(
            name: Self.name,
            value: [
                "accountId": .string(accountId), "observedCents": .integer(observedCents),
                "actualCents": .integer(actualCents),
            ])
    }

    /// Reads it exactly as ``member`` writes it.
    ///
    /// - Throws: ``JSONShapeError`` for anything else.
    init(_ cursor: JSONCursor) throws(JSONShapeError) {
        try cursor.expect(["accountId", "observedCents", "actualCents"])
        accountId = try cursor.string("accountId")
        observedCents = try cursor.int64("observedCents")
        actualCents = try cursor.int64("actualCents")
    }
}

extension ObservedBalance {
    /// Why the difference must not be reported any more; nil when nothing speaks against it.
    ///
    /// `accounts`: by id, as they are now.
    /// `followUps`: the figures that are sent after the transaction. Without them a Performance account would show the
    ///   same difference to the next run.
    /// `time`: when the transaction was settled.
    func drift(_ accounts: [String: Account], _ followUps: [AccountPatch], at time: Timestamp) -> String? {
        guard let account = accounts[accountId] else { return "account \(accountId) is not there any more" }
        guard let now = account.figures.balanceCents else {
            return "the service does not say any more what is on account \(accountId)"
        }
        if now != observedCents {
            return
                "the account's balance is \(now) cents now, and was \(observedCents) when the difference was worked out"
        }
        return followUps.lazy.compactMap { $0.overtaken(by: accounts[$0.id], orAt: time) }.first
    }
}

extension PlannedItem {
    /// The balance that it was worked out from; nil when it came from none.
    ///
    /// - Throws: ``JSONShapeError`` when what it keeps under that name is none.
    func balance() throws(JSONShapeError) -> ObservedBalance? {
        guard let member = extras.first(where: { $0.name == ObservedBalance.name }) else { return nil }
        return try ObservedBalance(JSONCursor(member.value, path: member.name))
    }
}

extension ItemError {
    /// What a decision was based on is so no more.
    static func drifted(_ message: String) -> ItemError {
        ItemError(
            code: "drifted", message: message,
            hint: "nothing was sent for it; make a new plan from what is there now")
    }
}
