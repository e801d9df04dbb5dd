/// The stand-in for the Impact Finance API.
///
/// Where the public pages contradict each other or are silent, it is the strict one: it sends what the
/// endpoint pages print, and refuses everything they do not.
enum ImpactFinance {
    static let prefix = "/v1"

    static let routes: [Route] = [
        Route("GET", "/v1/transactions", listTransactions),
        Route("POST", "/v1/transactions", createTransaction),
        Route("GET", "/v1/transactions/*") { try show($0, .transactions, "transaction") },
        Route("PATCH", "/v1/transactions/*", updateTransaction),
        Route("PATCH", "/v1/users/*", updateUser),
        Route("GET", "/v1/accounts", listAccounts),
        Route("POST", "/v1/accounts", createAccount),
        Route("GET", "/v1/accounts/*") { try show($0, .accounts, "account") },
        Route("PATCH", "/v1/accounts/*", updateAccount),
        Route("GET", "/v1/dreams", listDreams),
        Route("POST", "/v1/dreams", createDream),
        Route("GET", "/v1/dreams/*") { try show($0, .dreams, "dream") },
        Route("PATCH", "/v1/dreams/*", updateDream),
    ]

    static let transactionTypes = ["Deposit", "Withdrawal", "Internal"]
    static let transactionStates = ["requested", "settled", "failed"]
    static let accountTypes = ["SharedSavings", "Performance"]

    private static func show(_ call: Call, _ kind: Records.Kind, _ wrapper: String) throws -> Response {
        let problems = Problems()
        _ = Query(call.request, allowed: [], problems: problems)
        try problems.check()
        guard let text = try call.records.text(kind, id: call.parameters[0]) else { throw Refusal.notFound }
        return .json(200, "{\"\(wrapper)\":\(text)}")
    }

    static func answer(_ status: Int, _ wrapper: String, _ object: JSONObject) -> Response {
        .json(status, "{\"\(wrapper)\":\(object.rendered)}")
    }

    /// The `{type, id, externalId}` under which other objects mention a user or an account.
    static func reference(to object: JSONObject) -> JSON {
        .object([
            "type": object["type"] ?? .null, "id": object["id"] ?? .null,
            "externalId": object["externalId"] ?? .null,
        ])
    }
}
