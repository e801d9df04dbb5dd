public import ExactJSON
import ImpactFinance

extension WriteRequest {
    /// What a request does. Raw values are the words of saved plans and of the journal.
    public enum Action: String, Sendable, CaseIterable {
        /// Ends a transaction as settled.
        case settle
        /// Ends a transaction as failed.
        case fail
        /// Changes a user, its accounts and its transactions at once.
        case updateUser = "update-user"
        /// Reports a transaction.
        case createTransaction = "create-transaction"
        /// Changes an account.
        case updateAccount = "update-account"
        /// Announces an account.
        case createAccount = "create-account"
        /// Moves money at Testbank.
        case testbankCreateTransaction = "testbank-create-transaction"
        /// Creates an account of Testbank.
        case testbankCreateAccount = "testbank-create-account"
        /// Changes an account of Testbank.
        case testbankUpdateAccount = "testbank-update-account"
        /// Deletes an account of Testbank.
        case testbankDeleteAccount = "testbank-delete-account"
    }

    /// What it does.
    public var action: Action {
        switch self {
        case .endTransaction(_, .settled): .settle
        case .endTransaction(_, .failed): .fail
        case .updateUser: .updateUser
        case .createTransaction: .createTransaction
        case .updateAccount: .updateAccount
        case .createAccount: .createAccount
        case .testbank(let write): write.action
        }
    }

    /// The id in its path; nil for what does not exist yet.
    public var id: String? {
        switch self {
        case .endTransaction(let id, _), .updateUser(let id, _): id
        case .createTransaction, .createAccount: nil
        case .testbank(let write): write.id
        case .updateAccount(let patch): patch.id
        }
    }

    /// The method.
    public var method: String {
        switch self {
        case .testbank(let write): write.method
        case .createTransaction, .createAccount: "POST"
        case .endTransaction, .updateUser, .updateAccount: "PATCH"
        }
    }

    /// The path below the base URL, for a reader: ids are not percent-encoded.
    public var path: String {
        switch self {
        case .endTransaction(let id, _): "/transactions/\(id)"
        case .updateUser(let id, _): "/users/\(id)"
        case .createTransaction: "/transactions"
        case .updateAccount(let patch): "/accounts/\(patch.id)"
        case .createAccount: "/accounts"
        case .testbank(let write): write.path
        }
    }

    /// The body, as it is sent; `null` for none.
    public var body: JSON {
        switch self {
        case .endTransaction(_, let ending): ending.body
        case .updateUser(_, let patch): patch.body
        case .createTransaction(let new): new.body
        case .updateAccount(let patch): patch.body
        case .createAccount(let new): new.body
        case .testbank(let write): write.body
        }
    }

    /// The request as an object: `action`, `method`, `path`, `id`, `body`.
    public var json: JSON { .object(JSONObject(members(body))) }

    /// The request without a person's names: each is written as `{"withheld":true}`. See ``RecordedRequest``.
    public var journalJSON: JSON { .object(JSONObject(journalMembers)) }

    /// Reads a request as ``json`` writes it.
    ///
    /// - Throws: ``JSONShapeError`` for anything else, and for a request from which something was withheld.
    public init(_ cursor: JSONCursor) throws(JSONShapeError) {
        self = try RecordedRequest(cursor).complete(cursor)
    }

    var journalMembers: [JSONObject.Member] { members(RecordedRequest(self).bodyAsWritten) }

    func members(_ body: JSON) -> [JSONObject.Member] {
        [
            .init(name: "action", value: .string(action.rawValue)),
            .init(name: "method", value: .string(method)), .init(name: "path", value: .string(path)),
            .init(name: "id", value: .text(orNull: id)), .init(name: "body", value: body),
        ]
    }

    static let memberNames = ["action", "method", "path", "id", "body"]
}
