import ExactJSON
public import Money

/// Which transactions are wanted. All conditions hold together.
///
/// Source: the guide's table of filter properties, and the published interface for `transactionReferenceId`,
/// `dateTimeGreaterThan` and `dateTimeLessThan`.
public struct EmbeddedFilter: Sendable, Equatable {
    /// The client, ten digits.
    public var client: String?
    /// The account, on either side.
    public var account: String?
    /// Any of these types; empty for all.
    public var types: [String] = []
    /// Any of these statuses; empty for all.
    public var statuses: [PaymentStatus] = []
    /// Exactly this amount.
    public var amount: ExactDecimal?
    /// More than this amount.
    public var amountOver: ExactDecimal?
    /// Less than this amount.
    public var amountUnder: ExactDecimal?
    /// Paid on this date.
    public var on: CalendarDate?
    /// Paid after this date.
    public var after: CalendarDate?
    /// Paid before this date.
    public var before: CalendarDate?
    /// Created after this moment.
    public var createdAfter: Timestamp?
    /// Created before this moment.
    public var createdBefore: Timestamp?
    /// The stored payee.
    public var recipient: String?
    /// The caller's own reference.
    public var reference: String?

    /// Wants everything.
    public init() {}

    /// A parameter and its values, of which there are several only for types and statuses.
    struct Parameter {
        var name: String
        var values: [String]
    }

    /// The parameters, in the guide's order.
    var parameters: [Parameter] {
        let amount = { (number: ExactDecimal) in number.text(decimals: 2) }
        let all: [(String, [String?])] = [
            ("clientId", [client]), ("accountId", [account]),
            ("amountEquals", [self.amount.map(amount)]), ("amountGreaterThan", [amountOver.map(amount)]),
            ("amountLessThan", [amountUnder.map(amount)]), ("dateEquals", [on?.description]),
            ("dateGreaterThan", [after?.description]), ("dateLessThan", [before?.description]),
            ("dateTimeGreaterThan", [createdAfter?.description]),
            ("dateTimeLessThan", [createdBefore?.description]),
            ("type", types), ("recipientId", [recipient]), ("status", statuses.map(\.key)),
            ("transactionReferenceId", [reference]),
        ]
        return all.map { Parameter(name: $0, values: $1.compactMap { $0 }) }.filter { !$0.values.isEmpty }
    }

    /// The filters as they are sent. The guide's body knows one value of each: a filter with several is left out of it and
    /// applied to the answer.
    func placed(_ placement: FilterPlacement) -> (query: [(name: String, value: String)], body: JSON?) {
        switch placement {
        case .query:
            return (parameters.map { ($0.name, $0.values.joined(separator: ",")) }, nil)
        case .repeatedQuery:
            return (parameters.flatMap { one in one.values.map { (one.name, $0) } }, nil)
        case .body:
            let members = parameters.filter { $0.values.count == 1 }.map { one in
                JSONObject.Member(name: one.name, value: .string(one.values[0]))
            }
            return ([], .object(JSONObject(members)))
        }
    }
}

extension EmbeddedFilter {
    /// Members that are compared though they may not be shown.
    var compared: [EmbeddedMember] {
        (recipient == nil ? [] : [.recipientId]) + (reference == nil ? [] : [.transactionReferenceId])
    }

    /// Whether a transaction is one that was asked for. A service may ignore a filter, so they are applied here again, but
    /// for the client's, which a row need not name. The bounds are exclusive, as their names say.
    public func matches(_ row: EmbeddedTransaction) -> Bool {
        if let account, AccountView(id: account, isFilter: true).finding(row) == nil { return false }
        if !types.isEmpty, !types.contains(where: { $0 == row.type?.uppercased() }) { return false }
        if !statuses.isEmpty, !statuses.contains(where: { $0.key == row.status?.key }) { return false }
        if let recipient, row.recipientId != recipient { return false }
        if let reference, row.reference != reference { return false }
        return matchesAmount(row) && matchesDate(row) && matchesCreation(row)
    }

    private func matchesAmount(_ row: EmbeddedTransaction) -> Bool {
        guard amount != nil || amountOver != nil || amountUnder != nil else { return true }
        // A row whose amount nobody can read is reported rather than hidden.
        guard let value = row.amount else { return true }
        return (amount.map { value == $0 } ?? true) && (amountOver.map { value > $0 } ?? true)
            && (amountUnder.map { value < $0 } ?? true)
    }

    /// Version 3 does not tell when a transaction was created.
    private func matchesCreation(_ row: EmbeddedTransaction) -> Bool {
        guard createdAfter != nil || createdBefore != nil, let created = row.created else { return true }
        return (createdAfter.map { created > $0 } ?? true) && (createdBefore.map { created < $0 } ?? true)
    }

    private func matchesDate(_ row: EmbeddedTransaction) -> Bool {
        guard on != nil || after != nil || before != nil else { return true }
        guard let date = row.paymentDate.flatMap(CalendarDate.init) else { return true }
        return (on.map { date == $0 } ?? true) && (after.map { date > $0 } ?? true)
            && (before.map { date < $0 } ?? true)
    }
}
