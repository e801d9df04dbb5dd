/// Data that follows from a seed: some dozen accounts of one's own, some of others, and hundreds of
/// transactions. Every balance is what the transactions make it.
struct TestbankSeed {
    /// 2026-01-05T08:00:00Z
    static let start: Int64 = 1_767_600_000

    private var random: SplitMix64
    private var clock = TestbankSeed.start
    private let records: TestbankRecords
    private let ids: TestbankIDs
    private var own: [TestbankAccount] = []
    private var others: [TestbankAccount] = []

    private init(_ records: TestbankRecords, seed: UInt64, ids: TestbankIDs) {
        // Another stream than that of Impact Finance's data.
        random = SplitMix64(seed: seed ^ 0x7E57_BA9C)
        (self.records, self.ids) = (records, ids)
    }

    static func fill(_ records: TestbankRecords, seed: UInt64, ids: TestbankIDs) throws {
        var data = TestbankSeed(records, seed: seed, ids: ids)
        try data.accounts()
        try data.transactions()
        for account in data.own + data.others { try records.update(account) }
    }

    // MARK: Accounts

    private mutating func accounts() throws {
        for (index, name) in Names.own.enumerated() {
            clock += random.number(0...2) * 1800
            let account = TestbankAccount(
                id: try id(index), name: name,
                visibility: index % 6 == 1 ? "PUBLIC" : index % 3 == 2 ? "PRIVATE" : "UNLISTED",
                currency: ["EUR", "USD", "EUR", "GBP"][index % 4],
                externalID: index % 5 == 4 ? nil : "TB-\(1001 + index)",
                createdAt: Timestamp(seconds: clock), updatedAt: Timestamp(seconds: clock))
            try records.insert(account)
            own.append(account)
        }
        for (index, name) in Names.others.enumerated() {
            let account = TestbankAccount(
                id: try records.freshID(ids.account), isOwn: false, name: name,
                visibility: ["PUBLIC", "UNLISTED", "PRIVATE"][index % 3],
                currency: ["EUR", "USD", "GBP"][index / 3 % 3], createdAt: Timestamp(seconds: clock),
                updatedAt: Timestamp(seconds: clock))
            try records.insert(account)
            others.append(account)
        }
    }

    /// The first two short ids differ in case only.
    private func id(_ index: Int) throws -> String {
        guard ids.areShort, index < 2 else { return try records.freshID(ids.account) }
        return index == 0 ? "qX" : "Qx"
    }

    // MARK: Transactions

    /// The last account stays without any, and the one before it is overdrawn.
    private mutating func transactions() throws {
        let busy = own.count - 2
        for index in 0..<busy {
            try move(random.number(2000...9000) * 100, from: nil, to: .own(index), "Opening balance")
        }
        for index in others.indices {
            try move(random.number(10_000...90_000) * 100, from: nil, to: .other(index), "Funds")
        }
        for _ in 0..<Names.movements {
            // The first account has a part in about half of them.
            let first = random.number(0...1) == 0 ? 0 : Int(random.number(0...Int64(busy - 1)))
            let second = Int(random.number(0...Int64(busy - 1)))
            let amount =
                random.number(1...400) * 100 + (random.number(0...2) == 0 ? random.number(1...99) : 0)
            let other = Int(random.number(0...Int64(others.count - 1)))
            // Nothing is sent that is not there.
            let canPay = own[first].balance >= amount
            switch random.number(0...9) {
            case 0: try move(amount, from: nil, to: .own(first), random.pick(Names.incoming))
            case 1 where canPay: try move(amount, from: .own(first), to: nil, random.pick(Names.outgoing))
            // Nobody can send to a private account of another, in either direction.
            case 2...3 where own[first].visibility != "PRIVATE":
                try move(amount, from: .other(other), to: .own(first), random.pick(Names.incoming))
            case 4...5 where canPay && others[other].visibility != "PRIVATE":
                try move(amount, from: .own(first), to: .other(other), random.pick(Names.outgoing))
            case _ where first == second: break
            case _ where canPay && random.number(0...1) == 0:
                try move(amount, from: .own(first), to: .own(second), random.pick(Names.internal))
            case _ where own[second].balance >= amount:
                try move(amount, from: .own(second), to: .own(first), random.pick(Names.internal))
            default: break
            }
        }
        try move(4250, from: .own(busy), to: nil, "Card fee")
    }

    private enum Party {
        case own(Int)
        case other(Int)
    }

    private func account(_ party: Party?) -> TestbankAccount? {
        switch party {
        case nil: nil
        case .own(let index): own[index]
        case .other(let index): others[index]
        }
    }

    private mutating func add(_ amount: Int64, to party: Party?) {
        switch party {
        case nil: break
        case .own(let index): own[index].balance += amount
        case .other(let index): others[index].balance += amount
        }
    }

    private mutating func move(_ amount: Int64, from source: Party?, to target: Party?, _ reference: String)
        throws
    {
        // A third come in the same second as the one before, so that the order of ties matters.
        if random.number(0...2) > 0 { clock += random.number(60...7200) }
        let (sender, recipient) = (account(source), account(target))
        var rate: TestbankRate?
        if let sender, let recipient, sender.currency != recipient.currency {
            rate = TestbankRate(from: sender.currency, to: recipient.currency)
        }
        add(-amount, to: source)
        add(rate?.convert(amount) ?? amount, to: target)
        let isOwn = sender?.isOwn == true || recipient?.isOwn == true
        try records.insert(
            TestbankTransaction(
                id: try records.freshID(ids.transaction), amount: amount, reference: reference,
                sender: sender?.id ?? TestbankTransaction.root,
                recipient: recipient?.id ?? TestbankTransaction.root, rate: rate,
                externalID: random.number(0...1) == 0 ? random.uuid() : nil,
                createdAt: Timestamp(seconds: clock)), isOwn: isOwn)
    }
}

private enum Names {
    static let movements = 480

    /// Two of the same name, and one with what a terminal must not be sent as it is.
    static let own = [
        "Household", "Payroll", "Rainy days", "Rent", "Groceries", "Holidays", "Rainy days", "Car",
        "Tab\tbell\u{7} \u{1B}[31mred 日本語 🎉 👩‍👩‍👧 e\u{301}", "School", "Insurance", "Taxes", "Gifts", "Pets",
        "Garden",
        "Kitchen", "Music", "Sports", "Books", "Cinema", "Medicine", "Energy", "Water", "Internet",
        "Telephone", "Café & Küche", "Petty cash", "Building fund", "Pension", "Charity", "Shared flat",
        "Night train", "Workshop", "Sailing", "Overdrawn", "Brand new",
    ]
    static let others = [
        "Corner Shop", "Landlord Lindqvist", "Somebody’s secret", "City Energy", "Uncle Goran", "Quiet fund",
        "Night Trains Ltd", "Music School", "Hidden hoard",
    ]
    static let incoming = ["Salary", "Refund", "Gift", "Interest", "Top-up"]
    static let outgoing = ["Rent March", "Groceries", "Electricity", "Lunch money", "Cash", "Subscription"]
    static let `internal` = ["Savings", "Lunch money", "Monthly share", "Balance out", "Übertrag"]
}
