import ImpactFinance
import Operations

extension Ledger {
    /// What an item of a run is for; nil when nothing was to be sent for it.
    func goal(_ run: String, _ index: Int) -> Goal? {
        goals[name(run, index)]
    }

    /// The name of an item of a run.
    func name(_ run: String, _ index: Int) -> Name {
        let item = plans[run]?.items[index]
        let isByExternalId = Self.namesByExternalId(plans[run]?.command)
        return Name(run: run, item: (isByExternalId ? item?.externalId : item?.id) ?? "")
    }

    /// Whether the world can say why an item ended so. Nothing else may be left.
    func mayEnd(_ outcome: Outcome, _ code: String, _ goal: Goal, _ run: String) -> Bool {
        switch (outcome, code) {
        // Whom the service did not let in is not asked again when the run is taken up: the operator has to act.
        case (.rejected, "credentials"): wasLockedOut(run)
        // Somebody else ended some of what goes in one request: whether the rest is still due is for a person to say.
        case (.refused, "partly_applied"): isMeddledWith(goal)
        // Nothing keeps a movement from happening twice, so that it is not sent again by the same run.
        case (.refused, "possibly_sent"), (.failed, _): goal.movement != nil
        case (.unknown, "ambiguous"): isAmbiguous(goal)
        // There is no way to read a user.
        case (.unknown, _) where !goal.isReadable: true
        // Something else is there: another order ended it, or somebody.
        case (.refused, "drifted"): isMeddledWith(goal) || hasOtherFigures(goal) || isImitated(goal)
        case (.rejected, "refused_by_api"):
            isMeddledWith(goal) || goal.movement?.recipient.text == Service.nobody
        case (.refused, "conflict"), (.unknown, "conflict"): isDoubled(goal)
        // The journal keeps no names.
        case (.refused, "names_withheld"): isNaming(goal)
        // Another run of ours was in doubt when this one was taken up again.
        case (.refused, "in_doubt"): true
        default: false
        }
    }

    private func wasLockedOut(_ run: String) -> Bool {
        network.wires.contains { $0.run == run && $0.isWrite && ($0.status == 401 || $0.status == 403) }
    }

    private func isMeddledWith(_ goal: Goal) -> Bool {
        goal.request.endings.contains { change in
            service.effects.contains { effect in
                if case .ended(change.id, let ending) = effect.change {
                    effect.request == nil || ending != change.ending
                } else {
                    false
                }
            }
        }
    }

    /// One of its accounts has other figures, or some that are of a later time, which must not be overwritten.
    private func hasOtherFigures(_ goal: Goal) -> Bool {
        let given = service.effects.contains { effect in
            if case .figures(let id, _) = effect.change {
                goal.request.accountIds.contains(id)
            } else {
                false
            }
        }
        guard case .updateUser(_, let patch) = goal.request, !given else { return given }
        return patch.accounts.contains { account in
            let time = account.figures.valuationAt ?? patch.transactions.map(\.ending.time).max()
            guard let now = service.accounts[account.id]?.figures.valuationAt, let time else { return false }
            return now > time
        }
    }

    private func isDoubled(_ goal: Goal) -> Bool {
        guard let new = goal.new else { return false }
        let records = service.records(externalId: new.externalId)
        return records.count > 1 || records.contains { !new.differences(from: $0).isEmpty }
    }

    private func isNaming(_ goal: Goal) -> Bool {
        if case .updateUser(_, let patch) = goal.request { patch.givenName != nil } else { false }
    }
}
