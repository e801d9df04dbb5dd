import ExactJSON
import Money
import Operations

/// Reads which transactions are to be settled or failed.
enum EndingInput {
    /// Ids from the command line.
    ///
    /// - Throws: ``InputError`` when one is there twice.
    static func parse(arguments: [String]) throws(InputError) -> [EndingRequest] {
        for (index, id) in arguments.enumerated() { try check(id: id, place: "argument \(index + 1)") }
        return try checked(
            arguments.enumerated().map { ("argument \($0.offset + 1)", EndingRequest(id: $0.element)) })
    }

    /// Ids from a file: plain, one a line, or JSON, an array or one value after the other, where an object has `id` and
    /// may have the time (`settledAt` or `failedAt`) and `amountCents`, which is then held against the service's.
    ///
    /// - Throws: ``InputError`` that names the line.
    static func parse(
        _ bytes: [UInt8], name: String, goal: EndingPlanner.Goal, now: Timestamp
    ) throws(InputError) -> [EndingRequest] {
        if InputRecord.looksLikeJSON(bytes) {
            let records = try InputRecord.json(bytes, name: name)
            return try checked(
                records.map { record throws(InputError) in
                    let place = "\(name) line \(record.line)"
                    return (place, try request(record.value, place: place, goal: goal, now: now))
                })
        }
        return try checked(try lines(bytes, name: name))
    }

    private static func request(
        _ value: JSON, place: String, goal: EndingPlanner.Goal, now: Timestamp
    ) throws(InputError) -> EndingRequest {
        switch value {
        case .string(let id):
            try check(id: id, place: place)
            return EndingRequest(id: id)
        case .object(let object):
            let record = InputRecord(place: place, object)
            let id = try record.requiredText("id")
            try check(id: id, place: place)
            return EndingRequest(
                id: id, at: try time(record, goal: goal, now: now),
                expectedAmountCents: try record.integer("amountCents"))
        default: throw InputError(place: place, message: "expected an id or an object with `id`")
        }
    }

    /// The time of the end that is asked for. The time of the other end says that something else happened.
    private static func time(
        _ record: InputRecord, goal: EndingPlanner.Goal, now: Timestamp
    ) throws(InputError) -> Timestamp? {
        let (wanted, other) = goal == .settle ? ("settledAt", "failedAt") : ("failedAt", "settledAt")
        if record[other] != nil {
            throw record.error(
                other, "\(goal.rawValue) takes \(wanted), and this says that it ended the other way")
        }
        guard let time = try record.time(wanted) else { return nil }
        guard time <= now else {
            throw record.error(
                wanted, "\(time) lies in the future", hint: "give the time at which it happened")
        }
        return time
    }

    /// Refuses what cannot be a part of a path: servers read it as another resource.
    static func check(id: String, place: String) throws(InputError) {
        guard ["", ".", ".."].contains(id) else { return }
        throw InputError(place: place, message: "`\(id)` cannot be an id")
    }

    private static func lines(_ bytes: [UInt8], name: String) throws(InputError) -> [(String, EndingRequest)]
    {
        guard
            let text = String(
                validating: bytes.dropFirst(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0), as: UTF8.self)
        else {
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
            try check(id: String(id), place: place)
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
                    code: InputError.duplicate, place: place,
                    message: "the id \(request.id) is there already, at \(first)",
                    hint: "name each transaction once")
            }
        }
        return requests.map(\.request)
    }
}
