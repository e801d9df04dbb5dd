import ExactJSON
import HTTPTransport
import TestSupport
import Testbank

extension ScriptedTransport {
    /// A client that plays the script, without waiting between tries.
    static func client(
        retries: Int = 0, _ exchanges: Exchange...
    ) throws -> (client: TestbankClient, transport: ScriptedTransport) {
        let transport = ScriptedTransport(exchanges.map(\.encodingBrackets))
        let environment = RetryEnvironment(
            now: { .zero }, secondsSince1970: { 784_111_777 }, sleep: { _ in }, random: { 0 })
        let service = HTTPService(
            baseURL: try BaseURL(base), transport: transport,
            credentials: .bearer(try Secret("secret-token-0123")),
            retryPolicy: RetryPolicy(retries: retries), retryBudget: RetryBudget(.seconds(60)),
            environment: environment)
        return (TestbankClient(service: service), transport)
    }
}

/// Resources as the documentation shows them.
enum Samples {
    static func account(_ id: String, name: String = "Main", externalId: String? = nil) -> JSON {
        [
            "type": "accounts", "id": .string(id),
            "attributes": ["name": .string(name), "visibility": "UNLISTED"],
            "relationships": ["currency": ["data": ["type": "currencies", "id": "GBP"]]],
            "meta": [
                "balanceTotal": "12.30", "externalId": externalId.map(JSON.string) ?? .null,
                "createdAt": "2023-07-12T19:00:00.000Z", "updatedAt": "2023-07-12T19:00:00.000Z",
            ],
        ]
    }

    static func transaction(
        _ id: String, from sender: String = "a1", to recipient: String = "b2", amount: String = "25.10",
        reference: String = "Rent March", externalId: String? = nil
    ) -> JSON {
        [
            "type": "transactions", "id": .string(id),
            "attributes": ["amount": .string(amount), "reference": .string(reference)],
            "relationships": [
                "sender": ["data": ["type": "accounts", "id": .string(sender)]],
                "recipient": ["data": ["type": "accounts", "id": .string(recipient)]],
            ],
            "meta": [
                "exchangeRate": 1, "createdAt": "2023-07-12T19:00:00Z",
                "externalId": externalId.map(JSON.string) ?? .null,
            ],
        ]
    }

    static func errors(_ entries: JSON...) -> JSON { ["errors": .array(entries)] }
}
