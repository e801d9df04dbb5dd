import Money
import Operations

/// Reads the settings that are not about one service.
struct SettingsValues: Sendable {
    let reader: SettingsReader

    /// No request and no wait is longer: a program that waits for ever helps nobody.
    static let longest = Duration.seconds(86_400)

    func currency() throws(SettingsError) -> Setting<Currency>? {
        let text = try reader.text(
            option: ("--currency", reader.input.options.currency), variable: "DREAMS_CURRENCY",
            key: ["currency"])
        guard let text else { return nil }
        return Setting(value: try currency(text), origin: text.origin)
    }

    private func currency(_ text: Setting<String>) throws(SettingsError) -> Currency {
        if let currency = Currency(code: text.value) { return currency }
        throw SettingsError(
            .badValue, at: text.origin,
            "\(text.origin.place): \(Shown.quoted(text.value)) is not a currency of ISO 4217",
            hint: Shown.suggestion(for: text.value, among: Currency.all.map(\.code))
                ?? "write a code such as EUR")
    }

    func accountSetup() throws(SettingsError) -> Setting<AccountSetup>? {
        let text = try reader.text(
            option: ("--account-setup", reader.input.options.accountSetup), variable: "DREAMS_ACCOUNT_SETUP",
            key: ["account_setup"])
        guard let text else { return nil }
        return try reader.choice(text, noun: "an account setup")
    }

    /// An unknown format is a usage error wherever it comes from.
    func output() throws(SettingsError) -> Setting<String>? {
        let text = try reader.text(
            option: ("--output", reader.input.options.output), variable: "DREAMS_OUTPUT", key: ["output"])
        guard let text, !Settings.outputs.contains(text.value) else { return text }
        throw SettingsError(
            .badValue, kind: .usage,
            "\(text.origin.place): \(Shown.quoted(text.value)) is not an output format",
            hint: Shown.suggestion(for: text.value, among: Settings.outputs))
    }

    func duration(
        _ option: (String, String?), _ variable: String, _ key: String, _ fallback: Duration,
        allowingZero: Bool = false
    ) throws(SettingsError) -> Setting<Duration> {
        guard let text = try reader.text(option: option, variable: variable, key: [key]) else {
            return Setting(value: fallback, origin: .default)
        }
        let value: Duration
        do {
            value = try DurationText.parse(text.value)
        } catch {
            throw SettingsError(.badValue, at: text.origin, "\(text.origin.place): \(error.message)")
        }
        // To libcurl, zero or anything below a millisecond would mean no limit at all.
        guard value >= .milliseconds(1) || (allowingZero && value == .zero) else {
            throw SettingsError(.badValue, at: text.origin, "\(text.origin.place) must be at least 1ms")
        }
        guard value <= Self.longest else {
            throw SettingsError(.badValue, at: text.origin, "\(text.origin.place) must be at most 24h")
        }
        return Setting(value: value, origin: text.origin)
    }

    func count(
        _ option: (String, String?), _ variable: String, _ key: String, _ range: ClosedRange<Int>,
        _ fallback: Int
    ) throws(SettingsError) -> Setting<Int> {
        guard let text = try reader.text(option: option, variable: variable, key: [key]) else {
            return Setting(value: fallback, origin: .default)
        }
        guard text.value.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let value = Int(text.value),
            range.contains(value)
        else {
            throw SettingsError(
                .badValue, at: text.origin,
                "\(text.origin.place): \(Shown.quoted(text.value)) is not a whole number from "
                    + "\(range.lowerBound) to \(range.upperBound)")
        }
        return Setting(value: value, origin: text.origin)
    }

    func maxCount() throws(SettingsError) -> Setting<Int>? {
        guard let found = reader.profile?.integer(["max_count"]) else { return nil }
        guard found.value >= 1 else {
            throw SettingsError(.badValue, at: found.origin, "\(found.origin.place) must be 1 or more")
        }
        return found.map { Int(clamping: $0) }
    }

    /// A limit as minor units of the currency that the profile itself names: what was written for one currency would
    /// be another limit in every other.
    func limit(_ key: String, _ currency: Setting<Currency>?) throws(SettingsError) -> Setting<Int64>? {
        guard let text = try reader.text(key: [key]) else { return nil }
        guard let currency, let named = try reader.text(key: ["currency"]) else {
            throw SettingsError(
                .missing, at: text.origin, "\(text.origin.place) needs a currency in the profile",
                hint: "set `currency` beside it")
        }
        let own = try self.currency(named)
        guard own == currency.value else {
            throw SettingsError(
                .badValue, at: currency.origin,
                "\(text.origin.place) is in \(own.code), but \(currency.origin.place) says \(currency.value.code)",
                hint: "use a profile of its own for each currency")
        }
        do {
            let value = try MinorUnits.parse(text.value, exponent: currency.value.exponent)
            return Setting(value: value, origin: text.origin)
        } catch {
            throw SettingsError(
                .badValue, at: text.origin,
                "\(text.origin.place), in \(currency.value.code): \(error.message)")
        }
    }
}
