import ExactJSON
import Journal
import Testing

@testable import ImpactFinance
@testable import Operations

/// Most records are written without a tree of values. They must say the same, byte for byte, as the values would.
@Suite struct RunJournalEntryTests {
    private let journal = RunJournal(run: "run-\"1\"", store: MemoryJournal(), places: .same)

    private func text(_ entry: JournalEntry) throws -> String {
        JournalRecord(entry, at: try time(Samples.at), after: .none).text
    }

    private func expect(_ entry: JournalEntry, _ kind: String, _ members: JSONObject) throws {
        let tree = JournalEntry(run: journal.run, kind: kind, members: members)
        #expect(try text(entry) == text(tree))
        #expect(entry == tree)
    }

    @Test func `items`() throws {
        for seed in 0..<500 {
            var random = RandomPlan(seed: UInt64(seed))
            var plan = random.plan()
            // The plainest ones too.
            for _ in 0..<3 {
                let transaction = random.transaction()
                plan.steps.append(
                    Step(
                        .endTransaction(
                            id: transaction.id,
                            random.chance(50) ? .settled(random.time()) : .failed(random.time())),
                        items: [plan.items.count]))
                plan.items.append(PlannedItem(transaction, .send))
            }
            for (index, item) in plan.items.enumerated() {
                let step = plan.steps.firstIndex { $0.items.first == index }
                var members: JSONObject = ["index": .integer(Int64(index)), "item": item.recorded]
                if let step {
                    members["step"] = .integer(Int64(step))
                    members["request"] = plan.steps[step].journalJSON
                }
                try expect(journal.entry(item, index: index, step: step, of: plan), "item", members)
            }
        }
    }

    @Test func `answers`() throws {
        let request = WriteRequest.endTransaction(id: "t1", .settled(try time(Samples.at)))
        for id in [nil, "", "r-\"1\"\n\u{202E}"] {
            let attempt = Attempt(request, number: 2, answer: .init(status: 204, requestId: id))
            var members: JSONObject = ["step": 7, "attempt": 2, "status": 204]
            members["requestId"] = id.map(JSON.string)
            try expect(journal.entry(attempt, step: 7, isFollowUp: false), "sent", members)
            members = ["step": 7, "attempt": 2, "followUp": "PATCH /transactions/t1", "status": 204]
            members["requestId"] = id.map(JSON.string)
            try expect(journal.entry(attempt, step: 7, isFollowUp: true), "sent", members)
        }
        try expect(
            journal.entry(Attempt(request, number: 1), step: 0, isFollowUp: false), "sent",
            ["step": 0, "attempt": 1])
    }

    @Test func `results`() throws {
        for seed in 0..<500 {
            var random = RandomPlan(seed: UInt64(seed))
            for item in random.plan().items + [PlannedItem(random.transaction(), .send)] {
                var result = ItemResult(item, command: "settle", .done, attempts: random.below(3))
                if random.chance(20) { result.error = random.error() }
                try expect(
                    journal.entry(result, index: 3), "outcome", ["index": 3, "result": result.recorded])
            }
        }
    }
}
