/// Reads the filters of a list of transactions from the query, as the specification has it, and from the body
/// of the GET, as the vendor's guide has it. A filter that is not documented is refused: a misspelt one that
/// is ignored answers a different question.
struct EmbeddedFilterReader {
    static let types = ["ACH", "WIRE", "RTP", "TRANSFER", "CARD", "REVERSAL", "RETURN", "FEE", "OTHER"]
    static let statuses = [
        "PENDING", "COMPLETED", "COMPLETED_WITH_EXCEPTIONS", "REJECTED", "CANCELED", "RETURNED",
        "PARTIALLY_COMPLETED", "UNDEFINED",
    ]
    private static let names = [
        "accountId", "type", "status", "amountEquals", "amountGreaterThan", "amountLessThan", "dateEquals",
        "dateGreaterThan", "dateLessThan", "dateTimeGreaterThan", "dateTimeLessThan", "recipientId",
        "transactionReferenceId",
    ]

    private let problems = EmbeddedProblems()
    private var filters = EmbeddedFilters()
    private var seen: Set<String> = []
    private let allowed: [String]

    private init(_ version: EmbeddedVersion) {
        allowed = version == .two ? ["clientId"] + Self.names : Self.names
    }

    /// The filters of a request. Page and limit are left to whoever knows them.
    static func read(
        _ request: Request, _ version: EmbeddedVersion, quirks: Set<EmbeddedQuirk>
    ) throws(EmbeddedError) -> EmbeddedFilters {
        if quirks.contains(.ignoreFilters) { return EmbeddedFilters() }
        var reader = EmbeddedFilterReader(version)
        for (name, value) in EmbeddedQuery.parameters(request, reader.problems) {
            if name == "page" || name == "limit" { continue }
            reader.take(name, value, .query)
        }
        if !quirks.contains(.ignoreBody) { reader.takeBody(request) }
        try reader.problems.check()
        if quirks.contains(.ignoreLists) {
            if reader.filters.types.count > 1 { reader.filters.types = [] }
            if reader.filters.statuses.count > 1 { reader.filters.statuses = [] }
        }
        return reader.filters
    }

    private mutating func takeBody(_ request: Request) {
        if request.body.isEmpty { return }
        let type = request.headers["content-type"]?.lowercased() ?? ""
        if type != "application/json", !type.hasPrefix("application/json;") {
            problems.add(EmbeddedCode.wrongValue, .header, "Content-Type", "must be application/json")
            return
        }
        guard let object = (try? JSONParser.parse(request.body))?.object else {
            problems.add(EmbeddedCode.wrongFormat, .body, "body", "must be a JSON object")
            return
        }
        for (name, value) in object.members {
            guard let text = value.string else {
                problems.add(EmbeddedCode.wrongFormat, .body, name, "must be a text")
                continue
            }
            take(name, text, .body)
        }
    }

    private mutating func take(_ name: String, _ value: String, _ location: EmbeddedError.Location) {
        guard allowed.contains(name) else {
            problems.add(
                EmbeddedCode.notExpected, location, name,
                "is not a filter here; there are \(allowed.joined(separator: ", "))")
            return
        }
        let isList = (name == "type" || name == "status") && location == .query
        guard seen.insert(name).inserted || isList else {
            problems.add(EmbeddedCode.notExpected, location, name, "is given twice")
            return
        }
        func read<Value>(_ form: String, _ parse: (String) -> Value?) -> Value? {
            let result = parse(value)
            if result == nil { problems.add(EmbeddedCode.wrongFormat, location, name, "must be \(form)") }
            return result
        }
        let amount = "a number with up to 15 digits and 2 decimals"
        let date = "a date as YYYY-MM-DD"
        let time = "a time as RFC 3339 writes it, such as 2022-01-01T00:00:00.000Z"
        switch name {
        case "clientId": filters.clientID = read("ten digits", EmbeddedPattern.clientID)
        case "accountId": filters.accountID = read("a text that is not empty", EmbeddedPattern.text)
        case "recipientId": filters.recipientID = read("a text that is not empty", EmbeddedPattern.text)
        case "transactionReferenceId":
            filters.reference = read("a text that is not empty", EmbeddedPattern.text)
        case "type": filters.types += list(name, value, EmbeddedFilterReader.types, location)
        case "status": filters.statuses += list(name, value, EmbeddedFilterReader.statuses, location)
        case "amountEquals": filters.amountEquals = read(amount, EmbeddedPattern.amount)
        case "amountGreaterThan": filters.amountGreaterThan = read(amount, EmbeddedPattern.amount)
        case "amountLessThan": filters.amountLessThan = read(amount, EmbeddedPattern.amount)
        case "dateEquals": filters.dateEquals = read(date, EmbeddedPattern.date)
        case "dateGreaterThan": filters.dateGreaterThan = read(date, EmbeddedPattern.date)
        case "dateLessThan": filters.dateLessThan = read(date, EmbeddedPattern.date)
        case "dateTimeGreaterThan": filters.dateTimeGreaterThan = read(time, Timestamp.init(_:))
        default: filters.dateTimeLessThan = read(time, Timestamp.init(_:))
        }
    }

    /// In the query several values, with commas or by repeating the name; in the body one.
    private func list(
        _ name: String, _ value: String, _ known: [String], _ location: EmbeddedError.Location
    ) -> [String] {
        let values = location == .query ? value.split(separator: ",").map(String.init) : [value]
        for value in values where !known.contains(value) {
            problems.add(
                EmbeddedCode.wrongValue, location, name, "must be one of \(known.joined(separator: ", "))")
        }
        return values
    }
}

/// The guide's patterns. Its amounts may be empty and its days need not exist; such values have no meaning
/// and are refused.
enum EmbeddedPattern {
    static func text(_ value: String) -> String? { value.isEmpty ? nil : value }

    static func clientID(_ value: String) -> String? {
        value.utf8.count == 10 && value.utf8.allSatisfy(isDigit) ? value : nil
    }

    /// `^\d{0,15}(?:[.]\d{1,2})?$`
    static func amount(_ value: String) -> EmbeddedDecimal? {
        let parts = value.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard !value.isEmpty, parts[0].utf8.count <= 15,
            parts.count == 1 || (1...2).contains(parts[1].utf8.count),
            parts.allSatisfy({ $0.utf8.allSatisfy(isDigit) })
        else { return nil }
        return EmbeddedDecimal(value)
    }

    static func date(_ value: String) -> String? {
        value.utf8.count == 10 && Timestamp("\(value)T00:00:00Z") != nil ? value : nil
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
