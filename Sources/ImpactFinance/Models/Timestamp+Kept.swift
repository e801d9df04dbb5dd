public import Money

extension Timestamp {
    /// Whether a time that the service shows is this one, kept with as many decimals as the service has.
    ///
    /// The documentation shows whole seconds only, so that a service may well cut or round what it was sent.
    public func isKept(as shown: Timestamp) -> Bool {
        let unit: Duration =
            switch shown.nanoseconds {
            case 0: .seconds(1)
            case let part where part % 1_000_000 == 0: .milliseconds(1)
            case let part where part % 1_000 == 0: .microseconds(1)
            default: .nanoseconds(1)
            }
        let difference = shown.duration(since: self)
        return difference < unit && difference > .zero - unit
    }
}
