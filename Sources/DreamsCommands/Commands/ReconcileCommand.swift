import ExactJSON
import ImpactFinance
import Operations
import Presentation
import Synchronization
import WebAPI

/// The way of reconcile from requests to a plan, and what it reads afterwards.
struct ReconcileCommand {
    let figures: FiguresTable
    let ignoreOpen: Bool
    let session: Session

    /// Looks up external ids and accounts, and decides.
    func plan(_ requests: [ReconcileRequest]) async throws -> Plan {
        let client = try session.impactFinance()
        let facts = try await session.reading {
            try await ReconcilePlanner.read(requests, client: client, concurrency: session.concurrency)
        }
        return ReconcilePlanner(figures: figures).plan(requests, facts)
    }

    /// Reads accounts and their open transactions, makes transactions of the differences, and decides.
    func plan(balances: [BalanceRequest]) async throws -> Plan {
        let client = try session.impactFinance()
        let planner = BalancePlanner(time: session.now, ignoresOpen: ignoreOpen, figures: figures)
        let open = try await openTransactions(client)
        let facts = try await session.reading {
            try await BalancePlanner.read(balances, client: client, concurrency: session.concurrency)
        }
        let findings = planner.decide(balances, facts, open: open)
        let reports = findings.compactMap { if case .report(let request) = $0 { request } else { nil } }
        return Self.merge(findings, try await plan(reports))
    }

    /// Puts the items that need no request back between those of the plan, in input order.
    private static func merge(_ findings: [BalancePlanner.Finding], _ plan: Plan) -> Plan {
        var merged = Plan(command: plan.command, warnings: plan.warnings)
        var positions: [Int] = []
        for finding in findings {
            switch finding {
            case .item(let item): merged.items.append(item)
            case .report:
                merged.items.append(plan.items[positions.count])
                positions.append(merged.items.count - 1)
            }
        }
        merged.steps = plan.steps.map { step in
            var moved = step
            moved.items = step.items.map { positions[$0] }
            return moved
        }
        return merged
    }

    private func openTransactions(_ client: ImpactFinanceClient) async throws -> [Transaction] {
        let pages = client.transactions(TransactionQuery(state: .requested))
        var all: [Transaction] = []
        while let page = try await session.reading({ try await pages.next() }) { all += page }
        if let gap = pages.gap {
            throw CommandFailure(
                .notUnderstood, code: "incomplete",
                "\(gap), so that nobody can tell which transactions are open; "
                    + "nothing was sent")
        }
        return all
    }

    /// Adds what follows from a report: money on a savings account that belongs to no dream yet.
    func complete(_ results: [ItemResult], _ plan: Plan) async throws -> [ItemResult] {
        let ends = Self.endsWithoutDream(of: results, plan)
        guard !ends.isEmpty else { return results }
        // All is sent and recorded: nobody has to wait for what is only read now.
        session.letOthersIn()
        let residuals = await residuals(of: ends)
        var results = results
        for end in ends {
            guard let residual = residuals[end.account] else { continue }
            results[end.item].extras.append(.init(name: "residualCents", value: .integer(residual)))
        }
        return results
    }

    /// One end of a transaction that was reported.
    private struct End {
        var item: Int
        var account: String
        var user: String
    }

    private static func endsWithoutDream(of results: [ItemResult], _ plan: Plan) -> [End] {
        plan.steps.flatMap { step -> [End] in
            guard case .createTransaction(let new) = step.request, let index = step.items.first,
                results.indices.contains(index), results[index].outcome == .done
            else { return [] }
            return [(new.toAccountId, new.toDreamId), (new.fromAccountId, new.fromDreamId)]
                .compactMap { account, dream in
                    guard let account, dream == nil else { return nil }
                    return End(item: index, account: account, user: new.userId)
                }
        }
    }

    /// What belongs to no dream, by account; without those of another kind. An account that cannot be read is told, and
    /// nothing more is read then: a service that is away would have us wait as often as there are accounts.
    private func residuals(of ends: [End]) async -> [String: Int64] {
        var seen: Set<String> = []
        let accounts = ends.filter { seen.insert($0.account).inserted }
        let residuals = Mutex<[String: Int64]>([:])
        do {
            let client = try session.impactFinance(trying: 1)
            _ = try await Concurrently.map(accounts, limit: session.concurrency) { end in
                do throws(APIError) {
                    let account = try await client.anyAccount(id: end.account, userId: end.user)
                    guard account.type != .performance else { return .success(()) }
                    let residual = try await client.residualCents(of: account)
                    residuals.withLock { $0[end.account] = residual }
                    return .success(())
                } catch {
                    return .failure(error)
                }
            }
        } catch {
            session.diagnostics.warning(
                "what belongs to no dream afterwards could not be read of every account: "
                    + "\((error as? APIError)?.message ?? "\(error)")")
        }
        let found = residuals.withLock { $0 }
        for end in accounts {
            guard let residual = found[end.account], residual != 0 else { continue }
            session.diagnostics.note(
                "account \(end.account): \(session.amounts.text(residual)) belong to no dream (residual)")
        }
        return found
    }
}
