import ExactJSON
import TestSupport
import Testing

@testable import EmbeddedPayments

/// Rows of a list are read without a tree of JSON, and what nobody shows is left out; neither must make a difference.
@Suite struct PlainReadingTests {
    private let list = #"""
        [{"id":"a1","transactionReferenceId":"reference00000001","originatingId":null,"status":"COMPLETED","type":"ACH",
          "ledgerBalance":100.50,"debtorClientId":null,"debtorAccountId":null,"debtorAccountNumber":"000123459492",
          "debtorName":"Zo\u00eb","creditorClientId":"1000010400","creditorAccountId":"d5aaf0db11e747daa2d955806f6eb14e",
          "creditorAccountNumber":"...0717","creditorName":"Toy Store","recipientId":"d9dab78e-e366-4dde-ac9d-1",
          "amount":7.25,"currency":"USD","paymentDate":"2024-04-28","createdAt":"2024-04-28T17:15:12.761Z",
          "postingVersion":3,"effectiveDate":"2024-04-28T00:00:00","memo":"card 4111 1111 1111 1111"},
         {"id":"a2","status":"COMPLETED","ledgerBalance":"93.25","debtorAccountId":"d5aaf0db11e747daa2d955806f6eb14e",
          "amount":1e1,"currency":"JPY","postingVersion":"4","effectiveDate":20240428,"feeType":"ACH fee",
          "error":{"title":"card 4111111111111111","context":[]},"transactionReferenceId":5},
         {"id":"a3","debtor":{"clientId":"1","account":{"type":"REGISTERED_ACCOUNT","registeredAccount":{"id":"acc",
          "number":"123456","ledgerBalance":5.00,"postingVersion":9}}},"creditor":{"id":"x","account":{"type":"CARD",
          "card":{"number":"4111111111111111"}}},"valueDate":"2024-05-01","amount":"5","memo":null},
         {"id":"a4","amount":-3},{"id":"a5","amount":"much","ledgerBalance":true},{"amount":1},7]
        """#

    private func read(_ wanted: [EmbeddedMember] = EmbeddedMember.allCases) throws -> (
        rows: [EmbeddedTransaction], problems: [String]
    ) {
        var reader = TransactionReader(wanted: wanted)
        var rows: [EmbeddedTransaction] = []
        var problems: [String] = []
        _ = try JSON.parse(
            Array(#"{"items":\#(list)}"#.utf8), eachOf: "items", members: TransactionReader.list
        ) { row in
            if let row = reader.read(row, &problems) { rows.append(row) }
        }
        return (rows, problems)
    }

    @Test func `every field has its own name`() {
        #expect(TransactionField.allCases.map(\.name) == TransactionField.allCases.map { "\($0)" })
    }

    @Test func `rows in a text are read as rows of a tree`() throws {
        var reader = TransactionReader()
        var problems: [String] = []
        let trees = try JSON(parsing: list).arrayValue ?? []
        let expected = trees.compactMap { reader.read($0, &problems) }
        let read = try read()
        #expect(read.rows.count == 5)
        #expect(read.rows.map { $0.members(for: toyStore) } == expected.map { $0.members(for: toyStore) })
        #expect(read.problems == problems)
        #expect(problems.count == 5)
    }

    @Test func `what is not shown changes nothing that is`() throws {
        let (all, problems) = try read()
        for wanted in [[], [.id], [.memo, .debtorName], [.error, .recipientId]] as [[EmbeddedMember]] {
            let some = try read(wanted)
            #expect(some.problems == problems)
            for (few, full) in zip(some.rows, all) {
                #expect(few.members(only: wanted) == full.members(only: wanted))
                #expect(few.ledger(of: "acc").balance == full.ledger(of: "acc").balance)
                #expect(few.amount == full.amount && few.effectiveDate == full.effectiveDate)
                for view in [toyStore, "acc"].map({ AccountView(id: $0, isFilter: true) }) {
                    #expect(view.finding(few) == view.finding(full))
                    #expect(view.balance(after: few) == view.balance(after: full))
                }
            }
            #expect(some.rows.count == all.count)
        }
        #expect(try read([.id]).rows[0].memo == nil)
    }

    @Test func `filters compare what is not shown`() async throws {
        var filter = EmbeddedFilter()
        filter.reference = "reference00000001"
        filter.recipient = "d9dab78e-e366-4dde-ac9d-1"
        let transport = ScriptedTransport([
            Exchange(
                "GET /transactions?recipientId=d9dab78e-e366-4dde-ac9d-1&transactionReferenceId=reference00000001",
                text: #"{"items":\#(list)}"#)
        ])
        let listing = try await transport.embedded().transactions(filter, showing: [.id])
        #expect(listing.rows.map(\.id) == ["a1"])
        #expect(listing.unasked == 4)
    }
}
