import ExactJSON
public import Money

/// A movement of money into or out of an account, as version 2 of the Transactions API shows it; rows of version 3 are
/// read into the same form.
///
/// Almost nothing is certain to be there: null and absent mean the same. A class, so that a copy costs a pointer: a
/// listing is one answer with as many as there are.
public final class EmbeddedTransaction: Sendable {
    /// One of the two sides of a movement.
    public struct Party: Sendable {
        /// The client, ten digits; leading zeros count.
        public var clientId: String?
        /// The account, when it is one of the platform's.
        public var accountId: String?
        /// The account's number, but for its last four characters; whole only when that was asked for.
        public var accountNumber: String?
        /// A business or a person.
        public var name: String?
    }

    /// What the ledger of an account says about a movement.
    public struct Ledger: Sendable {
        /// The account's balance after the movement.
        public var balance: ExactDecimal?
        /// The place of the movement among those of its day, counted upwards, with gaps.
        public var postingVersion: Int64?
    }

    /// Whose ledger an answer tells of.
    enum Ledgers: Sendable {
        /// Version 2: of one account, which is not named.
        case one(Ledger)
        /// Version 3: of each side that is one of the platform's accounts. Apart, so that other rows have no room for it.
        indirect case sides(debtor: Ledger, creditor: Ledger)
    }

    /// What few rows have.
    struct Rarities: Sendable {
        var feeType: String?
        var error: JSON?
        /// Members that only version 3 has, in its own words.
        var versionThree: JSONObject?
    }

    /// What is only shown. Apart, so that a list of which little is shown takes half the room.
    private final class Details: Sendable {
        let reference: String?
        let originatingId: String?
        let originatingType: String?
        let debtor: Party
        let creditor: Party
        let recipientId: String?
        let memo: String?
        let rarities: Rarities?

        /// Nil when there is nothing to keep.
        init?(_ parts: EmbeddedTransactionParts) {
            guard
                parts.reference != nil || parts.originatingId != nil || parts.originatingType != nil
                    || parts.debtor.hasDetails || parts.creditor.hasDetails || parts.recipientId != nil
                    || parts.memo != nil || parts.rarities != nil
            else { return nil }
            reference = parts.reference
            originatingId = parts.originatingId
            originatingType = parts.originatingType
            debtor = parts.debtor
            creditor = parts.creditor
            recipientId = parts.recipientId
            memo = parts.memo
            rarities = parts.rarities
        }
    }

    /// The bank's id.
    public let id: String
    /// How far it has come.
    public let status: PaymentStatus?
    /// What kind of movement it is, in the API's word.
    public let type: String?
    /// How much, without a sign; nil when it is missing or was not understood, and then it is in no sum.
    public let amount: ExactDecimal?
    /// The currency's code.
    public let currency: String?
    /// The date on which it was to begin, `YYYY-MM-DD`.
    public let paymentDate: String?
    /// When it was made, as it came; version 3 does not tell.
    public let createdAt: String?
    /// The date on which the ledger changed, `YYYY-MM-DD`; in version 3 its `valueDate`, which is the nearest there is.
    public let effectiveDate: String?

    /// The platform's account that pays.
    let debtorAccount: String?
    /// The platform's account that is paid.
    let creditorAccount: String?
    let ledgers: Ledgers
    private let details: Details?

    init(_ parts: EmbeddedTransactionParts, id: String) {
        self.id = id
        status = parts.status.map(PaymentStatus.init)
        type = parts.type
        amount = parts.amount
        currency = parts.currency
        paymentDate = parts.paymentDate
        createdAt = parts.createdAt
        effectiveDate = parts.effectiveDate
        debtorAccount = parts.debtor.accountId
        creditorAccount = parts.creditor.accountId
        ledgers = parts.ledgers
        details = Details(parts)
    }

    /// The caller's own reference.
    public var reference: String? { details?.reference }
    /// The transaction that this one returns, reverses or is charged for.
    public var originatingId: String? { details?.originatingId }
    /// The kind of the original, in the API's word.
    public var originatingType: String? { details?.originatingType }
    /// Who pays.
    public var debtor: Party { details?.debtor ?? Party(accountId: debtorAccount) }
    /// Who is paid.
    public var creditor: Party { details?.creditor ?? Party(accountId: creditorAccount) }
    /// The stored payee.
    public var recipientId: String? { details?.recipientId }
    /// Free text.
    public var memo: String? { details?.memo }

    var rarities: Rarities? { details?.rarities }
}

extension EmbeddedTransaction.Party {
    /// Whether more is known than an account of the platform.
    fileprivate var hasDetails: Bool { clientId != nil || accountNumber != nil || name != nil }
}

extension EmbeddedTransaction {
    /// Whether it came in the form of version 3.
    public var isVersionThree: Bool {
        if case .sides = ledgers { true } else { false }
    }

    /// What the ledger of an account says; nothing when it is not that account's.
    ///
    /// Version 2 tells one ledger without saying whose it is: it is that of the account by which a list was asked for.
    public func ledger(of account: String?) -> Ledger {
        switch ledgers {
        case .one(let ledger): return ledger
        case .sides(let debtor, let creditor):
            guard let account else { return Ledger() }
            if creditorAccount == account { return creditor }
            return debtorAccount == account ? debtor : Ledger()
        }
    }

    /// What it means for the ledger.
    public var effect: PaymentStatus.Effect { status?.effect ?? .uncertain }

    /// The date on which the ledger changed, when it is one.
    public var ledgerDate: CalendarDate? { effectiveDate.flatMap(CalendarDate.init) }

    /// When it was made.
    public var created: Timestamp? { createdAt.flatMap { try? Timestamp(rfc3339: $0) } }
}

/// A transaction while it is read.
struct EmbeddedTransactionParts {
    var id: String?
    var reference: String?
    var originatingId: String?
    var status: String?
    var type: String?
    var originatingType: String?
    var debtor = EmbeddedTransaction.Party()
    var creditor = EmbeddedTransaction.Party()
    var recipientId: String?
    var amount: ExactDecimal?
    var currency: String?
    var paymentDate: String?
    var createdAt: String?
    var effectiveDate: String?
    var memo: String?
    var ledger = EmbeddedTransaction.Ledger()
    var ledgers = EmbeddedTransaction.Ledgers.one(EmbeddedTransaction.Ledger())
    var rarities: EmbeddedTransaction.Rarities?
}
