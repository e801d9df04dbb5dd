import ExactJSON

/// The JSON Schemas of the requests in a saved plan.
enum PlannedRequestSchema {
    typealias Definition = (key: String, value: Schema)

    /// The requests and what they share, by the names that the whole schema has for them.
    static var all: [Definition] { requests + shared + testbankShared }

    /// The requests alone.
    static var requests: [Definition] { impactFinance + testbank }

    private static let impactFinance: [Definition] = [
        request(
            "settle", "settle", "PATCH", "^/transactions/",
            .object(["transaction": .object(["settledAt": .defined("time")])])),
        request(
            "fail", "fail", "PATCH", "^/transactions/",
            .object(["transaction": .object(["failedAt": .defined("time")])])),
        request(
            "updateUser", "update-user", "PATCH", "^/users/",
            .object([
                "user": .object([
                    "givenName?": .string, "familyName?": .string,
                    "provisioningInitiatedAt?": .defined("time"),
                    "accounts?": .array(of: .defined("accountChange")),
                    "transactions?": .array(of: .defined("transactionChange")),
                ])
            ])),
        request(
            "createTransaction", "create-transaction", "POST", "^/transactions$",
            .object([
                "transaction": .object([
                    "type": .string, "externalId": .string, "userId": .string, "amountCents": .integer,
                    "requestedAt?": .defined("time"), "settledAt": .defined("time"), "toAccountId?": .string,
                    "toDreamId?": .string, "fromAccountId?": .string, "fromDreamId?": .string,
                ])
            ])),
        request(
            "updateAccount", "update-account", "PATCH", "^/accounts/",
            .object(["account": .object(accountMembers)])),
        request(
            "createAccount", "create-account", "POST", "^/accounts$",
            .object([
                "account": .object(
                    [("type", .string), ("userId", .string), ("externalId", .string)] + figures)
            ])),
    ]

    private static let shared: [Definition] = [
        ("accountChange", .object([("id", .string)] + accountMembers)),
        (
            "transactionChange",
            .oneOf([
                .object(["id": .string, "settledAt": .defined("time")]),
                .object(["id": .string, "failedAt": .defined("time")]),
            ])
        ),
        (
            "followUp",
            .object(
                call(
                    "update-account", "PATCH", "^/accounts/", .object(["account": .object(accountMembers)])))
        ),
    ]

    private static let accountMembers: [Definition] = [("externalId?", .string)] + figures

    private static let figures: [Definition] = [
        ("balanceCents?", .integer), ("liquidBalanceCents?", .integer), ("performanceCents?", .integer),
        ("performancePercent?", .type("number")), ("totalAcquisitionCostCents?", .integer),
        ("valuationFrom?", .defined("time")), ("valuationAt?", .defined("time")),
    ]

    private static let testbank: [Definition] = [
        request(
            "testbankCreateTransaction", "testbank-create-transaction", "POST", "^/transactions$",
            data([
                ("type", .only("transactions")), ("attributes", .defined("testbankMoney")),
                (
                    "relationships",
                    .object([
                        "sender": .defined("testbankRelated"), "recipient": .defined("testbankRelated"),
                    ])
                ),
            ])),
        request(
            "testbankCreateAccount", "testbank-create-account", "POST", "^/accounts$",
            data([
                ("type", .only("accounts")),
                ("attributes", .object(["name": .string, "visibility": .string])),
                (
                    "relationships",
                    .object([
                        "currency": .defined("testbankRelated"),
                        "initialBalance?": .object([
                            "data": .object([
                                "type": .only("transactions"), "attributes": .defined("testbankMoney"),
                            ])
                        ]),
                    ])
                ),
            ])),
        request(
            "testbankUpdateAccount", "testbank-update-account", "PATCH", "^/accounts/",
            data([
                ("type", .only("accounts")), ("id", .string),
                ("attributes", .object(["name?": .string, "visibility?": .string])),
            ])),
        request("testbankDeleteAccount", "testbank-delete-account", "DELETE", "^/accounts/", .null),
    ]

    private static let testbankShared: [Definition] = [
        (
            "testbankMoney",
            .object(["amount": .string(matching: "^[0-9]+[.][0-9]{2}$"), "reference": .string])
        ),
        ("testbankRelated", .object(["data": .object(["type": .string, "id": .string])])),
        ("testbankMeta", .object(["externalId": .string])),
    ]

    /// What JSON:API wraps a resource in.
    private static func data(_ members: [Definition]) -> Schema {
        .object(["data": .object(members + [("meta?", .defined("testbankMeta"))])])
    }

    /// What is sent where. A request that makes something has no id yet.
    private static func call(
        _ action: String, _ method: String, _ path: String, _ body: Schema
    ) -> [Definition] {
        [
            ("action", .only(.string(action))), ("method", .only(.string(method))),
            ("path", .string(matching: path)), ("id", method == "POST" ? .null : .string), ("body", body),
        ]
    }

    private static func request(
        _ name: String, _ action: String, _ method: String, _ path: String, _ body: Schema
    ) -> Definition {
        let served: [Definition] = [
            ("items", .array(of: .integer(from: 0), atLeast: 1)),
            ("followUps", .array(of: .defined("followUp"))), ("alreadySo", .array(of: .string)),
        ]
        return (name, .object(call(action, method, path, body) + served))
    }
}
