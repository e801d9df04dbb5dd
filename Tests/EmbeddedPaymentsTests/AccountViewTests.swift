import Testing

@testable import EmbeddedPayments

@Suite struct AccountViewTests {
    private func directions(_ text: String, _ view: AccountView) throws -> [String: String] {
        Dictionary(
            uniqueKeysWithValues: try rows(text).map { ($0.id, view.direction($0)?.rawValue ?? "-") })
    }

    @Test func `the guide's rows go in and out by the creditor's account`() throws {
        let view = AccountView(id: toyStore, isFilter: true)
        #expect(
            try directions(vectorB, view) == [
                "8dNX612yNkdyKhL2": "in", "3ZJUCLKH3c1sIWk": "out", "DF23CLKH3c1sHJG": "out",
                "89JUCLKH3c1sIWk": "in",
            ])
    }

    @Test func `rows of strangers do not concern the account, whether it was asked for or not`() throws {
        for isFilter in [false, true] {
            let view = AccountView(id: "8d5c3da9ec6e492f8e35bc3edfb92942", isFilter: isFilter)
            #expect(
                try directions(vectorB, view) == [
                    "8dNX612yNkdyKhL2": "out", "3ZJUCLKH3c1sIWk": "-", "DF23CLKH3c1sHJG": "-",
                    "89JUCLKH3c1sIWk": "-",
                ])
        }
    }

    @Test func `an account that is paid by itself is paid`() throws {
        let own = try row(#"{"id":"x","amount":1,"debtorAccountId":"A","creditorAccountId":"A"}"#).0
        #expect(AccountView(id: "A", isFilter: true).direction(try #require(own)) == .into)
    }

    @Test func `a row that names no account is a payment out only in the account's own list, and marked`()
        throws
    {
        let bare = try #require(try row(#"{"id":"x","amount":1}"#).0)
        #expect(
            AccountView(id: "A", isFilter: true).finding(bare) == .init(direction: .out, isAssumed: true))
        #expect(AccountView(id: "A", isFilter: false).finding(bare) == nil)
    }

    @Test func `a party's id is no account's id, however alike they are`() throws {
        let creditor = AccountView(id: "924f75bf41f540a98401c37b7fcd50d5", isFilter: true)
        #expect(try directions(vectorV3, creditor) == ["UwVuCRy09qMeuUET": "in", "qLbozp9AOrcLXRv": "-"])
        let debtor = AccountView(id: "b371a7019e30431381f86aa23def56dd", isFilter: true)
        #expect(try directions(vectorV3, debtor) == ["UwVuCRy09qMeuUET": "out", "qLbozp9AOrcLXRv": "out"])
    }
}
