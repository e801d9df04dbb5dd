import Presentation
import Testbank
import WebAPI

/// How a command line names an account of Testbank: by its id, `external:ID` or `name:TEXT`.
enum AccountName {
    case id(AccountID)
    case externalId(String)
    case name(String)

    /// Reads a name. `place` is the option or argument that it stands in.
    ///
    /// - Throws: ``CommandFailure`` with status 64 for a name of nothing, and for the root account, which is nobody's.
    init(_ text: String, place: String) throws {
        let value: String
        switch text {
        case _ where text.hasPrefix("external:"):
            value = String(text.dropFirst("external:".count))
            self = .externalId(value)
        case _ where text.hasPrefix("name:"):
            value = String(text.dropFirst("name:".count))
            self = .name(value)
        default:
            value = text
            self = .id(AccountID(text))
        }
        if value.isEmpty {
            throw CommandFailure(
                .usage, code: "usage", "\(place) is empty", hint: "write an id, external:ID or name:TEXT")
        }
        if case .id(let id) = self, id.isRoot {
            throw CommandFailure(
                .usage, code: "usage",
                "\(place): ROOT is Testbank's own root account; it cannot be read or listed by")
        }
    }
}

/// Finds the account that a command line names.
struct AccountResolver {
    private let session: Session
    private let client: TestbankClient

    init(_ session: Session) throws {
        self.session = session
        client = try session.testbank()
    }

    /// Reads the account.
    ///
    /// - Throws: ``CommandFailure``: status 66 when there is none, 64 when the name fits several, 1 when the list of
    ///   accounts is not complete, so that nobody can tell.
    func account(_ name: AccountName) async throws -> Account {
        switch name {
        case .id(let id): try await session.reading { try await client.account(id) }
        case .externalId(let id):
            try await only("external id \(id)", AccountQuery(externalId: id)) { _ in true }
        case .name(let text):
            try await only("name \(text)", AccountQuery(name: text)) { $0.name == text }
        }
    }

    /// The account's id. An id is taken at its word: nobody can look up another customer's account to which one may send.
    ///
    /// - Throws: ``CommandFailure``, as ``account(_:)``.
    func id(_ name: AccountName) async throws -> AccountID {
        if case .id(let id) = name { return id }
        return try await account(name).id
    }

    /// The only account of the list that fits exactly.
    private func only(
        _ description: String, _ query: AccountQuery, _ fits: (Account) -> Bool
    ) async throws -> Account {
        let pages = client.accounts(query)
        var listed: [Account] = []
        while let page = try await session.readingList({ () throws(APIError) in try await pages.next() }) {
            listed += page
        }
        let found = listed.filter(fits)
        if found.count > 1 {
            throw CommandFailure(
                .usage, code: "ambiguous",
                "\(found.count) accounts have the \(description): \(Self.list(found))",
                hint: "name the account by its id")
        }
        // A name that another account may have, too, is no name. External ids are unique.
        if let reason = pages.incompleteness, found.isEmpty || query.externalId == nil {
            throw CommandFailure(
                .partialFailure, code: "incomplete",
                "the list of accounts is not complete (\(reason)), so nobody can tell which one has the \(description)",
                hint: "name the account by its id")
        }
        guard let account = found.first else {
            throw CommandFailure(
                .notFound, code: "not_found", "there is no account with the \(description)",
                hint: listed.isEmpty
                    ? "`dreams testbank accounts list` shows the accounts"
                    : "similar: \(Self.list(listed))")
        }
        return account
    }

    private static func list(_ accounts: [Account]) -> String {
        let shown = accounts.prefix(5).map { account in
            "\(account.id)" + (account.name.map { " (\($0))" } ?? "")
        }
        return shown.joined(separator: ", ")
            + (accounts.count > shown.count ? " and \(accounts.count - shown.count) more" : "")
    }
}
