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
        let unlike = all.filter { patch in
            accounts[patch.id].map { !patch.names(notShownBy: $0).isEmpty } ?? true
        }
        self.init(current: unlike, at: record.settledAt, accounts)
    }

    /// Those that would overwrite no newer ones.
    ///
    /// `time`: when what they belong to ended.
    init(current all: [AccountPatch], at time: Timestamp?, _ accounts: [String: Account]) {
        for patch in all {
            if let why = patch.overtaken(by: accounts[patch.id], orAt: time) {
                warnings.append("\(why); they are not sent")
            } else {
                patches.append(patch)
            }
        }
    }
}
