public import ExactJSON
import ImpactFinance
public import Journal
public import Money

/// What a journal tells of one run: who did what, and how far each item has come.
public struct RunState: Sendable {
    /// One item of the run.
    public struct Item: Sendable {
        /// What was planned.
        var planned: PlannedItem
        /// The step that serves it; nil when nothing was to be sent for it.
        var step: Int?
        /// The last result that was recorded.
        var result: JSON?
        /// The last outcome that was recorded.
        var recorded: Outcome?
        /// Whether a call to go on with the run has left it as it was, so that another need not try.
        var isGivenUp = false
        /// When its last intent was recorded, if no outcome has followed.
        var openSince: Timestamp?
        /// Each record about it: what it was, and when.
        public var history: [(kind: String, at: Timestamp)] = []
    }

    /// One request of the run.
    struct Request: Sendable {
        var step: Step
        /// Whether everything that would be sent is in the journal; names of people are not.
        var isComplete: Bool
        var attempts = 0
        /// When it was first about to be sent.
        var intendedAt: Timestamp?
        /// Whether it may have arrived, whatever was found out about it later. Matters for what must never be sent twice.
        var mayHaveArrived = false
    }

    /// The run's id.
    public let run: String
    /// Who did what, where.
    public let header: RunHeader
    /// When it began.
    public let startedAt: Timestamp
    /// When it ended, if that is recorded.
    public private(set) var endedAt: Timestamp?
    private var endedInterrupted = false
    private let declaredItems: Int64
    /// Its items, in the order of the input.
    public private(set) var items: [Item] = []
    private(set) var requests: [Int: Request] = [:]
    /// The steps of items that are yet to come.
    private var steps: [Int: Int] = [:]
    /// Whether the records at hand are those of somebody who looks for what became of the run.
    private var isResolving = false

    /// Puts a run together from its records.
    ///
    /// - Throws: ``JournalError`` when the records do not fit together.
    public init(run: String, _ records: [JournalRecord]) throws(JournalError) {
        guard let first = records.first, first.kind == RunJournal.Kind.run.rawValue else {
            throw .unreadable(run, "it has no beginning")
        }
        do throws(JSONShapeError) {
            self.run = run
            startedAt = first.at
            header = try RunHeader(JSONCursor(.object(first.members)))
            declaredItems = try JSONCursor(.object(first.members)).int64("items")
            for record in records.dropFirst() { try take(record) }
        } catch {
            throw .unreadable(run, "\(error)")
        }
    }

    private mutating func take(_ record: JournalRecord) throws(JSONShapeError) {
        let cursor = JSONCursor(.object(record.members), path: "record \(record.seq)")
        switch RunJournal.Kind(rawValue: record.kind) {
        case .item: try takeItem(cursor, record)
        case .intent:
            for value in try cursor.array("steps") {
                guard let step = value.value.integerValue.flatMap(Int.init(exactly:)) else {
                    throw value.error(expected: "the number of a step")
                }
                if requests[step]?.intendedAt == nil { requests[step]?.intendedAt = record.at }
                for item in known(requests[step]?.step.items) {
                    items[item].openSince = record.at
                    items[item].history.append((record.kind, record.at))
                }
            }
        case .sent:
            let step = Int(try cursor.int64("step"))
            requests[step]?.attempts += 1
            if !Self.isCertainlyNotApplied(record) { requests[step]?.mayHaveArrived = true }
            for item in known(requests[step]?.step.items) {
                items[item].history.append((record.kind, record.at))
            }
        case .outcome:
            let index = Int(try cursor.int64("index"))
            guard items.indices.contains(index) else { throw cursor.error("index", expected: "a known item") }
            let result = try cursor.object("result")
            defer { items[index].history.append((record.kind, record.at)) }
            let outcome = Outcome(rawValue: try result.string("outcome"))
            // It was in doubt: its run died after the intent, and nobody knows whether it had been sent.
            if isResolving, let step = items[index].step { requests[step]?.mayHaveArrived = true }
            let code = result.value["error"]?["code"]?.stringValue
            if let earlier = items[index].recorded, Self.stands(earlier, against: outcome, code: code) {
                items[index].isGivenUp = true
                items[index].openSince = nil
                break
            }
            items[index].recorded = outcome
            items[index].result = ItemResult.complete(result.value, command: header.command)
            items[index].openSince = nil
        case .end:
            endedAt = record.at
            endedInterrupted = try cursor.string("status") == "interrupted"
        case .resume:
            endedAt = nil
            isResolving = false
        case .resolve: isResolving = true
        case .run, nil: break
        }
    }

