/// One account with every documented type and status, returns, fees and what may be missing.
enum EmbeddedVariety {
    static let rows: [JSON] = makeRows()

    private static let holder = EmbeddedParty(
        name: "Corner Café", number: "...3369", client: "1000010405", account: EmbeddedSeedAccounts.variety)
    private static let payee = EmbeddedParty(
        name: "Rachel Karen", number: "...9021", recipient: "7d0b5f2e-9a34-4c1b-8e65-2f1a0c9b8d73")
    private static let payer = EmbeddedParty(name: "Joey Tribbiani", number: "...5530")
    private static let sister = EmbeddedParty(
        name: "Corner Café Savings", number: "...8812", client: "1000010405",
        account: "0b9d7e31f5c24a86ba4f6c8e2d1a7053")

    /// A book-keeper: the balance goes on from row to row, the version within a day.
    private struct Postings {
        var rows: [JSON] = []
        var balance: Int64 = 100_000
        private var count = 0
        private var day = ""
        private var version: Int64 = 0

        mutating func add(
            _ id: String, _ type: String, _ cents: Int64, to creditor: EmbeddedParty,
            from debtor: EmbeddedParty,
            on day: String, _ status: String = "COMPLETED", moves: Bool = true, posted: Bool = true,
            _ change: (inout EmbeddedDraft) -> Void = { _ in }
        ) {
            count += 1
            let hour = 8 + count % 10
            var draft = EmbeddedDraft(
                id: id, type: type, status: status, cents: cents, debtor: debtor, creditor: creditor,
                reference: "cafe\(1000 + count)", paymentDate: day,
                createdAt: "\(day)T\(hour < 10 ? "0" : "")\(hour):30:15.\(100 + count)Z")
            if posted {
                version = day == self.day ? version + 1 : 1
                self.day = day
                if moves { balance += creditor.account == EmbeddedSeedAccounts.variety ? cents : -cents }
                (draft.effectiveDate, draft.version, draft.balance) = (day, version, balance)
            }
            change(&draft)
            rows.append(draft.json)
        }
    }

    private static func error(_ code: String, _ message: String) -> JSON {
        [
            "title": "Transaction was not completed", "httpStatus": .integer(400),
            "traceId": "5f8d2c1b7a9e4036",
            "context": .array([["code": .string(code), "message": .string(message)]]),
        ]
    }

    private static func makeRows() -> [JSON] {
        var all = Postings()
        rails(&all)
        fees(&all)
        statuses(&all)
        gaps(&all)
        return all.rows
    }

    private static func rails(_ all: inout Postings) {
        all.add("VachIn0001", "ACH", 50_000, to: holder, from: payer, on: "2024-06-03") {
            $0.memo = "Catering"
        }
        all.add("VwireOut0002", "WIRE", 25_000, to: payee, from: holder, on: "2024-06-03")
        all.add("VrtpOut0003", "RTP", 7_525, to: payee, from: holder, on: "2024-06-04")
        all.add("VcardOut0004", "CARD", 4_000, to: payee, from: holder, on: "2024-06-04")
        all.add("VtransferOut0005", "TRANSFER", 10_000, to: sister, from: holder, on: "2024-06-05")
        all.add("VtransferIn0006", "TRANSFER", 2_500, to: holder, from: sister, on: "2024-06-05")
        all.add("VachOut0007", "ACH", 6_000, to: payee, from: holder, on: "2024-06-05")
        all.add("VreturnIn0008", "RETURN", 6_000, to: holder, from: payee, on: "2024-06-07") {
            ($0.reference, $0.origin) = (nil, ("VachOut0007", "ACH_PAYOUT"))
        }
        all.add("VreturnOut0009", "RETURN", 2_000, to: payer, from: holder, on: "2024-06-07") {
            $0.reference = nil
        }
        all.add("Vreversal0010", "REVERSAL", 7_525, to: holder, from: payee, on: "2024-06-07") {
            $0.origin = ("VrtpOut0003", "RTP_PAYOUT")
        }
        all.add(
            "Vother0011", "OTHER", 1_000, to: payee, from: holder, on: "2024-06-10",
            "COMPLETED_WITH_EXCEPTIONS")
    }

    /// A reversed fee has the account on both sides, and goes in.
    private static func fees(_ all: inout Postings) {
        let bank = EmbeddedParty(name: "Fees")
        all.add("Vfee0012", "FEE", 250, to: bank, from: holder, on: "2024-06-10") {
            ($0.origin, $0.feeType) = (("VwireOut0002", "WIRE_PAYOUT"), "CHARGE")
        }
        all.add("VfeeReversal0013", "FEE", 250, to: holder, from: holder, on: "2024-06-11") {
            ($0.origin, $0.feeType) = (("Vfee0012", "FEE"), "REVERSAL")
        }
    }

    private static func statuses(_ all: inout Postings) {
        all.add(
            "Vrejected0014", "ACH", 1_123, to: payee, from: holder, on: "2024-06-11", "REJECTED", moves: false
        ) {
            $0.error = error("11001", "Account number is not valid")
        }
        all.add(
            "Vrejected0015", "RTP", 99_000, to: payee, from: holder, on: "2024-06-12", "REJECTED",
            posted: false
        ) {
            ($0.hasNulls, $0.error) = (false, error("11203", "Timeout at the bank of the payee"))
        }
        all.add(
            "Vcanceled0016", "WIRE", 3_300, to: payee, from: holder, on: "2024-06-12", "CANCELED",
            posted: false)
        all.add(
            "Vreturned0017", "ACH", 1_700, to: payee, from: holder, on: "2024-06-12", "RETURNED", moves: false
        ) {
            $0.error = error("11004", "Account is closed")
        }
        all.add(
            "Vpartly0018", "OTHER", 900, to: payee, from: holder, on: "2024-06-13", "PARTIALLY_COMPLETED",
            posted: false)
        all.add(
            "Vundefined0019", "OTHER", 800, to: payee, from: holder, on: "2024-06-13", "UNDEFINED",
            posted: false)
        all.add(
            "Vwallet0020", "TRANSFER", 700, to: sister, from: holder, on: "2024-06-13",
            "COMPLETED_NOT_IN_TARGET_WALLET", posted: false)
    }

    /// Pending rows, one of them with a balance that means nothing, and rows that lack what most have.
    private static func gaps(_ all: inout Postings) {
        all.add("VnoBalance0021", "ACH", 1_234, to: holder, from: payer, on: "2024-06-14") {
            $0.balance = nil
        }
        all.add("VodMemo0022", "RTP", 1_599, to: payee, from: holder, on: "2024-06-14") {
            ($0.memo, $0.hasNulls) = ("Käse \u{1B}[31m& “Brot”\nNo. 7", false)
        }
        all.add(
            "VpendingOut0023", "ACH", 2_000, to: payee, from: holder, on: "2024-06-17", "PENDING",
            posted: false)
        all.add(
            "VpendingIn0024", "RTP", 525, to: holder, from: payer, on: "2024-06-17", "PENDING", posted: false
        ) {
            ($0.hasNulls, $0.balance) = (false, 77_777)
        }
        all.rows.append([
            "id": "Vbare0025", "status": "PENDING", "type": "ACH", "currency": "USD",
            "debtorAccountId": .string(EmbeddedSeedAccounts.variety),
        ])
    }
}
