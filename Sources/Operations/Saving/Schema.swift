import ExactJSON

/// A piece of a JSON Schema (draft 2020-12).
struct Schema {
    /// The piece as JSON.
    let json: JSON

    /// A value of one of the types that JSON has: `string`, `integer`, `object`.
    static func type(_ name: String, orNull: Bool = false) -> Schema {
        Schema(json: ["type": orNull ? [.string(name), "null"] : .string(name)])
    }

    /// Any text.
    static let string = type("string")
    /// A whole number.
    static let integer = type("integer")
    /// `null`.
    static let null = type("null")

    /// A text that a regular expression (ECMA-262) matches.
    static func string(matching pattern: String) -> Schema {
        Schema(json: ["type": "string", "pattern": .string(pattern)])
    }

    /// A whole number that is not smaller.
    static func integer(from minimum: Int64) -> Schema {
        Schema(json: ["type": "integer", "minimum": .integer(minimum)])
    }

    /// Nothing but this value.
    static func only(_ value: JSON) -> Schema { Schema(json: ["const": value]) }

    /// One of these texts.
    static func either(_ texts: [String]) -> Schema {
        Schema(json: ["enum": .array(texts.map(JSON.string))])
    }

    /// What the schema defines by that name.
    static func defined(_ name: String) -> Schema {
        Schema(json: ["$ref": .string("#/$defs/" + name)])
    }

    /// Exactly one of these.
    static func oneOf(_ choices: [Schema]) -> Schema { Schema(json: ["oneOf": .array(choices.map(\.json))]) }

    /// What the schema defines by that name, or `null`.
    static func definedOrNull(_ name: String) -> Schema {
        Schema(json: ["anyOf": [defined(name).json, null.json]])
    }

    /// An array.
    static func array(of elements: Schema, atLeast count: Int64? = nil) -> Schema {
        var json: JSONObject = ["type": "array"]
        if let count { json["minItems"] = .integer(count) }
        json["items"] = elements.json
        return Schema(json: .object(json))
    }

    /// An object with these members and no others. One whose name ends with `?` may be absent.
    static func object(_ members: KeyValuePairs<String, Schema>) -> Schema { object(Array(members)) }

    /// The same, from members that are put together.
    static func object(_ members: [(key: String, value: Schema)]) -> Schema {
        let isRequired = members.map { !$0.key.hasSuffix("?") }
        let names = members.map { $0.key.hasSuffix("?") ? String($0.key.dropLast()) : $0.key }
        return Schema(json: [
            "type": "object",
            "required": .array(zip(names, isRequired).filter(\.1).map { .string($0.0) }),
            "additionalProperties": false,
            "properties": .object(
                JSONObject(zip(names, members).map { .init(name: $0, value: $1.value.json) })),
        ])
    }
}
