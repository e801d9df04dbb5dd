import ExactJSON
import ImpactFinance
import Money

extension AccountPatch {
    /// Why sending its figures would overwrite newer ones; nil when it would not, or when that cannot be told.
    ///
    /// `time`: when what they belong to ended, which counts when they have no time of their own.
    func overtaken(by account: Account?, orAt time: Timestamp?) -> String? {
        guard let account, let now = account.figures.valuationAt, let ours = figures.valuationAt ?? time,
            now > ours, !ours.isKept(as: now), !figures.names(notShownBy: account.figures).isEmpty
        else { return nil }
        return "account \(id) was valued at \(now), which is later than the given figures (\(ours))"
    }

    /// What speaks against sending it in a request of a user, by the account as it is; nothing when it may be sent.
    func problems(with account: Account?, of user: String) -> [ItemError] {
        guard let account else { return [.wrongUpdate("unknown_account", "there is no account \(id)")] }
        var problems: [ItemError] = []
        if !Identifier.same(account.user.id, user) {
            problems.append(
                .wrongUpdate(
                    "foreign_account", "account \(id) belongs to user \(account.user.id), not to \(user)"))
        }
        if account.type == .sharedSavings, !figures.isEmpty {
            problems.append(
                .wrongUpdate(
                    "wrong_account_type",
                    "account \(id) is a SharedSavings account, whose balance follows from its transactions"))
        }
        if account.type == .performance, let externalId, externalId != account.externalId {
            problems.append(
                .wrongUpdate(
                    "wrong_account_type",
                    "account \(id) is a Performance account, whose external id cannot be changed"))
        }
        if let why = overtaken(by: account, orAt: nil) { problems.append(.olderFigures(why)) }
        return problems
    }

    /// What changes on an account, old and new.
    func changes(of account: Account) -> [UserPatchPlanner.Change] {
        let before: [JSONObject.Member] =
            [.init(name: "externalId", value: account.externalId.map(JSON.string) ?? .null)]
            + account.figures.allMembers
        let after =
            (externalId.map { [JSONObject.Member(name: "externalId", value: .string($0))] } ?? [])
            + figures.members
        let differing = names(notShownBy: account)
        return after.filter { differing.contains($0.name) }.map { member in
            let known = before.first { $0.name == member.name }?.value ?? .null
            return .init(
                name: "accounts/\(id) \(member.name)", old: Self.show(known), new: Self.show(member.value))
        }
    }

    private static func show(_ value: JSON) -> String { value.stringValue ?? value.text(.compact) }
}

extension ItemError {
    /// A user's update that cannot be right.
    static func wrongUpdate(_ code: String, _ message: String) -> ItemError {
        ItemError(code: code, message: message, hint: "correct the request; nothing was sent")
    }

    /// Figures that would overwrite newer ones.
    static func olderFigures(_ message: String) -> ItemError {
        ItemError(
            code: "older_figures", message: message,
            hint: "give figures that are newer, with their own valuationAt")
    }
}
