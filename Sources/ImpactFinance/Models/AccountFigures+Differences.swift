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

    private subscript(name: String) -> JSON { allMembers.first { $0.name == name }?.value ?? .null }

    private static func isKept(_ sent: Timestamp?, _ shown: Timestamp?) -> Bool {
        guard let sent, let shown else { return sent == shown }
        return sent.isKept(as: shown)
    }
}
