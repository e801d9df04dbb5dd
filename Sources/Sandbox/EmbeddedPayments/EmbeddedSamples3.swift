extension EmbeddedSamples {
    /// Rows that only version 3 has. The first two have the ids, the accounts and the balances of the
    /// specification's list; the party of the second has the digits of an account's id, and is not that
    /// account. The others hold what must not be shown: numbers of taxes, persons and cards, telephone
    /// numbers and addresses.
    static let version3: [JSON] = {
        let text = """
            [{"id":"UwVuCRy09qMeuUET","transactionReferenceId":"transfer0001","type":"TRANSFER","status":"COMPLETED",
            "amount":"0.01","currency":"USD","requestedExecutionDate":"2025-11-20","valueDate":"2025-11-20",
            "debtor":{"type":"ON_BEHALF_OF","clientId":"1000010404","partyDetails":{"name":"Neverland Books"},
            "account":{"type":"REGISTERED_ACCOUNT","registeredAccount":{"id":"b371a7019e30431381f86aa23def56dd",
            "number":"20000057603593344","ledgerBalance":"-0.03","postingVersion":2}}},
            "creditor":{"type":"ON_BEHALF_OF","clientId":"1000010404","partyDetails":{"name":"Neverland Books"},
            "account":{"type":"REGISTERED_ACCOUNT","registeredAccount":{"id":"924f75bf41f540a98401c37b7fcd50d5",
            "number":"20000057603593351","ledgerBalance":"0.03","postingVersion":2}}}},
            {"id":"qLbozp9AOrcLXRv","transactionReferenceId":"payout0001","type":"ACH","status":"REJECTED",
            "amount":"1.00","currency":"USD","requestedExecutionDate":"2025-11-19",
            "debtor":{"type":"ON_BEHALF_OF","clientId":"1000010404","partyDetails":{"name":"Neverland Books"},
            "account":{"type":"REGISTERED_ACCOUNT","registeredAccount":{"id":"b371a7019e30431381f86aa23def56dd",
            "number":"20000057603593344"}}},
            "creditor":{"type":"RECIPIENT","id":"924f75bf-41f5-40a9-8401-c37b7fcd50d5",
            "partyDetails":{"name":"Peter Quill"},
            "account":{"type":"CHECKING","externalAccount":{"number":"000123456785512"}}},
            "error":{"title":"Transaction was not completed","httpStatus":"400",
            "context":[{"code":"11000","location":null,"field":null,"message":"Client does not exist"}]}},
            {"id":"V3card0001","transactionReferenceId":"card0001","type":"CARD","status":"COMPLETED",
            "amount":"25.50","currency":"USD","requestedExecutionDate":"2025-11-21","valueDate":"2025-11-21",
            "debtor":{"type":"ON_BEHALF_OF","clientId":"1000010404","partyDetails":{"name":"Neverland Books",
            "identities":[{"idType":"EIN","issuer":"US","value":"12-3456789"}]},
            "account":{"type":"REGISTERED_ACCOUNT","registeredAccount":{"id":"924f75bf41f540a98401c37b7fcd50d5",
            "number":"20000057603593351","ledgerBalance":"-25.47","postingVersion":1}}},
            "creditor":{"type":"RECIPIENT","id":"5a3d9c70-6e1f-4b28-a7d4-90c1e2f3b586",
            "partyDetails":{"name":"Wendy Darling","firstName":"Wendy","lastName":"Darling",
            "identities":[{"idType":"SSN","issuer":"US","value":"078-05-1120"}],
            "contacts":[{"contactType":"EMAIL","value":"wendy@example.com"},
            {"contactType":"PHONE","countryCode":"+1","value":"2125550187"}],
            "address":{"addressLine1":"14 Kensington Gardens","city":"New York","postalCode":"10001","country":"US"}},
            "account":{"type":"CARD","card":{"number":"4111111111111111","expiryMonth":"12","expiryYear":"2030"}}}},
            {"id":"V3fx0002","transactionReferenceId":"fx0002","type":"WIRE","status":"PENDING",
            "amount":"500.00","currency":"USD","targetAmount":"461.35","targetCurrency":"EUR",
            "fxInformation":{"rateId":"71890","clientSpread":"0.25","contractId":"C-100","exchangeRate":"0.9227"},
            "paymentPurpose":{"category":{"code":"SUPP"},"purpose":{"code":"INVS"}},"localInstrumentCode":"CCD",
            "requestedExecutionDate":"2025-11-24",
            "debtor":{"type":"ON_BEHALF_OF","clientId":"1000010404","partyDetails":{"name":"Neverland Books"},
            "account":{"type":"REGISTERED_ACCOUNT","registeredAccount":{"id":"924f75bf41f540a98401c37b7fcd50d5",
            "number":"20000057603593351"}}},
            "creditor":{"type":"LINKED_ACCOUNT","partyDetails":{"name":"Livres et Cie"},
            "account":{"type":"IBAN","externalAccount":{"number":"FR7630006000011234567890189"}}}},
            {"id":"V3credit0003","type":"MISCELLANEOUS_CREDIT","status":"COMPLETED","amount":"30.00",
            "currency":"USD","requestedExecutionDate":"2025-11-22","valueDate":"2025-11-22",
            "creditor":{"type":"ON_BEHALF_OF","clientId":"1000010404",
            "account":{"type":"REGISTERED_ACCOUNT","registeredAccount":{"id":"924f75bf41f540a98401c37b7fcd50d5",
            "number":"20000057603593351","ledgerBalance":"4.53","postingVersion":1}}}},
            {"id":"V3debit0004","type":"MISCELLANEOUS_DEBIT","status":"COMPLETED","amount":"1.03",
            "currency":"USD","requestedExecutionDate":"2025-11-22","valueDate":"2025-11-22",
            "debtor":{"type":"ON_BEHALF_OF","clientId":"1000010404",
            "account":{"type":"REGISTERED_ACCOUNT","registeredAccount":{"id":"924f75bf41f540a98401c37b7fcd50d5",
            "number":"20000057603593351","ledgerBalance":"3.50","postingVersion":2}}}},
            {"id":"V3none0005","type":"ACH","status":"PENDING","amount":"9.99","currency":"USD",
            "debtor":{"type":"SETTLEMENT_ACCOUNT"}}]
            """
        return (try? JSONParser.parse(text.utf8))?.array ?? []
    }()
}
