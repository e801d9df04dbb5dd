import ExactJSON
import ImpactFinance
import Testing

@testable import Operations

@Suite struct SavingJournalFormTests {
    private func patch(_ given: String?, _ family: String?) throws -> WriteRequest {
        .updateUser(
            id: "u1",
            UserPatch(
                givenName: given, familyName: family, provisioningInitiatedAt: try time(Samples.at),
                accounts: [AccountPatch(id: "a1", figures: .init(balanceCents: 7))]))
    }

    @Test func `a person's names are withheld, and a request without them is known to be incomplete`() throws
    {
        let request = try patch("Anna", "Andersson")
        let json = request.journalJSON
        #expect(!json.text().contains("Ann") && !json.text().contains("Anders"))
        #expect(
            json["body"]?.text() == #"{"user":{"givenName":{"withheld":true},"familyName":{"withheld":true},"#
                + #""provisioningInitiatedAt":"2026-01-05T09:00:00Z","accounts":[{"id":"a1","balanceCents":7}]}}"#
        )
        let recorded = try RecordedRequest(JSONCursor(json))
        #expect(recorded.withheld == ["givenName", "familyName"])
        #expect(!recorded.isComplete)
        #expect(recorded.request == (try patch(nil, nil)))
        #expect(throws: JSONShapeError.self) { try WriteRequest(JSONCursor(json)) }
    }

    @Test func `one withheld name is enough to be incomplete`() throws {
        let recorded = try RecordedRequest(JSONCursor(try patch(nil, "Andersson").journalJSON))
        #expect(recorded.withheld == ["familyName"])
    }

    @Test func `a request without names is whole in the journal too`() throws {
        let request = try patch(nil, nil)
        #expect(request.journalJSON == request.json)
        #expect(try WriteRequest(JSONCursor(request.journalJSON)) == request)
    }

    @Test func `what is withheld cannot be smuggled in otherwise`() throws {
        let text = try patch("Anna", nil).journalJSON.text()
        for other in [#"{"withheld":false}"#, #"{"withheld":true,"x":1}"#, "{}", "null", "7"] {
            let changed = try JSON(parsing: text.replacing(#"{"withheld":true}"#, with: other))
            #expect(throws: JSONShapeError.self) { try RecordedRequest(JSONCursor(changed)) }
        }
    }

    @Test func `of a dream only ids are kept, and of refusals no words of the service about fields`() throws {
        var observed = try Samples.transaction()
        observed.toDream = ["id": "d1", "name": "Trip to Tokyo", "externalId": "x"]
        var item = PlannedItem(
            observed,
            .refused(
                ItemError(
                    code: "c", message: "m", fields: [.init(field: "user.givenName", errors: ["not Anna"])])))
        item.ends = [observed]
        let balance = ObservedBalance(accountId: "p1", observedCents: 1, actualCents: 2)
        item.extras = [
            .init(name: "figuresMissing", value: ["p1"]), .init(name: "note", value: "Anna"), balance.member,
        ]
        let text = item.journalJSON.text()
        for personal in ["Tokyo", "Anna", "note"] { #expect(!text.contains(personal)) }
        for kept in ["user.givenName", "d1", "figuresMissing", "p1"] { #expect(text.contains(kept)) }
        let read = try PlannedItem(JSONCursor(item.journalJSON))
        #expect(read.observed?.toDream == ["id": "d1", "externalId": "x"])
        #expect(try read.balance() == balance)
        #expect(read.amountCents == item.amountCents && read.user == item.user)
    }

    @Test func `what is written to the journal is read as what was written`() throws {
        var random = RandomPlan(seed: 3)
        for _ in 0..<100 {
            let plan = random.plan()
            let recorded = try RecordedPlan(JSONCursor(plan.journalJSON))
            let personal = plan.steps.map { RecordedRequest($0.request).withheld }
            #expect(recorded.isComplete == personal.allSatisfy(\.isEmpty))
            for (index, names) in personal.enumerated() { #expect(recorded.withheld[index] ?? [] == names) }
            #expect(recorded.plan.items.map(\.id) == plan.items.map(\.id))
            #expect(recorded.plan.items.map(\.journalJSON) == plan.items.map(\.journalJSON))
            for (read, step) in zip(recorded.plan.steps, plan.steps) {
                #expect(read.request == RecordedRequest(step.request).request)
                #expect(read.items == step.items && read.followUps == step.followUps)
                #expect(read.alreadySo == step.alreadySo)
                #expect(try RecordedStep(JSONCursor(step.journalJSON)).step == read)
            }
        }
    }
}
