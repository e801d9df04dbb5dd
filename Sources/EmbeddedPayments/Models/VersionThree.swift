import ExactJSON

/// The members of a row that only version 3 has, and what they mean in the words of version 2.
struct VersionThree {
    private(set) var members = JSONObject()

    private static let fields: [TransactionField] = [
        .debtor, .creditor, .originatingTransaction, .valueDate, .localInstrumentCode, .targetAmount,
        .targetCurrency, .fxInformation, .paymentPurpose,
    ]

    init(_ row: borrowing JSONRow) {
        for field in Self.fields {
            switch row.kind(field.rawValue) {
            case nil, .null?: continue
            default: members[field.name] = row.value(field.rawValue)
            }
        }
    }

    /// Version 3 has the parties as objects, and calls the day of the ledger `valueDate`.
    var isPresent: Bool {
        if case .object = members["debtor"] { return true }
        if case .object = members["creditor"] { return true }
        return members["valueDate"] != nil
    }

    /// Members that have no place in version 2 and are shown as they came.
    static let own = [
        "localInstrumentCode", "targetAmount", "targetCurrency", "fxInformation", "paymentPurpose",
    ]

    func apply(
        to parts: inout EmbeddedTransactionParts, _ keepsPersonalData: Bool, _ problems: inout [String]
    ) {
        let debtor = Side(members["debtor"], keepsPersonalData, &problems)
        let creditor = Side(members["creditor"], keepsPersonalData, &problems)
        (parts.debtor, parts.creditor) = (debtor.party, creditor.party)
        parts.ledgers = .sides(debtor: debtor.ledger, creditor: creditor.ledger)
        if let date = members["valueDate"].flatMap(TransactionReader.text) {
            parts.effectiveDate = TransactionReader.date(date)
        }
        if let original = members["originatingTransaction"] {
            parts.originatingId = original["id"].flatMap(TransactionReader.text)
            parts.originatingType = original["type"].flatMap(TransactionReader.text)
        }
        // Who is paid through an outside account is a stored payee; else who pays from one.
        parts.recipientId = creditor.outsideId ?? debtor.outsideId
        var own = JSONObject()
        for name in Self.own { own[name] = members[name] ?? .null }
        if keepsPersonalData {
            own["debtor"] = members["debtor"] ?? .null
            own["creditor"] = members["creditor"] ?? .null
        }
        parts.rarely { $0.versionThree = own }
    }

    /// A party: its `account` is one of three shapes, chosen by `type`, and may be missing.
    private struct Side {
        var party = EmbeddedTransaction.Party()
        var ledger = EmbeddedTransaction.Ledger()
        /// The id of a party that is not one of the platform's accounts. It is never compared with an account's.
        var outsideId: String?

        init(_ value: JSON?, _ keepsPersonalData: Bool, _ problems: inout [String]) {
            guard let value else { return }
            party.clientId = value["clientId"].flatMap(TransactionReader.text)
            party.name = value["partyDetails"]?["name"].flatMap(TransactionReader.text)
            let account = value["account"]
            var number: JSON?
            switch account?["type"]?.stringValue {
            case "REGISTERED_ACCOUNT":
                let registered = account?["registeredAccount"]
                party.accountId = registered?["id"].flatMap(TransactionReader.text)
                number = registered?["number"]
                if let balance = registered?["ledgerBalance"], !balance.isNull {
                    ledger.balance = TransactionReader.decimal(balance, "ledgerBalance", &problems)
                }
                ledger.postingVersion = registered?["postingVersion"].flatMap(TransactionReader.integer)
            case "CARD":
                number = account?["card"]?["number"]
                outsideId = value["id"].flatMap(TransactionReader.text)
            default:
                number = account?["externalAccount"]?["number"]
                outsideId = value["id"].flatMap(TransactionReader.text)
            }
            party.accountNumber = number.flatMap(TransactionReader.text)
                .map { keepsPersonalData ? $0 : AccountNumber.masked($0) }
        }
    }
}
