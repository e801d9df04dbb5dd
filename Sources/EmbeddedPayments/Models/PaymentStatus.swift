/// How far a transaction has come. A value that the documentation does not list is kept as it came.
///
/// Source: the guide, "Understanding transaction types and transaction status", and the filter's list of values.
public struct PaymentStatus: RawRepresentable, Hashable, Sendable {
    /// What a status means for the ledger.
    public enum Effect: Sendable {
        /// The ledger has changed.
        case posted
        /// The ledger has not changed yet.
        case pending
        /// The ledger does not change.
        case void
        /// Nobody can tell from the documentation.
        case uncertain
    }

    /// The API's own text.
    public let rawValue: String

    /// Keeps the API's text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The status in the spelling that is compared and sent: `Partially-Completed` is `PARTIALLY_COMPLETED`. The guide
    /// alone writes some values in more than one way.
    public var key: String {
        let upper = String(rawValue.uppercased().map { $0 == "-" || $0 == " " ? "_" : $0 })
        return switch upper {
        case "COMPLETE": "COMPLETED"
        case "CANCELLED": "CANCELED"
        default: upper
        }
    }

    /// What it means for the ledger.
    public var effect: Effect {
        switch rawValue {
        case "COMPLETED": return .posted
        case "PENDING": return .pending
        default: break
        }
        return switch key {
        case "COMPLETED", "COMPLETED_WITH_EXCEPTIONS": .posted
        case "PENDING": .pending
        case "REJECTED", "CANCELED": .void
        default: .uncertain
        }
    }

    /// The documented values, in the spelling that is sent.
    public static let documented = [
        "PENDING", "COMPLETED", "COMPLETED_WITH_EXCEPTIONS", "REJECTED", "CANCELED", "RETURNED",
        "PARTIALLY_COMPLETED", "UNDEFINED", "COMPLETED_NOT_IN_TARGET_WALLET",
    ]
}

/// The documented kinds of transactions.
public enum PaymentTypes {
    /// Their names; answers may have others.
    public static let documented = [
        "ACH", "WIRE", "RTP", "TRANSFER", "CARD", "REVERSAL", "RETURN", "FEE", "OTHER",
        "MISCELLANEOUS_CREDIT", "MISCELLANEOUS_DEBIT",
    ]
}
