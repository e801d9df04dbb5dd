/// The query of a request. Parameters that an operation does not have are refused, because a misspelt filter
/// that is ignored answers a different question; the published server ignores them.
struct TestbankQuery {
    private(set) var values: [(name: String, value: String)] = []

    init(_ call: TestbankCall, allowed: [String]) throws(TestbankRefusal) {
        for part in (call.request.query ?? "").split(separator: "&") {
            let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = PercentEncoding.decode(pair[0], plusIsSpace: true),
                let value = PercentEncoding.decode(pair.count > 1 ? pair[1] : "", plusIsSpace: true)
            else {
                throw TestbankRefusal(400, title: "Bad Request", "the query is not percent-encoded rightly")
            }
            if !allowed.contains(name) {
                if call.has(.lenientBodies) { continue }
                throw .badParameter(
                    name, "is not a parameter here; there are \(allowed.joined(separator: ", "))")
            }
            if self[name] != nil { throw .badParameter(name, "is given twice") }
            values.append((name, value))
        }
    }

    subscript(name: String) -> String? {
        values.first { $0.name == name }?.value
    }

    func integer(_ name: String, most: Int64, default fallback: Int64) throws(TestbankRefusal) -> Int64 {
        guard let text = self[name] else { return fallback }
        guard !text.isEmpty, text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }), let value = Int64(text),
            value <= most
        else { throw .badParameter(name, "must be an integer from 0 to \(most)") }
        return value
    }

    /// The relationships to include. Nil when the parameter is absent or not looked at.
    func include(_ call: TestbankCall) throws(TestbankRefusal) -> [String]? {
        guard let text = self["include"] else { return nil }
        if call.has(.includeRefused) { throw .badParameter("include", "is not supported") }
        if call.has(.noInclude) { return nil }
        let paths = text.split(separator: ",").map(String.init)
        if let path = paths.first(where: { $0 != "sender" && $0 != "recipient" }) {
            throw .badParameter("include", "must be of sender, recipient; not \(path)")
        }
        return paths
    }
}
