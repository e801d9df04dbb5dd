extension Testbank {
    /// An account of the token's owner. Others' are not found, whatever their visibility, unless a quirk
    /// says otherwise: the documentation's rules of discovery are not known.
    static func ownAccount(_ call: TestbankCall) throws -> TestbankAccount {
        let account = try anyAccount(call)
        if account.isOwn { return account }
        if call.has(.foreign403) { throw notAuthorized }
        throw accountNotFound(call)
    }

    static func anyAccount(_ call: TestbankCall) throws -> TestbankAccount {
        let id = call.parameters[0]
        if let account = try call.records.account(id) { return account }
        if call.documents.isPublished {
            // The published server decodes ids before it looks for them.
            if id == TestbankTransaction.root { throw TestbankRefusal(400, "Invalid ID") }
            if !id.utf8.allSatisfy({ $0 < 0x80 && Character(Unicode.Scalar($0)).isLetterOrDigit }) {
                throw TestbankRefusal(500, "Internal Server Error")
            }
        }
        throw accountNotFound(call)
    }

    static let notAuthorized = TestbankRefusal(
        403, code: "NOT_AUTHORIZED", title: "Forbidden", "This account is not yours")

    static func accountNotFound(_ call: TestbankCall, pointer: String? = nil) -> TestbankRefusal {
        var refusal = TestbankRefusal.notFound(
            "Account", source: pointer.map(TestbankProblem.Source.pointer))
        if call.has(.accountNotFound) { refusal.problems[0].code = "ACCOUNT_NOT_FOUND" }
        return refusal
    }

    static func answer(
        _ call: TestbankCall, _ status: Int, _ account: TestbankAccount, initialTransaction: String? = nil
    ) -> Response {
        let data = call.documents.account(account, initialTransaction: initialTransaction)
        var response = json(status, ["data": data])
        response.headers.append(("Last-Modified", account.updatedAt.httpDate))
        return response
    }

    /// `GET /accounts`.
    static func listAccounts(_ call: TestbankCall) throws -> Response {
        let filters = ["name", "visibility", "currency", "externalId"]
        let query = try TestbankQuery(
            call, allowed: TestbankListing.paging + filters.map { "filter[\($0)]" } + publishedSort(call))
        if !call.has(.ignoreFilters), let visibility = query["filter[visibility]"],
            !visibilities.contains(visibility)
        {
            throw TestbankRefusal.badParameter(
                "filter[visibility]", "must be one of \(visibilities.joined(separator: ", "))")
        }
        var listing = try TestbankListing(
            call, query, table: "testbank_accounts", columns: TestbankAccount.columns, path: "accounts")
        listing.require(call.has(.discovery) ? "own = 1 OR visibility = 'PUBLIC'" : "own = 1")
        listing.filter("name", "instr(folded, ?) > 0") { $0.lowercased() }
        listing.filter("visibility", "visibility = ?")
        listing.filter("currency", "currency = ?")
        listing.filter("externalId", "externalId = ? AND own = 1")
        if let sort = query["sort"] { listing.order = order(sort) }
        let accounts = try listing.rows().map(TestbankAccount.init(_:))
        return try listing.document(
            accounts.map {
                $0.isOwn ? call.documents.account($0) : call.documents.foreignAccount($0)
            })
    }

    /// `sort` is read by the published server, and documented nowhere.
    private static func publishedSort(_ call: TestbankCall) -> [String] {
        call.documents.isPublished ? ["sort"] : []
    }

    private static func order(_ sort: String) -> String {
        var columns: [String] = []
        for part in sort.split(separator: ",") {
            let name = part.hasPrefix("-") ? part.dropFirst() : part
            guard name == "createdAt" || name == "updatedAt" else { continue }
            columns.append("\(name)\(part.hasPrefix("-") ? " DESC, seq DESC" : "")")
        }
        return (columns + ["seq"]).joined(separator: ", ")
    }

    /// `GET /accounts/{id}`.
    static func showAccount(_ call: TestbankCall) throws -> Response {
        _ = try TestbankQuery(call, allowed: [])
        if call.has(.discovery) {
            let account = try anyAccount(call)
            if !account.isOwn, account.visibility != "PRIVATE" {
                return json(200, ["data": call.documents.foreignAccount(account)])
            }
        }
        return answer(call, 200, try ownAccount(call))
    }

    /// `DELETE /accounts/{id}`: refused until `If-Unmodified-Since` repeats the `Last-Modified` of the
    /// refusal byte for byte. The published server deletes at once.
    static func deleteAccount(_ call: TestbankCall) throws -> Response {
        var account = try ownAccount(call)
        if call.documents.isPublished, try call.records.hasTransactions(account.id) {
            // Its foreign keys protect the transactions.
            throw TestbankRefusal(500, code: "ER_ROW_IS_REFERENCED_2", "Cannot delete or update a parent row")
        }
        if !call.has(.deleteAtOnce) {
            guard call.request.headers["if-unmodified-since"] == account.updatedAt.httpDate else {
                return deleteRefusal(call, account)
            }
            if call.has(.delete412Always) || (call.has(.delete412Twice) && account.refusedDeletes == 0) {
                // As if the account had been changed meanwhile.
                account.refusedDeletes += 1
                account.updatedAt = Timestamp(microseconds: account.updatedAt.microseconds + 1_000_000)
                try call.records.update(account)
                return deleteRefusal(call, account)
            }
        }
        try call.records.delete(account)
        return Response(status: 204)
    }

    private static func deleteRefusal(_ call: TestbankCall, _ account: TestbankAccount) -> Response {
        let refusal = TestbankRefusal(
            412, code: "DELETE_CONFIRM_LAST_MODIFIED", title: "Precondition Failed",
            "Repeat the request with If-Unmodified-Since set to the Last-Modified of this answer",
            source: .header("If-Unmodified-Since"),
            headers: call.has(.delete412Undated) ? [] : [("Last-Modified", account.updatedAt.httpDate)])
        return refusal.response(call.quirks)
    }
}

extension Character {
    fileprivate var isLetterOrDigit: Bool { isLetter || isNumber }
}
