import ExactJSON
import HTTPTransport
import ImpactFinance
import Money

/// What the service is, apart from what it answers: its records, and a log of everything that ever took effect.
final class Service {
    /// What took effect.
    enum Change: Equatable {
        /// A transaction ended; an end happens once.
        case ended(String, Ending)
        /// A transaction was made, under this external id of the bank's.
        case created(String, externalId: String)
        /// An account got figures.
        case figures(String, AccountFigures)
        /// A user changed.
        case user(String)
        /// Money was moved at Testbank, under this external id.
        case moved(String, externalId: String)
    }

    struct Effect {
        var change: Change
        /// The request that did it; nil: somebody else.
        var request: Int?
    }

    struct Account {
        var id: String
        var type: AccountType
        var externalId: String
        var user: Reference
        var figures: AccountFigures
    }

    /// What the documentation leaves open, different from one installation to the next.
    struct Habits {
        /// Whether an update is answered with the record, else without a body.
        var showsRecords = true
        /// Whether one account can be read by its id.
        var hasAccountRoute = true
        /// Whether lists link to their next page.
        var linksPages = true
        /// The status of a refusal.
        var refusal = 400
        /// Whether ending a transaction again at the same time is accepted, and changes nothing.
        var acceptsRepeats = true
        /// How many rows a page has at most.
        var pageLimit = 100
        /// Whether Testbank shows the external ids that it was given.
        var showsExternalIds = true
    }

    var habits = Habits()
    private(set) var transactions: [String: Transaction] = [:]
    private(set) var order: [String] = []
    var accounts: [String: Account] = [:]
    private(set) var movements: [Movement] = []
    private(set) var effects: [Effect] = []
    /// Told of everything that takes effect.
    var onEffect: (Effect) -> Void = { _ in }

    /// Adds a transaction that is there from the beginning.
    func add(_ transaction: Transaction) {
        transactions[transaction.id] = transaction
        order.append(transaction.id)
    }

    /// The records under an external id.
    func records(externalId: String) -> [Transaction] {
        order.compactMap { transactions[$0] }.filter { $0.externalId == externalId }
    }

    private func log(_ change: Change, _ request: Int?) {
        let effect = Effect(change: change, request: request)
        effects.append(effect)
        onEffect(effect)
    }

    /// Why a transaction cannot end so; nil when it can, or when it has at that very time.
    func problem(ending id: String, _ ending: Ending) -> String? {
        guard let transaction = transactions[id] else { return "does not exist" }
        if transaction.state == .requested { return nil }
        let time = transaction.settledAt ?? transaction.failedAt
        let isRepeat = transaction.state == ending.state && time == ending.time
        return isRepeat && habits.acceptsRepeats ? nil : "is \(transaction.state.rawValue) already"
    }

    /// Ends a transaction, if that changes anything.
    func end(_ id: String, _ ending: Ending, _ request: Int?) {
        guard var transaction = transactions[id], transaction.state == .requested else { return }
        transaction.state = ending.state
        switch ending {
        case .settled(let time): transaction.settledAt = time
        case .failed(let time): transaction.failedAt = time
        }
        transactions[id] = transaction
        log(.ended(id, ending), request)
    }

    /// Changes an account.
    func update(_ id: String, _ figures: AccountFigures, _ request: Int?) {
        guard let account = accounts[id] else { return }
        accounts[id]?.figures = figures.completed(by: account.figures)
        log(.figures(id, figures), request)
    }

    /// Moves money, once more if need be.
    func add(_ movement: Movement, _ request: Int?) {
        movements.append(movement)
        log(.moved(movement.id, externalId: movement.externalId ?? ""), request)
    }

    func changeUser(_ id: String, _ request: Int?) {
        log(.user(id), request)
    }

    /// Makes a transaction. An external id that is there already does not matter: no page says that it must not be.
    func create(_ new: NewTransaction, now: Timestamp, _ request: Int?) -> Transaction {
        let id = "tx-new-\(order.count + 1)"
        let user = accounts.values.first { $0.user.id == new.userId }?.user
        let transaction = Transaction(
            type: new.type, id: id, externalId: new.externalId,
            user: user ?? Reference(type: "user", id: new.userId), amountCents: new.amountCents,
            state: .settled,
            requestedAt: new.requestedAt ?? now, settledAt: new.settledAt,
            toAccount: new.toAccountId.flatMap(reference), fromAccount: new.fromAccountId.flatMap(reference))
        add(transaction)
        log(.created(id, externalId: new.externalId), request)
        return transaction
    }

    func reference(account id: String) -> Reference? {
        accounts[id].map { Reference(type: $0.type.rawValue, id: id, externalId: $0.externalId) }
    }
}
