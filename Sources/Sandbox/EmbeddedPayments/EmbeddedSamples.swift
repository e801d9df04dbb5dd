/// Rows that do not depend on a seed: the vendor's samples, and one of everything that the documentation
/// mentions.
enum EmbeddedSamples {
    static func fill(_ builder: inout EmbeddedBookBuilder) {
        for row in guide + ordering + versions + sparse { builder.add(row) }
        for row in EmbeddedVariety.rows { builder.add(row) }
    }

    private static func parse(_ text: String) -> [JSON] {
        (try? JSONParser.parse(text.utf8))?.array ?? []
    }

    /// The guide's answer to an open, unfiltered request: every value, null and missing member as it is
    /// there. The first effectiveDate lies a year before its payment there as well.
    private static let guide = parse(
        """
        [{"id":"8dNX612yNkdyKhL2","transactionReferenceId":"hdsads12334","originatingId":null,"status":"COMPLETED",
        "type":"TRANSFER","originatingTransactionType":null,"ledgerBalance":30.88,"debtorClientId":"0001002435",
        "debtorAccountId":"8d5c3da9ec6e492f8e35bc3edfb92942","debtorAccountNumber":null,
        "debtorName":"Online Marketplace","creditorClientId":"1000010400",
        "creditorAccountId":"d5aaf0db11e747daa2d955806f6eb14e","creditorAccountNumber":"...0717",
        "creditorName":"Toy Store","recipientId":null,"amount":150.20,"currency":"USD","paymentDate":"2024-04-22",
        "createdAt":"2024-04-22T08:36:35.071Z","postingVersion":1,"effectiveDate":"2023-04-24"},
        {"id":"3ZJUCLKH3c1sIWk","transactionReferenceId":"2hjsa998931301jkj","originatingId":null,
        "status":"COMPLETED","type":"ACH","originatingTransactionType":null,"ledgerBalance":10.00,
        "debtorClientId":"1000010400","debtorAccountId":"d5aaf0db11e747daa2d955806f6eb14e",
        "debtorAccountNumber":"...0717","debtorName":"Toy Store","creditorClientId":null,"creditorAccountId":null,
        "creditorAccountNumber":"...9492","creditorName":"Monica Gellar",
        "recipientId":"d9dab78e-e366-4dde-ac9d-fb3f9d48437b","amount":20.88,"currency":"USD",
        "paymentDate":"2024-04-23","createdAt":"2024-04-23T17:15:12.761Z","postingVersion":2,
        "effectiveDate":"2024-04-24","memo":"Invoice 1234"},
        {"id":"DF23CLKH3c1sHJG","transactionReferenceId":"Ajsa99893130er45","originatingId":null,
        "status":"REJECTED","type":"ACH","originatingTransactionType":null,"ledgerBalance":10.00,
        "debtorClientId":"1000010400","debtorAccountId":"d5aaf0db11e747daa2d955806f6eb14e",
        "debtorAccountNumber":"...0717","debtorName":"Toy Store","creditorClientId":null,"creditorAccountId":null,
        "creditorAccountNumber":"...9492","creditorName":"Monica Gellar",
        "recipientId":"d9dab78e-e366-4dde-ac9d-fb3f9d48437b","amount":11.23,"currency":"USD",
        "paymentDate":"2024-04-23","createdAt":"2024-04-23T18:15:12.761Z","postingVersion":3,
        "effectiveDate":"2024-04-24"},
        {"id":"89JUCLKH3c1sIWk","transactionReferenceId":null,"originatingId":"3ZJUCLKH3c1sIWk",
        "status":"COMPLETED","type":"RETURN","originatingTransactionType":"ACH_PAYOUT","ledgerBalance":30.88,
        "debtorClientId":null,"debtorAccountId":null,"debtorAccountNumber":"...9492","debtorName":"Monica Gellar",
        "creditorClientId":"1000010400","creditorAccountId":"d5aaf0db11e747daa2d955806f6eb14e",
        "creditorAccountNumber":"...0717","creditorName":"Toy Store","amount":20.88,"currency":"USD",
        "paymentDate":"2024-04-25","createdAt":"2024-04-25T19:15:12.761Z","postingVersion":1,
        "effectiveDate":"2024-04-26"}]
        """)

