public import ExactJSON
import ImpactFinance

/// How much of one type of transaction a plan moves.
public struct PlanTotal: Sendable, Equatable {
    /// The type, as the API writes it.
    public var type: String
    /// The code of the currency; nil when it is not known.
    public var currency: String?
    /// How many transactions.
    public var count: Int
    /// How much together, in the currency's smallest unit. Many amounts of 64 bits may need more.
    public var amountCents: Int128

    /// The total as an object.
    public var json: JSON {
        [
            "type": .string(type), "currency": .text(orNull: currency), "count": .integer(Int64(count)),
            "amountCents": Int64(exactly: amountCents).map(JSON.integer) ?? .number(String(amountCents)),
        ]
    }

    /// The totals of a plan, in the order in which the types come first. Items that are not sent do not count, nor do
    /// those for which only an account's figures are sent.
    static func of(_ plan: Plan, currency: String?) -> [PlanTotal] {
        var totals: [PlanTotal] = []
        func add(_ type: String, _ amount: Int64) {
            let index =
                totals.firstIndex { $0.type.utf8.elementsEqual(type.utf8) }
                ?? {
                    totals.append(PlanTotal(type: type, currency: currency, count: 0, amountCents: 0))
                    return totals.count - 1
                }()
            totals[index].count += 1
            totals[index].amountCents += Int128(amount)
        }
        let figuresOnly = Set(plan.steps.filter(\.request.isAboutAccount).flatMap(\.items))
        for (index, item) in plan.items.enumerated()
        where item.decision == .send && !figuresOnly.contains(index) {
            for end in item.ends { add(end.type.rawValue, end.amountCents) }
            if item.ends.isEmpty, let type = item.type, let amount = item.amountCents {
                add(type.rawValue, amount)
            }
        }
        return totals
    }
}
