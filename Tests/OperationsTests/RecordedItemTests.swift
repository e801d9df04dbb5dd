import ExactJSON
import HTTPTransport
import Journal
import Money
import Synchronization
import TestSupport
import Testing

@testable import ImpactFinance
@testable import Operations

@Suite struct RecordedItemTests {
    @Test(arguments: ["Deposit", "Withdrawal", "SomethingNew"]) func `an item is read as it was recorded`(
        type: String
    ) throws {
        var items: [PlannedItem] = []
        for changes in [[:], Samples.settled, ["externalId": "X-1"], ["fromAccount": Samples.account("a2")]] {
            let transaction = try Samples.transaction(
                "t1", (changes as [String: JSON?]).merging(["type": .some(.string(type))]) { $1 })
            items.append(PlannedItem(transaction, .send))
            items.append(PlannedItem(transaction, .unchanged))
            var other = PlannedItem(transaction, .refused(ItemError(code: "x", message: "y")))
            other.externalId = nil
            other.amountCents = 5
            items.append(other)
        }
        var user = PlannedItem(id: "u1", decision: .send)
        user.ends = [try Samples.transaction("t9")]
        items += [user, PlannedItem(externalId: "E-1", amountCents: 700, type: .deposit, decision: .send)]
        for item in items {
            #expect(try PlannedItem(recorded: JSONCursor(item.recorded)) == item)
        }
    }

    @Test func `a result is shown as it was printed`() throws {
        let item = PlannedItem(try Samples.transaction("t1"), .send)
        var result = ItemResult(
            item, command: "settle", .failed, attempts: 2, error: ItemError(code: "x", message: "y"))
        result.extras = [.init(name: "parts", value: [["part": "user"]])]
        #expect(ItemResult.complete(result.recorded, command: "settle") == result.json)
        let done = ItemResult(item, command: "settle", .done, attempts: 1)
        #expect(ItemResult.complete(done.recorded, command: "settle") == done.json)
    }
}
