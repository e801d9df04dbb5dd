public import ExactJSON
public import Money
import WebAPI

/// An account as Impact Finance knows it.
///
/// Source: the API page "Get all Accounts".
public struct Account: Sendable, Equatable {
    /// Savings or investments.
    public var type: AccountType
    /// Impact Finance's id.
    public var id: String
    /// The bank's id, unique per user and not across users.
    public var externalId: String?
    /// Whose it is.
    public var user: Reference
    /// The value of everything on the account and, for investments, how it came about.
    public var figures: AccountFigures

    init(_ cursor: JSONCursor) throws(JSONShapeError) {
        type = AccountType(rawValue: try cursor.string("type"))
        id = try cursor.string("id")
        externalId = try cursor.optionalString("externalId")
        user = try Reference(cursor.object("user"))
        figures = try AccountFigures(cursor)
    }

    /// The account in the API's form: every documented member, `null` where there is no value.
    public var json: JSON {
        var object: JSONObject = [
            "type": .string(type.rawValue),
            "id": .string(id),
            "externalId": .optional(externalId),
            "user": user.json,
        ]
        object.members += figures.allMembers
        return .object(object)
    }
}

/// The figures of an account. Amounts are in the currency's smallest unit.
///
/// Source: the API pages "Create new account" and "Update an existing Account".
public struct AccountFigures: Sendable, Equatable {
    /// Current value of everything held on the account.
    public var balanceCents: Int64?
    /// Cash that is not invested, ready to be taken out.
    public var liquidBalanceCents: Int64?
    /// Profit or loss since ``valuationFrom``.
    public var performanceCents: Int64?
    /// The same gain in percent, a JSON number kept digit by digit.
    public var performancePercent: JSON?
    /// What the assets cost.
    public var totalAcquisitionCostCents: Int64?
    /// Start of the performance period.
    public var valuationFrom: Timestamp?
    /// When the market value was taken.
    public var valuationAt: Timestamp?

    /// Makes figures; what is nil is neither sent nor changed.
    public init(
        balanceCents: Int64? = nil, liquidBalanceCents: Int64? = nil, performanceCents: Int64? = nil,
        performancePercent: JSON? = nil, totalAcquisitionCostCents: Int64? = nil,
        valuationFrom: Timestamp? = nil, valuationAt: Timestamp? = nil
    ) {
        self.balanceCents = balanceCents
        self.liquidBalanceCents = liquidBalanceCents
        self.performanceCents = performanceCents
        self.performancePercent = performancePercent
        self.totalAcquisitionCostCents = totalAcquisitionCostCents
        self.valuationFrom = valuationFrom
        self.valuationAt = valuationAt
    }

    /// Reads figures from an object that may hold other members too.
    ///
    /// - Throws: ``JSONShapeError`` for a figure of the wrong type.
    public init(_ cursor: JSONCursor) throws(JSONShapeError) {
        balanceCents = try cursor.optionalInt64("balanceCents")
        // A journey page calls it `liquidCents`; the endpoint page's name wins.
        if let liquid = try cursor.optionalInt64("liquidBalanceCents") {
            liquidBalanceCents = liquid
        } else {
            liquidBalanceCents = try cursor.optionalInt64("liquidCents")
        }
        performanceCents = try cursor.optionalInt64("performanceCents")
        performancePercent = try cursor.optionalNumber("performancePercent").map(JSON.exact)
        totalAcquisitionCostCents = try cursor.optionalInt64("totalAcquisitionCostCents")
        valuationFrom = try cursor.optionalTimestamp("valuationFrom")
        valuationAt = try cursor.optionalTimestamp("valuationAt")
    }

    /// The names of the figures, in the order in which they are shown and sent.
    public static let names = [
        "balanceCents", "liquidBalanceCents", "performanceCents", "performancePercent",
        "totalAcquisitionCostCents", "valuationFrom", "valuationAt",
    ]

    /// Every figure, `null` where there is no value.
    public var allMembers: [JSONObject.Member] {
        let values: [JSON] = [
            .optional(balanceCents), .optional(liquidBalanceCents), .optional(performanceCents),
            performancePercent ?? .null, .optional(totalAcquisitionCostCents),
            .optional(valuationFrom?.description), .optional(valuationAt?.description),
        ]
        return zip(AccountFigures.names, values).map { JSONObject.Member(name: $0, value: $1) }
    }

    /// The figures that have a value.
    public var members: [JSONObject.Member] { allMembers.filter { !$0.value.isNull } }

    /// Whether no figure has a value.
    public var isEmpty: Bool { members.isEmpty }

    /// What does not add up, as one sentence, nil when all does or when too little is known.
    ///
    /// Both documented examples satisfy balance = liquid + acquisition cost + performance. No page states it as
    /// a rule, so it is a reason to warn and never one to refuse.
    public var inconsistency: String? { wrongSum ?? oddPercentage }

    private var wrongSum: String? {
        guard let balance = balanceCents, let liquid = liquidBalanceCents,
            let cost = totalAcquisitionCostCents, let gain = performanceCents
        else { return nil }
        guard let sum = MinorUnits.sum([liquid, cost, gain]) else {
            return
                "liquidBalanceCents + totalAcquisitionCostCents + performanceCents is more than 64 bits hold"
        }
        guard sum != balance else { return nil }
        return "balanceCents is \(balance), but liquidBalanceCents + totalAcquisitionCostCents + "
            + "performanceCents is \(sum)"
    }
}
