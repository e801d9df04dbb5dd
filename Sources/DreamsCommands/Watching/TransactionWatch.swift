import ExactJSON
import HTTPTransport
import ImpactFinance
import Money
import Operations
import Presentation
import WebAPI

/// Lists transactions again and again, and prints each of them once.
///
/// What ends it: a signal, a limit, an answer that will not get better by waiting (refused credentials, one that is not
/// understood), and a reader that went away. An outage does not.
final class TransactionWatch {
    private let session: Session
    private let writer: RecordWriter
    private let limit: Int?
    private let pacing: WatchPacing
    private let filter: (Timestamp) throws -> TransactionFilter

    /// What was printed, or counted as hidden: 16 bytes for each UUID, and that for as long as the watch lasts.
    private var seen = IdentifierSet()
    private var written = 0
    private var hidden = 0
    private var totals = Totals()
    /// Looks that failed one after the other.
    private var failures = 0
    private var hasToldOfHidden = false
    private var hasToldOfGap = false

    /// Makes a watch. `filter`: what is wanted as of a time.
    ///
    /// - Throws: ``CommandFailure`` with status 64 for options that do not go with watching.
    init(
        _ session: Session, _ columns: ColumnSet, _ list: ListChoices, _ pacing: WatchPacing,
        filter: @escaping (Timestamp) throws -> TransactionFilter
    ) throws {
        guard session.format != .json else {
            throw CommandFailure(
                .usage, code: "usage", "--watch prints rows as they come, and a json document has an end",
                hint: "use -o ndjson, one object a line")
        }
        guard !list.requireComplete else {
            throw CommandFailure(
                .usage, code: "usage", "--watch and --require-complete exclude each other",
                hint: "what is watched is never complete")
        }
        if let limit = list.limit, limit < 0 {
            throw CommandFailure(.usage, code: "usage", "--limit: \(limit) is negative")
        }
        self.session = session
        self.pacing = pacing
        self.filter = filter
        limit = list.limit
        writer = try session.writer(columns, list.columns, follows: true)
    }

    /// Watches until something ends it.
    func run() async throws {
        let service = try session.impactFinanceService()
        if session.isStandardErrorTerminal {
            session.diagnostics.note(
                "watching \(session.target) every \(DurationText.format(pacing.interval)); Control-C ends it")
        }
        do {
            while !isFull {
                let problem = try await look(service)
                try writer.flush()
                tellOfHidden()
                if isFull { break }
                try await rest(after: problem, service.environment)
            }
        } catch is CancellationError {
            try end()
            throw CommandFailure(status: .interrupted)
        }
        try end()
    }

    private var isFull: Bool { limit.map { written >= $0 } ?? false }

    private func end() throws {
        try writer.finish()
        if session.isStandardErrorTerminal { totals.lines.forEach(session.diagnostics.note) }
    }

    /// Reads the list once and prints what is new.
    ///
    /// - Returns: why it failed when waiting may help; nil when it came to the list's end.
    /// - Throws: ``CancellationError``, and ``CommandFailure`` for what waiting does not help against.
    private func look(_ service: HTTPService) async throws -> APIError? {
        let filter = try filter(Timestamp.now().truncatedToSeconds)
        do {
            if failures > 0 { try await client(service, retries: 0).probe() }
            let pages = client(service, retries: service.retryPolicy.retries).transactions(filter.query)
            while !isFull, let page = try await pages.next() {
                for transaction in page where filter.matches(transaction) && !isFull {
                    try print(transaction, filter)
                }
                try writer.flush()
            }
            tellOfGap(pages.gap)
            tellOfEnd()
            return nil
        } catch let error as APIError {
            if case .transport(let cause) = error.kind, cause.kind == .cancelled { throw CancellationError() }
            let failure = session.failure(error)
            guard Self.isOutage(error, failure.status) else { throw failure }
            if failures == 0 { tellOfBegin(failure.report?.message ?? error.message) }
            failures += 1
            return error
        }
    }

    /// A client with a patience of its own: over weeks, every budget for repeated requests would be used up.
    private func client(_ service: HTTPService, retries: Int) -> ImpactFinanceClient {
        var policy = service.retryPolicy
        policy.retries = retries
        let budget = RetryBudget(session.settings.retryBudget.value)
        return ImpactFinanceClient(service: service.repeating(by: policy, within: budget))
    }

    /// Whether the service is likely to answer again by itself.
    private static func isOutage(_ error: APIError, _ status: ExitStatus) -> Bool {
        if case .transport(let cause) = error.kind, cause.kind == .badAnswer { return true }
        return status == .unreachable || status == .tryLater
    }

    private func print(_ transaction: Transaction, _ filter: TransactionFilter) throws {
        guard seen.insert(transaction.id) else { return }
        if filter.hides(transaction) {
            hidden += 1
            return
        }
        try writer.write(transaction.json)
        written += 1
        totals.add(
            type: transaction.type.rawValue, amountCents: transaction.amountCents, currency: session.currency)
    }

    /// Waits for the next look, and notices meanwhile when nobody reads any more.
    ///
    /// - Throws: ``CancellationError``; ``OutputError/closedPipe``.
    private func rest(after problem: APIError?, _ environment: RetryEnvironment) async throws {
        let retryAfter = problem?.retryAfter.flatMap {
            RetryAfter.delay($0, now: environment.secondsSince1970())
        }
        var left = pacing.wait(failures: failures, retryAfter: retryAfter, random: environment.random())
        while left > .zero {
            try session.standardOutput.checkReader()
            let part = min(left, .seconds(1))
            try await environment.sleep(part)
            left -= part
        }
        try session.standardOutput.checkReader()
    }

    private func tellOfBegin(_ message: String) {
        session.diagnostics.warning(
            "outage since \(Timestamp.now().truncatedToSeconds): \(message); watching goes on")
    }

    private func tellOfEnd() {
        guard failures > 0 else { return }
        failures = 0
        session.diagnostics.line(
            "outage over since \(Timestamp.now().truncatedToSeconds): the service answers again")
    }

    private func tellOfHidden() {
        guard hidden > 0, !hasToldOfHidden else { return }
        hasToldOfHidden = true
        session.diagnostics.note(HiddenInternal.note(hidden))
    }

    private func tellOfGap(_ gap: String?) {
        guard let gap, !hasToldOfGap else { return }
        hasToldOfGap = true
        session.diagnostics.warning("the list is not complete: \(gap); there may be more")
    }
}
