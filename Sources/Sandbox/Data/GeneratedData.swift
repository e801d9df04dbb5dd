/// Data that follows from a seed: every account setup, every type of transaction, every state.
struct GeneratedData {
    /// 2026-01-05T08:00:00Z
    private static let start: Int64 = 1_767_600_000

    private var random: SplitMix64
    private var clock = GeneratedData.start
    private let records: Records

    /// A dream and the account that holds its money, as transactions mention them.
    private struct Pot {
        var account: JSON
        var accountID: String
        var dream: JSON
    }

    private struct Person {
        var id: String
        var reference: JSON
        var pots: [Pot] = []
    }

    private init(seed: UInt64, records: Records) {
        random = SplitMix64(seed: seed)
        self.records = records
    }

    static func fill(_ records: Records, seed: UInt64, users: Int, requested: Int) throws {
        var data = GeneratedData(seed: seed, records: records)
        try records.set("seed", String(seed))
        var people: [Person] = []
        for index in 0..<users { people.append(try data.person(index)) }
        try data.history(people)
        for index in 0..<requested { try data.request(index, people) }
    }

    // MARK: Users, accounts, dreams

    private mutating func person(_ index: Int) throws -> Person {
        let id = random.uuid()
        let externalID = String(10_002_345 + index)
        let user: JSONObject = [
            "type": "User", "id": .string(id), "externalId": .string(externalID),
            "givenName": .string(random.pick(Names.given)), "familyName": .string(random.pick(Names.family)),
            "provisioningInitiatedAt": .string(Timestamp(seconds: GeneratedData.start - 86400 * 30).rendered),
            "unreadMessagesCount": .integer(0),
        ]
        try records.insert(user: user)
        var person = Person(id: id, reference: ImpactFinance.reference(to: user))
        let number = 4_000_000 + index * 10
        switch index % 4 {
        case 0:
            // One SharedSavings account for all dreams. The bank may keep the account's number to itself.
            try shared(&person, dreams: 3, externalID: index % 8 == 4 ? nil : "SA-\(number)")
        case 1:
            for part in 1...3 { try shared(&person, dreams: 1, externalID: "SA-\(number + part)") }
        case 2:
            for part in 1...2 { try performance(&person, externalID: "PF-\(number + part)") }
        default:
            try shared(&person, dreams: 2, externalID: "SA-\(number)")
            try performance(&person, externalID: "PF-\(number + 1)")
        }
        return person
    }

    private mutating func shared(_ person: inout Person, dreams: Int, externalID: String?) throws {
        let balances = (0..<dreams).map { _ in random.number(20_000...900_000) }
        let account: JSONObject = [
            "type": "SharedSavings", "id": .string(random.uuid()), "externalId": .text(externalID),
            "user": person.reference, "balanceCents": .integer(balances.reduce(0, +)),
        ]
        try records.insert(account: account, userID: person.id)
        for balance in balances { try dream(&person, on: account, balance: balance) }
    }

    private mutating func performance(_ person: inout Person, externalID: String) throws {
        let cost = random.number(1000...9000) * 100
        let percent = random.number(-9...28)
        let performance = cost * percent / 100
        let liquid = random.number(0...500) * 25
        let account: JSONObject = [
            "type": "Performance", "id": .string(random.uuid()), "externalId": .string(externalID),
            "user": person.reference, "balanceCents": .integer(liquid + cost + performance),
            "liquidBalanceCents": .integer(liquid), "performanceCents": .integer(performance),
            "performancePercent": .integer(percent), "totalAcquisitionCostCents": .integer(cost),
            "valuationFrom": .string(Timestamp(seconds: GeneratedData.start - 86400 * 365).rendered),
            "valuationAt": .string(Timestamp(seconds: GeneratedData.start - 3600).rendered),
        ]
        try records.insert(account: account, userID: person.id)
        try dream(&person, on: account, balance: liquid + cost + performance)
    }

