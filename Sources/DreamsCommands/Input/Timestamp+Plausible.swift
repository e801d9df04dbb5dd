import Money

extension Timestamp {
    /// Why nothing that is reported can have happened then; nil when it can. Before 1970 a time is a typing error:
    /// `0026-11-20`, or a count of seconds that a program left at nothing and a time zone moved back.
    var implausibility: String? { seconds < 0 ? "\(self) lies before 1970" : nil }
}
