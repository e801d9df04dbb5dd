public import ExactJSON

extension Plan {
    /// The commands whose plans can be written down.
    public static let commands =
        ["settle", "fail", "reconcile", "patch-user"] + keepsAccounts + movesMoney
    /// The commands that are about one account.
    public static let keepsAccounts = [
        createsAccount, updatesAccount, createsTestbankAccount, updatesTestbankAccount,
        deletesTestbankAccount,
    ]
    /// The command that announces an account to Impact Finance.
    public static let createsAccount = "accounts create"
    /// The command that changes an account of Impact Finance.
    public static let updatesAccount = "accounts update"
    /// The commands that move money at Testbank.
    public static let movesMoney = ["testbank credit", "testbank empty", "testbank transfer"]
    /// The command that creates an account of Testbank.
    public static let createsTestbankAccount = "testbank accounts create"
    /// The command that changes an account of Testbank.
    public static let updatesTestbankAccount = "testbank accounts update"
    /// The command that deletes an account of Testbank.
    public static let deletesTestbankAccount = "testbank accounts delete"

    /// The plan as an object: `command`, `items`, `requests` (the steps), `warnings`.
    ///
    /// What ``init(_:)`` reads from it equals this plan in everything.
    public var json: JSON {
        .object(JSONObject([.init(name: "command", value: .string(command))] + contents))
    }

    /// The plan without personal data: ids, states, types, amounts, times and account figures. See ``RecordedPlan``.
    public var journalJSON: JSON {
        [
            "command": .string(command),
            "items": .array(items.map(\.journalJSON)),
            "requests": .array(steps.map(\.journalJSON)),
            "warnings": .array(warnings.map(JSON.string)),
        ]
    }

    /// Reads a plan as ``json`` writes it, and holds its parts against one another.
    ///
    /// - Throws: ``JSONShapeError`` for anything else, for a plan that does not fit together (see ``check(path:)``),
    ///   and for a request from which something was withheld.
    public init(_ cursor: JSONCursor) throws(JSONShapeError) {
        try cursor.expect(RecordedPlan.memberNames)
        try self.init(members: cursor)
    }

    /// Reads a plan from an object with other members too.
    init(members cursor: JSONCursor) throws(JSONShapeError) {
        let recorded = try RecordedPlan(members: cursor)
        for (index, request) in try cursor.array("requests").enumerated() {
            _ = try recorded.requests[index].complete(request)
        }
        self = recorded.plan
    }

    var contents: [JSONObject.Member] {
        [
            .init(name: "items", value: .array(items.map(\.json))),
            .init(name: "requests", value: .array(steps.map(\.json))),
            .init(name: "warnings", value: .array(warnings.map(JSON.string))),
        ]
    }
}

/// A plan as it was written down: whole, or without what is nobody's business but the person's.
public struct RecordedPlan: Sendable, Equatable {
    /// The plan; what was withheld is missing from its requests.
    public var plan: Plan
    /// The names of what was withheld, for each step that lacks something, by the step's index.
    public var withheld: [Int: [String]]

    /// Whether all of the plan's requests are whole. Only such a plan may be carried out.
    public var isComplete: Bool { withheld.isEmpty }

    var requests: [RecordedRequest]
    static let memberNames = ["command", "items", "requests", "warnings"]

    /// Reads a plan as ``Plan/json`` or ``Plan/journalJSON`` writes it, and holds its parts against one another.
    ///
    /// - Throws: ``JSONShapeError`` for anything else, and for a plan that does not fit together.
    public init(_ cursor: JSONCursor) throws(JSONShapeError) {
        try cursor.expect(Self.memberNames)
        try self.init(members: cursor)
    }

    init(members cursor: JSONCursor) throws(JSONShapeError) {
        plan = Plan(command: try cursor.string("command"))
        withheld = [:]
        requests = []
        for item in try cursor.array("items") { plan.items.append(try PlannedItem(item)) }
        for element in try cursor.array("requests") {
            let recorded = try RecordedStep(element)
            if !recorded.isComplete { withheld[plan.steps.count] = recorded.withheld }
            plan.steps.append(recorded.step)
            requests.append(recorded.request)
        }
        plan.warnings = try cursor.strings("warnings")
        try plan.check(path: cursor.path)
    }
}
