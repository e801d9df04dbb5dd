import ImpactFinance

extension Ending {
    /// What an operator should know before saying yes, because an end is final and its time with it; nil when there is
    /// nothing to say.
    func warning(about transaction: Transaction) -> String? {
        guard time < transaction.requestedAt else { return nil }
        return
            "\(transaction.id) would be \(state.rawValue) before it was requested (\(transaction.requestedAt))"
    }
}
