import ExactJSON
public import Money
public import Testbank
public import WebAPI

/// Decides about one movement of money at Testbank, and says who pays whom.
public struct MovementPlanner: Sendable {
    /// What was read before deciding.
    public struct Facts: Sendable {
        /// The sender; nil for the root account.
        public var sender: Account?
        /// The recipient; nil for the root account, and for one that cannot be read.
        public var recipient: Account?
        /// The movements like it that are there already.
        var seen: MovementsSeen

        /// Makes facts about a movement like which there is none.
        public init(sender: Account?, recipient: Account?) {
            self.init(sender: sender, recipient: recipient, seen: MovementsSeen())
        }

        init(sender: Account?, recipient: Account?, seen: MovementsSeen) {
            self.sender = sender
            self.recipient = recipient
            self.seen = seen
        }
    }

    /// The names of the item's members: what a result shows, and what the journal keeps.
    enum Member {
        static let amount = "amount"
        static let currency = "currency"
        static let sender = "sender"
        static let recipient = "recipient"
        static let reference = "reference"
        /// Whether the amount is all that was on the sender's account.
        static let wholeBalance = "wholeBalance"

        static let all = [amount, currency, sender, recipient, reference, wholeBalance]
    }

    /// `testbank credit`, `testbank empty` or `testbank transfer`.
    public let command: String

    /// Makes a planner.
    public init(command: String) {
        self.command = command
    }

    /// Reads the movements like one that are there already: an equal one that is there later and was not before is
    /// this one.
    ///
    /// - Throws: ``APIError``.
    public static func read(
        _ new: NewMovement, sender: Account?, recipient: Account?, _ client: TestbankClient
    ) async throws(APIError) -> Facts {
        Facts(
            sender: sender, recipient: recipient, seen: try await MovementsSeen.read(like: new, client))
    }

    /// Makes the plan.
    ///
    /// `wholeBalance`: whether the amount was not given, but is all that is on the sender's account.
    public func plan(_ new: NewMovement, _ facts: Facts, wholeBalance: Bool = false) -> Plan {
        var plan = Plan(command: command, items: [Self.item(new, facts, wholeBalance: wholeBalance)])
        if new.amount.isZero {
            plan.items[0].decision = .unchanged
            return plan
        }
        plan.steps = [
            Step(.testbank(.createTransaction(new)), items: [0], alreadySo: Self.names(facts.seen))
        ]
        plan.warnings = Self.warnings(new, facts)
        plan.explanations = Self.explanations(new, facts)
        return plan
    }

    static func names(_ seen: MovementsSeen) -> Set<String> {
        Set((seen.equal + seen.renamed + seen.similar).map { MovementsSeen.name($0.id) })
    }

    /// The plan of a movement that cannot be made. What is not known of it is nil.
    public func refused(
        _ error: ItemError, sender: AccountID?, recipient: AccountID?, amount: ExactDecimal?,
        reference: String
    ) -> Plan {
        var item = PlannedItem(decision: .refused(error))
        item.extras = [
            .init(name: Member.amount, value: .text(orNull: amount?.text(decimals: 2))),
            .init(name: Member.currency, value: .null),
            .init(name: Member.sender, value: .text(orNull: sender?.text)),
            .init(name: Member.recipient, value: .text(orNull: recipient?.text)),
            .init(name: Member.reference, value: .string(reference)),
        ]
        return Plan(command: command, items: [item])
    }

    private static func item(_ new: NewMovement, _ facts: Facts, wholeBalance: Bool) -> PlannedItem {
        var item = PlannedItem(externalId: new.externalId, decision: .send)
        item.extras = [
            .init(name: Member.amount, value: .string(new.amount.text(decimals: 2))),
            .init(name: Member.currency, value: .text(orNull: facts.currency(of: new))),
            .init(name: Member.sender, value: .string(new.sender.text)),
            .init(name: Member.recipient, value: .string(new.recipient.text)),
            .init(name: Member.reference, value: .string(new.reference)),
        ]
        if wholeBalance { item.extras.append(.init(name: Member.wholeBalance, value: true)) }
        return item
    }

    private static func warnings(_ new: NewMovement, _ facts: Facts) -> [String] {
        var warnings: [String] = []
        if let from = facts.sender?.currency, let to = facts.recipient?.currency, from != to {
            warnings.append(
                "\(new.sender) is in \(from) and \(new.recipient) in \(to): \(new.amount.text(decimals: 2)) \(from) leave "
                    + "the sender, and the service's own rate decides what arrives")
        }
        if let balance = facts.sender?.balanceTotal, balance < new.amount {
            warnings.append(
                "the balance of \(new.sender) is \(balance.text(decimals: 2)), less than the amount of "
                    + new.amount.text(decimals: 2))
        }
        if facts.recipient == nil, !new.recipient.isRoot {
            warnings.append(
                "account \(new.recipient) cannot be read: it is somebody else's, or there is none; the service decides"
            )
        }
        let equal = facts.seen.equal + facts.seen.renamed
        if let last = equal.last {
            let count = equal.count
            let time = last.createdAt.map { " at \($0)" } ?? ""
            warnings.append(
                count == 1
                    ? "an equal movement is there already: \(last.id)\(time)"
                    : "\(count) equal movements are there already, one of them \(last.id)\(time)")
        }
        if let reason = facts.seen.incompleteness {
            warnings.append(
                "the list of transactions is not complete (\(reason)): if the answer gets lost, it may stay unknown what "
                    + "became of it")
        }
        return warnings
    }

    static func explanations(_ new: NewMovement, _ facts: Facts) -> [String] {
        let currency = facts.currency(of: new).map { " " + $0 } ?? ""
        return [
            "from \(party(new.sender, facts.sender))", "to \(party(new.recipient, facts.recipient))",
            "amount \(new.amount.text(decimals: 2))\(currency), reference “\(new.reference)”",
        ]
    }

    private static func party(_ id: AccountID, _ account: Account?) -> String {
        if id.isRoot { return "ROOT, outside all accounts" }
        guard let account else { return "\(id)" }
        let name = account.name.map { " (\($0))" } ?? ""
        guard let balance = account.balanceTotal else { return "\(id)\(name)" }
        return "\(id)\(name), balance now \(balance.text(decimals: 2)) \(account.currency ?? "")"
    }
}

extension MovementPlanner.Facts {
    /// The currency of the amount: what leaves the sender; of money that is created, the recipient's.
    func currency(of new: NewMovement) -> String? {
        new.sender.isRoot ? recipient?.currency : sender?.currency
    }
}

extension PlannedItem {
    /// What it moves at Testbank, in hundredths, or what goes with an account that it deletes; nil when it moves nothing
    /// there.
    var movedHundredths: Int64? {
        let before = extras.first { $0.name == TestbankAccountPlanner.before }?.value
        let text = extra(MovementPlanner.Member.amount) ?? before?["balanceTotal"]?.stringValue
        return text.flatMap { ExactDecimal($0)?.units(roundingUpTo: 2) }
    }

    /// What messages call it; nil for what has no name. A movement's own external id means nothing to anybody.
    public var label: String? {
        if let id { return id }
        guard let sender = extra(MovementPlanner.Member.sender),
            let recipient = extra(MovementPlanner.Member.recipient)
        else { return externalId }
        return "the movement from \(sender) to \(recipient)"
    }

    /// A member of the result, as text.
    func extra(_ name: String) -> String? { extras.first { $0.name == name }?.value.stringValue }
}
