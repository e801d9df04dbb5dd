import ExactJSON
import Money
import Testing

@testable import EmbeddedPayments

@Suite struct FilterTests {
    private func full() throws -> EmbeddedFilter {
        var filter = EmbeddedFilter()
        filter.client = "1000010400"
        filter.account = toyStore
        filter.types = ["ACH", "TRANSFER"]
        filter.statuses = [PaymentStatus(rawValue: "Partially-Completed")]
        filter.amount = try decimal("5000")
        filter.amountOver = try decimal("4000.5")
        filter.amountUnder = try decimal("999999999999999.99")
        filter.on = try day("2024-04-29")
        filter.after = try day("2024-04-01")
        filter.before = try day("2024-05-01")
        filter.createdAfter = try Timestamp(rfc3339: "2024-04-01T02:00:00+02:00")
        filter.createdBefore = try Timestamp(rfc3339: "2024-05-01T00:00:00.5Z")
        filter.recipient = "r"
        filter.reference = "ref"
        return filter
    }

    private func text(_ items: [(name: String, value: String)]) -> String {
        items.map { "\($0.name)=\($0.value)" }.joined(separator: "&")
    }

    @Test func `filters go into the query, several values with commas`() throws {
        let placed = try full().placed(.query)
        #expect(placed.body == nil)
        #expect(
            text(placed.query)
                == "clientId=1000010400&accountId=\(toyStore)&amountEquals=5000.00&amountGreaterThan=4000.50"
                + "&amountLessThan=999999999999999.99&dateEquals=2024-04-29&dateGreaterThan=2024-04-01"
                + "&dateLessThan=2024-05-01&dateTimeGreaterThan=2024-04-01T00:00:00Z"
                + "&dateTimeLessThan=2024-05-01T00:00:00.5Z&type=ACH,TRANSFER&recipientId=r&status=PARTIALLY_COMPLETED"
                + "&transactionReferenceId=ref")
    }

    @Test func `several values can be repeated names instead`() throws {
        #expect(text(try full().placed(.repeatedQuery).query).contains("&type=ACH&type=TRANSFER&"))
    }

    @Test func `in the body every value is a text, and a filter with several is left out`() throws {
        let placed = try full().placed(.body)
        let body = try #require(placed.body)
        #expect(placed.query.isEmpty)
        #expect(
            body["type"] == nil && body["amountEquals"] == "5000.00"
                && body["status"] == "PARTIALLY_COMPLETED")
    }

    @Test func `no filter is an empty object in the body and nothing in the query`() {
        #expect(EmbeddedFilter().placed(.body).body == [:])
        #expect(EmbeddedFilter().placed(.query).query.isEmpty)
    }

    private func matches(_ change: (inout EmbeddedFilter) throws -> Void, _ row: String) throws -> Bool {
        var filter = EmbeddedFilter()
        try change(&filter)
        return filter.matches(try #require(try EmbeddedPaymentsTests.row(row).0))
    }

    @Test func `filters are applied again, with bounds left out`() throws {
        let row =
            #"{"id":"x","amount":5000.00,"paymentDate":"2024-04-29","type":"ACH","status":"PARTIALLY-COMPLETED"}"#
        #expect(try matches({ $0.amount = try decimal("5000") }, row))
        #expect(try !matches({ $0.amountOver = try decimal("5000") }, row))
        #expect(try matches({ $0.amountOver = try decimal("4999.99") }, row))
        #expect(try !matches({ $0.amountUnder = try decimal("5000.00") }, row))
        #expect(try !matches({ $0.after = try day("2024-04-29") }, row))
        #expect(try matches({ $0.after = try day("2024-04-28") }, row))
        #expect(try !matches({ $0.before = try day("2024-04-29") }, row))
        #expect(try matches({ $0.on = try day("2024-04-29") }, row))
        #expect(try matches({ $0.statuses = [PaymentStatus(rawValue: "PARTIALLY_COMPLETED")] }, row))
        #expect(try !matches({ $0.types = ["WIRE"] }, row))
        #expect(try !matches({ $0.recipient = "r" }, row))
        #expect(try !matches({ $0.reference = "r" }, row))
    }

    @Test func `moments of creation are held against each other, however they are written`() throws {
        let row = #"{"id":"x","createdAt":"2024-04-29T12:00:00.250+02:00"}"#
        let moment = try Timestamp(rfc3339: "2024-04-29T10:00:00.25Z")
        #expect(try !matches({ $0.createdAfter = moment }, row))
        #expect(try !matches({ $0.createdBefore = moment }, row))
        #expect(try matches({ $0.createdAfter = moment.truncatedToSeconds }, row))
        #expect(try !matches({ $0.createdBefore = moment.truncatedToSeconds }, row))
        #expect(try matches({ $0.createdAfter = moment }, #"{"id":"x"}"#))
    }

    @Test func `a row that does not say what a filter is about is not hidden by it`() throws {
        #expect(try matches({ $0.amount = try decimal("1") }, #"{"id":"x"}"#))
        #expect(try matches({ $0.after = try day("2024-04-29") }, #"{"id":"x","amount":1}"#))
    }
}
