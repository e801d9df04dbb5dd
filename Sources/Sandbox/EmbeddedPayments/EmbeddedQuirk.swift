import ArgumentParser

/// A way in which a server of this API differs from its documentation. Each can be had by itself, and
/// together with any other.
enum EmbeddedQuirk: String, CaseIterable, Sendable, ExpressibleByArgument {
    case ignoreFilters = "ignore-filters"
    case ignoreLists = "ignore-lists"
    case ignoreBody = "ignore-body"
    case incomplete
    case pages
    case firstPageOne = "first-page-1"
    case totalItemsKey = "key-totalItems"
    case totalKey = "key-total"
    case noMetadata = "no-metadata"
    case unsorted
    case dateTimes = "date-times"
    case textAmounts = "text-amounts"
    case noLedgerBalance = "no-ledger-balance"
    case badAmount = "bad-amount"
    case unknownType = "unknown-type"
    case unknownStatus = "unknown-status"
    case gap

    /// What the server does, for the help.
    var summary: String {
        switch self {
        case .ignoreFilters: "every filter is ignored"
        case .ignoreLists: "type and status with several values are ignored"
        case .ignoreBody: "filters in the body of a GET are ignored"
        case .incomplete: "the last match is missing, though total_items counts it"
        case .pages: "pages of 25 transactions; page and limit are honoured"
        case .firstPageOne: "the first page has the number 1"
        case .totalItemsKey: "the total is called totalItems"
        case .totalKey: "the total is called total"
        case .noMetadata: "a list of transactions has no metadata"
        case .unsorted: "transactions in an order by chance"
        case .dateTimes: "effectiveDate has a time of day"
        case .textAmounts: "amounts of 2.x are texts"
        case .noLedgerBalance: "no transaction has a ledgerBalance"
        case .badAmount: "an amount that cannot be read"
        case .unknownType: "a type that is not documented"
        case .unknownStatus: "a status that is not documented"
        case .gap: "a transaction is missing in the middle"
        }
    }
}
