import ExactJSON
import Money
public import Testbank

import enum ImpactFinance.Identifier

/// One request that changes something at Testbank, complete.
public enum TestbankWrite: Sendable, Equatable {
    /// `POST /transactions`. Nothing keeps it from being carried out twice, so that it is never sent again once it may
    /// have arrived.
    case createTransaction(NewMovement)
    /// `POST /accounts`
    case createAccount(NewAccount)
    /// `PATCH /accounts/{id}`
    case updateAccount(AccountChange)
    /// `DELETE /accounts/{id}`, and again with what each answer asks to confirm.
    ///
    /// `asSeen`: the account as it was shown to whoever said yes. It is not written down: before a request is sent that
    /// was read from a file, its account is read anew.
    case deleteAccount(AccountID, asSeen: Account? = nil)

    /// What nobody else may change while it is not known what became of it.
    ///
    /// A movement is found again by what it moves when the service does not keep its external id: while one is in doubt,
    /// an equal one would make it impossible to tell them apart.
    var target: String {
        switch self {
        case .createTransaction(let new):
            "a movement of \(new.amount.text(decimals: 2)) from \(Self.key(new.sender)) to "
                + "\(Self.key(new.recipient)) (\(new.reference))"
        case .createAccount(let new): "accounts/external/\(Identifier.key(new.externalId ?? ""))"
        case .updateAccount(let change): "accounts/\(Self.key(change.id))"
        case .deleteAccount(let id, _): "accounts/\(Self.key(id))"
        }
    }

    private static func key(_ id: AccountID) -> String { Identifier.key(id.text) }

    /// The id in its path; nil for what does not exist yet.
    var id: String? {
        switch self {
        case .createTransaction, .createAccount: nil
        case .updateAccount(let change): change.id.text
        case .deleteAccount(let id, _): id.text
        }
    }

    var method: String {
        switch self {
        case .createTransaction, .createAccount: "POST"
        case .updateAccount: "PATCH"
        case .deleteAccount: "DELETE"
        }
    }

    /// The path below the base URL, for a reader.
    var path: String {
        switch self {
        case .createTransaction: "/transactions"
        case .createAccount: "/accounts"
        case .updateAccount(let change): "/accounts/\(change.id)"
        case .deleteAccount(let id, _): "/accounts/\(id)"
        }
    }

    /// The body, as it is sent; `null` for none.
    var body: JSON {
        switch self {
        case .createTransaction(let new): new.body
        case .createAccount(let new): new.body
        case .updateAccount(let change): change.body
        case .deleteAccount: .null
        }
    }

    var action: WriteRequest.Action {
        switch self {
        case .createTransaction: .testbankCreateTransaction
        case .createAccount: .testbankCreateAccount
        case .updateAccount: .testbankUpdateAccount
        case .deleteAccount: .testbankDeleteAccount
        }
    }
}

extension TestbankWrite {
    /// Reads a request from the members that ``WriteRequest/json`` writes; nil for an action at another service.
    ///
    /// - Throws: ``JSONShapeError`` for a member that is missing or of the wrong type.
    init?(_ action: WriteRequest.Action, _ cursor: JSONCursor) throws(JSONShapeError) {
        switch action {
        case .testbankCreateTransaction:
            let data = try cursor.object("body").object("data")
            let attributes = try data.object("attributes")
            self = .createTransaction(
                NewMovement(
                    sender: AccountID(try data.related("sender")),
                    recipient: AccountID(try data.related("recipient")),
                    amount: try attributes.amount, reference: try attributes.string("reference"),
                    externalId: try data.externalId))
        case .testbankCreateAccount:
            let data = try cursor.object("body").object("data")
            let attributes = try data.object("attributes")
            var new = NewAccount(
                name: try attributes.string("name"),
                visibility: Visibility(rawValue: try attributes.string("visibility")),
                currency: try data.related("currency"), externalId: try data.externalId)
            if let opening = try data.object("relationships").optionalObject("initialBalance") {
                let attributes = try opening.object("data").object("attributes")
                new.opening = NewAccount.Opening(
                    amount: try attributes.amount, reference: try attributes.string("reference"))
            }
            self = .createAccount(new)
        case .testbankUpdateAccount:
            let data = try cursor.object("body").object("data")
            let attributes = try data.object("attributes")
            self = .updateAccount(
                AccountChange(
                    id: AccountID(try cursor.string("id")), name: try attributes.optionalString("name"),
                    visibility: try attributes.optionalString("visibility").map(Visibility.init),
                    externalId: try data.externalId))
        case .testbankDeleteAccount: self = .deleteAccount(AccountID(try cursor.string("id")))
        default: return nil
        }
    }
}

extension JSONCursor {
    /// The id of what a resource names in a relationship.
    fileprivate func related(_ name: String) throws(JSONShapeError) -> String {
        try object("relationships").object(name).object("data").string("id")
    }

    fileprivate var amount: ExactDecimal {
        get throws(JSONShapeError) {
            guard let amount = ExactDecimal(try string("amount")) else {
                throw error("amount", expected: "a decimal")
            }
            return amount
        }
    }

    fileprivate var externalId: String? {
        get throws(JSONShapeError) { try optionalObject("meta")?.string("externalId") }
    }
}
