import Money

/// Limits are counted in the smallest unit of what they limit: Impact Finance's in that of the configured currency,
/// Testbank's in hundredths of whatever currency the paying account has.
extension Session {
    private static let testbankDecimals = 2

    /// A limit that an option gives.
    func limit(_ text: String, _ option: String) throws -> Int64 {
        guard subject == .testbank else { return try OptionValue.cents(text, option, amounts) }
        do {
            return try MinorUnits.parse(text, exponent: Self.testbankDecimals)
        } catch {
            throw CommandFailure(.usage, code: "amount", "\(option): \(error.message)")
        }
    }

    /// A limit of the profile, which is in the smallest unit of the configured currency.
    func limit(_ profiles: Int64?) -> Int64? {
        guard let profiles, subject == .testbank, let currency else { return profiles }
        // Towards zero, which is the stricter side.
        return ExactDecimal(profiles, scale: currency.exponent).units(roundingDownTo: Self.testbankDecimals)
    }

    /// An amount in a message about a limit.
    func limitText(_ units: Int64) -> String {
        subject == .testbank ? MinorUnits.format(units, exponent: Self.testbankDecimals) : amounts.text(units)
    }
}

extension ExactDecimal {
    /// The number in units of 10 to the power of minus `scale`, without what is finer; as many as 64 bits hold when there
    /// are more.
    fileprivate func units(roundingDownTo scale: Int) -> Int64 {
        if let exact = units(scale: scale) { return exact }
        let text = text(decimals: self.scale)
        guard let point = text.firstIndex(of: "."), text[point...].count - 1 > scale else { return .max }
        let short = text[..<(text.index(point, offsetBy: scale + 1))]
        return ExactDecimal(String(short))?.units(scale: scale) ?? .max
    }
}
