import ExactJSON
import Money
import Testbank

@testable import Operations

extension RandomPlan {
    /// Adds an item of a plan for Testbank, and its request.
    mutating func sendToTestbank(_ plan: inout Plan) {
        let first = plan.items.count
        var item = PlannedItem(externalId: text(), decision: .send)
        let write: TestbankWrite
        switch plan.command {
        case Plan.createsTestbankAccount:
            var new = NewAccount(
                name: text(), visibility: .init(rawValue: text()), currency: text(),
                externalId: item.externalId)
            if chance(50) { new.opening = .init(amount: amount(), reference: text()) }
            write = .createAccount(new)
        case Plan.updatesTestbankAccount:
            let change = AccountChange(
                id: AccountID(text()), name: maybe { $0.text() },
                visibility: maybe { .init(rawValue: $0.text()) }, externalId: maybe { $0.text() })
            item.id = change.id.text
            item.extras = [.init(name: TestbankAccountPlanner.before, value: ["name": nil])]
            write = .updateAccount(change)
        case Plan.deletesTestbankAccount:
            item.id = text()
            write = .deleteAccount(AccountID(item.id ?? ""))
        default:
            let new = NewMovement(
                sender: AccountID(text()), recipient: AccountID(text()), amount: amount(), reference: text(),
                externalId: item.externalId)
            let facts = MovementPlanner.Facts(sender: nil, recipient: nil)
            item = MovementPlanner(command: plan.command).plan(new, facts, wholeBalance: chance(50)).items[0]
            write = .createTransaction(new)
        }
        plan.items.append(item)
        plan.steps.append(
            Step(
                .testbank(write), items: [first],
                alreadySo: Set((0..<below(3)).map { _ in "transactions/" + text() })))
    }

    private mutating func amount() -> ExactDecimal { ExactDecimal(Int64(1 + below(1_000_000)), scale: 2) }
}
