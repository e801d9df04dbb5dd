import ExactJSON
import HTTPTransport
import ImpactFinance
import Money
import Operations
import Testbank

/// What an operator wants.
enum Order: Sendable {
    case end(EndingPlanner.Goal, [String], FiguresTable, at: Timestamp?)
    case report([ReconcileRequest], FiguresTable)
    case patch(user: String, UserPatch)
    case move(NewMovement)

    /// One order, or two that want something with the same things.
    static func draw(_ service: Service, _ dice: inout Dice) -> [Order] {
        (0..<dice.number(1...2)).map { draw(number: $0, service, &dice) }
    }

    /// Movements at Testbank, of which some are equal to each other.
    static func drawMovements(_ service: Service, _ dice: inout Dice) -> [Order] {
        let few = (0..<dice.number(1...2)).map { _ in
            let parties = (Service.movers + [AccountID.root.text]).shuffled(using: &dice)
            let isForNobody = dice.chance(50) && parties[0] != AccountID.root.text
            return NewMovement(
                sender: AccountID(parties[0]),
                recipient: AccountID(isForNobody ? Service.nobody : parties[1]),
                amount: ExactDecimal(Int64(dice.number(1...100_000)), scale: 2), reference: "Rent")
        }
        let orders = (0..<dice.number(2...5)).map { _ in Order.move(few[dice.upTo(few.count)]) }
        // Some are there from the beginning, made by nobody here.
        for case .move(let new) in orders where dice.chance(200) {
            service.add(
                Service.Movement(
                    id: "movement-\(service.movements.count + 1)", sender: new.sender.text,
                    recipient: new.recipient.text, amount: new.amount.text(decimals: 2),
                    reference: new.reference), nil)
        }
        return orders
    }

    private static func draw(number: Int, _ service: Service, _ dice: inout Dice) -> Order {
        let time = World.plannedTime.adding(.seconds(number * 100)) ?? World.plannedTime
        let kind = dice.upTo(10)
        if kind < 5 {
            let share = dice.number(200...1000)
            let ids = service.order.filter { _ in dice.chance(share) }.shuffled(using: &dice)
            return .end(
                kind < 3 ? .settle : .fail, ids.isEmpty ? Array(service.order.prefix(1)) : ids,
                figures(service, time, &dice), at: dice.chance(300) ? time : nil)
        }
        if kind < 8 {
            let count = min(30, dice.anyMagnitude(bits: 5))
            let requests = (0..<count).map { index in
                report(index, number: number, time, service, &dice)
            }
            return .report(requests, dice.chance(600) ? figures(service, time, &dice) : FiguresTable())
        }
        return patch(service, time, &dice)
    }

    /// New figures of every Performance account.
    private static func figures(_ service: Service, _ time: Timestamp, _ dice: inout Dice) -> FiguresTable {
        let accounts = service.accounts.values.filter { $0.type == .performance }.map(\.id).sorted()
        return FiguresTable(
            rows: accounts.map {
                .init(id: $0, externalId: nil, figures: figures(time, &dice), place: "figures.csv")
            })
    }

    private static func figures(_ time: Timestamp, _ dice: inout Dice) -> AccountFigures {
        let parts = (0..<3).map { _ in Int64(dice.upTo(1_000_000)) }
        return AccountFigures(
            balanceCents: parts.reduce(0, +), liquidBalanceCents: parts[0], performanceCents: parts[1],
            totalAcquisitionCostCents: parts[2], valuationAt: time)
    }

    private static func report(
        _ index: Int, number: Int, _ time: Timestamp, _ service: Service, _ dice: inout Dice
    ) -> ReconcileRequest {
        let accounts = service.accounts.keys.sorted()
        let account = dice.pick(accounts, else: "")
        let isDeposit = dice.chance(500)
        // Two orders share some external ids, and mostly mean the same by them.
        let amount = number == 1 && dice.chance(50) ? 7 : Int64(index + 1) * 100
        return ReconcileRequest(
            transaction: NewTransaction(
                type: isDeposit ? .deposit : .withdrawal, externalId: "ext-\(index)",
                userId: service.accounts[account]?.user.id ?? "", amountCents: amount,
                settledAt: World.plannedTime, toAccountId: isDeposit ? account : nil,
                fromAccountId: isDeposit ? nil : account),
            isTimeGiven: dice.chance(500), place: "file.csv line \(index + 2)")
    }

    private static func patch(_ service: Service, _ time: Timestamp, _ dice: inout Dice) -> Order {
        let users = Set(service.accounts.values.map(\.user.id)).sorted()
        let user = dice.pick(users, else: "")
        var patch = UserPatch()
        for id in service.order where service.transactions[id]?.user.id == user && dice.chance(300) {
            patch.transactions.append(
                .init(id: id, ending: dice.chance(700) ? .settled(time) : .failed(time)))
        }
        for (id, account) in service.accounts.sorted(by: { $0.key < $1.key })
        where account.user.id == user && account.type == .performance {
            let figures = figures(time, &dice)
            patch.accounts.append(AccountPatch(id: id, figures: figures))
            // Seeing figures that were there before proves nothing.
            if dice.chance(300) { service.accounts[id]?.figures = figures }
        }
        if dice.chance(200) { patch.provisioningInitiatedAt = time }
        if dice.chance(100) || (patch.transactions.isEmpty && patch.accounts.isEmpty) {
            patch.givenName = "Ada"
        }
        return .patch(user: user, patch)
    }
}

extension Service {
    /// Draws users, accounts and requested transactions.
    func fill(_ dice: inout Dice) {
        let users = dice.number(1...4)
        for number in 1...users {
            let user = Reference(type: "user", id: "user-\(number)", externalId: "customer-\(number)")
            let id = "savings-\(number)"
            accounts[id] = Account(
                id: id, type: .sharedSavings, externalId: "S\(number)", user: user,
                figures: AccountFigures(balanceCents: 1000))
            for part in 0..<dice.pick([0, 0, 1, 2], else: 0) {
                let id = "fund-\(number)-\(part)"
                accounts[id] = Account(
                    id: id, type: .performance, externalId: "P\(number)\(part)", user: user,
                    figures: AccountFigures(balanceCents: 0))
            }
        }
        for number in 1...min(40, dice.anyMagnitude(bits: 6)) { addTransaction(number, &dice) }
    }

    private func addTransaction(_ number: Int, _ dice: inout Dice) {
        let account = dice.pick(accounts.keys.sorted(), else: "")
        guard let reference = reference(account: account), let user = accounts[account]?.user else { return }
        let isDeposit = dice.chance(500)
        let isEnded = dice.chance(50)
        let time = World.plannedTime.adding(.seconds(number - 100_000)) ?? World.plannedTime
        add(
            Transaction(
                type: isDeposit ? .deposit : .withdrawal, id: "tx-\(number)", user: user,
                amountCents: Int64(dice.number(1...100_000)), state: isEnded ? .settled : .requested,
                requestedAt: time, settledAt: isEnded ? time : nil, toAccount: isDeposit ? reference : nil,
                fromAccount: isDeposit ? nil : reference))
    }
}