    /// Whether an attempt, as it was recorded, certainly had no effect: it never left, or the service refused it. An answer
    /// that could not be read, or that says to wait for another, may be one to a request that was carried out.
    private static func isCertainlyNotApplied(_ record: JournalRecord) -> Bool {
        if record.members["delivery"] == "not_sent" { return true }
        guard record.members["error"] != nil, let status = record.members["status"]?.integerValue else {
            return false
        }
        return (400..<500).contains(status) && status != 408
    }

    private mutating func takeItem(_ cursor: JSONCursor, _ record: JournalRecord) throws(JSONShapeError) {
        let index = items.count
        guard try cursor.int64("index") == Int64(index) else {
            throw cursor.error("index", expected: "\(index)")
        }
        items.append(
            Item(
                planned: try PlannedItem(recorded: try cursor.object("item")),
                step: steps.removeValue(forKey: index)))
        guard let request = try cursor.optionalObject("request") else { return }
        let step = Int(try cursor.int64("step"))
        let read = try RecordedStep(request)
        requests[step] = Request(step: read.step, isComplete: read.isComplete)
        items[index].step = step
        for item in read.step.items where item > index { steps[item] = step }
    }

    private func known(_ indexes: [Int]?) -> [Int] { (indexes ?? []).filter(items.indices.contains) }
}

extension RunState {
    /// How far a run has come.
    public enum Status: String, Sendable {
        /// It is running.
        case open
        /// It ended, and attempted everything.
        case complete
        /// It was stopped, or died, before it had attempted everything, or without telling how it ended.
        case interrupted
    }

    /// How far it has come.
    ///
    /// `isRunning`: whether its process is known to be at it.
    public func status(isRunning: Bool) -> Status {
        if isRunning { return .open }
        return endedAt == nil || endedInterrupted ? .interrupted : .complete
    }

    /// How an item ended, as far as is known: what has an intent and no outcome is in doubt.
    public func outcome(_ index: Int) -> Outcome {
        let item = items[index]
        switch item.planned.decision {
        case .unchanged: return item.recorded ?? .unchanged
        case .refused: return item.recorded ?? .refused
        case .send: return item.openSince == nil ? item.recorded ?? .skipped : .unknown
        }
    }

    /// Whether everything that was planned was recorded. If not, it died before it sent anything.
    public var isWhole: Bool { Int64(items.count) == declaredItems }

    /// The items of which nobody knows what became of them, or of account figures that belong to them.
    public var doubtful: [Int] {
        items.indices.filter { outcome($0) == .unknown || hasFigures($0, .unknown) }
    }

    /// The items that are certainly not applied, and were refused neither by us nor by the service for what they are:
    /// what a run that is taken up again still has to do.
    var unfinished: [Int] {
        items.indices.filter { index in
            guard items[index].planned.decision == .send, !items[index].isGivenUp else { return false }
            switch outcome(index) {
            case .skipped, .failed: return true
            // It was not the item that was refused, but whoever sent it.
            case .rejected:
                return [401, 403].contains(items[index].result?["error"]?["status"]?.integerValue)
            case .refused: return isRefusedForNow(index)
            default: return false
            }
        }
    }

    /// Whether an item was refused for a reason that may pass, when it was tried last.
    func isRefusedForNow(_ index: Int) -> Bool {
        outcome(index) == .refused
            && ItemError.temporary.contains(items[index].result?["error"]?["code"]?.stringValue ?? "")
    }

    /// What became of the account figures that belong to an item.
    func figures(_ index: Int) -> JSON? { items[index].result?["accountUpdates"] }

    private func hasFigures(_ index: Int, _ outcome: Outcome) -> Bool {
        (figures(index)?.arrayValue ?? []).contains { $0["outcome"]?.stringValue == outcome.rawValue }
    }

