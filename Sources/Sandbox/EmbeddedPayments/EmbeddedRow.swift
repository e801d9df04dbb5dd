/// A transaction as it is served, beside the values by which it is searched. Those stay what they are when a
/// quirk changes what is served.
struct EmbeddedRow: Sendable {
    var id: String?
    /// The row as it stands in a list.
    var json: [UInt8]
    /// Members that only the answer with a single transaction has, each with a comma before it.
    var details: [UInt8]
    var clients: (debtor: String?, creditor: String?)
    var accounts: (debtor: String?, creditor: String?)
    var type: String?
    var status: String?
    /// Without its sign.
    var amount: EmbeddedDecimal?
    /// `YYYY-MM-DD`; such texts compare as dates.
    var paymentDate: String?
    var createdAt: Timestamp?
    var recipientID: String?
    var reference: String?

    /// A row of version 2.x. Anything that is no object is served, and found by no filter.
    init(_ value: JSON) {
        let object = value.object ?? [:]
        id = object["id"]?.string
        clients = (object["debtorClientId"]?.string, object["creditorClientId"]?.string)
        accounts = (object["debtorAccountId"]?.string, object["creditorAccountId"]?.string)
        type = object["type"]?.string
        status = object["status"]?.string
        amount = EmbeddedDecimal(object["amount"])?.magnitude
        paymentDate = (object["paymentDate"]?.string?.prefix(10)).map(String.init)
        createdAt = object["createdAt"]?.string.flatMap(Timestamp.init(_:))
        recipientID = object["recipientId"]?.string
        reference = object["transactionReferenceId"]?.string
        json = []
        details = []
        serve(value)
    }

    /// Takes over what is served.
    mutating func serve(_ value: JSON) {
        guard var object = value.object else {
            json = Array(value.rendered.utf8)
            return
        }
        var text = ""
        for key in ["feeType", "error"] {
            guard let detail = object[key] else { continue }
            text += ",\"\(key)\":\(detail.rendered)"
            object[key] = nil
        }
        if object["id"] != nil, !text.contains("\"error\"") { text += ",\"error\":null" }
        details = Array(text.utf8)
        json = Array(object.rendered.utf8)
    }

    /// The answer with this transaction alone.
    var single: [UInt8] {
        if details.isEmpty { return json }
        var bytes = Array(json.dropLast())
        bytes += details
        bytes.append(UInt8(ascii: "}"))
        return bytes
    }
}
