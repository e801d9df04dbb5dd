import ExactJSON
import Money
import Testing

@testable import EmbeddedPayments

/// The account of the guide's examples.
let toyStore = "d5aaf0db11e747daa2d955806f6eb14e"

/// The transactions of a JSON text; a row that cannot be read fails the test.
func rows(_ text: String) throws -> [EmbeddedTransaction] {
    var reader = TransactionReader()
    var problems: [String] = []
    let read = try JSON(parsing: text).arrayValue ?? []
    let rows = read.compactMap { reader.read($0, &problems) }
    try #require(rows.count == read.count, "\(problems)")
    return rows
}

/// One transaction of a JSON text, and what was wrong with it.
func row(_ text: String, keepsPersonalData: Bool = false) throws -> (EmbeddedTransaction?, [String]) {
    var reader = TransactionReader(keepsPersonalData: keepsPersonalData)
    var problems: [String] = []
    return (reader.read(try JSON(parsing: text), &problems), problems)
}

func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

func decimal(_ text: String) throws -> ExactDecimal { try #require(ExactDecimal(text)) }

/// The guide's ordering example; its three parties are not shown there.
let vectorA = """
    [{"id":"2YBRjo1NMao1Gx9T","amount":5.50,"effectiveDate":"2024-04-29","postingVersion":2,"ledgerBalance":384.40,
      "status":"COMPLETED","currency":"USD","debtorAccountId":"\(toyStore)"},
     {"id":"aZdD75NoFq1v7cpI","amount":25.08,"effectiveDate":"2024-04-29","postingVersion":5,"ledgerBalance":359.32,
      "status":"COMPLETED","currency":"USD","debtorAccountId":"\(toyStore)"},
     {"id":"nmerFJXJQBqDvbd4","amount":50.10,"effectiveDate":"2024-04-28","postingVersion":15,"ledgerBalance":489.90,
      "status":"COMPLETED","currency":"USD","debtorAccountId":"\(toyStore)"},
     {"id":"87dRZmt2v6wINrV1","amount":100,"effectiveDate":"2024-04-29","postingVersion":1,"ledgerBalance":389.90,
      "status":"COMPLETED","currency":"USD","debtorAccountId":"\(toyStore)"}]
    """

/// The guide's unfiltered listing, what counts of it.
let vectorB = """
    [{"id":"8dNX612yNkdyKhL2","status":"COMPLETED","type":"TRANSFER","ledgerBalance":30.88,"amount":150.20,
      "debtorAccountId":"8d5c3da9ec6e492f8e35bc3edfb92942","creditorAccountId":"\(toyStore)","currency":"USD",
      "paymentDate":"2024-04-22","createdAt":"2024-04-22T08:36:35.071Z","postingVersion":1,"effectiveDate":"2023-04-24"},
     {"id":"3ZJUCLKH3c1sIWk","status":"COMPLETED","type":"ACH","ledgerBalance":10.00,"amount":20.88,
      "debtorAccountId":"\(toyStore)","creditorAccountId":null,"currency":"USD","paymentDate":"2024-04-23",
      "createdAt":"2024-04-23T17:15:12.761Z","postingVersion":2,"effectiveDate":"2024-04-24","memo":"Invoice 1234"},
     {"id":"DF23CLKH3c1sHJG","status":"REJECTED","type":"ACH","ledgerBalance":10.00,"amount":11.23,
      "debtorAccountId":"\(toyStore)","creditorAccountId":null,"currency":"USD","paymentDate":"2024-04-23",
      "createdAt":"2024-04-23T18:15:12.761Z","postingVersion":3,"effectiveDate":"2024-04-24"},
     {"id":"89JUCLKH3c1sIWk","status":"COMPLETED","type":"RETURN","ledgerBalance":30.88,"amount":20.88,
      "debtorAccountId":null,"creditorAccountId":"\(toyStore)","currency":"USD","paymentDate":"2024-04-25",
      "createdAt":"2024-04-25T19:15:12.761Z","postingVersion":1,"effectiveDate":"2024-04-26"}]
    """

/// The published sample of version 3, what counts of it.
let vectorV3 = """
    [{"id":"UwVuCRy09qMeuUET","type":"TRANSFER","status":"COMPLETED","amount":"0.01","currency":"USD",
      "valueDate":"2025-11-20","requestedExecutionDate":"2025-11-19",
      "debtor":{"account":{"type":"REGISTERED_ACCOUNT","registeredAccount":{"id":"b371a7019e30431381f86aa23def56dd",
        "number":"20000057603919","ledgerBalance":"-0.03","postingVersion":2}}},
      "creditor":{"partyDetails":{"name":"Toy Store","taxId":"123-45-6789"},"account":{"type":"REGISTERED_ACCOUNT",
        "registeredAccount":{"id":"924f75bf41f540a98401c37b7fcd50d5","ledgerBalance":"0.03","postingVersion":2}}}},
     {"id":"qLbozp9AOrcLXRv","type":"CARD","status":"COMPLETED","amount":"5.00","currency":"USD",
      "valueDate":"2025-11-21",
      "debtor":{"account":{"type":"REGISTERED_ACCOUNT","registeredAccount":{"id":"b371a7019e30431381f86aa23def56dd",
        "ledgerBalance":"-5.03","postingVersion":3}}},
      "creditor":{"id":"924f75bf-41f5-40a9-8401-c37b7fcd50d5",
        "account":{"type":"CARD","card":{"number":"4111111111111111"}}}}]
    """
