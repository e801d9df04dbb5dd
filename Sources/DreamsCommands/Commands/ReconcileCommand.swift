import ExactJSON
import ImpactFinance
import Operations
import Presentation
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
        var results = results
        let client = try session.impactFinance()
        for step in plan.steps {
            guard case .createTransaction(let new) = step.request, let index = step.items.first,
                results.indices.contains(index), results[index].outcome == .done
            else { continue }
            for (account, dream) in [(new.toAccountId, new.toDreamId), (new.fromAccountId, new.fromDreamId)] {
                guard let account else { continue }
                if let residual = await residual(new, account, dream, client) {
                    results[index].extras.append(.init(name: "residualCents", value: .integer(residual)))
                }
            }
        }
        return results
    }

    /// What belongs to no dream afterwards; nil where nothing can: with a dream, or on another kind of account.
    private func residual(
        _ new: NewTransaction, _ id: String, _ dream: String?, _ client: ImpactFinanceClient
    ) async -> Int64? {
        do throws(APIError) {
            let account = try await client.anyAccount(id: id, userId: new.userId)
            guard account.type != .performance, dream == nil else { return nil }
            let residual = try await client.residualCents(of: account)
            if residual != 0 {
                session.diagnostics.note(
                    "account \(id): \(session.amounts.text(residual)) belong to no dream (residual)")
            }
            return residual
        } catch {
            session.diagnostics.warning("what follows for account \(id) could not be read: \(error.message)")
            return nil
        }
    }
}