    private mutating func dream(_ person: inout Person, on account: JSONObject, balance: Int64) throws {
        let mention = ImpactFinance.reference(to: account)
        let dream = DreamDocument(
            id: random.uuid(), name: random.pick(Names.dreams), user: person.reference,
            targetCents: (balance / 100_000 + random.number(2...20)) * 100_000, balanceCents: balance,
            expiresAt: random.number(0...2) == 0 ? nil : "2028-06-30", account: mention
        ).object
        try records.insert(dream: dream, userID: person.id)
        person.pots.append(
            Pot(
                account: mention, accountID: account["id"]?.string ?? "",
                dream: ImpactFinance.dreamReference(dream)))
    }

    // MARK: Transactions

    /// For every user a deposit that came from outside, and by turns a settled and a failed wish. Balances
    /// are what they are after these.
    private mutating func history(_ people: [Person]) throws {
        for (index, person) in people.enumerated() {
            var deposit = transaction("Deposit", person, to: random.pick(person.pots))
            deposit.externalID = "BANK-2025-\(100_001 + index)"
            deposit.settledAt = deposit.requestedAt
            try insert(deposit, person)
            var wish = transaction(
                index % 2 == 0 ? "Deposit" : "Withdrawal", person, to: random.pick(person.pots))
            let end = Timestamp(seconds: clock + 3600)
            if index % 3 == 1 { wish.failedAt = end } else { wish.settledAt = end }
            try insert(wish, person)
        }
    }

    private mutating func request(_ index: Int, _ people: [Person]) throws {
        let person = people[index % people.count]
        // Every user gets each type in turn; a user's third of four is an Internal between two dreams.
        switch (index / people.count + index % people.count) % 4 {
        case 0, 2:
            try insert(transaction("Deposit", person, to: random.pick(person.pots), index: index), person)
        case 1:
            try insert(transaction("Withdrawal", person, to: random.pick(person.pots), index: index), person)
        default:
            let target = random.number(0...Int64(person.pots.count - 1))
            let step = random.number(1...Int64(person.pots.count - 1))
            let source = person.pots[Int(target + step) % person.pots.count]
            try insert(
                transaction("Internal", person, to: person.pots[Int(target)], from: source, index: index),
                person)
        }
    }

    private mutating func transaction(
        _ type: String, _ person: Person, to pot: Pot, from source: Pot? = nil, index: Int = 0
    ) -> TransactionDocument {
        // A third are asked for in the same second as the one before, so that the order of ties matters.
        if random.number(0...2) > 0 { clock += random.number(1...180) }
        let whole = random.number(5...400) * 100
        let odd = random.number(0...3) == 0 ? random.number(1...99) : 0
        var document = TransactionDocument(
            type: type, id: random.uuid(), user: person.reference, amountCents: index == 2 ? 1 : whole + odd,
            requestedAt: Timestamp(seconds: clock))
        if type == "Withdrawal" {
            document.from = (pot.account, pot.dream)
        } else {
            document.to = (pot.account, pot.dream)
        }
        if let source { document.from = (source.account, source.dream) }
        return document
    }

    private func insert(_ document: TransactionDocument, _ person: Person) throws {
        try records.insert(transaction: document.object, userID: person.id, requestedAt: document.requestedAt)
    }
}

private enum Names {
    static let given = [
        "Alva", "Björn", "Chiara", "Dilan", "Elif", "Farah", "Goran", "Hanna", "Ines", "Jonas", "Kofi", "Léa",
        "Mika",
        "Noor", "Olga", "Pavel", "Rosa", "Søren", "Tuva", "Yusuf",
    ]
    static let family = [
        "Andersson", "Baumann", "Costa", "Dahl", "Eriksen", "Ferrari", "García", "Holm", "Ivanova", "Jansen",
        "Kaya",
        "Lindqvist", "Moreau", "Nowak", "O’Brien", "Petrov", "Rossi", "Schäfer", "Tanaka", "Virtanen",
    ]
    static let dreams = [
        "Summer in Lisbon", "New bicycle", "Rainy days", "Kitchen", "First home", "Wedding", "Sailing course",
        "Piano",
        "Driving licence", "Winter coat", "Night train to Vienna", "Allotment garden",
    ]
}
