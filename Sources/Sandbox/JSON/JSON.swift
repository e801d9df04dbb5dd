/// A JSON value that keeps what a server must keep: the order of keys and the exact text of numbers.
enum JSON: Equatable, Sendable {
    case null
    case bool(Bool)
    case integer(Int64)
    /// A number that is not written as an integer of 64 bits, as its own text.
    case number(String)
    case string(String)
    case array([JSON])
    case object(JSONObject)

    var string: String? {
        if case .string(let value) = self { value } else { nil }
    }

    var integer: Int64? {
        if case .integer(let value) = self { value } else { nil }
    }

    var array: [JSON]? {
        if case .array(let value) = self { value } else { nil }
    }

    var object: JSONObject? {
        if case .object(let value) = self { value } else { nil }
    }

    static func text(_ value: String?) -> JSON {
        value.map(JSON.string) ?? .null
    }
}

/// The members of a JSON object in the order in which they were written. Objects here are small: a
/// linear search beats hashing.
struct JSONObject: Equatable, Sendable, ExpressibleByDictionaryLiteral {
    private(set) var members: [(key: String, value: JSON)]

    init(dictionaryLiteral elements: (String, JSON)...) {
        members = elements.map { (key: $0.0, value: $0.1) }
    }

    init() { members = [] }

    var keys: [String] { members.map(\.key) }

    subscript(key: String) -> JSON? {
        get { members.first { $0.key == key }?.value }
        set {
            let index = members.firstIndex { $0.key == key }
            switch (index, newValue) {
            case (let index?, let value?): members[index].value = value
            case (let index?, nil): members.remove(at: index)
            case (nil, let value?): members.append((key, value))
            case (nil, nil): break
            }
        }
    }

    /// Adds a member without looking for an earlier one of the same name.
    mutating func append(_ key: String, _ value: JSON) {
        members.append((key, value))
    }

    static func == (left: JSONObject, right: JSONObject) -> Bool {
        left.members.elementsEqual(right.members) { $0.key == $1.key && $0.value == $1.value }
    }
}
