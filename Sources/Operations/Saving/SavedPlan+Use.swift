import HTTPTransport
public import Money

extension SavedPlan {
    /// How far two clocks may be apart.
    private static let clockTolerance = Duration.seconds(300)

    /// Why the plan must not be carried out here and now; nil when it may be.
    ///
    /// `profile`: the profile in use, nil for none.
    /// `host`: the base URL in use, in any spelling.
    public func refusal(profile: String?, host: String, now: Timestamp) -> SavedPlanError? {
        let again = "make the plan again with --plan-out FILE"
        if !ServiceKey.areSame(self.host, host) {
            return SavedPlanError(
                .otherHost, "the plan was made for \(self.host), and the settings say \(host)",
                hint: "use the settings that it was made with")
        }
        if self.profile != profile {
            return SavedPlanError(
                .otherProfile,
                "the plan was made \(Self.with(self.profile)), and this run is \(Self.with(profile))",
                hint: self.profile.map { "use --profile \($0)" } ?? "use no profile")
        }
        if now >= expiresAt {
            return SavedPlanError(.expired, "the plan expired at \(expiresAt), and it is \(now)", hint: again)
        }
        if createdAt.duration(since: now) > Self.clockTolerance {
            return SavedPlanError(
                .notYetValid, "the plan was made at \(createdAt), and it is only \(now)",
                hint: "set this machine's clock, or \(again)")
        }
        return nil
    }

    private static func with(_ profile: String?) -> String {
        profile.map { "with profile \($0)" } ?? "without a profile"
    }
}
