public import ExactJSON
import ImpactFinance

extension ItemError {
    /// Reads an error as ``json`` writes it.
    ///
    /// - Throws: ``JSONShapeError`` for anything else.
    public init(_ cursor: JSONCursor) throws(JSONShapeError) {
        try cursor.expect(["code", "message", "hint", "status", "requestId", "fields"])
        self.init(
            code: try cursor.string("code"), message: try cursor.string("message"),
            hint: try cursor.optionalString("hint"),
            requestId: try cursor.optionalString("requestId"))
        if try cursor.optionalInt64("status") != nil { status = try cursor.index("status") }
        for field in try cursor.array("fields") {
            try field.expect(["field", "errors"])
            fields.append(.init(field: try field.string("field"), errors: try field.strings("errors")))
        }
    }

    /// The error without what the service said about fields, which may quote what they held.
    public var journalJSON: JSON {
        var error = self
        error.fields = fields.map { .init(field: $0.field, errors: []) }
        return error.json
    }
}
