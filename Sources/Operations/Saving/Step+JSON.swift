public import ExactJSON
import ImpactFinance

extension Step {
    /// The step as an object: the request's members, then `items`, `followUps` (requests too) and `alreadySo`.
    public var json: JSON { .object(JSONObject(request.members(request.body) + ownMembers)) }

    /// The step without a person's names. See ``RecordedRequest``.
    public var journalJSON: JSON { .object(JSONObject(request.journalMembers + ownMembers)) }

    /// Reads a step as ``json`` writes it.
    ///
    /// - Throws: ``JSONShapeError`` for anything else, and for a request from which something was withheld.
    public init(_ cursor: JSONCursor) throws(JSONShapeError) {
        let recorded = try RecordedStep(cursor)
        self = recorded.step
        request = try recorded.request.complete(cursor)
    }

    fileprivate var ownMembers: [JSONObject.Member] {
        [
            .init(name: "items", value: .array(items.map { .integer(Int64($0)) })),
            .init(name: "followUps", value: .array(followUps.map { WriteRequest.updateAccount($0).json })),
            .init(name: "alreadySo", value: .array(alreadySo.sorted().map(JSON.string))),
        ]
    }
}

/// A step as it was written down: whole, or without what is nobody's business but the person's.
public struct RecordedStep: Sendable, Equatable {
    /// The step; what was withheld is missing from its request.
    public var step: Step
    /// The names of what was withheld: `givenName`, `familyName`.
    public var withheld: [String]

    /// Whether the step's request is all that was sent. Only such a one may be sent.
    public var isComplete: Bool { withheld.isEmpty }

    var request: RecordedRequest

    /// Reads a step as ``Step/json`` or ``Step/journalJSON`` writes it.
    ///
    /// - Throws: ``JSONShapeError`` for anything else.
    public init(_ cursor: JSONCursor) throws(JSONShapeError) {
        try cursor.expect(WriteRequest.memberNames + ["items", "followUps", "alreadySo"])
        request = try RecordedRequest(members: cursor)
        withheld = request.withheld
        step = Step(request.request, items: [], alreadySo: Set(try cursor.strings("alreadySo")))
        for element in try cursor.array("items") {
            guard let index = element.value.integerValue.flatMap(Int.init(exactly:)) else {
                throw element.error(expected: "the index of an item")
            }
            step.items.append(index)
        }
        for element in try cursor.array("followUps") {
            guard case .updateAccount(let patch) = try WriteRequest(element) else {
                throw element.error("action", expected: WriteRequest.Action.updateAccount.rawValue)
            }
            step.followUps.append(patch)
        }
        guard try cursor.strings("alreadySo") == step.alreadySo.sorted() else {
            throw cursor.error("alreadySo", expected: "names in their order, each once")
        }
    }
}
