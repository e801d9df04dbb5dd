import EmbeddedPayments
import ExactJSON
import Presentation
import WebAPI

/// Transactions as rows of output.
enum EmbeddedRows {
    /// The members that some columns show, and the id.
    static func members(shownBy columns: [Column]) -> [EmbeddedMember] {
        let names = columns.compactMap { $0.path.split(separator: ".").first.map(String.init) }
        return EmbeddedMember.allCases.filter { $0 == .id || names.contains($0.rawValue) }
    }

    /// A transaction with its direction and the balance after it, which are null without an account.
    static func json(
        _ row: EmbeddedTransaction, _ view: AccountView?,
        only wanted: [EmbeddedMember] = EmbeddedMember.allCases
    ) -> JSON {
        var members = row.members(for: view?.id, only: wanted)
        members.append(.init(name: "direction", value: value(.direction, row, view)))
        members.append(.init(name: "runningBalance", value: value(.runningBalance, row, view)))
        return .object(JSONObject(members))
    }

    /// What a column of CSV shows, when it shows one value as it is.
    enum Cell {
        case member(EmbeddedMember)
        case direction, runningBalance
    }

    /// The columns as cells; nil when one of them is none.
    static func cells(_ columns: [Column]) -> [Cell]? {
        var cells: [Cell] = []
        for column in columns {
            switch column.path {
            case "direction": cells.append(.direction)
            case "runningBalance": cells.append(.runningBalance)
            case let path:
                guard let member = EmbeddedMember(rawValue: path) else { return nil }
                cells.append(.member(member))
            }
        }
        return cells
    }

    /// The value that ``json(_:_:only:)`` has for a cell.
    static func value(_ cell: Cell, _ row: EmbeddedTransaction, _ view: AccountView?) -> JSON {
        switch cell {
        case .member(let member): row.value(of: member, for: view?.id)
        case .direction: text(view?.direction(row)?.rawValue)
        case .runningBalance: text(view?.balance(after: row).map(row.text))
        }
    }

    /// A statement's transaction.
    static func json(_ row: Statement.Row, of account: String, includesPending: Bool) -> JSON {
        var members = row.transaction.members(for: account)
        members.append(.init(name: "direction", value: .string(row.direction.rawValue)))
        members.append(
            .init(name: "runningBalance", value: text(row.runningBalance.map(row.transaction.text))))
        if includesPending {
            members.append(
                .init(name: "projectedBalance", value: text(row.projectedBalance.map(row.transaction.text))))
        }
        return .object(JSONObject(members))
    }

    static func text(_ text: String?) -> JSON { text.map(JSON.string) ?? .null }
}

extension Session {
    /// Says what was not as it should be in a list of transactions.
    func tell(_ listing: TransactionListing, from view: AccountView? = nil) {
        for problem in listing.problems.prefix(5) { diagnostics.warning(problem) }
        if listing.problems.count > 5 {
            diagnostics.warning("and \(listing.problems.count - 5) more such rows")
        }
        if listing.unasked > 0 {
            diagnostics.note(
                "\(Plural.of(listing.unasked, "row")) left out that the filters do not ask for: the service seems not to "
                    + "apply all of them")
        }
        let assumed = listing.rows.count { view?.finding($0)?.isAssumed ?? false }
        if assumed > 0 {
            diagnostics.warning(
                "rows that name no account of either side: \(assumed); they count as payments out")
        }
        if listing.rows.contains(where: \.isVersionThree) {
            diagnostics.note("version 3 of the service has no effectiveDate: its valueDate stands in")
        }
    }

    /// Makes sure that an account exists of which nothing came.
    ///
    /// - Throws: ``CommandFailure`` with status 66 when there is none. Other failures say nothing about the account.
    func check(account: String, _ client: EmbeddedPaymentsClient) async throws {
        do throws(APIError) {
            _ = try await client.account(id: account)
        } catch {
            guard error.kind == .notFound else { return }
            var failure = CommandFailure(
                .notFound, code: "not_found", "there is no account \(account)",
                hint: "`dreams embedded accounts -o id` lists every id")
            failure.report?.status = error.status
            failure.report?.requestId = error.requestId
            throw failure
        }
    }
}
