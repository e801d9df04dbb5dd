extension Account {
    /// Why the residual cannot be told.
    struct ResidualProblem: Error, Equatable {
        let message: String
    }

    /// What is on the account and belongs to no dream: the balance less what the dreams on it hold.
    ///
    /// The API has no field for it. Dreams on other accounts do not count. A dream whose account is not said counts
    /// for nothing as long as it holds nothing: an account must be there before the first deposit.
    ///
    /// Source: the API page "New transaction for reconciliation", note 2, and "Create a new Dream".
    func residualCents(_ dreams: [Dream]) throws(ResidualProblem) -> Int64 {
        guard let balance = figures.balanceCents else {
            throw ResidualProblem(message: "the service does not say what is on account \(id)")
        }
        var residual = Int128(balance)
        for dream in dreams {
            if let account = dream.account, !Identifier.same(account.id, id) { continue }
            if dream.account == nil, dream.balanceCents ?? 0 == 0 { continue }
            guard let held = dream.balanceCents, dream.account != nil else {
                throw ResidualProblem(
                    message: dream.account == nil
                        ? "the service does not say on which account the money of dream \(dream.id) is"
                        : "the service does not say what dream \(dream.id) holds")
            }
            residual -= Int128(held)
        }
        guard let cents = Int64(exactly: residual) else {
            throw ResidualProblem(message: "the residual of account \(id) is more than 64 bits hold")
        }
        return cents
    }
}
