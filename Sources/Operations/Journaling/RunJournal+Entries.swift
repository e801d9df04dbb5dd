import ExactJSON
import HTTPTransport
import ImpactFinance
import Journal

/// The records of which a run has one for each item. What most of them look like is written at once; the others go by a
/// tree of values, which the journal checks.
extension RunJournal {
    /// What is to be done about an item. `step`: the request of which it is the first item.
    func entry(_ item: PlannedItem, index: Int, step: Int?, of plan: Plan) -> JournalEntry {
        if item.isPlain, let observed = item.observed, observed.hasPlainDreams, let step,
            plan.steps[step].isPlain, plan.steps[step].items == [index]
        {
            let request = plan.steps[step].request
            return entry(.item) { record in
                record.member("index", Int64(index))
                record.object("item") { object in
                    object.member("decision", item.decision.word)
                    object.object("observed") { observed.write(to: &$0, dream: Transaction.ids) }
                }
                record.member("step", Int64(step))
                record.object("request") { object in
                    object.member("action", request.action.rawValue)
                    object.member("method", request.method)
                    object.member("path", request.path)
                    object.member("id", request.id)
                    object.member("body", request.body)
                    object.member("items", JSON.array([.integer(Int64(index))]))
                    object.member("followUps", JSON.array([]))
                    object.member("alreadySo", JSON.array([]))
                }
            }
        }
        var members: JSONObject = ["index": .integer(Int64(index)), "item": item.recorded]
        if let step {
            members["step"] = .integer(Int64(step))
            members["request"] = plan.steps[step].journalJSON
        }
        return entry(.item, members)
    }

    /// That a request was sent, and what came back.
    func entry(_ attempt: Attempt, step: Int, isFollowUp: Bool) -> JournalEntry {
        if attempt.error == nil, !isFollowUp {
            return entry(.sent) { record in
                record.member("step", Int64(step))
                record.member("attempt", Int64(attempt.number))
                guard let answer = attempt.answer else { return }
                record.member("status", Int64(answer.status))
                record.member("requestId", ifPresent: answer.requestId)
            }
        }
        var members: JSONObject = [
            "step": .integer(Int64(step)), "attempt": .integer(Int64(attempt.number)),
        ]
        if isFollowUp { members["followUp"] = .string(attempt.request.summary) }
        if let answer = attempt.answer {
            members["status"] = .integer(Int64(answer.status))
            members["requestId"] = answer.requestId.map(JSON.string)
        }
        if let error = attempt.error {
            members["error"] = .string(error.code)
            members["status"] = error.status.map { .integer(Int64($0)) } ?? .null
            members["requestId"] = .text(orNull: error.requestId)
            if case .transport(let transport) = error.kind {
                members["delivery"] = .string(transport.delivery == .notSent ? "not_sent" : "possibly_sent")
            }
        }
        return entry(.sent, members)
    }

    /// How an item ended.
    func entry(_ result: ItemResult, index: Int) -> JournalEntry {
        guard result.error == nil, result.extras.isEmpty else {
            return entry(.outcome, ["index": .integer(Int64(index)), "result": result.recorded])
        }
        return entry(.outcome) { record in
            record.member("index", Int64(index))
            record.object("result") { object in
                object.member("id", ifPresent: result.id)
                object.member("externalId", ifPresent: result.externalId)
                object.member("outcome", result.outcome.rawValue)
                object.member("state", ifPresent: result.state?.rawValue)
                object.plain("settledAt", ifPresent: result.settledAt?.write)
                object.plain("failedAt", ifPresent: result.failedAt?.write)
                object.member("amountCents", ifPresent: result.amountCents.map(JSON.integer))
                object.member("attempts", Int64(result.attempts))
            }
        }
    }

    private func entry(_ kind: Kind, _ body: (inout JSONOutput) -> Void) -> JournalEntry {
        JournalEntry(run: run, kind: kind.rawValue, writing: body)
    }
}

extension PlannedItem {
    /// Whether nothing is to be told of it but what was read and that it is to be sent.
    fileprivate var isPlain: Bool { isAsObserved && isToBeSent && ends.isEmpty && extras.isEmpty }
}

extension Step {
    /// Whether it is nothing but a request that ends a transaction.
    fileprivate var isPlain: Bool {
        if case .endTransaction = request { followUps.isEmpty && alreadySo.isEmpty } else { false }
    }
}

extension Transaction {
    /// Whether the journal keeps nothing of its dreams but plain values. All else here is text, numbers and times, but what
    /// a service says of a dream may be anything: nested deeply enough, it would make a record that nobody can read again.
    /// In the tree the journal sees that, and refuses it.
    fileprivate var hasPlainDreams: Bool {
        [toDream, fromDream].allSatisfy { dream in
            dream.map { Self.ids($0).members.allSatisfy(\.value.isScalar) } ?? true
        }
    }
}

extension JSON {
    fileprivate var isScalar: Bool {
        switch self {
        case .null, .bool, .integer, .number, .string: true
        case .array, .object: false
        }
    }
}
