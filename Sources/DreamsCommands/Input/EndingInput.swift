import ExactJSON
import Operations

/// Reads which transactions are to be settled or failed.
enum EndingInput {
    /// Ids from the command line.
    ///
    /// - Throws: ``InputError`` when one is there twice.
    static func parse(arguments: [String]) throws(InputError) -> [EndingRequest] {
        try checked(
            arguments.enumerated().map { ("argument \($0.offset + 1)", EndingRequest(id: $0.element)) })
    }

    /// Ids from a file: plain, one a line, or JSON, an array or one value after the other, where an object has `id` and
    /// may have the time (`settledAt` or `failedAt`) and `amountCents`, which is then held against the service's.
    ///
    /// - Throws: ``InputError`` that names the line.
    static func parse(_ bytes: [UInt8], name: String, goal: EndingPlanner.Goal) throws(InputError)
        -> [EndingRequest]
    {
        if InputRecord.looksLikeJSON(bytes) {
            let records = try InputRecord.json(bytes, name: name)
            return try checked(
                records.map { record throws(InputError) in
                    let place = "\(name) line \(record.line)"
                    return (place, try request(record.value, place: place, goal: goal))
                })
        }
        return try checked(try lines(bytes, name: name))
    }

    private static func request(
        _ value: JSON, place: String, goal: EndingPlanner.Goal
    ) throws(InputError) -> EndingRequest {
        switch value {
        case .string(let id) where !id.isEmpty: return EndingRequest(id: id)
        case .object(let object):
            let record = InputRecord(place: place, object)
            return EndingRequest(
                id: try record.requiredText("id"),
                at: try record.time(goal == .settle ? "settledAt" : "failedAt"),
                expectedAmountCents: try record.integer("amountCents"))
        default: throw InputError(place: place, message: "expected an id or an object with `id`")
        }
    }

    private static func lines(_ bytes: [UInt8], name: String) throws(InputError) -> [(String, EndingRequest)]
    {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw InputError(place: name, message: "it is not UTF-8")
        }
        var requests: [(String, EndingRequest)] = []
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let words = line.split(whereSeparator: \.isWhitespace)
            guard let id = words.first else { continue }
            let place = "\(name) line \(index + 1)"
            guard words.count == 1, !id.contains(",") else {
                throw InputError(
                    place: place, message: "expected one id and nothing else",
                    hint:
                        "give plain ids, one a line, or JSON; `dreams list-requested -o id` prints such a list"
                )
            }
            requests.append((place, EndingRequest(id: String(id))))
        }
        return requests
    }

    /// Refuses an id that is there twice: which of the two was meant?
    private static func checked(_ requests: [(place: String, request: EndingRequest)]) throws(InputError)
        -> [EndingRequest]
    {
        var places: [String: String] = [:]
        places.reserveCapacity(requests.count)
        for (place, request) in requests {
            if let first = places.updateValue(place, forKey: request.id) {
                throw InputError(
                    code: "duplicate_id", place: place,
                    message: "the id \(request.id) is there already, at \(first)",
                    hint: "name each transaction once")
            }
        }
        return requests.map(\.request)
    }
}
