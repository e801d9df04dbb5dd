public import ExactJSON
import HTTPTransport
import ImpactFinance
public import Journal
import Synchronization

/// The journal as one run writes it: `run` and its `item`s, and then for every request `intent`, `sent` and, an item
/// each, `outcome`; at last `end`.
///
/// An intent is on disk before its request leaves. What comes afterwards is written with the next commit: should it be
/// lost, the intent is in doubt, and reading tells what became of it.
public final class RunJournal: Sendable {
    /// What a record is about.
    enum Kind: String {
        case run, item, intent, sent, outcome, end, resume, resolve
    }

    /// The id of the run.
    public let run: String
    private let store: any JournalStore
    /// The journal's indexes of the plan's items and steps. They differ when a run is resumed: its plan is what is left.
    private let places: RunPlaces
    /// Once something could not be written, later records might hide that it is missing.
    private let failure = Mutex<JournalError?>(nil)

    init(run: String, store: any JournalStore, places: RunPlaces) {
        self.run = run
        self.store = store
        self.places = places
    }

    /// So many items are recorded at a time.
    private static let part = 2000

    /// Records that a run begins, with everything that it is about to do.
    ///
    /// - Throws: ``JournalError`` when that could not be made durable: then nothing may be sent.
    public static func begin(
        _ plan: Plan, header: RunHeader, run: String, in store: any JournalStore
    ) async throws(JournalError) -> RunJournal {
        let journal = RunJournal(run: run, store: store, places: .same)
        var members = header.members
        members["items"] = .integer(Int64(plan.items.count))
        members["requests"] = .integer(Int64(plan.steps.count))
        store.enqueue([journal.entry(.run, members)])
        var firsts = [Int?](repeating: nil, count: plan.items.count)
        for (index, step) in plan.steps.enumerated() {
            if let first = step.items.first { firsts[first] = index }
        }
        // Piecewise, so that a long plan is never in memory twice. One part is made while the one before is written.
        for start in stride(from: 0, to: plan.items.count, by: Self.part) {
            let part = (start..<min(start + Self.part, plan.items.count)).map { index in
                journal.entry(plan.items[index], index: index, step: firsts[index], of: plan)
            }
            try await store.flush()
            store.enqueue(part)
        }
        try await store.flush()
        return journal
    }

    /// Records that a raw request is about to be sent.
    static func begin(
        raw request: String, header: RunHeader, run: String, in store: any JournalStore
    ) async throws(JournalError) -> RunJournal {
        let journal = RunJournal(run: run, store: store, places: .same)
        var members = header.members
        members["items"] = 0
        members["requests"] = 1
        members["request"] = .string(request)
        try await store.append([journal.entry(.run, members)])
        try store.confirmAlone()
        return journal
    }

    /// Records that a run is taken up again.
    func resume(_ header: RunHeader) async throws(JournalError) {
        try await store.append([entry(.resume, header.members)])
    }

    /// Records that somebody looks for what became of a run.
    func resolve(_ header: RunHeader) async throws(JournalError) {
        try await store.append([entry(.resolve, header.members)])
    }

    /// Records the intents of steps, all in one record.
    ///
    /// - Throws: ``JournalError`` when they could not be made durable: then these steps must not be sent.
    func intend(_ steps: Range<Int>, of plan: Plan) async throws(JournalError) {
        let numbers = steps.map { JSON.integer(Int64(places.step($0, plan.steps[$0]))) }
        do throws(JournalError) {
            try await store.append([entry(.intent, ["steps": .array(numbers)])])
        } catch {
            failure.withLock { $0 = error }
            throw error
        }
    }

    /// Records that a request was sent, and what came back.
    func record(_ attempt: Attempt, step: Int, of plan: Plan) {
        let place = places.step(step, plan.steps[step])
        store.enqueue([entry(attempt, step: place, isFollowUp: attempt.request != plan.steps[step].request)])
    }

    /// Records how an item of a resumed run ended for which nothing was to be sent. In a new run the item's own record
    /// tells.
    func recordUnsent(_ result: ItemResult, index: Int) {
        if !places.isSame { record(result, index: index, request: nil) }
    }

    /// Records how an item ended.
    ///
    /// `request`: what was sent for it; nil when nothing was.
    func record(_ result: ItemResult, index: Int, request: WriteRequest?) {
        var result = result
        // What a service says about names may repeat them.
        if request?.namesPersons ?? false { result.error = result.error?.withoutWords }
        store.enqueue([entry(result, index: places.item(index))])
    }

    /// Records that the run is over, and returns when everything that was recorded is durable.
    ///
    /// `all`: the outcome of every item of the run, those of earlier parts included. `isInDoubt`: whether it is not known
    /// of one of them, or of its figures, what became of it. `isUnfinished`: whether `resume` has something to do.
    ///
    /// - Throws: ``JournalError`` when something could not be kept: what is missing is in doubt later.
    func end(_ all: [Outcome], isInDoubt: Bool, isUnfinished: Bool) async throws(JournalError) {
        if let error = failure.withLock({ $0 }) { throw error }
        let members: JSONObject = [
            "status": .string(isUnfinished ? "interrupted" : "complete"),
            "outcomes": Outcome.counts(all), "inDoubt": .bool(isInDoubt),
        ]
        try await store.append([entry(.end, members)])
    }

    func entry(_ kind: Kind, _ members: JSONObject) -> JournalEntry {
        JournalEntry(run: run, kind: kind.rawValue, members: members)
    }
}

/// Where the items and steps of a plan are in the journal.
struct RunPlaces: Sendable {
    /// Nil: at the same index.
    private let items: [Int]?
    private let covered: Set<Int>
    /// The step in the journal of each item there. Steps of a plan may be dropped after it was made; items are not.
    private let steps: [Int: Int]

    /// The plan of a new run: everything is where it is.
    static let same = RunPlaces(items: nil, steps: [:])

    init(items: [Int]?, steps: [Int: Int]) {
        self.items = items
        covered = Set(items ?? [])
        self.steps = steps
    }

    var isSame: Bool { items == nil }
    func covers(_ index: Int) -> Bool { items == nil || covered.contains(index) }
    func item(_ index: Int) -> Int { items?[index] ?? index }

    func step(_ index: Int, _ step: Step) -> Int {
        guard let items, let first = step.items.first else { return index }
        return steps[items[first]] ?? index
    }
}

extension ItemError {
    /// Without anything that a service has said.
    var withoutWords: ItemError {
        ItemError(code: code, message: "see the service's log", status: status, requestId: requestId)
    }
}

extension WriteRequest {
    /// Whether it carries a person's name.
    var namesPersons: Bool {
        if case .updateUser(_, let patch) = self {
            patch.givenName != nil || patch.familyName != nil
        } else {
            false
        }
    }
}

extension Outcome {
    /// How often each outcome occurs, as an object.
    public static func counts(_ all: [Outcome]) -> JSON {
        var counts: [Outcome: Int64] = [:]
        for outcome in all { counts[outcome, default: 0] += 1 }
        return .object(
            JSONObject(
                allCases.compactMap { outcome in
                    counts[outcome].map { .init(name: outcome.rawValue, value: .integer($0)) }
                }))
    }
}
