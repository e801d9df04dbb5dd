import Money

extension NewTransaction {
    /// What a record of the service says otherwise, each as `name: ours here, theirs there`.
    ///
    /// What this does not state is not compared; a time that the service keeps with fewer decimals is the same.
    ///
    /// `comparingSettledAt`: whether the time of settling counts; a run's own time does not.
    /// `absentCounts`: whether a member that the record leaves out is a difference. Some are optional in answers.
    public func differences(
        from record: Transaction, comparingSettledAt: Bool = true, absentCounts: Bool = true
    ) -> [String] {
        var differences: [String] = []
        func note(_ name: String, _ ours: String, _ theirs: String?) {
            if theirs != nil || absentCounts {
                differences.append("\(name): \(ours) here, \(theirs ?? "none") there")
            }
        }
        func compare(id name: String, _ ours: String?, _ theirs: String?) {
            guard let ours else { return }
            if theirs.map({ !Identifier.same(ours, $0) }) ?? true { note(name, ours, theirs) }
        }
        func compare(time name: String, _ ours: Timestamp?, _ theirs: Timestamp?) {
            guard let ours else { return }
            if theirs.map({ !ours.isKept(as: $0) }) ?? true {
                note(name, ours.description, theirs?.description)
            }
        }
        compare(id: "externalId", externalId, record.externalId)
        if type != record.type { note("type", type.rawValue, record.type.rawValue) }
        if amountCents != record.amountCents {
            note("amountCents", String(amountCents), String(record.amountCents))
        }
        compare(id: "userId", userId, record.user.id)
        compare(id: "toAccountId", toAccountId, record.toAccount?.id)
        compare(id: "fromAccountId", fromAccountId, record.fromAccount?.id)
        compare(id: "toDreamId", toDreamId, record.toDream?["id"]?.stringValue)
        compare(id: "fromDreamId", fromDreamId, record.fromDream?["id"]?.stringValue)
        if record.state != .settled {
            note("state", TransactionState.settled.rawValue, record.state.rawValue)
        }
        if comparingSettledAt { compare(time: "settledAt", settledAt, record.settledAt) }
        compare(time: "requestedAt", requestedAt, record.requestedAt)
        return differences
    }
}
