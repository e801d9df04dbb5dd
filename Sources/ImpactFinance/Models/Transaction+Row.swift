public import ExactJSON
import Money

/// Reads transactions of a list and writes them, without a tree of JSON on the way.
extension Transaction {
    /// The members that are looked at, by their places in ``members``.
    enum Member: Int, CaseIterable {
        case type, id, externalId, transferConsentId, user, amountCents, state
        case requestedAt, settledAt, failedAt, toAccount, toDream, fromAccount, fromDream
    }

    static let memberNames = [
        "type", "id", "externalId", "transferConsentId", "user", "amountCents", "state",
        "requestedAt", "settledAt", "failedAt", "toAccount", "toDream", "fromAccount", "fromDream",
    ]
    static let members = JSONMemberList(memberNames)

    /// The transaction of a row; nil in doubt, for the row may be wrong. ``init(_:_:)`` reads it then, and says what is.
    init?(_ row: borrowing JSONRow, _ mentions: SharedMentions) {
        guard row.isObject,
            let type = row.string(Member.type.rawValue), let id = row.string(Member.id.rawValue),
            let externalId = Self.text(row, .externalId),
            let transferConsentId = Self.text(row, .transferConsentId),
            let user = mentions.reference(row, Member.user.rawValue),
            case .integer(let amountCents)? = row.value(Member.amountCents.rawValue),
            let state = row.string(Member.state.rawValue),
            let requestedAt = Self.time(row, .requestedAt), let requestedAt,
            let settledAt = Self.time(row, .settledAt), let failedAt = Self.time(row, .failedAt),
            let toAccount = Self.reference(row, .toAccount, mentions),
            let toDream = Self.dream(row, .toDream, mentions),
            let fromAccount = Self.reference(row, .fromAccount, mentions),
            let fromDream = Self.dream(row, .fromDream, mentions)
        else { return nil }
        self.init(
            Parts(
                type: TransactionType(rawValue: type), id: id, externalId: externalId,
                transferConsentId: transferConsentId, user: user, amountCents: amountCents,
                state: TransactionState(rawValue: state), requestedAt: requestedAt, settledAt: settledAt,
                failedAt: failedAt, toAccount: toAccount, toDream: toDream, fromAccount: fromAccount,
                fromDream: fromDream))
    }

    /// The transaction of an answer that shows one; nil in doubt.
    init?(plainAnswer body: [UInt8]) {
        let transaction = body.withUnsafeBufferPointer { bytes in
            JSON.plainRow(bytes, in: "transaction", members: Self.members) { row in
                Transaction(row, SharedMentions(most: 0))
            }
        }
        guard let transaction else { return nil }
        self = transaction
    }

    // Each of these gives nil in doubt, and nothing for a member that is absent or null.

    private static func isNothing(_ row: borrowing JSONRow, _ member: Member) -> Bool {
        switch row.kind(member.rawValue) {
        case nil, .null?: true
        default: false
        }
    }

    private static func text(_ row: borrowing JSONRow, _ member: Member) -> String?? {
        row.optionalString(member.rawValue)
    }

    private static func time(_ row: borrowing JSONRow, _ member: Member) -> Timestamp?? {
        if isNothing(row, member) { return .some(nil) }
        return row.withString(member.rawValue) { Timestamp(plainRFC3339: $0) }.map { .some($0) }
    }

    private static func reference(
        _ row: borrowing JSONRow, _ member: Member, _ mentions: SharedMentions
    ) -> Reference?? {
        isNothing(row, member) ? .some(nil) : mentions.reference(row, member.rawValue).map { .some($0) }
    }

    private static func dream(
        _ row: borrowing JSONRow, _ member: Member, _ mentions: SharedMentions
    ) -> JSONObject?? {
        isNothing(row, member) ? .some(nil) : mentions.dream(row, member.rawValue).map { .some($0) }
    }
}

extension Reference {
    private static let members = JSONMemberList(["type", "id", "externalId"])

    /// The reference that a text of JSON is; nil in doubt.
    init?(plain source: UnsafeBufferPointer<UInt8>) {
        let reference = JSON.plainRow(source, members: Self.members) { row -> Reference? in
            guard let type = row.optionalString(0), let id = row.string(1),
                let externalId = row.optionalString(2)
            else { return nil }
            return Reference(type: type ?? "", id: id, externalId: externalId)
        }
        guard let reference else { return nil }
        self = reference
    }
}

extension JSONRow {
    /// The text of a member, nothing when it is absent or null; nil when it is anything else.
    fileprivate func optionalString(_ place: Int) -> String?? {
        switch kind(place) {
        case nil, .null?: .some(nil)
        default: string(place).map { .some($0) }
        }
    }
}

extension Transaction: JSONRepresentable {
    /// Writes what ``json`` is.
    public func write(to output: inout JSONOutput) {
        output.object { object in
            object.member("type", type.rawValue)
            object.member("id", id)
            object.member("externalId", externalId)
            object.member("transferConsentId", transferConsentId)
            object.member("user", user)
            object.member("amountCents", amountCents)
            object.member("state", state.rawValue)
            object.member("requestedAt", plain: requestedAt.write)
            object.member("settledAt", plain: settledAt?.write)
            object.member("failedAt", plain: failedAt?.write)
            object.member("toAccount", toAccount)
            object.member("toDream", toDream.map(JSON.object))
            object.member("fromAccount", fromAccount)
            object.member("fromDream", fromDream.map(JSON.object))
        }
    }
}

extension Transaction {
    /// Writes the members that have a value: what ``members(withNulls:dream:)`` gives without nulls.
    ///
    /// `dream`: what is shown of a dream.
    public func write(to object: inout JSONOutput, dream: (JSONObject) -> JSONObject) {
        object.member("type", type.rawValue)
        object.member("id", id)
        object.member("externalId", ifPresent: externalId)
        object.member("transferConsentId", ifPresent: transferConsentId)
        object.member("user", user)
        object.member("amountCents", amountCents)
        object.member("state", state.rawValue)
        object.member("requestedAt", plain: requestedAt.write)
        object.plain("settledAt", ifPresent: settledAt?.write)
        object.plain("failedAt", ifPresent: failedAt?.write)
        object.member("toAccount", ifPresent: toAccount)
        object.member("toDream", ifPresent: toDream.map { JSON.object(dream($0)) })
        object.member("fromAccount", ifPresent: fromAccount)
        object.member("fromDream", ifPresent: fromDream.map { JSON.object(dream($0)) })
    }
}

extension Reference: JSONRepresentable {
    /// Writes what ``json`` is.
    public func write(to output: inout JSONOutput) {
        output.object { object in
            object.member("type", type)
            object.member("id", id)
            object.member("externalId", externalId)
        }
    }
}

extension JSONOutput {
    // A generic one for all that can write itself would look up its type at each call.
    fileprivate mutating func member(_ name: StaticString, _ reference: Reference?) {
        self.name(name)
        if let reference { reference.write(to: &self) } else { null() }
    }
}
