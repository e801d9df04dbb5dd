import ImpactFinance

/// Tells an operator which figures change, as far as there is room.
enum FiguresChange {
    /// As many lines as somebody reads before saying yes.
    private static let mostLines = 20

    /// A line for each figure that requests of users change, old and new; of accounts for which there is no room, how many
    /// they are.
    static func lines(_ steps: [Step], _ accounts: [String: Account]) -> [String] {
        var lines: [String] = []
        var untold = 0
        for patch in steps.flatMap(\.request.accounts) {
            let changes = accounts[patch.id].map { patch.changes(of: $0) } ?? []
            guard !changes.isEmpty else { continue }
            if untold == 0, lines.count + changes.count <= mostLines {
                lines += changes.map { "\($0.name): \($0.old ?? "none") → \($0.new)" }
            } else {
                untold += 1
            }
        }
        if untold > 0 {
            lines.append("and new figures of \(untold) more \(untold == 1 ? "account" : "accounts")")
        }
        return lines
    }
}
