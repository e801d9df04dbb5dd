/// Reads the members of a request body, each problem with the JSON pointer (RFC 6901) of its place.
struct TestbankBody {
    let object: JSONObject
    let pointer: String
    let problems: TestbankProblems
    /// Whether members that are not known are an error.
    let isStrict: Bool

    /// The `data` of a body, whose type must be this one.
    static func data(
        _ type: String, allowing keys: [String], _ call: TestbankCall, _ problems: TestbankProblems
    )
        throws -> TestbankBody
    {
        let isStrict = !call.has(.lenientBodies)
        let media = call.request.headers["content-type"]?.split(separator: ";").first.map {
            $0.filter { $0 != " " }.lowercased()
        }
        let isJSON = media == "application/json" || (!isStrict && media == "application/vnd.api+json")
        var root: JSON = [:]
        if isJSON {
            do {
                root = try JSONParser.parse(call.request.body)
            } catch {
                throw TestbankRefusal(
                    400, title: "Bad Request",
                    "the body is not JSON: \(error.message) (line \(error.line), column \(error.column))")
            }
        } else if isStrict {
            // The published server takes the body for an empty one.
            throw TestbankRefusal(
                415, title: "Unsupported Media Type", "Content-Type must be application/json",
                source: .header("Content-Type"))
        }
        let body = TestbankBody(
            object: root.object ?? [:], pointer: "", problems: problems, isStrict: isStrict)
        if root.object == nil { problems.add("", "must be an object") }
        body.allow(["data"])
        guard let data = body.member("data", required: true) else {
            throw TestbankRefusal(invalid: problems.problems)
        }
        data.allow(["type"] + keys)
        data.oneOf("type", [type], required: true)
        return data
    }

    func place(_ key: String) -> String { "\(pointer)/\(key)" }

    func add(_ key: String, _ message: String) { problems.add(place(key), message) }

    func allow(_ keys: [String]) {
        if !isStrict { return }
        for key in object.keys where !keys.contains(key) { add(key, "is not known here") }
    }

    /// The value under the key; null counts as absent.
    private func value(_ key: String, required: Bool) -> JSON? {
        guard let value = object[key], value != .null else {
            if required { add(key, "is required") }
            return nil
        }
        return value
    }

    func member(_ key: String, required: Bool = false, allowing keys: [String]? = nil) -> TestbankBody? {
        guard let value = value(key, required: required) else { return nil }
        guard let object = value.object else {
            add(key, "must be an object")
            return nil
        }
        let body = TestbankBody(object: object, pointer: place(key), problems: problems, isStrict: isStrict)
        if let keys { body.allow(keys) }
        return body
    }

    /// A text of 1 to `most` characters. The published server leaves an empty one out of account, and its
    /// database refuses a long one.
    func text(_ key: String, most: Int, required: Bool = false) throws -> String? {
        guard let value = value(key, required: required) else { return nil }
        guard let text = value.string else {
            add(key, "must be a text")
            return nil
        }
        if text.isEmpty {
            if isStrict || required { add(key, "must not be empty") }
            return nil
        }
        if text.unicodeScalars.count > most {
            if !isStrict { throw TestbankRefusal(500, code: "ER_DATA_TOO_LONG", "Data too long for \(key)") }
            add(key, "must not be longer than \(most) characters")
            return nil
        }
        return text
    }

    @discardableResult
    func oneOf(_ key: String, _ values: [String], required: Bool = false) -> String? {
        guard let value = value(key, required: required) else { return nil }
        guard let text = value.string, values.contains(text) else {
            add(key, "must be \(values.count == 1 ? "" : "one of ")\(values.joined(separator: ", "))")
            return nil
        }
        return text
    }

    /// An amount above zero with at most two decimals, as a text.
    func amount(_ key: String) -> Int64? {
        guard let value = value(key, required: true) else { return nil }
        guard let text = value.string, let amount = TestbankMoney.parse(text), amount > 0 else {
            add(key, "must be a text such as \"12.50\", above zero, at most 99999999999.99")
            return nil
        }
        return amount
    }

    /// The id of the resource that a relationship names.
    func related(_ key: String, type: String, required: Bool = true) -> (id: String, pointer: String)? {
        guard
            let data = member(key, required: required, allowing: ["data"])?.member(
                "data", required: true, allowing: ["type", "id"])
        else { return nil }
        data.oneOf("type", [type], required: true)
        guard let id = data.value("id", required: true) else { return nil }
        guard let text = id.string, !text.isEmpty else {
            data.add("id", "must be a text that is not empty")
            return nil
        }
        return (text, data.place("id"))
    }
}
