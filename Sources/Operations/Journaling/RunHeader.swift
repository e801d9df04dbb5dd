import ExactJSON

/// Who does what, where: what the journal says of a run at its beginning.
public struct RunHeader: Sendable, Equatable {
    /// The command, one of ``Plan/commands``, or `api`.
    public var command: String
    /// The profile that was used, if any.
    public var profile: String?
    /// The address of the service, as the settings give it.
    public var host: String
    /// Who ran it: `user@machine`.
    public var operatorName: String
    /// The number of the process, to recognise it in other logs.
    public var process: Int32
    /// The version of `dreams`.
    public var version: String
    /// The SHA-256 of the saved plan that is applied, if it is one.
    public var planSHA256: String?
    /// The SHA-256 of the command's inputs.
    public var inputsSHA256: String?
    /// Why the transactions failed, in the operator's words (`fail --reason`).
    public var reason: String?
    /// The currency in which Impact Finance's cents were read and shown (ISO 4217), if one was configured.
    public var currency: String?

    /// Makes a header.
    public init(
        command: String, profile: String?, host: String, operatorName: String, process: Int32,
        version: String,
        planSHA256: String? = nil, inputsSHA256: String? = nil, reason: String? = nil, currency: String? = nil
    ) {
        self.command = command
        self.profile = profile
        self.host = host
        self.operatorName = operatorName
        self.process = process
        self.version = version
        self.planSHA256 = planSHA256
        self.inputsSHA256 = inputsSHA256
        self.reason = reason
        self.currency = currency
    }

    var members: JSONObject {
        [
            "command": .string(command), "profile": .text(orNull: profile), "host": .string(host),
            "operator": .string(operatorName), "process": .integer(Int64(process)),
            "version": .string(version), "planSHA256": .text(orNull: planSHA256),
            "inputsSHA256": .text(orNull: inputsSHA256), "reason": .text(orNull: reason),
            "currency": .text(orNull: currency),
        ]
    }

    init(_ cursor: JSONCursor) throws(JSONShapeError) {
        command = try cursor.string("command")
        profile = try cursor.optionalString("profile")
        host = try cursor.string("host")
        operatorName = try cursor.string("operator")
        process = Int32(truncatingIfNeeded: try cursor.int64("process"))
        version = try cursor.string("version")
        planSHA256 = try cursor.optionalString("planSHA256")
        inputsSHA256 = try cursor.optionalString("inputsSHA256")
        reason = try cursor.optionalString("reason")
        currency = try cursor.optionalString("currency")
    }
}
