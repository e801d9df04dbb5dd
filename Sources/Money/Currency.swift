/// An active ISO 4217 currency and how many decimals its minor unit has.
public struct Currency: Sendable, Hashable, CustomStringConvertible {
    /// The alphabetic code in upper case, such as `EUR`.
    public let code: String
    /// The number of decimals: 2 for `EUR` (1.00 is 100 cents), 0 for `JPY`, 3 for `KWD`.
    public let exponent: Int

    /// The currency with an alphabetic code in either case; nil when ISO 4217 has no such active currency.
    ///
    /// Codes without a minor unit (gold, special drawing rights, test codes) are not currencies here.
    public init?(code: String) {
        guard let currency = Self.byCode[code.uppercased()] else { return nil }
        self = currency
    }

    private init(known code: String) {
        self.code = code
        exponent = Self.exponents[code] ?? 2
    }

    /// Every currency, by code.
    public static let all: [Currency] = codes.split(whereSeparator: \.isWhitespace)
        .map { Currency(known: String($0)) }

    /// The code.
    public var description: String { code }

    /// An amount of minor units with the code behind it: `123.00 EUR`.
    public func format(_ minorUnits: Int64) -> String {
        MinorUnits.format(minorUnits, exponent: exponent) + " " + code
    }

    private static let byCode: [String: Currency] = Dictionary(
        all.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })

    /// Where the number of decimals is not 2.
    private static let exponents: [String: Int] = [
        "BIF": 0, "CLP": 0, "DJF": 0, "GNF": 0, "ISK": 0, "JPY": 0, "KMF": 0, "KRW": 0, "PYG": 0, "RWF": 0,
        "UGX": 0, "UYI": 0, "VND": 0, "VUV": 0, "XAF": 0, "XOF": 0, "XPF": 0,
        "BHD": 3, "IQD": 3, "JOD": 3, "KWD": 3, "LYD": 3, "OMR": 3, "TND": 3,
        "CLF": 4, "UYW": 4,
    ]

    private static let codes = """
        AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BOV BRL BSD BTN BWP BYN BZD
        CAD CDF CHE CHF CHW CLF CLP CNY COP COU CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP
        GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR
        KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN
        MXV MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD
        SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX
        USD USN UYI UYU UYW UZS VED VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG
        """
}
