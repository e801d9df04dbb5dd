import ExactJSON
import Money

extension AccountPatch {
    /// The names of what an account does not show as this states it.
    ///
    /// `isRounded`: whether a percentage counts as shown when it is the same but for rounding.
    public func names(notShownBy account: Account, isRounded: Bool = false) -> [String] {
        let isRenamed = externalId.map { $0 == account.externalId } ?? true
        return (isRenamed ? [] : ["externalId"])
            + figures.names(notShownBy: account.figures, isRounded: isRounded)
    }
}

extension NewAccount {
    /// What an account of the service says otherwise, each as `name: ours here, theirs there`. Figures that this does
    /// not state are not compared.
    ///
    /// `isRounded`: whether a percentage counts as shown when it is the same but for rounding.
    public func differences(from account: Account, isRounded: Bool = false) -> [String] {
        var differences: [String] = []
        func compare(_ name: String, _ ours: String, _ theirs: String?, _ isSame: Bool) {
            if !isSame { differences.append("\(name): \(ours) here, \(theirs ?? "none") there") }
        }
        compare("type", type.rawValue, account.type.rawValue, type == account.type)
        compare("externalId", externalId, account.externalId, externalId == account.externalId)
        compare("userId", userId, account.user.id, Identifier.same(userId, account.user.id))
        for name in figures.names(notShownBy: account.figures, isRounded: isRounded) {
            compare(name, figures[name].shown, account.figures[name].shown, false)
        }
        return differences
    }
}

extension JSON {
    /// A figure for a reader.
    fileprivate var shown: String { isNull ? "none" : stringValue ?? text(.compact) }
}

extension AccountFigures {
    /// The names of the figures that this states and another does not show.
    ///
    /// Numbers compare by value, however they are written; a time that the service keeps with fewer decimals is the
    /// same.
    ///
    /// `isRounded`: whether a percentage counts as shown when it is the same but for rounding.
    public func names(notShownBy other: AccountFigures, isRounded: Bool = false) -> [String] {
        let shown = other.allMembers
        return members.map(\.name).filter { name in
            switch name {
            case "valuationFrom": !Self.isKept(valuationFrom, other.valuationFrom)
            case "valuationAt": !Self.isKept(valuationAt, other.valuationAt)
            case "performancePercent" where isRounded:
                !ExactNumber.nearlyEqual(performancePercent ?? .null, other.performancePercent ?? .null)
            default: !shown.contains { $0.name == name && ExactNumber.equal($0.value, self[name]) }
            }
        }
    }

    /// The figures with those of another filled in where this states none.
    public func completed(by other: AccountFigures) -> AccountFigures {
        AccountFigures(
            balanceCents: balanceCents ?? other.balanceCents,
            liquidBalanceCents: liquidBalanceCents ?? other.liquidBalanceCents,
            performanceCents: performanceCents ?? other.performanceCents,
            performancePercent: performancePercent ?? other.performancePercent,
            totalAcquisitionCostCents: totalAcquisitionCostCents ?? other.totalAcquisitionCostCents,
            valuationFrom: valuationFrom ?? other.valuationFrom, valuationAt: valuationAt ?? other.valuationAt
        )
    }

    fileprivate subscript(name: String) -> JSON { allMembers.first { $0.name == name }?.value ?? .null }

    private static func isKept(_ sent: Timestamp?, _ shown: Timestamp?) -> Bool {
        guard let sent, let shown else { return sent == shown }
        return sent.isKept(as: shown)
    }
}
