import ExactJSON
import Money

extension AccountFigures {
    /// What contradicts the gain in the percentage, as one sentence; nil when nothing does, or when too little is known.
    ///
    /// The percentage is the same gain in percent, so it has its sign, and 16.67 percent is not 0.1667. How else a bank
    /// works it out is its own affair.
    ///
    /// Source: the API page "Get all Accounts".
    var oddPercentage: String? {
        guard let gain = performanceCents, gain != 0, let shown = performancePercent?.text(.compact),
            let percent = ExactDecimal(shown), percent != .zero
        else { return nil }
        guard (gain < 0) == (percent < .zero) else {
            return "performancePercent is \(shown), but performanceCents is \(gain)"
        }
        guard let cost = totalAcquisitionCostCents, cost > 0 else { return nil }
        let fraction = Int128(percent.units(roundingUpTo: 6)) * Int128(cost)
        let (part, whole) = (Int128(gain.magnitude), Int128(cost))
        let isFraction = (fraction - part * 1_000_000).magnitude <= (whole * 10_000).magnitude
        guard isFraction, part * 100 >= whole, let hundredths = Int64(exactly: part * 10_000 / whole) else {
            return nil
        }
        return "performancePercent is \(shown), but performanceCents is "
            + "\(ExactDecimal(gain < 0 ? -hundredths : hundredths, scale: 2).text(decimals: 2)) percent of "
            + "totalAcquisitionCostCents"
    }
}
