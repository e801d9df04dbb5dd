import ImpactFinance
import Money

/// How accounts that a user's update changes are now, as far as that bears on sending it.
struct AccountReview {
    /// The ids of accounts that do not show what is asked for.
    private(set) var open: [String] = []
    /// The names of the parts that are as asked for.
    private(set) var alreadySo: Set<String> = []
    /// What speaks against sending anything.
    private(set) var problems: [String] = []

    /// `time`: when the transactions of the update end, if it ends any.
    /// `observed`: how the accounts were when the update was planned. Plans of earlier versions do not tell: of figures
    ///   without a time of their own, the update's counts then.
    init(
        _ patches: [AccountPatch], of user: String, at time: Timestamp?, _ accounts: [String: Account],
        _ observed: [String: ObservedAccount] = [:]
    ) {
        for patch in patches {
            guard let account = accounts[patch.id] else {
                problems.append("account \(patch.id) is not there any more")
                continue
            }
            if !Identifier.same(account.user.id, user) {
                problems.append("account \(patch.id) belongs to user \(account.user.id) now")
            }
            let before = observed[patch.id]
            let why =
                patch.overtaken(by: account, orAt: before == nil ? time : nil)
                ?? before?.drift(patch, account)
            if let why { problems.append(why) }
            if patch.names(notShownBy: account).isEmpty {
                alreadySo.insert(Reading.Part.name(account: patch.id))
            } else {
                open.append(patch.id)
            }
        }
    }
}