    /// What nobody else may change until it is known what became of it.
    var targetsInDoubt: [String] {
        Set(doubtful.compactMap { items[$0].step }).sorted().flatMap { requests[$0]?.step.targets ?? [] }
    }

    /// An item's last result, in the form that every write prints.
    public func result(_ index: Int) -> JSON {
        let item = items[index]
        if item.openSince == nil, let result = item.result { return result }
        return unresolvedResult(index).json
    }

    /// An item's last result, with each of its records and its time.
    public func shown(_ index: Int) -> JSON {
        guard case .object(var object) = result(index) else { return .null }
        object["records"] = .array(
            items[index].history.map { ["kind": .string($0.kind), "at": .string($0.at.description)] })
        return .object(object)
    }

    /// An item in doubt as the operator says that it ended.
    func declared(_ index: Int, applied: Bool) -> ItemResult {
        var result = unresolvedResult(index)
        let word: Outcome = applied ? .done : .failed
        // Only figures may be in doubt: then the rest is there, and stays so.
        let isThere = outcome(index).isGood
        result.outcome = isThere ? outcome(index) : word
        result.error = applied ? nil : .declaredFailed
        if isThere, let known = items[index].result {
            result.id = known["id"]?.stringValue ?? result.id
            result.state = known["state"]?.stringValue.map(TransactionState.init(rawValue:)) ?? result.state
            result.settledAt = known["settledAt"]?.stringValue.flatMap { try? Timestamp(rfc3339: $0) }
        }
        let figures = figures(index)?.arrayValue ?? (applied ? unsentFigures(index) : [])
        let updates = figures.map { update -> JSON in
            guard update["outcome"]?.stringValue == Outcome.unknown.rawValue,
                case .object(var object) = update
            else { return update }
            object["outcome"] = .string(word.rawValue)
            object["error"] = result.error?.json ?? .null
            return .object(object)
        }
        if !updates.isEmpty { result.extras.append(.init(name: "accountUpdates", value: .array(updates))) }
        return result
    }

    /// The figures that were to follow an item whose run died: the operator's word is not about them, and sending them again
    /// changes nothing that is so already.
    private func unsentFigures(_ index: Int) -> [JSON] {
        (items[index].step.flatMap { requests[$0]?.step.followUps } ?? []).map { patch in
            [
                "id": .string(patch.id), "outcome": .string(Outcome.skipped.rawValue),
                "error": ItemError.neverAttempted.json,
            ]
        }
    }

    /// How an item stands that no outcome was recorded for, or none since it was last tried.
    public func unresolvedResult(_ index: Int) -> ItemResult {
        let item = items[index]
        let attempts = item.step.flatMap { requests[$0]?.attempts } ?? 0
        var result = ItemResult(item.planned, command: header.command, outcome(index), attempts: attempts)
        switch item.planned.decision {
        case .refused(let error): result.error = error
        case .unchanged: break
        case .send:
            if result.outcome == .unknown { result.forgetState() }
            result.error = result.outcome == .unknown ? .answerLost : .neverAttempted
        }
        return result
    }
}

extension ItemError {
    /// Why an item is refused that may be sent another time: another run's doubt, or a limit of this call.
    static let temporary: Set = [ItemError.inDoubt, "limit_count", "limit_amount", "limit_total"]

    /// A run ended between an intent and its outcome.
    static let answerLost = ItemError(
        code: "answer_lost", message: "the run ended before it was known what became of it",
        hint: "`dreams resolve` finds out by reading")

    /// Reading could not tell, and the operator said so.
    static let declaredFailed = ItemError(
        code: "declared", message: "the operator said that it was not applied")

    /// A run ended before it came to an item.
    static let neverAttempted = ItemError(
        code: "not_attempted", message: "not attempted, because the run ended before it came to it",
        hint: "`dreams resume RUN` goes on with it")
}

extension JournalError {
    /// A run whose records do not fit together although each is intact: made by another version, or a fault of ours.
    static func unreadable(_ run: String, _ reason: String) -> JournalError {
        JournalError(
            .other, message: "the journal's run \(run) cannot be read: \(reason)",
            hint: "this is a bug in dreams; please report it")
    }
}
