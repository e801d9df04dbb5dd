import ExactJSON
import HTTPTransport
import Money
import TestSupport
import Testing

@testable import ImpactFinance
@testable import Operations

/// Every way in which a write can fail, held against everything that reading can show.
@Suite struct OutcomeTableTests {
    /// What a failure means for the write, as the interface promises it.
    enum Meaning: CaseIterable {
        /// Proven harmless and likely to pass: sent again without reading.
        case againBlindly
        /// Proven harmless and not likely to pass.
        case harmless
        /// The service looked at it and refused it.
        case refused
        /// Refused, and reading would show nothing new.
        case refusedOutright
        /// Reading decides.
        case readingDecides
        /// Reading decides, but no change proves nothing.
        case mayStillHappen
        /// Reading decides, and it is sent again when it shows no change.
        case againAfterReading
    }

    private static let statuses: [Meaning: [ClosedRange<Int>]] = [
        .againBlindly: [429...429],
        .refused: [400...400, 402...402, 405...407, 409...409, 411...428, 430...499],
        .refusedOutright: [401...401, 403...404, 410...410, 307...308],
        .readingDecides: [200...299, 300...306, 309...399, 500...502, 505...599],
        .mayStillHappen: [408...408, 504...504],
        .againAfterReading: [503...503],
    ]

    private static func failures(_ meaning: Meaning) -> [ConstantTransport.Answer] {
        let answers = (statuses[meaning] ?? []).joined().map {
            ConstantTransport.answer($0, ["no": "such thing"])
        }
        let again: Set<TransportError.Kind> = [.connect, .connectTimeout, .nameResolution]
        let slow: Set<TransportError.Kind> = [.timeout, .cancelled]
        let errors: [ConstantTransport.Answer] =
            switch meaning {
            case .againBlindly: again.map { ConstantTransport.failure($0, .notSent) }
            case .harmless:
                TransportError.Kind.allCases.filter { !again.contains($0) }
                    .map { ConstantTransport.failure($0, .notSent) }
            case .mayStillHappen: slow.map { ConstantTransport.failure($0, .possiblySent) }
            case .readingDecides:
                TransportError.Kind.allCases.filter { !slow.contains($0) }
                    .map { ConstantTransport.failure($0, .possiblySent) }
            default: []
            }
        return answers + errors
    }

    /// Whether what is to be made may be there a little later although reading does not show it: a change of what is there
    /// can be sent again without harm, and need not be in doubt as long.
    private static func mayStillBeMade(_ failure: ConstantTransport.Answer) -> Bool {
        switch failure {
        case .success(let response):
            200..<300 ~= response.status || response.status == 502 || response.status > 503
        case .failure(let error): error.delivery == .possiblySent
        }
    }

    /// What reading shows, each with what is expected of outcome, state and number of reads.
    enum Shown: CaseIterable {
        case nothing, ours, others, otherwise, unreadable
    }

    private func expected(_ meaning: Meaning, _ shown: Shown) -> (outcome: Outcome, writes: Int, reads: Int) {
        switch meaning {
        case .againBlindly: return (.failed, 3, 0)
        case .harmless: return (.failed, 1, 0)
        case .refusedOutright: return (.rejected, 1, 0)
        case .refused: return (shown == .ours ? .unchanged : .rejected, 1, 1)
        case .readingDecides, .mayStillHappen, .againAfterReading:
            switch shown {
            case .ours: return (.done, 1, 1)
            case .others: return (.unchanged, 1, 1)
            case .otherwise: return (.failed, 1, 1)
            case .unreadable: return (.unknown, 1, 1)
            case .nothing:
                if meaning == .againAfterReading { return (.failed, 3, 6) }
                return (meaning == .mayStillHappen ? .unknown : .failed, 1, 2)
            }
        }
    }

