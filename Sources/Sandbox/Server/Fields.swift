/// Gathers everything that is wrong with a request, so that one answer tells it all.
final class Problems {
    private(set) var errors: [FieldError] = []

    func add(_ field: String, _ message: String) {
        errors.append(FieldError(field: field, message: message))
    }

    /// Refuses the request when anything was wrong with it.
    func check() throws(Refusal) {
        if !errors.isEmpty { throw Refusal(400, errors) }
    }
}

/// Reads the members of one object of a request body, strictly: nothing is converted, nothing is ignored.
struct Fields {
    let object: JSONObject
    /// The dotted path of the object, as it begins the names of fields in errors.
    let path: String
    let problems: Problems

    /// The object inside the body's one wrapper key.
    static func unwrap(_ request: Request, _ wrapper: String, _ problems: Problems) throws(Refusal) -> Fields
    {
        let type = request.headers["content-type"]?.split(separator: ";").first.map(trimmed)?.lowercased()
        guard type == "application/json" else {
            throw Refusal(415, field: "Content-Type", "must be application/json")
        }
        let body: JSON
        do {
            body = try JSONParser.parse(request.body)
        } catch {
            throw Refusal(
                400, field: "body",
                "is not JSON: \(error.message) (line \(error.line), column \(error.column))")
        }
        guard let outer = body.object else { throw Refusal(400, field: "body", "must be an object") }
        for key in outer.keys where key != wrapper {
            problems.add(key, "is not known here; the body is {\"\(wrapper)\": {…}}")
        }
        guard let inner = outer[wrapper] else {
            problems.add(wrapper, "is required")
            throw Refusal(400, problems.errors)
        }
        guard let object = inner.object else {
            problems.add(wrapper, "must be an object")
            throw Refusal(400, problems.errors)
        }
        return Fields(object: object, path: wrapper, problems: problems)
    }

    private static func trimmed(_ text: Substring) -> String {
        String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }

    func name(_ key: String) -> String { "\(path).\(key)" }

    func has(_ key: String) -> Bool { object[key] != nil }

    func add(_ key: String, _ message: String) { problems.add(name(key), message) }

    /// Every key that is not in the list is an error.
    func allow(_ keys: [String], _ message: String = "is not known or cannot be changed") {
        for key in object.keys where !keys.contains(key) { add(key, message) }
    }

    private func value<Value>(_ key: String, _ required: Bool, _ kind: String, _ read: (JSON) -> Value?)
        -> Value?
    {
        guard let json = object[key] else {
            if required { add(key, "is required") }
            return nil
        }
        guard let value = read(json) else {
            add(key, "must be \(kind)")
            return nil
        }
        return value
    }

    func string(_ key: String, required: Bool = false) -> String? {
        value(key, required, "a text that is not empty") { $0.string.flatMap { $0.isEmpty ? nil : $0 } }
    }

    func timestamp(_ key: String) -> Timestamp? {
        value(key, false, "a time as RFC 3339 writes it, such as 2023-03-27T16:41:00Z") {
            $0.string.flatMap(Timestamp.init(_:))
        }
    }

    /// An amount in cents that is moved: positive.
    func amount(_ key: String, required: Bool) -> Int64? {
        value(key, required, "an integer from 1 to \(Int64.max)") { $0.integer.flatMap { $0 > 0 ? $0 : nil } }
    }

    func integer(_ key: String) -> Int64? {
        value(key, false, "an integer of 64 bits") { $0.integer }
    }

    /// A number, as it is written.
    func number(_ key: String) -> JSON? {
        value(key, false, "a number") {
            switch $0 {
            case .integer, .number: $0
            default: nil
            }
        }
    }

    func oneOf(_ key: String, _ values: [String], required: Bool) -> String? {
        value(key, required, "one of \(values.joined(separator: ", "))") {
            $0.string.flatMap { values.contains($0) ? $0 : nil }
        }
    }

    /// An array of objects that each carry an id; an id given twice is an error.
    func entries(_ key: String) -> [(id: String, fields: Fields)] {
        guard let array = value(key, false, "an array", { $0.array }) else { return [] }
        var result: [(id: String, fields: Fields)] = []
        var seen: Set<String> = []
        for (index, element) in array.enumerated() {
            let path = "\(name(key))[\(index)]"
            guard let object = element.object else {
                problems.add(path, "must be an object")
                continue
            }
            let fields = Fields(object: object, path: path, problems: problems)
            guard let id = fields.string("id", required: true) else { continue }
            if seen.insert(id).inserted {
                result.append((id, fields))
            } else {
                fields.add("id", "is given twice")
            }
        }
        return result
    }
}
