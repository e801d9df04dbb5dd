public import ExactJSON
public import Money

/// Money to be moved, created (sender ``ResourceID/root``) or destroyed (recipient ``ResourceID/root``).
///
/// Source: https://www.testbank.dev/transactions, "Create transaction".
public struct NewMovement: Sendable, Equatable {
    /// Whom the money leaves.
    public var sender: AccountID
    /// Whom the money goes to.
    public var recipient: AccountID
    /// How much, in the sender's currency; more than zero.
    public var amount: ExactDecimal
    /// What it is for.
    public var reference: String
    /// A name of its own, by which it may be found again. Nobody promises that Testbank keeps it, and it does not keep a
    /// movement from being made twice.
    public var externalId: String?

    /// Makes a movement to be sent.
    public init(
        sender: AccountID, recipient: AccountID, amount: ExactDecimal, reference: String,
        externalId: String? = nil
    ) {
        self.sender = sender
        self.recipient = recipient
        self.amount = amount
        self.reference = reference
        self.externalId = externalId
    }

    /// The body of `POST /transactions`: the amount with two decimals, as in every example.
    public var body: JSON {
        var data: JSONObject = [
            "type": "transactions",
            "attributes": ["amount": .string(amount.text(decimals: 2)), "reference": .string(reference)],
            "relationships": [
                "sender": ["data": ["type": "accounts", "id": .string(sender.text)]],
                "recipient": ["data": ["type": "accounts", "id": .string(recipient.text)]],
            ],
        ]
        if let externalId { data["meta"] = ["externalId": .string(externalId)] }
        return ["data": .object(data)]
    }

    /// What a transaction shows otherwise than it was sent, `sender: a1 instead of ROOT`; what it does not show is no
    /// difference. The documentation's own answers show other parties than were sent, so those are no proof of a
    /// mistake.
    public func differences(from shown: Transaction) -> [String] {
        parties(otherThan: shown) + texts(otherThan: shown) + contents(otherThan: shown)
    }

    /// What proves that a transaction is not this movement: another amount, external id, or reference (but for its spaces
    /// and Unicode form, which a service may change).
    public func contradictions(in shown: Transaction) -> [String] {
        let isOwnReference = shown.reference.map(isReferred) ?? true
        return (isOwnReference ? [] : texts(otherThan: shown)) + contents(otherThan: shown)
    }

    private func parties(otherThan shown: Transaction) -> [String] {
        Self.difference("sender", shown.sender?.text, sender.text)
            + Self.difference("recipient", shown.recipient?.text, recipient.text)
    }

    private func texts(otherThan shown: Transaction) -> [String] {
        Self.difference("reference", shown.reference, reference)
    }

    private func contents(otherThan shown: Transaction) -> [String] {
        var differences: [String] = []
        if let found = shown.amount, found != amount {
            differences.append("amount: \(found) instead of \(amount.text(decimals: 2))")
        }
        if let externalId, let found = shown.externalId, !isNamed(by: found) {
            differences.append("externalId: \(found) instead of \(externalId)")
        }
        return differences
    }

    private static func difference(_ name: String, _ found: String?, _ sent: String) -> [String] {
        guard let found, !found.utf8.elementsEqual(sent.utf8) else { return [] }
        return ["\(name): \(found) instead of \(sent)"]
    }

    /// Whether a reference that is shown is its own, perhaps in other spaces or another Unicode form.
    public func isReferred(to shown: String) -> Bool { Self.words(shown) == Self.words(reference) }

    private static func words(_ text: String) -> [Substring] { text.split(whereSeparator: \.isWhitespace) }

    /// Whether an external id that is shown is its own. A service that keeps it as a UUID may write it in other letters.
    public func isNamed(by shown: String) -> Bool { externalId?.lowercased() == shown.lowercased() }
}
