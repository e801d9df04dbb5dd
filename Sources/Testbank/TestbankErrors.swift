import ExactJSON
import WebAPI

/// Reads Testbank's error body, `{"errors":[{"title","detail","status","code","source"}]}`, of which only `detail` is
/// sure to be there.
///
/// The published server answers a failed validation with HTTP 500 and a body that says 400, so the body is believed
/// before the status.
enum TestbankErrors {
    static func read(_ body: JSON) -> ErrorBody? {
        guard let entries = body["errors"]?.arrayValue, !entries.isEmpty else {
            // The gateway before the published server has a form of its own.
            return body["message"]?.stringValue.map { ErrorBody(summary: $0) }
        }
        var fields: [APIError.FieldError] = []
        var sentences: [String] = []
        for entry in entries {
            guard let field = place(entry) else {
                sentences.append(sentence(entry))
                continue
            }
            if let index = fields.firstIndex(where: { $0.field == field }) {
                fields[index].errors.append(sentence(entry))
            } else {
                fields.append(.init(field: field, errors: [sentence(entry)]))
            }
        }
        return ErrorBody(
            fields: fields, summary: sentences.isEmpty ? nil : sentences.joined(separator: "; "),
            kind: kind(entries))
    }

    /// What kind of failure the body tells of; nil when it leaves that to the status.
    private static func kind(_ entries: [JSON]) -> APIError.Kind? {
        let codes = entries.compactMap { $0["code"]?.stringValue }
        if codes.contains("VALIDATION_ERROR") { return .refused }
        let statuses = entries.compactMap { status($0["status"]) }
        if statuses.count == entries.count, statuses.allSatisfy({ (400..<500).contains($0) }) {
            let first = kind(statuses[0])
            return statuses.allSatisfy { kind($0) == first } ? first : .refused
        }
        switch codes.first {
        case "NOT_AUTHENTICATED", "NOT_AUTHORIZED": return .credentials
        case "RESOURCE_NOT_FOUND", "ACCOUNT_NOT_FOUND": return .notFound
        default: return nil
        }
    }

    private static func kind(_ status: Int64) -> APIError.Kind {
        switch status {
        case 401, 403: .credentials
        case 404, 410: .notFound
        case 408: .unavailable
        case 429: .rateLimited
        default: .refused
        }
    }

    /// Documented as a string, and a number in every example.
    private static func status(_ value: JSON?) -> Int64? {
        value?.integerValue ?? value?.stringValue.flatMap { Int64($0) }
    }

    /// What the error is about: a pointer into the request's body, or the name of a parameter or header.
    private static func place(_ entry: JSON) -> String? {
        let source = entry["source"]
        return ["pointer", "parameter", "header"].lazy.compactMap { source?[$0]?.stringValue }.first
    }

    /// `Title: detail (CODE)`, as far as they are there.
    private static func sentence(_ entry: JSON) -> String {
        let texts = [entry["title"]?.stringValue, entry["detail"]?.stringValue].compactMap { $0 }
        let code = entry["code"]?.stringValue
        let text = (texts.first == texts.last ? Array(texts.prefix(1)) : texts).joined(separator: ": ")
        if text.isEmpty { return code ?? entry.text(.compact) }
        return text + (code.map { " (\($0))" } ?? "")
    }
}
