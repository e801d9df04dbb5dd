import ExactJSON
public import Money

/// A plan in a file: what was decided, for which service, on what input, and until when it may be carried out.
///
/// The file is one JSON document, indented by two spaces, that ends with a line feed. Its last member, `sha256`, stands
/// on a line of its own and is the SHA-256 of all bytes before that line, so that anybody can check it:
///
///     head -n -2 plan.json | sha256sum
///
/// The hash tells of mistakes and not of malice: who can edit the file can also hash it again. What keeps strangers out
/// is the file's mode. Version 1 of the format never gains or loses a member: that would be version 2.
public struct SavedPlan: Sendable, Equatable {
    /// What the file says that it is.
    public static let format = "dreams-plan"
    /// The version of the format that this reads and writes.
    public static let version: Int64 = 1

    /// The plan.
    public var plan: Plan
    /// The profile that it was made with; nil for none.
    public var profile: String?
    /// The base URL of the service that it was made for.
    public var host: String
    /// Who made it.
    public var operatorName: String
    /// The code of the currency in which its amounts are counted; nil when that was not known.
    public var currency: String?
    /// When it was made.
    public var createdAt: Timestamp
    /// From when on it must not be carried out any more.
    public var expiresAt: Timestamp
    /// What it was made from: the hash of an ``InputsDigest``, 64 hexadecimal digits.
    public var inputsSHA256: String

    /// Makes a plan to be saved.
    public init(
        _ plan: Plan, profile: String?, host: String, operatorName: String, currency: String?,
        createdAt: Timestamp, expiresAt: Timestamp, inputsSHA256: String
    ) {
        self.plan = plan
        self.profile = profile
        self.host = host
        self.operatorName = operatorName
        self.currency = currency
        self.createdAt = createdAt
        self.expiresAt = expiresAt
        self.inputsSHA256 = inputsSHA256
    }

    /// What its requests move, by type.
    public var totals: [PlanTotal] { PlanTotal.of(plan, currency: currency) }

    /// The document without its hash.
    var json: JSON {
        let head: [JSONObject.Member] = [
            .init(name: "format", value: .string(Self.format)),
            .init(name: "version", value: .integer(Self.version)),
            .init(name: "command", value: .string(plan.command)),
            .init(name: "profile", value: .text(orNull: profile)),
            .init(name: "host", value: .string(host)),
            .init(name: "operator", value: .string(operatorName)),
            .init(name: "currency", value: .text(orNull: currency)),
            .init(name: "createdAt", value: .string(createdAt.description)),
            .init(name: "expiresAt", value: .string(expiresAt.description)),
            .init(name: "inputsSHA256", value: .string(inputsSHA256)),
            .init(name: "totals", value: .array(totals.map(\.json))),
        ]
        return .object(JSONObject(head + plan.contents))
    }

    private static let memberNames = [
        "format", "version", "command", "profile", "host", "operator", "currency", "createdAt", "expiresAt",
        "inputsSHA256", "totals", "items", "requests", "warnings", "sha256",
    ]

    /// Reads the document's content; its hash is not looked at.
    init(_ cursor: JSONCursor) throws(JSONShapeError) {
        try cursor.expect(Self.memberNames)
        self.init(
            try Plan(members: cursor), profile: try cursor.optionalString("profile"),
            host: try cursor.string("host"), operatorName: try cursor.string("operator"),
            currency: try cursor.optionalString("currency"), createdAt: try cursor.time("createdAt"),
            expiresAt: try cursor.time("expiresAt"), inputsSHA256: try cursor.string("inputsSHA256"))
        guard createdAt < expiresAt else {
            throw cursor.error("expiresAt", expected: "a time after createdAt")
        }
        let isHexadecimal = inputsSHA256.utf8.allSatisfy {
            (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
                || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0)
        }
        guard inputsSHA256.utf8.count == 64, isHexadecimal else {
            throw cursor.error("inputsSHA256", expected: "64 hexadecimal digits")
        }
        let written = totals
        let totals = try cursor.array("totals")
        guard totals.count == written.count else {
            throw cursor.error("totals", expected: "\(written.count) totals, by type")
        }
        for (read, total) in zip(totals, written) where read.value != total.json {
            throw read.error(expected: "the total \(total.json.text(.compact))")
        }
    }
}
