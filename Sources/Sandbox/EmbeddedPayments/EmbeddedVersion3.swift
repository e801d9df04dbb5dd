extension EmbeddedBook {
    /// The same transactions in the shape of version 3, after those that only version 3 has.
    func version3(_ own: [JSON]) -> EmbeddedBook {
        let ids = Set(accounts.map(\.id))
        let translated = rows.map { row -> EmbeddedRow in
            var copy = row
            guard let object = try? JSONParser.parse(row.single).object else { return copy }
            copy.json = Array(EmbeddedVersion3.object(object, accounts: ids).rendered.utf8)
            copy.details = []
            return copy
        }
        return EmbeddedBook(
            accounts: accounts, ledgers: ledgers, rows: own.map(EmbeddedRow.init(version3:)) + translated)
    }
}

extension EmbeddedRow {
    /// A row of version 3, which looks the same in a list and by itself.
    init(version3 value: JSON) {
        self.init(.null)
        let object = value.object ?? [:]
        let (debtor, creditor) = (object.reference("debtor"), object.reference("creditor"))
        func account(_ party: JSONObject?) -> String? {
            guard let account = party?.reference("account"), account["type"] == "REGISTERED_ACCOUNT" else {
                return nil
            }
            return account.referenceID("registeredAccount")
        }
        id = object["id"]?.string
        clients = (debtor?["clientId"]?.string, creditor?["clientId"]?.string)
        accounts = (account(debtor), account(creditor))
        type = object["type"]?.string
        status = object["status"]?.string
        amount = EmbeddedDecimal(object["amount"])?.magnitude
        paymentDate = object["requestedExecutionDate"]?.string
        reference = object["transactionReferenceId"]?.string
        recipientID =
            accounts.creditor == nil
            ? creditor?["id"]?.string : accounts.debtor == nil ? debtor?["id"]?.string : nil
        json = Array(value.rendered.utf8)
    }
}

/// A row of version 2.x in the shape of version 3: amounts are texts, each side has its party and account,
/// and the balance stands with the account that it is of. Null members are left out.
enum EmbeddedVersion3 {
    static func object(_ row: JSONObject, accounts: Set<String>) -> JSONObject {
        var result = JSONObject()
        func append(_ key: String, _ value: JSON?) {
            if let value, value != .null { result.append(key, value) }
        }
        for key in ["id", "transactionReferenceId", "type", "status"] { append(key, row[key]) }
        append("amount", text(row["amount"]))
        append("currency", row["currency"])
        append("memo", row["memo"])
        append("requestedExecutionDate", row["paymentDate"])
        append("valueDate", row["effectiveDate"])
        let creditorHasBalance =
            row["debtorAccountId"]?.string == nil
            || row["creditorAccountId"]?.string.map(accounts.contains) == true
        append("debtor", party(row, "debtor", hasBalance: !creditorHasBalance))
        append("creditor", party(row, "creditor", hasBalance: creditorHasBalance))
        if let id = row["originatingId"], id != .null {
            var origin: JSONObject = ["id": id]
            if let type = row["originatingTransactionType"]?.string {
                origin.append("type", .string(originTypes[type] ?? type))
            }
            append("originatingTransaction", .object(origin))
        }
        append("error", row["error"])
        return result
    }

    private static let originTypes = [
        "ACH_PAYOUT": "ACH", "RTP_PAYOUT": "RTP", "WIRE_PAYOUT": "WIRE", "DEBIT_CARD_REQUEST": "CARD",
    ]

    private static func text(_ value: JSON?) -> JSON? {
        switch value {
        case .integer(let number): .string(String(number))
        case .number(let text): .string(text)
        default: value
        }
    }

    private static func party(_ row: JSONObject, _ side: String, hasBalance: Bool) -> JSON? {
        func member(_ name: String) -> JSON? {
            row["\(side)\(name)"].flatMap { $0 == .null ? nil : $0 }
        }
        var party = JSONObject()
        let number = member("AccountNumber")
        let recipient = row["recipientId"].flatMap { $0 == .null ? nil : $0 }
        if let id = member("AccountId") {
            party.append("type", "ON_BEHALF_OF")
            if let client = member("ClientId") { party.append("clientId", client) }
            var registered: JSONObject = ["id": id]
            if let number { registered.append("number", number) }
            if hasBalance {
                if let balance = text(row["ledgerBalance"]), balance != .null {
                    registered.append("ledgerBalance", balance)
                }
                if let version = row["postingVersion"], version != .null {
                    registered.append("postingVersion", version)
                }
            }
            party.append("account", ["type": "REGISTERED_ACCOUNT", "registeredAccount": .object(registered)])
        } else if let recipient {
            party.append("type", "RECIPIENT")
            party.append("id", recipient)
        }
        if let name = member("Name") { party.append("partyDetails", ["name": name]) }
        if party["account"] == nil, let number {
            party.append("account", ["type": "CHECKING", "externalAccount": ["number": number]])
        }
        return party.members.isEmpty ? nil : .object(party)
    }
}
