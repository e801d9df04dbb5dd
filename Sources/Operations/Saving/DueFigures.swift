import ImpactFinance
import Money

/// Which account figures are still to be sent when the transaction that they belong to is there already.
///
/// Figures that differ from the account's are what an earlier run may have left undone. They are not sent when the
/// account has been valued since.
struct DueFigures {
    private(set) var patches: [AccountPatch] = []
    private(set) var warnings: [String] = []

    /// `accounts`: by id. What is not among them is due: the service will tell what is wrong with it.
    init(_ all: [AccountPatch], _ record: Transaction, _ accounts: [String: Account]) {
        for patch in all {
            guard let account = accounts[patch.id] else {
                patches.append(patch)
                continue
            }
            guard !patch.names(notShownBy: account).isEmpty else { continue }
            if let now = account.figures.valuationAt,
                let ours = patch.figures.valuationAt ?? record.settledAt, now > ours
            {
                warnings.append(
                    "account \(patch.id) was valued at \(now), which is later than the given figures (\(ours)); "
                        + "they are not sent")
            } else {
                patches.append(patch)
            }
        }
    }
}
