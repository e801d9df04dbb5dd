public import ExactJSON

/// An account of the platform, as either version of the Accounts API shows it.
public struct EmbeddedAccount: Sendable {
    /// The account's id, by which transactions name it.
    public var id: String
    /// The account in the API's form: every documented member, `null` where there is no value.
    public var json: JSON

    /// Members of both versions; one that a version does not have is null.
    private static let documented = [
        "id", "clientId", "label", "state", "category", "createdAt", "updatedAt", "parentAccountId",
        "paymentRoutingInformation", "balanceLimits", "restrictions", "closureReason",
    ]

    /// Reads an account.
    ///
    /// - Throws: ``JSONShapeError`` when it has no id.
    init(_ cursor: JSONCursor, keepsPersonalData: Bool) throws(JSONShapeError) {
        id = try cursor.string("id")
        var members = JSONObject()
        for name in Self.documented { members[name] = cursor.value[name] ?? .null }
        if !keepsPersonalData, case .object(var routing)? = members["paymentRoutingInformation"],
            let number = routing["accountNumber"].flatMap(TransactionReader.text)
        {
            routing["accountNumber"] = .string(AccountNumber.masked(number))
            members["paymentRoutingInformation"] = .object(routing)
        }
        json = .object(members)
    }
}
