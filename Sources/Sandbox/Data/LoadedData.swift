/// Why a file of data cannot be loaded.
struct LoadError: Error, CustomStringConvertible {
    var description: String
}

/// Data of the user's own: `{"users":[],"accounts":[],"dreams":[],"transactions":[]}` in the API's shapes, and
/// that of other APIs in a member of their name.
///
/// Objects are kept and served as they stand in the file, unknown keys, types and states included. Checked
/// is what the sandbox itself works with: ids, references, amounts, and the times that order the list.
struct LoadedData: Sendable {
    private var users: [JSONObject] = []
    private var accounts: [JSONObject] = []
    private var dreams: [JSONObject] = []
    /// Nil when the file has none: then it is generated.
    private(set) var testbank: LoadedTestbank?
    private var transactions: [(object: JSONObject, requestedAt: Timestamp)] = []
    private(set) var embedded: EmbeddedLoadedData?

    init(_ text: [UInt8]) throws(LoadError) {
        let root: JSON
        do {
            root = try JSONParser.parse(text)
        } catch {
            throw LoadError(description: "line \(error.line), column \(error.column): \(error.message)")
        }
        guard let object = root.object else {
            throw LoadError(description: "the file must hold a JSON object")
        }
        let known = Records.Kind.allCases.map(\.rawValue) + ["testbank", "embedded"]
        if let key = object.keys.first(where: { !known.contains($0) }) {
            throw LoadError(description: "\(key): not known; there are \(known.joined(separator: ", "))")
        }
        if let json = object["embedded"] { embedded = try EmbeddedLoadedData(json) }
        users = try LoadedData.objects(object, .users)
        accounts = try LoadedData.objects(object, .accounts)
        dreams = try LoadedData.objects(object, .dreams)
        try checkReferences(LoadedData.objects(object, .transactions))
        if let json = object["testbank"] { testbank = try LoadedTestbank(json) }
    }

    private static func objects(_ root: JSONObject, _ kind: Records.Kind) throws(LoadError) -> [JSONObject] {
        guard let value = root[kind.rawValue] else { return [] }
        guard let array = value.array else {
            throw LoadError(description: "\(kind.rawValue): must be an array")
        }
        var objects: [JSONObject] = []
        var seen: Set<String> = []
        for (index, element) in array.enumerated() {
            let place = "\(kind.rawValue)[\(index)]"
            guard let object = element.object else {
                throw LoadError(description: "\(place): must be an object")
            }
            guard let id = object["id"]?.string, !id.isEmpty else {
                throw LoadError(description: "\(place).id: must be a text that is not empty")
            }
            guard seen.insert(id).inserted else { throw LoadError(description: "\(place).id: given twice") }
            if let external = object["externalId"], external != .null, external.string == nil {
                throw LoadError(description: "\(place).externalId: must be a text or null")
            }
            objects.append(object)
        }
        return objects
    }

    private mutating func checkReferences(_ plain: [JSONObject]) throws(LoadError) {
        let userIDs = Set(users.compactMap { $0["id"]?.string })
        let accountIDs = Set(accounts.compactMap { $0["id"]?.string })
        let dreamIDs = Set(dreams.compactMap { $0["id"]?.string })
        func check(
            _ object: JSONObject, _ key: String, _ ids: Set<String>, _ place: String, required: Bool = false
        )
            throws(LoadError)
        {
            if object[key] == nil || object[key] == .null {
                if required { throw LoadError(description: "\(place).\(key): is required") }
                return
            }
            guard let id = object.referenceID(key) else {
                throw LoadError(description: "\(place).\(key): must be an object with an id")
            }
            guard ids.contains(id) else {
                throw LoadError(description: "\(place).\(key).id: \(id) is not in this file")
            }
        }
        for (index, account) in accounts.enumerated() {
            try check(account, "user", userIDs, "accounts[\(index)]", required: true)
            try LoadedData.checkInteger(account, "balanceCents", "accounts[\(index)]", required: false)
        }
        for (index, dream) in dreams.enumerated() {
            try check(dream, "user", userIDs, "dreams[\(index)]", required: true)
            try check(dream, "account", accountIDs, "dreams[\(index)]")
            try LoadedData.checkInteger(dream, "balanceCents", "dreams[\(index)]", required: false)
        }
        for (index, transaction) in plain.enumerated() {
            let place = "transactions[\(index)]"
            try check(transaction, "user", userIDs, place, required: true)
            for key in ["toAccount", "fromAccount"] { try check(transaction, key, accountIDs, place) }
            for key in ["toDream", "fromDream"] { try check(transaction, key, dreamIDs, place) }
            try LoadedData.checkInteger(transaction, "amountCents", place, required: true)
            guard let requestedAt = transaction["requestedAt"]?.string.flatMap(Timestamp.init(_:)) else {
                throw LoadError(description: "\(place).requestedAt: must be a time as RFC 3339 writes it")
            }
            guard let state = transaction["state"]?.string, !state.isEmpty else {
                throw LoadError(description: "\(place).state: must be a text that is not empty")
            }
            transactions.append((transaction, requestedAt))
        }
    }

    private static func checkInteger(_ object: JSONObject, _ key: String, _ place: String, required: Bool)
        throws(LoadError)
    {
        guard let value = object[key] else {
            if required { throw LoadError(description: "\(place).\(key): is required") }
            return
        }
        if value.integer == nil {
            throw LoadError(description: "\(place).\(key): must be an integer of 64 bits")
        }
    }

    func fill(_ records: Records, seed: UInt64) throws {
        try records.set("seed", String(seed))
        for user in users { try records.insert(user: user) }
        for account in accounts {
            try records.insert(account: account, userID: account.referenceID("user") ?? "")
        }
        for dream in dreams { try records.insert(dream: dream, userID: dream.referenceID("user") ?? "") }
        for (transaction, requestedAt) in transactions {
            try records.insert(
                transaction: transaction, userID: transaction.referenceID("user") ?? "",
                requestedAt: requestedAt)
        }
    }
}
