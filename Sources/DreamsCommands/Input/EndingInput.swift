import ExactJSON
import ImpactFinance
import Money
import Operations

/// Reads which transactions are to be settled or failed.
enum EndingInput {
    /// Ids from the command line.
    ///
    /// - Throws: ``InputError`` when one is there twice.
    static func parse(arguments: [String]) throws(InputError) -> [EndingRequest] {
        let place = { (index: Int) in "argument \(index + 1)" }
        try InputError.onCommandLine { () throws(InputError) in
            for (index, id) in arguments.enumerated() { try check(id: id, place: place(index)) }
        }
        let requests = arguments.map { EndingRequest(id: $0) }
        try refuseTwins(requests, place: place)
        return requests
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
            let place = { (index: Int) in "\(name) line \(records[index].line)" }
            let requests = try records.indices.map { index throws(InputError) in
                try request(records[index].value, place: place(index), goal: goal, now: now)
            }
            try refuseTwins(requests, place: place)
            return requests
        }
        return try lines(bytes, name: name)
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
            let id = try record.requiredIdentifier("id")
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

    /// Refuses what cannot be an id. See ``GivenIdentifier``.
    static func check(id: String, place: @autoclosure () -> String) throws(InputError) {
        guard let problem = GivenIdentifier.problem(id) else { return }
        throw InputError(place: place(), message: problem)
    }

    private static func lines(_ bytes: [UInt8], name: String) throws(InputError) -> [EndingRequest] {
        let bytes = bytes.dropFirst(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
        guard bytes.allSatisfy({ $0 < 0x80 }) || String(validating: bytes, as: UTF8.self) != nil else {
            throw InputError(place: name, message: "it is not UTF-8")
        }
        var requests: [EndingRequest] = []
        var numbers: [Int] = []
        try bytes.withUnsafeBufferPointer { text throws(InputError) in
            var number = 0
            var start = 0
            while start < text.count {
                let end = text[start...].firstIndex(of: UInt8(ascii: "\n")) ?? text.count
                let words = words(UnsafeBufferPointer(rebasing: text[start..<end]))
                start = end + 1
                number += 1
                guard let id = words.first else { continue }
                let place = { "\(name) line \(number)" }
                guard words.count == 1, !id.utf8.contains(UInt8(ascii: ",")) else {
                    throw InputError(
                        place: place(), message: "expected one id and nothing else",
                        hint:
                            "give plain ids, one a line, or JSON; `dreams list-requested -o id` prints such a list"
                    )
                }
                try check(id: id, place: place())
                requests.append(EndingRequest(id: id))
                numbers.append(number)
            }
        }
        try refuseTwins(requests) { "\(name) line \(numbers[$0])" }
        return requests
    }

    /// What stands between white space on a line. Most lines are ASCII, for which no Unicode tables are needed.
    private static func words(_ line: UnsafeBufferPointer<UInt8>) -> [String] {
        var words: [String] = []
        var start = 0
        for index in 0...line.count {
            // The end of the line ends a word too.
            let byte = index < line.count ? line[index] : UInt8(ascii: " ")
            guard byte < 0x80 else {
                return String(decoding: line, as: UTF8.self).split(whereSeparator: \.isWhitespace)
                    .map(String.init)
            }
            guard byte == UInt8(ascii: " ") || (0x09...0x0D).contains(byte) else { continue }
            if index > start { words.append(String(decoding: line[start..<index], as: UTF8.self)) }
            start = index + 1
        }
        return words
    }

    /// Refuses an id that is there twice: which of the two was meant?
    private static func refuseTwins(
        _ requests: [EndingRequest], place: (Int) -> String
    ) throws(InputError) {
        var seen = IdentifierSet()
        for (index, request) in requests.enumerated() where !seen.insert(Identifier.key(request.id)) {
            let first = requests.firstIndex { Identifier.same($0.id, request.id) } ?? index
            throw InputError(
                code: InputError.duplicate, place: place(index),
                message: "the id \(request.id) is there already, at \(place(first))",
                hint: "name each transaction once")
        }
    }
}
