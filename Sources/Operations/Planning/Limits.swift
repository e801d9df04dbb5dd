/// How much one run may do at most. A limit refuses the whole run; nothing lifts it but the person who set it.
public struct Limits: Sendable, Equatable {
    /// How many items may be sent.
    public var count: Int?
    /// How much one item may move, in the currency's smallest unit.
    public var amount: Int64?
    /// How much all items together may move, in the currency's smallest unit.
    public var total: Int64?

    /// Makes limits; nil is no limit.
    public init(count: Int? = nil, amount: Int64? = nil, total: Int64? = nil) {
        self.count = count
        self.amount = amount
        self.total = total
    }

    /// The stricter of two limits, each by itself.
    public func tightened(by other: Limits) -> Limits {
        func lower<Value: Comparable>(_ first: Value?, _ second: Value?) -> Value? {
            guard let first, let second else { return first ?? second }
            return min(first, second)
        }
        return Limits(
            count: lower(count, other.count), amount: lower(amount, other.amount),
            total: lower(total, other.total))
    }

    /// Refuses every item that would be sent when the plan goes beyond a limit.
    ///
    /// `format`: how an amount is shown.
    public func apply(to plan: Plan, format: (Int64) -> String) -> Plan {
        guard let error = violation(of: plan, format: format) else { return plan }
        var refused = plan
        refused.steps = []
        for index in refused.items.indices where refused.items[index].isToBeSent {
            refused.items[index].decision = .refused(error)
        }
        return refused
    }

    private func violation(of plan: Plan, format: (Int64) -> String) -> ItemError? {
        guard self != Limits() else { return nil }
        let sending = plan.sending
        // An item about a user counts as the transactions that it ends.
        let sendingCount = sending.reduce(0) { $0 + max(1, $1.ends.count) }
        if let count, sendingCount > count {
            return error("count", "\(sendingCount) items are more than the limit of \(count)")
        }
        // What is moved counts, whatever its sign: a negative amount must not make room for others.
        let amounts = sending.flatMap(\.amounts) + plan.steps.compactMap(\.request.openingBalance)
        if let amount, let largest = amounts.max(by: { $0.magnitude < $1.magnitude }),
            largest.magnitude > amount
        {
            let item = sending.first { $0.amounts.contains(largest) }
            let name = item.map { $0.label ?? "an item" } ?? "the opening balance"
            return error(
                "amount", "\(format(largest)) of \(name) is more than the limit of \(format(amount)) an item")
        }
        if let total {
            let exact = amounts.reduce(UInt128(0)) { $0 + UInt128($1.magnitude) }
            guard let sum = Int64(exactly: exact) else {
                return error(
                    "total", "the total is more than 64 bits hold, and the limit is \(format(total))")
            }
            if sum > total {
                return error(
                    "total", "the total of \(format(sum)) is more than the limit of \(format(total))")
            }
        }
        return nil
    }

    private func error(_ name: String, _ message: String) -> ItemError {
        ItemError(
            code: "limit_\(name)", message: "\(message); nothing was sent",
            hint:
                "send fewer or smaller items, or raise the limit where it was set (--max-\(name) or max_\(name))"
        )
    }
}
