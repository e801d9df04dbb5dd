import ExactJSON
import Money
import WebAPI

/// A JSON:API resource, of which everything but type and id may be missing: other customers' accounts come with a name
/// only, and created transactions without a time.
///
/// Times, balance, rate and external id are in the resource's `meta`, not in its `attributes`.
struct Resource {
    let id: String
    private let cursor: JSONCursor
    private let attributes: JSONCursor?
    private let meta: JSONCursor?

    /// - Throws: ``JSONShapeError`` when there is no id or the type is another.
    init(_ cursor: JSONCursor, type: String) throws(JSONShapeError) {
        self.cursor = cursor
        guard try cursor.string("type") == type else { throw cursor.error("type", expected: "`\(type)`") }
        id = try cursor.string("id")
        guard !id.isEmpty else { throw cursor.error("id", expected: "an id that is not empty") }
        attributes = try cursor.optionalObject("attributes")
        meta = try cursor.optionalObject("meta")
    }

    func attribute(_ name: String) throws(JSONShapeError) -> String? { try attributes?.optionalString(name) }
    func meta(_ name: String) throws(JSONShapeError) -> String? { try meta?.optionalString(name) }
    func time(_ name: String) throws(JSONShapeError) -> Timestamp? { try meta?.optionalTimestamp(name) }

    func amount(attribute name: String) throws(JSONShapeError) -> ExactDecimal? {
        try attributes?.optionalDecimal(name)
    }

    func amount(meta name: String) throws(JSONShapeError) -> ExactDecimal? { try meta?.optionalDecimal(name) }

    /// The id of what a relationship leads to; nil when that is nothing.
    func related(_ name: String) throws(JSONShapeError) -> String? {
        let data = try cursor.optionalObject("relationships")?.optionalObject(name)?.optionalObject("data")
        return try data?.string("id")
    }
}

extension JSONCursor {
    /// A decimal that is written as a string or as a number; nil when absent or null.
    ///
    /// - Throws: ``JSONShapeError`` when it is neither.
    fileprivate func optionalDecimal(_ name: String) throws(JSONShapeError) -> ExactDecimal? {
        let text: String
        switch try value(name) {
        case nil, .null?: return nil
        case .string(let written)?: text = written
        case .integer(let number)?: text = String(number)
        case .number(let written)?: text = written
        default: throw error(name, expected: "a decimal")
        }
        guard let decimal = ExactDecimal(text) else { throw error(name, expected: "a decimal") }
        return decimal
    }
}
