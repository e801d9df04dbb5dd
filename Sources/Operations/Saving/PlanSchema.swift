import ExactJSON

/// The JSON Schema of saved plans.
public enum PlanSchema {
    /// The JSON Schema (draft 2020-12) of the document that ``SavedPlan/text`` writes, ending with a line feed.
    ///
    /// What cannot be said in a schema, such as that each request serves items of the plan, is checked on reading.
    /// See https://json-schema.org/draft/2020-12
    public static var text: String {
        var document: JSONObject = [
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "$id": "urn:dreams:plan:1",
            "title": "A plan that dreams has saved, format version 1",
            "description":
                "sha256 is that of all bytes before its own line: head -n -2 plan.json | sha256sum",
        ]
        if case .object(let plan) = plan.json { document.members += plan.members }
        let definitions = values + transactions + PlannedRequestSchema.all
        document["$defs"] = .object(
            JSONObject(definitions.map { .init(name: $0.key, value: $0.value.json) }))
        return JSON.object(document).text(.pretty) + "\n"
    }

    private static let plan: Schema = .object([
        "format": .only(.string(SavedPlan.format)),
        "version": .only(.integer(SavedPlan.version)),
        "command": .either(Plan.commands),
        "profile": .type("string", orNull: true),
        "host": .string,
        "operator": .string,
        "currency": .type("string", orNull: true),
        "createdAt": .defined("time"),
        "expiresAt": .defined("time"),
        "inputsSHA256": .defined("sha256"),
        "totals": .array(of: .defined("total")),
        "items": .array(of: .defined("item")),
        "requests": .array(of: .oneOf(PlannedRequestSchema.requests.map { .defined($0.key) })),
        "warnings": .array(of: .string),
        "sha256": .defined("sha256"),
    ])

    private static let values: [(key: String, value: Schema)] = [
        (
            "time",
            .string(matching: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]{1,9})?Z$")
        ),
        ("sha256", .string(matching: "^[0-9a-f]{64}$")),
        (
            "total",
            .object([
                "type": .string, "currency": .type("string", orNull: true), "count": .integer(from: 1),
                "amountCents": .integer,
            ])
        ),
        (
            "error",
            .object([
                "code": .string, "message": .string, "hint": .type("string", orNull: true),
                "status": .type("integer", orNull: true), "requestId": .type("string", orNull: true),
                "fields": .array(of: .defined("fieldError")),
            ])
        ),
        ("fieldError", .object(["field": .string, "errors": .array(of: .string)])),
    ]

    private static let transactions: [(key: String, value: Schema)] = [
        (
            "reference",
            .object(["type": .string, "id": .string, "externalId": .type("string", orNull: true)])
        ),
        (
            "transaction",
            .object([
                "type": .string, "id": .string, "externalId": .type("string", orNull: true),
                "transferConsentId": .type("string", orNull: true), "user": .defined("reference"),
                "amountCents": .integer, "state": .string, "requestedAt": .defined("time"),
                "settledAt": .definedOrNull("time"), "failedAt": .definedOrNull("time"),
                "toAccount": .definedOrNull("reference"), "toDream": .type("object", orNull: true),
                "fromAccount": .definedOrNull("reference"), "fromDream": .type("object", orNull: true),
            ])
        ),
        (
            "item",
            .object([
                "id": .type("string", orNull: true), "externalId": .type("string", orNull: true),
                "type": .type("string", orNull: true), "amountCents": .type("integer", orNull: true),
                "user": .definedOrNull("reference"), "decision": .either(["send", "unchanged", "refused"]),
                "error": .definedOrNull("error"), "observed": .definedOrNull("transaction"),
                "ends": .array(of: .defined("transaction")), "extras": .type("object"),
            ])
        ),
    ]
}
