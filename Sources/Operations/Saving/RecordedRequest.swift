public import ExactJSON
import ImpactFinance

/// A request as it was written down: whole, or without what is nobody's business but the person's.
///
/// A user's names are withheld from the journal. Such a request tells what to look for, so that its fate can be
/// found out by reading; it can never be sent again.
public struct RecordedRequest: Sendable, Equatable {
    /// The request; what was withheld is missing from it.
    public var request: WriteRequest
    /// The names of what was withheld: `givenName`, `familyName`.
    public var withheld: [String]

    /// Whether the request is all that was sent. Only such a one may be sent.
    public var isComplete: Bool { withheld.isEmpty }

    /// What is never written to the journal.
    private static let personal = ["givenName", "familyName"]
    private static let mark: JSON = ["withheld": true]

    /// Reads a request as ``WriteRequest/json`` or ``WriteRequest/journalJSON`` writes it, strictly: the whole of it
    /// must be what the request that was read would be written as.
    ///
    /// - Throws: ``JSONShapeError`` for anything else.
    public init(_ cursor: JSONCursor) throws(JSONShapeError) {
        try cursor.expect(WriteRequest.memberNames)
        try self.init(members: cursor)
    }

    /// Reads a request from an object with other members too.
    init(members cursor: JSONCursor) throws(JSONShapeError) {
        guard let action = WriteRequest.Action(rawValue: try cursor.string("action")) else {
            let known = WriteRequest.Action.allCases.map(\.rawValue).joined(separator: ", ")
            throw cursor.error("action", expected: "one of \(known)")
        }
        withheld = []
        if let write = try TestbankWrite(action, cursor) {
            request = .testbank(write)
        } else {
            (request, withheld) = try Self.read(action, cursor, cursor.object("body"))
        }
        guard request.action == action else {
            throw cursor.error("body", expected: "the body of the action \(action.rawValue)")
        }
        for member in request.members(bodyAsWritten) where try cursor.value(member.name) != member.value {
            throw cursor.error(member.name, expected: "what the request would be written as")
        }
    }

    /// Reads a request to Impact Finance.
    private static func read(
        _ action: WriteRequest.Action, _ cursor: JSONCursor, _ body: JSONCursor
    ) throws(JSONShapeError) -> (WriteRequest, withheld: [String]) {
        switch action {
        case .settle, .fail:
            let ending = try Ending(body.object("transaction"))
            return (.endTransaction(id: try cursor.string("id"), ending), [])
        case .updateUser:
            let (stripped, withheld) = strip(try body.object("user"))
            return (.updateUser(id: try cursor.string("id"), try UserPatch(stripped)), withheld)
        case .createTransaction:
            return (.createTransaction(try NewTransaction(body.object("transaction"))), [])
        case .updateAccount:
            let account = try body.object("account")
            return (.updateAccount(try AccountPatch(id: cursor.string("id"), account)), [])
        case .createAccount:
            return (.createAccount(try NewAccount(body.object("account"))), [])
        case .testbankCreateTransaction, .testbankCreateAccount, .testbankUpdateAccount,
            .testbankDeleteAccount:
            throw cursor.error("action", expected: "an action at Impact Finance")
        }
    }

    /// What is written down of a request in the journal.
    init(_ request: WriteRequest) {
        self.request = request
        guard case .updateUser(let id, var patch) = request else {
            withheld = []
            return
        }
        let names = [patch.givenName, patch.familyName]
        withheld = zip(Self.personal, names).compactMap { $1 == nil ? nil : $0 }
        (patch.givenName, patch.familyName) = (nil, nil)
        self.request = .updateUser(id: id, patch)
    }

    /// The request when it may be sent.
    func complete(_ cursor: JSONCursor) throws(JSONShapeError) -> WriteRequest {
        guard isComplete else {
            throw cursor.error(
                "body", expected: "a whole request (\(withheld.joined(separator: ", ")) withheld)")
        }
        return request
    }

    /// The request's body with a mark for each thing that was withheld, where it would stand.
    var bodyAsWritten: JSON {
        guard !isComplete, case .updateUser(_, var patch) = request else { return request.body }
        if withheld.contains("givenName") { patch.givenName = "" }
        if withheld.contains("familyName") { patch.familyName = "" }
        guard case .object(var user)? = patch.body["user"] else { return patch.body }
        for name in withheld { user[name] = Self.mark }
        return ["user": .object(user)]
    }

    private static func strip(_ cursor: JSONCursor) -> (JSONCursor, withheld: [String]) {
        guard case .object(var user) = cursor.value else { return (cursor, []) }
        let withheld = personal.filter { user[$0] == mark }
        for name in withheld { user[name] = nil }
        return (JSONCursor(.object(user), path: cursor.path), withheld)
    }
}