    @Test(arguments: Meaning.allCases, Shown.allCases)
    func `ends a transaction truly whatever goes wrong`(_ meaning: Meaning, _ shown: Shown) async throws {
        let read: ConstantTransport.Answer =
            switch shown {
            case .nothing: ConstantTransport.answer(200, ["transaction": Samples.json()])
            case .ours: ConstantTransport.answer(200, ["transaction": Samples.json("t1", Samples.settled)])
            case .others:
                ConstantTransport.answer(200, ["transaction": Samples.json("t1", Samples.settledByOthers)])
            case .otherwise:
                ConstantTransport.answer(200, ["transaction": Samples.json("t1", Samples.failed)])
            case .unreadable: ConstantTransport.answer(404)
            }
        let wanted = expected(meaning, shown)
        let plan = Plan(
            command: "settle", items: [PlannedItem(try Samples.transaction(), .send)],
            steps: [Step(.endTransaction(id: "t1", .settled(try time(Samples.at))), items: [0])])
        for failure in Self.failures(meaning) {
            let transport = ConstantTransport(write: failure, read: read)
            let result = try await run(plan, transport)
            let about = Comment(rawValue: "\(failure)")
            #expect(result.outcome == wanted.outcome, about)
            #expect(transport.writes == wanted.writes, about)
            #expect(transport.reads == wanted.reads, about)
            #expect(result.attempts == wanted.writes, about)
            #expect((result.error == nil) == result.outcome.isGood, about)
            let wasRead = wanted.reads > 0 && shown != .unreadable
            let state: TransactionState? =
                if wasRead, shown != .nothing {
                    shown == .otherwise ? .failed : .settled
                } else {
                    wanted.outcome == .unknown ? nil : .requested
                }
            #expect(result.state == state, about)
        }
    }

    @Test(arguments: Meaning.allCases, Shown.allCases)
    func `records a transaction at most once whatever goes wrong`(_ meaning: Meaning, _ shown: Shown)
        async throws
    {
        func record(_ changes: [String: JSON?] = [:]) -> JSON {
            Samples.json("t7", Samples.settled.merging(["externalId": "E1"]) { $1 }.merging(changes) { $1 })
        }
        let read: ConstantTransport.Answer =
            switch shown {
            case .nothing: ConstantTransport.answer(200, Samples.page([]))
            case .ours: ConstantTransport.answer(200, Samples.page([record()]))
            case .others: ConstantTransport.answer(200, Samples.page([record(["amountCents": 1])]))
            case .otherwise:
                ConstantTransport.answer(
                    200, Samples.page([record(), Samples.json("t8", ["externalId": "E1"])]))
            case .unreadable: ConstantTransport.answer(404)
            }
        var wanted = expected(meaning, shown)
        // A record that differs, or a second one: whether ours came through, nobody can tell.
        let isConflict = shown == .others || shown == .otherwise
        if isConflict, wanted.reads > 0, meaning != .refused { wanted.outcome = .unknown }
        let new = NewTransaction(
            type: .deposit, externalId: "E1", userId: "u1", amountCents: 12300,
            settledAt: try time(Samples.at),
            toAccountId: "a1")
        let plan = Plan(
            command: "reconcile", items: [PlannedItem(externalId: "E1", amountCents: 12300, decision: .send)],
            steps: [Step(.createTransaction(new), items: [0])])
        let usual = wanted.outcome
        for failure in Self.failures(meaning) {
            wanted.outcome = shown == .nothing && Self.mayStillBeMade(failure) ? .unknown : usual
            let transport = ConstantTransport(write: failure, read: read)
            let result = try await run(plan, transport)
            let about = Comment(rawValue: "\(failure)")
            #expect(result.outcome == wanted.outcome, about)
            #expect(transport.writes == wanted.writes, about)
            #expect(transport.reads == wanted.reads, about)
            #expect(result.externalId == "E1", about)
            #expect(result.amountCents == 12300, about)
            #expect((result.id == "t7") == result.outcome.isGood, about)
            #expect((result.error == nil) == result.outcome.isGood, about)
            if isConflict, result.outcome == .unknown { #expect(result.error?.code == "conflict", about) }
        }
    }

    private func run(_ plan: Plan, _ transport: ConstantTransport) async throws -> ItemResult {
        let client = try StubWorld().client(transport, retries: 2)
        let results = try await carryOut(plan, client)
        return try #require(results.first)
    }
}