    /// The guide's example of ordering, which prints five members of each row. The balances tell that the
    /// later three are payments out; the first is taken for one, too.
    private static let ordering = [
        ("2YBRjo1NMao1Gx9T", 550, "2024-04-29", 2, 38440, "10:05:00.120Z"),
        ("aZdD75NoFq1v7cpI", 2508, "2024-04-29", 5, 35932, "15:45:10.300Z"),
        ("nmerFJXJQBqDvbd4", 5010, "2024-04-28", 15, 48990, "16:20:30.007Z"),
        ("87dRZmt2v6wINrV1", 10000, "2024-04-29", 1, 38990, "09:15:42.951Z"),
    ].map { id, cents, date, version, balance, time in
        EmbeddedDraft(
            id: id, type: "ACH", cents: Int64(cents),
            debtor: EmbeddedParty(
                name: "Paper Mill", number: "...3310", client: "1000010401",
                account: EmbeddedSeedAccounts.ordering),
            creditor: EmbeddedParty(name: "Ross Green", number: "...2210", recipient: recipient),
            reference: "order\(version)", paymentDate: date, createdAt: "\(date)T\(time)",
            effectiveDate: date,
            version: Int64(version), balance: Int64(balance)
        ).json
    }

    private static let recipient = "41f6a2c0-7b1d-4a57-9d0e-5c8f3b2e6a94"

    /// A day with more than nine postings, and a payment that is still pending.
    private static let versions = [
        ("C2postedSecond", 1000, 2 as Int64?, 8000 as Int64?, "09:20:00.000Z"),
        ("C10postedLast", 500, 10, 7000, "17:00:00.000Z"),
        ("C9postedThird", 500, 9, 7500, "16:00:00.000Z"),
        ("C1postedFirst", 1000, 1, 9000, "09:00:00.000Z"),
        ("CpendingPayment", 250, nil, nil, "18:00:00.000Z"),
    ].map { id, cents, version, balance, time in
        EmbeddedDraft(
            id: id, type: "RTP", status: version == nil ? "PENDING" : "COMPLETED", cents: Int64(cents),
            debtor: EmbeddedParty(
                name: "Night Bakery", number: "...3328", client: "1000010402",
                account: EmbeddedSeedAccounts.versions),
            creditor: EmbeddedParty(name: "Phoebe Hill", number: "...7741", recipient: recipient),
            reference: id, paymentDate: "2024-05-02", createdAt: "2024-05-02T\(time)",
            effectiveDate: version == nil ? nil : "2024-05-02", version: version, balance: balance
        ).json
    }

    /// The shape of the specification's list: no balances, no names, and the third row is not the account's.
    private static let sparse = parse(
        """
        [{"id":"713f14e423f82a","transactionReferenceId":"reference0001","status":"PENDING","type":"TRANSFER",
        "debtorClientId":"1000010403","debtorAccountId":"d3371713f14e423f82065c9486ebe15b",
        "creditorClientId":"1000010407","creditorAccountId":"a60c1e58d97b4f3295f1b0e4d82c6a73",
        "amount":3100,"currency":"USD","paymentDate":"2023-09-26","createdAt":"2023-09-26T17:55:49.562Z"},
        {"id":"m6p8kqkk5hjn4","transactionReferenceId":"reference0002","status":"PENDING","type":"ACH",
        "debtorClientId":"1000010403","debtorAccountId":"d3371713f14e423f82065c9486ebe15b",
        "creditorAccountNumber":"...6677","recipientId":"c0712fc9-b7d5-4ee2-81bb-e3a3b4d5f6c7",
        "amount":3100,"currency":"USD","paymentDate":"2023-09-26","createdAt":"2023-09-26T17:55:49.562Z"},
        {"id":"WAL121QCDYYXS54","transactionReferenceId":"reference0003","status":"PENDING","type":"TRANSFER",
        "debtorClientId":"1000010408","debtorAccountId":"b8e1f3072d5c49a6847e90c2d1f5b36a",
        "creditorClientId":"1000010407","creditorAccountId":"a60c1e58d97b4f3295f1b0e4d82c6a73",
        "amount":3100,"currency":"USD","paymentDate":"2023-09-07","createdAt":"2023-09-07T17:55:49.562Z"},
        {"id":"m6p8kqkk5hjne3","transactionReferenceId":"reference0004","status":"COMPLETED","type":"TRANSFER",
        "debtorClientId":"1000010403","debtorAccountId":"d3371713f14e423f82065c9486ebe15b",
        "creditorClientId":"1000010407","creditorAccountId":"a60c1e58d97b4f3295f1b0e4d82c6a73",
        "amount":3100,"currency":"USD","paymentDate":"2023-09-26","createdAt":"2023-09-26T15:55:49.560Z",
        "postingVersion":1,"effectiveDate":"2023-09-27"}]
        """)
}
