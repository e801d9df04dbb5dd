import ExactJSON
import ImpactFinance
import TestSupport
import Testing

@testable import Operations

@Suite struct SavingCodecTests {
    private func read(_ json: JSON) throws -> Plan {
        try Plan(JSONCursor(try JSON(parsing: json.text(.pretty))))
    }

    @Test func `what is written of a plan is read as the same plan`() throws {
        var random = RandomPlan(seed: 1)
        var kinds: Set<String> = []
        for _ in 0..<400 {
            let plan = random.plan()
            #expect(try read(plan.json) == plan)
            kinds.formUnion(plan.steps.map(\.request.action.rawValue))
        }
        #expect(kinds.count == WriteRequest.Action.allCases.count)
    }

    @Test func `a request is written in the words of the API`() throws {
        let ending = WriteRequest.endTransaction(id: "t1", .settled(try time(Samples.at)))
        #expect(
            ending.json.text() == #"{"action":"settle","method":"PATCH","path":"/transactions/t1","id":"t1","#
                + #""body":{"transaction":{"settledAt":"2026-01-05T09:00:00Z"}}}"#)
        let account = WriteRequest.updateAccount(AccountPatch(id: "a1", figures: .init(balanceCents: 5)))
        #expect(
            account.json.text() == #"{"action":"update-account","method":"PATCH","path":"/accounts/a1","#
                + #""id":"a1","body":{"account":{"balanceCents":5}}}"#)
        for request in [ending, account] { #expect(request.summary == "\(request.method) \(request.path)") }
    }

    @Test func `the body that is written is the body that is sent`() async throws {
        let at = try time(Samples.at)
        let requests: [WriteRequest] = [
            .endTransaction(id: "t1", .settled(at)), .endTransaction(id: "t1", .failed(at)),
            .updateUser(
                id: "u1", UserPatch(givenName: "Anna", transactions: [.init(id: "t1", ending: .settled(at))])),
            .createTransaction(
                NewTransaction(
                    type: .deposit, externalId: "e1", userId: "u1", amountCents: 5, settledAt: at,
                    toAccountId: "a1")),
            .updateAccount(AccountPatch(id: "a1", externalId: "x", figures: .init(balanceCents: 5))),
            .createAccount(
                NewAccount(
                    type: .performance, userId: "u1", externalId: "x", figures: .init(balanceCents: 5))),
        ]
        for request in requests {
            let transport = ScriptedTransport([
                Exchange("\(request.method) \(request.path) \(request.body.text())", 204)
            ])
            let client = try StubWorld().client(transport)
            _ = try await client.send(request) { _, _ in }
            transport.expectFinished()
        }
    }

    /// Every value of a document, replaced by another, must be noticed or mean the same.
    @Test func `nothing in a plan can be changed without changing what is read`() throws {
        var random = RandomPlan(seed: 2)
        for _ in 0..<5 {
            let plan = random.plan()
            for changed in plan.json.variants where changed != plan.json {
                let isNoticed = try? Plan(JSONCursor(changed)) != plan
                #expect(isNoticed ?? true, "\(changed.text())")
            }
        }
    }

    @Test(arguments: [
        (#""items":[0]"#, #""items":[1]"#, "requests[0].items[0]"),
        (#""items":[0]"#, #""items":[-1]"#, "requests[0].items[0]"),
        (#""items":[0]"#, #""items":[0,0]"#, "requests[0].items[1]"),
        (#""items":[0]"#, #""items":[]"#, "requests[0].items"),
        (#""decision":"send""#, #""decision":"unchanged""#, "requests[0].items[0]"),
        (#""decision":"send""#, #""decision":"maybe""#, "items[0].decision"),
        (#""decision":"send""#, #""decision":"refused""#, "items[0].error"),
        (#""action":"settle""#, #""action":"pay""#, "requests[0].action"),
        (#""action":"settle""#, #""action":"fail""#, "requests[0].body"),
        (#""method":"PATCH""#, #""method":"POST""#, "requests[0].method"),
        ("/transactions/t1", "/transactions/t2", "requests[0].path"),
        (#""settledAt":"2026"#, #""extra":1,"settledAt":"2026"#, "requests[0].body"),
        (#""settledAt":"2026-01-05T09"#, #""failedAt":"2026-01-05T09"#, "requests[0].body"),
        (#""command":"settle""#, #""command":"fail""#, "requests[0]"),
        (#""command":"settle""#, #""command":"pay""#, "command"),
        (#""amountCents":12300,"user""#, #""amountCents":1,"user""#, "items[0].observed"),
        (#""alreadySo":[]"#, #""alreadySo":["b","a"]"#, "requests[0].alreadySo"),
        (#""alreadySo":[]"#, #""more":1"#, "requests[0].more"),
        (#""warnings":[]"#, #""warnings":[1]"#, "warnings[0]"),
    ])
    func `an error names the place that is wrong`(old: String, new: String, place: String) throws {
        let transaction = try Samples.transaction()
        let plan = Plan(
            command: "settle", items: [PlannedItem(transaction, .send)],
            steps: [Step(.endTransaction(id: "t1", .settled(try time(Samples.at))), items: [0])])
        let text = plan.json.text()
        #expect(text.contains(old))
        let changed = try JSON(parsing: text.replacing(old, with: new))
        do throws(JSONShapeError) {
            _ = try Plan(JSONCursor(changed))
            Issue.record("it was read: \(changed.text())")
        } catch {
            #expect(error.path == place, "\(error)")
        }
    }

    @Test func `an item that is to be sent needs a request, and just one`() throws {
        let item = PlannedItem(try Samples.transaction(), .send)
        let step = Step(.endTransaction(id: "t1", .settled(try time(Samples.at))), items: [0])
        func place(_ steps: [Step], _ items: [PlannedItem]) -> String? {
            do throws(JSONShapeError) {
                try Plan(command: "settle", items: items, steps: steps).check()
                return nil
            } catch {
                return error.path
            }
        }
        #expect(place([step], [item]) == nil)
        #expect(place([], [item]) == "items[0].decision")
        #expect(place([step, step], [item]) == "requests[1].items[0]")
        let second = Step(step.request, items: [1])
        #expect(place([step, second], [item, item]) == "items[1]")
    }

    @Test func `what is shown must be what is sent`() throws {
        var random = RandomPlan(seed: 8)
        /// Whether a plan that fits together does so no more after a change.
        func refuses(_ command: String, _ isMeant: (Plan) -> Bool, _ change: (inout Plan) -> Void) throws
            -> Bool
        {
            var plan = random.plan(command)
            while !isMeant(plan) { plan = random.plan(command) }
            try plan.check()
            change(&plan)
            return (try? plan.check()) == nil
        }
        func creates(_ plan: Plan) -> Bool { plan.steps.first?.request.action == .createTransaction }
        func isAtomic(_ plan: Plan) -> Bool { plan.steps.first?.request.action == .updateUser }
        func first(_ plan: Plan) -> Int { plan.steps.first?.items.first ?? 0 }
        func patch(_ plan: inout Plan, _ change: (inout UserPatch) -> Void) {
            guard case .updateUser(let id, var patch)? = plan.steps.first?.request else { return }
            change(&patch)
            plan.steps[0].request = .updateUser(id: id, patch)
        }
        #expect(try refuses("reconcile", creates) { $0.items[first($0)].amountCents = 77 })
        #expect(try refuses("reconcile", creates) { $0.items[first($0)].type = .internal })
        #expect(try refuses("reconcile", creates) { $0.items[first($0)].externalId = "other" })
        for command in ["settle", "fail"] {
            #expect(try refuses(command, isAtomic) { plan in patch(&plan) { $0.givenName = "A" } })
            #expect(try refuses(command, isAtomic) { plan in patch(&plan) { $0.transactions.removeLast() } })
            #expect(
                try refuses(command, isAtomic) { plan in patch(&plan) { $0.transactions[0].id = "other" } })
            let wrong = try time(Samples.at)
            let ending = command == "fail" ? Ending.settled(wrong) : .failed(wrong)
            #expect(
                try refuses(command, isAtomic) { plan in patch(&plan) { $0.transactions[0].ending = ending } }
            )
            #expect(
                try refuses(command, isAtomic) { plan in
                    let other = Reference(type: "User", id: "other")
                    plan.items[first(plan)].user = other
                    plan.items[first(plan)].observed?.user = other
                })
        }
        #expect(
            try refuses("settle", isAtomic) { plan in
                plan.items.append(PlannedItem(id: "x", user: plan.items[first(plan)].user, decision: .send))
                plan.steps[0].items.append(plan.items.count - 1)
            })
        #expect(try refuses("patch-user", isAtomic) { $0.items[first($0)].id = "other" })
        func ends(_ plan: Plan) -> Bool { isAtomic(plan) && !plan.items[first(plan)].ends.isEmpty }
        #expect(try refuses("patch-user", ends) { $0.items[first($0)].ends.removeLast() })
        #expect(try refuses("patch-user", ends) { $0.items[first($0)].ends[0].id = "other" })
    }

    @Test func `ids that differ by case are one transaction only when they are UUIDs`() throws {
        func fits(_ first: String, _ second: String) throws -> Bool {
            let items = [first, second].map { try? Samples.transaction($0) }.compactMap { $0 }
            let at = try time(Samples.at)
            let plan = Plan(
                command: "fail", items: items.map { PlannedItem($0, .send) },
                steps: items.enumerated().map {
                    Step(.endTransaction(id: $0.element.id, .failed(at)), items: [$0.offset])
                })
            return (try? plan.check()) != nil
        }
        #expect(try fits("abc", "ABC"))
        #expect(try !fits("4b1c7a52-8f0e-5a44-9d3b-27f1a6f6f0aa", "4B1C7A52-8F0E-5A44-9D3B-27F1A6F6F0AA"))
    }
}

extension JSON {
    /// Copies of this, each with one value or name replaced by another, or one member left out.
    var variants: [JSON] {
        switch self {
        case .null: ["x", 7]
        case .bool(let value): [.bool(!value)]
        case .integer(let value): [.integer(value == 3 ? 4 : 3), .null, "x"]
        case .number: [3, .null]
        case .string(let text): [.string(text + "x"), .string(String(text.dropLast())), 7, .null]
        case .array(let elements):
            elements.indices.flatMap { index in
                elements[index].variants.map { variant in
                    var copy = elements
                    copy[index] = variant
                    return .array(copy)
                }
            } + [.array(elements + [.null]), .array(Array(elements.dropLast())), .null].filter { $0 != self }
        case .object(let object):
            object.members.indices.flatMap { index -> [JSON] in
                let variants = object.members[index].value.variants.map { variant -> JSON in
                    var copy = object
                    copy.members[index].value = variant
                    return .object(copy)
                }
                var (less, renamed) = (object, object)
                less.members.remove(at: index)
                renamed.members[index].name += "x"
                return variants + [.object(less), .object(renamed)]
            } + [.object(JSONObject(object.members + [.init(name: "zz", value: 1)]))]
        }
    }
}
