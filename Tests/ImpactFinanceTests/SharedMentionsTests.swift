import ExactJSON
import Testing

@testable import ImpactFinance

@Suite struct SharedMentionsTests {
    private func cursor(_ text: String) throws -> JSONCursor {
        JSONCursor(try JSON(parsing: Array(text.utf8)))
    }

    private func transaction(_ number: Int, user: String, dream: String) throws -> JSONCursor {
        try cursor(
            """
            {"type":"Deposit","id":"t\(number)","user":{"type":"User","id":"\(user)","externalId":"x\(number)"},
            "amountCents":1,"state":"requested","requestedAt":"2026-01-05T08:00:00Z",
            "toAccount":{"type":"SharedSavings","id":"a-\(user)"},"toDream":{"id":"d","name":"\(dream)"}}
            """)
    }

    @Test func `what differs is never shared, even under one id`() throws {
        let mentions = SharedMentions(most: SharedMentions.any)
        let first = try Transaction(transaction(1, user: "u", dream: "House"), mentions)
        let second = try Transaction(transaction(2, user: "u", dream: "Boat"), mentions)
        let third = try Transaction(transaction(1, user: "u", dream: "House"), mentions)
        #expect(first.user.externalId == "x1")
        #expect(second.user.externalId == "x2")
        #expect(second.toDream?["name"]?.stringValue == "Boat")
        #expect(third == first)
        #expect(first == (try Transaction(transaction(1, user: "u", dream: "House"))))
    }

    @Test func `more ids than are remembered give each its own`() throws {
        let mentions = SharedMentions(most: 2)
        for round in 0..<2 {
            for number in 0..<50 {
                let read = try Transaction(
                    transaction(number, user: "u\(number)", dream: "d\(round)"), mentions)
                #expect(read.user.id == "u\(number)")
                #expect(read.toAccount?.id == "a-u\(number)")
                #expect(read.toDream?["name"]?.stringValue == "d\(round)")
            }
        }
    }

    @Test func `a mention that is changed leaves the others as they are`() throws {
        let mentions = SharedMentions(most: SharedMentions.any)
        let first = try Transaction(transaction(1, user: "u", dream: "House"), mentions)
        var second = try Transaction(transaction(1, user: "u", dream: "House"), mentions)
        second.user.externalId = "other"
        #expect(first.user.externalId == "x1")
        #expect(second.user != first.user)
    }
}
