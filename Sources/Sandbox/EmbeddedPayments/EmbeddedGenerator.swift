/// The transactions of the main account: a year from 2025-01-01, whatever day it is, so that what is recorded
/// today holds tomorrow. Every balance is the one before it and the row's own amount; versions begin anew
/// each day.
struct EmbeddedGenerator {
    /// 2024-12-30: payments may be made two days before they are posted.
    private static let firstDay: Int64 = 20_087
    private static let days = (0..<369).map {
        String(Timestamp(seconds: (firstDay + $0) * 86400).rendered.prefix(10))
    }
    private static let holder = EmbeddedParty(
        name: "Harbour Cycles", number: "...4821", client: "1000010500", account: EmbeddedSeedAccounts.main)
    /// Of the same programme, and none of the accounts that are listed.
    private static let partner = EmbeddedParty(
        name: "Harbour Cycles Workshop", number: "...6615", client: "1000010501",
        account: "e1c95b7a6d2048f3b0a7d4c6f8e21935")
    private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789".utf8)
    private static let memos = ["Invoice", "Order", "Spare parts", "Rent", "Wages", "Deposit"]

    private var random: SplitMix64
    private var balance: Int64 = 2_500_000
    private var day = -1
    private var version: Int64 = 0
    private let people: [EmbeddedParty]
    /// What can still be returned, reversed, or given back.
    private var open: [String: EmbeddedDraft] = [:]

    private init(seed: UInt64) {
        random = SplitMix64(seed: seed ^ 0xE3BE_DDED)
        var people: [EmbeddedParty] = []
        for index in 0..<24 {
            let name = EmbeddedGenerator.names[index % 12] + (index < 12 ? " Ltd" : " & Co")
            people.append(
                EmbeddedParty(
                    name: name, number: "...\(random.number(1000...9999))", recipient: random.uuid()))
        }
        self.people = people
    }

    private static let names = [
        "Alder", "Birch", "Cedar", "Dogwood", "Elm", "Fir", "Ginkgo", "Hazel", "Ivy", "Juniper", "Larch",
        "Maple",
    ]

    static func fill(_ builder: inout EmbeddedBookBuilder, seed: UInt64, count: Int) {
        var generator = EmbeddedGenerator(seed: seed)
        let start = builder.count
        let pending = min(6, count / 50)
        for index in 0..<count {
            let day = 2 + index * 365 / count
            builder.add(index < count - pending ? generator.posting(day) : generator.pending(day))
        }
        builder.sortByCreation(from: start)
    }

    // MARK: Rows

    private mutating func posting(_ day: Int) -> JSON {
        if day != self.day { (self.day, version) = (day, 0) }
        var draft = next()
        let isIn = draft.creditor.account == EmbeddedSeedAccounts.main
        if draft.origin == nil, !isIn, draft.type != "FEE" { draft.status = status() }
        if draft.status == "CANCELED" { return draft.json }
        // Numbers are left out now and then.
        version += random.number(0...19) == 0 ? 2 : 1
        if draft.status != "REJECTED" { balance += isIn ? draft.cents : -draft.cents }
        (draft.effectiveDate, draft.version) = (EmbeddedGenerator.days[day], version)
        draft.balance = balance
        if draft.status == "COMPLETED", draft.origin == nil, !isIn { open[draft.type] = draft }
        return draft.json
    }

    private mutating func pending(_ day: Int) -> JSON {
        self.day = day
        var draft = payment(random.number(0...3) == 0 ? "RTP" : "ACH", isIn: random.number(0...2) == 0)
        draft.status = "PENDING"
        return draft.json
    }

    private mutating func status() -> String {
        switch random.number(0...99) {
        case 0...2: "REJECTED"
        case 3: "CANCELED"
        case 4: "COMPLETED_WITH_EXCEPTIONS"
        default: "COMPLETED"
        }
    }

    private mutating func next() -> EmbeddedDraft {
        if balance < 200_000 { return payment("ACH", isIn: true) }
        switch random.number(0...99) {
        case 0..<34: return payment("ACH", isIn: false)
        case 34..<48: return payment("RTP", isIn: false)
        case 48..<52: return payment("WIRE", isIn: false)
        case 52..<58: return payment("TRANSFER", isIn: false)
        case 58..<62: return payment("CARD", isIn: false)
        case 62..<66: return payment("FEE", isIn: false)
        case 66..<70: return payment("TRANSFER", isIn: true)
        case 70..<88: return payment("ACH", isIn: true)
        case 88..<92: return payment("RTP", isIn: true)
        case 92..<94: return payment("WIRE", isIn: true)
        case 94..<97: return back("ACH", as: "RETURN", origin: "ACH_PAYOUT")
        case 97: return back("FEE", as: "FEE", origin: "FEE")
        case 98: return back("RTP", as: "REVERSAL", origin: "RTP_PAYOUT")
        default: return payment("OTHER", isIn: false)
        }
    }

    private mutating func payment(_ type: String, isIn: Bool) -> EmbeddedDraft {
        var other = type == "TRANSFER" ? EmbeddedGenerator.partner : random.pick(people)
        if type == "FEE" { other = EmbeddedParty(name: "Fees") }
        var cents = random.number(1...(isIn ? 400_000 : 250_000))
        if !isIn { cents = type == "FEE" ? random.number(25...250) : min(cents, balance / 2) }
        var draft = draft(
            type, cents: cents, other, isIn: isIn, lag: type == "ACH" ? random.number(0...2) : 0)
        if type == "FEE" {
            draft.feeType = "CHARGE"
        } else {
            draft.reference = "ref\(random.number(100_000_000...999_999_999))"
            if random.number(0...2) == 0 {
                draft.memo = "\(random.pick(EmbeddedGenerator.memos)) \(random.number(1000...9999))"
            }
        }
        return draft
    }

    /// What an earlier payment out comes back with, else another payment.
    private mutating func back(_ type: String, as newType: String, origin: String) -> EmbeddedDraft {
        guard let earlier = open.removeValue(forKey: type) else { return payment("RTP", isIn: true) }
        var draft = draft(newType, cents: earlier.cents, earlier.creditor, isIn: true, lag: 0)
        draft.origin = (earlier.id, origin)
        if type == "FEE" { draft.feeType = "REVERSAL" }
        return draft
    }

    private mutating func draft(
        _ type: String, cents: Int64, _ other: EmbeddedParty, isIn: Bool, lag: Int64
    ) -> EmbeddedDraft {
        let date = EmbeddedGenerator.days[day - Int(lag)]
        let second = random.number(0...86_399_999)
        func padded(_ value: Int64, _ width: Int = 2) -> String {
            let text = String(value)
            return String(repeating: "0", count: width - text.utf8.count) + text
        }
        let time =
            "\(padded(second / 3_600_000)):\(padded(second / 60_000 % 60)):\(padded(second / 1000 % 60))"
            + ".\(padded(second % 1000, 3))Z"
        let holder = EmbeddedGenerator.holder
        return EmbeddedDraft(
            id: identifier(), type: type, cents: cents, debtor: isIn ? other : holder,
            creditor: isIn ? holder : other, paymentDate: date, createdAt: "\(date)T\(time)")
    }

    private mutating func identifier() -> String {
        String(unsafeUninitializedCapacity: 16) { buffer in
            for half in 0..<2 {
                var bits = random.next()
                for index in 0..<8 {
                    buffer[half * 8 + index] = EmbeddedGenerator.letters[Int(bits % 62)]
                    bits /= 62
                }
            }
            return 16
        }
    }
}
