/// The `embedded` member of a file to load. Rows are served as they stand in the file, whatever is wrong with
/// them: that is what they may be for.
struct EmbeddedLoadedData: Sendable {
    private(set) var accounts: [EmbeddedAccount] = []
    /// Rows of version 2.x.
    private(set) var transactions: [JSON] = []
    private(set) var transactionsV3: [JSON] = []
    /// The member itself, to be kept in a data file.
    let json: JSON

    private static let known = ["accounts", "balances", "transactions", "transactionsV3"]

    init(_ json: JSON) throws(LoadError) {
        self.json = json
        guard let object = json.object else { throw LoadError(description: "embedded: must be an object") }
        if let key = object.keys.first(where: { !Self.known.contains($0) }) {
            throw LoadError(
                description: "embedded.\(key): not known; there are \(Self.known.joined(separator: ", "))")
        }
        transactions = try EmbeddedLoadedData.array(object, "transactions")
        transactionsV3 = try EmbeddedLoadedData.array(object, "transactionsV3")
        for (index, value) in try EmbeddedLoadedData.array(object, "accounts").enumerated() {
            guard let account = value.object, let id = account["id"]?.string, !id.isEmpty else {
                throw LoadError(
                    description: "embedded.accounts[\(index)]: must be an object with an id that is not empty"
                )
            }
            if accounts.contains(where: { $0.id == id }) {
                throw LoadError(description: "embedded.accounts[\(index)].id: given twice")
            }
            accounts.append(EmbeddedAccount(loaded: account, id: id))
        }
        for (index, value) in try EmbeddedLoadedData.array(object, "balances").enumerated() {
            guard let place = accounts.firstIndex(where: { .string($0.id) == value.object?["id"] }) else {
                throw LoadError(
                    description:
                        "embedded.balances[\(index)]: must be an object with the id of an account here")
            }
            accounts[place].balances = value
        }
    }

    private static func array(_ object: JSONObject, _ key: String) throws(LoadError) -> [JSON] {
        guard let value = object[key] else { return [] }
        guard let array = value.array else {
            throw LoadError(description: "embedded.\(key): must be an array")
        }
        return array
    }
}

extension EmbeddedSource {
    private static let setting = "embedded"

    /// Keeps in a data file what the data is made of.
    func save(_ records: Records) throws {
        let value: JSON =
            switch self {
            case .generated(let count): .integer(Int64(count))
            case .loaded(let data): data.json
            }
        try records.set(EmbeddedSource.setting, value.rendered)
    }

    /// What the data in a file is made of. Nil when it was written before there was any of this.
    init?(_ records: Records) throws {
        guard let text = try records.setting(EmbeddedSource.setting) else { return nil }
        let value = try JSONParser.parse(text.utf8)
        if let count = value.integer {
            self = .generated(transactions: Int(count))
        } else {
            self = .loaded(try EmbeddedLoadedData(value))
        }
    }
}
