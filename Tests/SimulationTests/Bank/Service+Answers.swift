import ExactJSON
import HTTPTransport
import ImpactFinance
import Money

extension Service {
    /// A request as it arrives, taken apart.
    struct Call {
        var method: HTTPMethod
        var path: [String]
        var query: [String: String]
        var body: JSON

        init(_ request: HTTPRequest) {
            method = request.method
            let rest = request.url.dropFirst(World.host.count + 1)
            let parts = rest.split(separator: "?", maxSplits: 1)
            path = (parts.first ?? "").split(separator: "/").map(String.init)
            query = [:]
            for pair in (parts.count > 1 ? parts[1] : "").split(separator: "&") {
                let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
                query[String(sides[0])] = sides.count > 1 ? String(sides[1]) : ""
            }
            body = (try? JSON(parsing: request.body ?? [])) ?? .null
        }

        /// What it would change: the names that steps use.
        var targets: [String] {
            switch (method, path.first) {
            case (.patch, "transactions"), (.patch, "accounts"): [path.joined(separator: "/")]
            case (.patch, "users"):
                [path.joined(separator: "/")] + ids("transactions") + ids("accounts")
            case (.post, "transactions"):
                ["external/\(body["transaction"]?["externalId"]?.stringValue ?? "")"]
            case (.post, Service.testbank):
                ["external/\(body["data"]?["meta"]?["externalId"]?.stringValue ?? "")"]
            default: []
            }
        }

        private func ids(_ name: String) -> [String] {
            (body["user"]?[name]?.arrayValue ?? []).map { "\(name)/\($0["id"]?.stringValue ?? "")" }
        }
    }

    /// Acts on a request and answers.
    func handle(_ call: Call, number: Int, now: Timestamp) -> HTTPResponse {
        if call.path.first == Self.testbank { return handleTestbank(call, number: number, now: now) }
        do throws(JSONShapeError) {
            switch (call.method, call.path.first, call.path.count) {
            case (.get, "transactions", 1): return list(call)
            case (.get, "transactions", 2): return show(transactions[call.path[1]])
            case (.get, "accounts", 1): return listAccounts(call)
            case (.get, "accounts", 2):
                guard habits.hasAccountRoute, let account = accounts[call.path[1]] else {
                    return Self.notFound
                }
                return answer(200, ["account": account.json])
            case (.patch, "transactions", 2):
                return end(call, try Ending(JSONCursor(call.body).object("transaction")), number)
            case (.patch, "accounts", 2):
                return update(call, try AccountFigures(JSONCursor(call.body).object("account")), number)
            case (.patch, "users", 2):
                return update(call, try UserPatch(JSONCursor(call.body).object("user")), number)
            case (.post, "transactions", 1):
                let new = try NewTransaction(JSONCursor(call.body).object("transaction"))
                let transaction = create(new, now: now, number)
                return habits.showsRecords
                    ? answer(201, ["transaction": transaction.json]) : HTTPResponse(status: 201)
            default: return Self.notFound
            }
        } catch {
            return refuse("body", error.message)
        }
    }

    static let notFound = HTTPResponse(status: 404)

    func answer(_ status: Int, _ json: JSON) -> HTTPResponse {
        var bytes: [UInt8] = []
        json.write(to: &bytes, style: .compact)
        return HTTPResponse(
            status: status, headers: [HTTPHeader("Content-Type", "application/json")], body: bytes)
    }

    private func refuse(_ field: String, _ problem: String) -> HTTPResponse {
        answer(habits.refusal, ["errors": [["field": .string(field), "errors": [.string(problem)]]]])
    }

    private func show(_ transaction: Transaction?) -> HTTPResponse {
        guard let transaction else { return Self.notFound }
        return answer(200, ["transaction": transaction.json])
    }

    private func list(_ call: Call) -> HTTPResponse {
        let size = min(habits.pageLimit, call.query["items"].flatMap { Int($0) } ?? 20)
        let after = call.query["after_id"] ?? ""
        let start = order.firstIndex(of: after).map { $0 + 1 } ?? 0
        let rest = order[start...].lazy.compactMap { self.transactions[$0] }.filter { transaction in
            (call.query["state"].map { transaction.state.rawValue == $0 } ?? true)
                && (call.query["externalId"].map { transaction.externalId == $0 } ?? true)
        }
        let rows = Array(rest.prefix(size + 1))
        var meta = JSONObject()
        if habits.linksPages {
            var link = JSON.null
            if rows.count > size {
                let filters = ["state", "externalId"].compactMap { name in
                    call.query[name].map { "\(name)=\($0)&" }
                }
                link = .string(
                    "/v1/transactions?\(filters.joined())items=\(size)&after_id=\(rows[size - 1].id)")
            }
            meta["next_url"] = link
        }
        return answer(200, ["transactions": .array(rows.prefix(size).map(\.json)), "meta": .object(meta)])
    }

    private func listAccounts(_ call: Call) -> HTTPResponse {
        let page = call.query["page"].flatMap { Int($0) } ?? 1
        let all = accounts.values.sorted { $0.id < $1.id }.filter { account in
            call.query["userId"].map { account.user.id == $0 } ?? true
        }
        let rows = all.dropFirst((page - 1) * 20).prefix(20)
        return answer(200, ["accounts": .array(rows.map(\.json)), "meta": [:]])
    }

    private func end(_ call: Call, _ ending: Ending, _ number: Int) -> HTTPResponse {
        guard transactions[call.path[1]] != nil else { return Self.notFound }
        if let problem = problem(ending: call.path[1], ending) { return refuse("transaction.state", problem) }
        end(call.path[1], ending, number)
        return habits.showsRecords ? show(transactions[call.path[1]]) : HTTPResponse(status: 204)
    }

    private func update(_ call: Call, _ figures: AccountFigures, _ number: Int) -> HTTPResponse {
        guard accounts[call.path[1]] != nil else { return Self.notFound }
        update(call.path[1], figures, number)
        guard habits.showsRecords, let account = accounts[call.path[1]] else {
            return HTTPResponse(status: 204)
        }
        return answer(200, ["account": account.json])
    }

    /// All or nothing.
    private func update(_ call: Call, _ patch: UserPatch, _ number: Int) -> HTTPResponse {
        for change in patch.transactions {
            if let problem = problem(ending: change.id, change.ending) {
                return refuse("transactions.\(change.id)", problem)
            }
        }
        for account in patch.accounts where accounts[account.id] == nil {
            return refuse("accounts.\(account.id)", "does not exist")
        }
        for change in patch.transactions { end(change.id, change.ending, number) }
        for account in patch.accounts { update(account.id, account.figures, number) }
        if patch.givenName != nil || patch.familyName != nil || patch.provisioningInitiatedAt != nil {
            changeUser(call.path[1], number)
        }
        return HTTPResponse(status: 204)
    }
}

extension Service.Account {
    var json: JSON {
        var object: JSONObject = [
            "type": .string(type.rawValue), "id": .string(id), "externalId": .string(externalId),
            "user": user.json,
        ]
        object.members += figures.allMembers
        return .object(object)
    }
}
