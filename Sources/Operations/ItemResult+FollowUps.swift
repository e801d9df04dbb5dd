import ExactJSON

extension ItemResult {
    /// Whether account figures that belong to it were not accepted.
    public var hasFailedFollowUp: Bool { followUpOutcomes.contains { !$0.isGood } }

    /// Whether it is not known if account figures that belong to it were accepted.
    public var hasUnknownFollowUp: Bool { followUpOutcomes.contains(.unknown) }

    /// Each account whose figures were not accepted, and why.
    public var failedFollowUps: [String] {
        updates.compactMap { update in
            guard let outcome = update["outcome"]?.stringValue.flatMap(Outcome.init), !outcome.isGood,
                let error = update["error"], let id = update["id"]?.stringValue
            else { return nil }
            let fields = (error["fields"]?.arrayValue ?? []).map { field in
                let texts = field["errors"]?.arrayValue?.compactMap(\.stringValue) ?? []
                return "; \(field["field"]?.stringValue ?? ""): \(texts.joined(separator: ", "))"
            }
            return
                "account \(id): \(outcome.rawValue), \(error["message"]?.stringValue ?? "")\(fields.joined())"
        }
    }

    private var followUpOutcomes: [Outcome] {
        updates.compactMap { $0["outcome"]?.stringValue.flatMap(Outcome.init) }
    }

    private var updates: [JSON] {
        extras.first { $0.name == "accountUpdates" }?.value.arrayValue ?? []
    }
}
