import ExactJSON
import HTTPTransport
public import WebAPI

extension EmbeddedPaymentsClient {
    /// The largest page of accounts, and the first one's number.
    private static let largestPage = 25

    /// Lists accounts, all pages: `GET /accounts`. Each is given once, in the service's order.
    ///
    /// - Throws: ``APIError``.
    public func accounts(
        client: String? = nil
    ) async throws(APIError) -> (accounts: [EmbeddedAccount], incompleteness: String?) {
        var all: [EmbeddedAccount] = []
        var ids: Set<String> = []
        for page in 0... {
            let call = Call(
                operation: "list accounts", method: .get, path: ["accounts"],
                query: (client.map { [("clientId", $0)] } ?? [])
                    + [("page", String(page)), ("limit", String(Self.largestPage))])
            let response = try await accountsConnection.perform(call).response
            let (items, total) = try accountsConnection.read(call, response) {
                (cursor) throws(JSONShapeError) in
                var items: [EmbeddedAccount] = []
                for item in try cursor.array("items") {
                    items.append(try EmbeddedAccount(item, keepsPersonalData: keepsPersonalData))
                }
                let total = TransactionPages.total(cursor.value["metadata"])
                return (items, total)
            }
            let fresh = items.filter { ids.insert($0.id).inserted }
            all += fresh
            if let total, Int64(all.count) >= total { break }
            if total == nil, items.count < Self.largestPage { break }
            if fresh.isEmpty {
                guard let total else { break }
                return (all, "the service speaks of \(total) accounts and gave \(all.count)")
            }
        }
        return (all, nil)
    }

    /// Reads one account: `GET /accounts/{id}`.
    ///
    /// - Throws: ``APIError``, of kind `notFound` for an unknown id.
    public func account(id: String) async throws(APIError) -> EmbeddedAccount {
        let call = Call(operation: "read account", method: .get, path: ["accounts", id])
        let response = try await accountsConnection.perform(call).response
        return try accountsConnection.read(call, response) { (cursor) throws(JSONShapeError) in
            try EmbeddedAccount(cursor, keepsPersonalData: keepsPersonalData)
        }
    }

    /// Reads an account's balances: `GET /accounts/{id}/balances`.
    ///
    /// - Throws: ``APIError``, of kind `notFound` for an unknown id.
    public func balances(account id: String) async throws(APIError) -> [EmbeddedBalance] {
        let call = Call(operation: "read balances", method: .get, path: ["accounts", id, "balances"])
        let response = try await accountsConnection.perform(call).response
        return try accountsConnection.read(call, response) { (cursor) throws(JSONShapeError) in
            try EmbeddedBalance.all(cursor, account: id)
        }
    }
}
