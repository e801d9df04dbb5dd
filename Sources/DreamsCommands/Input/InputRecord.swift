import ExactJSON
import Money
import Presentation

/// One object of the user's data, from JSON or from a row of CSV, and where it is.
struct InputRecord {
    /// Where: `file.csv line 3`.
    var place: String
    /// The values by name; a `null` counts as absent.
    var values: [String: JSON]
    /// Whether values are text, as in CSV or options, so that `12300` in quotes is a number all the same.
    var isText: Bool
    /// The option that gave each field, when the record was made of options: errors name it.
    var options: [String: String] = [:]

    /// Reads a file's records: JSON (an array or one object after the other) or CSV with a header row, in which only
    /// `known` columns may be.
    ///
    /// - Throws: ``InputError`` that names the line.
    static func read(_ bytes: [UInt8], name: String, known: [String]) throws(InputError) -> [InputRecord] {
        guard looksLikeJSON(bytes) else { return try csv(CSVReader(bytes, name: name), name, known) }
        return try json(bytes, name: name).map { record throws(InputError) in
            let place = "\(name) line \(record.line)"
            guard case .object(let object) = record.value else {
                throw InputError(place: place, message: "expected an object")
            }
            return InputRecord(place: place, object)
        }
    }

    /// A column that means nothing is the header's mistake, whether there are rows or not and whatever is in them.
    private static func csv(
        _ reader: CSVReader, _ name: String, _ known: [String]
    ) throws(InputError) -> [InputRecord] {
        let columns = Dictionary(reader.header.map { ($0, JSON.null) }) { first, _ in first }
        try InputRecord(place: "\(name) line \(reader.headerLine)", values: columns, isText: true)
            .refuseUnknown(known: known)
        return reader.rows.map {
            InputRecord(
                place: "\(name) line \($0.line)", values: $0.cells.mapValues(JSON.string), isText: true)
        }
    }

    /// The values of a JSON file, each with its line.
    static func json(_ bytes: [UInt8], name: String) throws(InputError) -> [JSONRecord] {
        do {
            return try JSONRecords.parse(bytes, halfPairs: .refused)
        } catch {
            throw InputError(
                place: "\(name) line \(error.line), column \(error.column)", message: error.message)
        }
    }

    /// Whether a text begins as JSON does.
    static func looksLikeJSON(_ bytes: [UInt8]) -> Bool {
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let first = bytes[start...].first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
        return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
    }

    /// Makes a record of values that were found one by one, such as options.
    init(place: String, values: [String: JSON], isText: Bool, options: [String: String] = [:]) {
        self.place = place
        self.values = values
        self.isText = isText
        self.options = options
    }

    /// Makes a record of a JSON object.
    init(place: String, _ object: JSONObject) {
        self.place = place
        values = Dictionary(object.members.map { ($0.name, $0.value) }) { first, _ in first }
        isText = false
    }

    /// The value of a field; nil when it is absent or null.
    subscript(name: String) -> JSON? {
        guard let value = values[name], !value.isNull else { return nil }
        return value
    }

    /// Refuses names that mean nothing here, with the nearest one that does.
    func refuseUnknown(known: [String]) throws(InputError) {
        guard let unknown = values.keys.sorted().first(where: { !known.contains($0) }) else { return }
        let nearest = NearestName.of(unknown, among: known).map { "did you mean `\($0)`?" }
        throw error(
            unknown, "it is not a field that can be given here",
            hint: nearest ?? "the fields are \(known.joined(separator: ", "))")
    }

    /// An error about one of the fields.
    func error(_ name: String, _ message: String, hint: String? = nil) -> InputError {
        if let option = options[name] { return InputError(place: option, message: message, hint: hint) }
        return InputError(place: "\(place), field `\(name)`", message: message, hint: hint)
    }

    /// A text; nil when absent.
    func text(_ name: String) throws(InputError) -> String? {
        switch self[name] {
        case nil: return nil
        case .string(let text)?:
            guard !text.isEmpty else { throw error(name, "it is empty") }
            return text
        default: throw error(name, "expected text")
        }
    }

    /// A text that must be there.
    func requiredText(_ name: String) throws(InputError) -> String {
        guard let text = try text(name) else { throw error(name, "it is missing") }
        return text
    }

    /// An id, see ``GivenIdentifier``; nil when absent.
    func identifier(_ name: String) throws(InputError) -> String? {
        guard let text = try text(name) else { return nil }
        if let problem = GivenIdentifier.problem(text) { throw error(name, problem) }
        return text
    }

    /// An id that must be there.
    func requiredIdentifier(_ name: String) throws(InputError) -> String {
        guard let id = try identifier(name) else { throw error(name, "it is missing") }
        return id
    }

    /// A time; nil when absent.
    func time(_ name: String) throws(InputError) -> Timestamp? {
        guard let text = try text(name) else { return nil }
        let time: Timestamp
        do {
            time = try Timestamp(rfc3339: text)
        } catch {
            throw self.error(name, error.message)
        }
        if let problem = time.implausibility { throw error(name, problem, hint: "check the year") }
        return time
    }

    /// A whole number, for amounts in the currency's smallest unit; nil when absent.
    func integer(_ name: String, allowNegative: Bool = true) throws(InputError) -> Int64? {
        switch self[name] {
        case nil: return nil
        case .integer(let value)? where allowNegative || value >= 0: return value
        case .integer(let value)?: throw error(name, "\(value) is negative")
        case .string(let text)? where isText:
            do {
                return try MinorUnits.parseInteger(text, allowNegative: allowNegative)
            } catch {
                throw self.error(name, error.message)
            }
        case .number(let text)?: throw error(name, "`\(text)` is not a whole number of 64 bits")
        default: throw error(name, "expected a whole number")
        }
    }

    /// A plain decimal number as it was written; nil when absent.
    func number(_ name: String) throws(InputError) -> JSON? {
        if case .number(let text)? = try anyNumber(name), text.contains(where: { $0 == "e" || $0 == "E" }) {
            throw error(name, "`\(text)` is not a plain number, such as 16.67")
        }
        return try anyNumber(name)
    }

    private func anyNumber(_ name: String) throws(InputError) -> JSON? {
        switch self[name] {
        case nil: return nil
        case .integer(let value)?: return .integer(value)
        case .number(let text)?: return .number(text)
        case .string(let text)? where isText:
            switch try? JSON(parsing: text) {
            case .integer(let value)?: return .integer(value)
            case .number(let text)?: return .number(text)
            default: throw error(name, "`\(text)` is not a number, such as 16.67")
            }
        default: throw error(name, "expected a number")
        }
    }
}
