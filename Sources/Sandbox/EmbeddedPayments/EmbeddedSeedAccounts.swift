/// The accounts of the generated data. Ids in the vendor's samples are the vendor's; the others are made up.
enum EmbeddedSeedAccounts {
    /// Thousands of generated transactions.
    static let main = "5b1e4c9d7f3a42868d0e9c1b2a3f4e5d"
    /// The guide's listing, and who pays into it.
    static let guide = "d5aaf0db11e747daa2d955806f6eb14e"
    static let marketplace = "8d5c3da9ec6e492f8e35bc3edfb92942"
    /// The guide's example of ordering.
    static let ordering = "3c7d0a52e94f4b1d8a6605c1f2e7b938"
    /// Versions of a day that a comparison of texts would put into the wrong order.
    static let versions = "9e2f7b40c1d84a6fb35d08e7a16c92d4"
    /// The specification's list of version 2.x.
    static let sparse = "d3371713f14e423f82065c9486ebe15b"
    /// The specification's list of version 3.
    static let debtor3 = "b371a7019e30431381f86aa23def56dd"
    static let creditor3 = "924f75bf41f540a98401c37b7fcd50d5"
    /// Every type, every status, and what may be missing.
    static let variety = "f4a8c6e20b7d4395a1e3d5c7b9f08246"

    static let all: [EmbeddedAccount] =
        [
            EmbeddedAccount(main, client: "1000010500", label: "MAIN4821", number: "20000057604824821"),
            EmbeddedAccount(guide, client: "1000010400", label: "MAIN0717", number: "20000057603590717"),
            EmbeddedAccount(
                marketplace, client: "0001002435", label: "MARKETPLACE", number: "20000057600132942",
                category: "PROCESSING", booked: 500_000),
            EmbeddedAccount(ordering, client: "1000010401", label: "MAIN3310", number: "20000057603593310"),
            EmbeddedAccount(versions, client: "1000010402", label: "MAIN3328", number: "20000057603593328"),
            EmbeddedAccount(
                sparse, client: "1000010403", label: "MAIN3336", number: "20000057603593336",
                booked: 1_000_000),
            EmbeddedAccount(
                debtor3, client: "1000010404", label: "MAIN3344", number: "20000057603593344", booked: -3),
            EmbeddedAccount(
                creditor3, client: "1000010404", label: "SECOND3351", number: "20000057603593351",
                category: "LIMITED_DDA", booked: 3),
            EmbeddedAccount(variety, client: "1000010405", label: "MAIN3369", number: "20000057603593369"),
            EmbeddedAccount(
                "2d94e6b8073c4f15ae82d6f109c7b35e", client: "1000010406", label: "CLOSED3377",
                number: "20000057603593377", state: "CLOSED"),
            EmbeddedAccount(
                "61b7f0d35a2e4c98b4170e9d8c6f2a3b", client: "1000010406", label: "MAIN3385",
                number: "20000057603593385", category: "DDA", state: "PENDING_CLOSE"),
        ] + (1...17).map(idle)

    /// One of those that only make a second page of the list of accounts.
    private static func idle(_ index: Int) -> EmbeddedAccount {
        let digits = index < 10 ? "0\(index)" : "\(index)"
        return EmbeddedAccount(
            "70000000000000000000000000000a\(digits)", client: "10000106\(digits)", label: "MAIN50\(digits)",
            number: "200000576050050\(digits)", booked: Int64(index) * 10_000)
    }
}
