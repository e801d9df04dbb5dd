/// One way in which this Testbank differs from the documented one. Each changes one thing; the published
/// server is nothing but a set of them.
enum TestbankQuirk: String, CaseIterable, Sendable {
    // Statuses and errors.
    case accountCreate201 = "account-create-201"
    case transactionCreate200 = "transaction-create-200"
    case numericErrorStatus = "numeric-error-status"
    case detailOnlyErrors = "detail-only-errors"
    case validation400 = "validation-400"
    case validation500 = "validation-500"
    case accountNotFound = "account-not-found"
    case foreign403 = "foreign-403"
    case anyAccept = "any-accept"
    case lenientBodies = "lenient-bodies"
    case pingWithoutLinks = "ping-without-links"
    // Lists.
    case absoluteLinks = "absolute-links"
    case foreignLinks = "foreign-links"
    case linkObjects = "link-objects"
    case topLevelLinks = "top-level-links"
    case linksWithoutFilters = "links-without-filters"
    case nullNext = "null-next"
    case noNext = "no-next"
    case noLinks = "no-links"
    case totals
    case totalTooHigh = "total-too-high"
    case samePage = "same-page"
    case ignorePaging = "ignore-paging"
    case ignoreFilters = "ignore-filters"
    case pagePageOnly = "page-page-only"
    case pageCountOnly = "page-count-only"
    case onePageParameter = "one-page-parameter"
    case newestFirst = "newest-first"
    case shuffled
    // Accounts.
    case shortIDs = "short-ids"
    case defaultPrivate = "default-private"
    case noOpeningBalance = "no-opening-balance"
    case noInitialTransaction = "no-initial-transaction"
    case discovery
    case deleteAtOnce = "delete-at-once"
    case delete412Twice = "delete-412-twice"
    case delete412Always = "delete-412-always"
    case delete412Undated = "delete-412-undated"
    case currencyIcons = "currency-icons"
    // Transactions.
    case noTransactions = "no-transactions"
    case noOverdraft = "no-overdraft"
    case repeatedIDRefused = "repeated-id-refused"
    case selfTransfers = "self-transfers"
    case sameCurrencyRate = "same-currency-rate"
    case swappedParties = "swapped-parties"
    case equalParties = "equal-parties"
    case createWithoutTime = "create-without-time"
    case listWithoutTime = "list-without-time"
    case withoutTime = "without-time"
    case createWithoutExternalID = "create-without-external-id"
    case listWithoutExternalID = "list-without-external-id"
    case withoutExternalID = "without-external-id"
    case clockBehind = "clock-behind"
    case noInclude = "no-include"
    case includeRefused = "include-refused"
    case includedNameOnly = "included-name-only"
    // Values.
    case amountNumbers = "amount-numbers"
    case timesWithoutFraction = "times-without-fraction"
    case nullMembers = "null-members"

    /// What the help and the manual say of it. No line of the help is longer than 80 columns.
    var summary: String {
        switch self {
        case .accountCreate201: "a created account is answered 201, not 200"
        case .transactionCreate200: "a created transaction is answered 200, not 201"
        case .numericErrorStatus: "an error's status is a number"
        case .detailOnlyErrors: "errors have a detail and nothing else"
        case .validation400: "a bad request is answered 400, not 422"
        case .validation500: "a bad request is answered 500, 400 in the body"
        case .accountNotFound: "the code of 404 is ACCOUNT_NOT_FOUND"
        case .foreign403: "others' accounts are 403, not 404"
        case .anyAccept: "every Accept will do, no 406"
        case .lenientBodies: "members not known in a body are ignored"
        case .pingWithoutLinks: "GET / never has links to resources"
        case .absoluteLinks: "links of pages are absolute URLs"
        case .foreignLinks: "links of pages lead to another host"
        case .linkObjects: "links of pages are {\"href\":…}"
        case .topLevelLinks: "links of pages stand in links, not in meta"
        case .linksWithoutFilters: "links of pages leave the filters out"
        case .nullNext: "next is null on every page"
        case .noNext: "next is missing on every page"
        case .noLinks: "links of pages are all missing"
        case .totals: "meta has total, page and limit"
        case .totalTooHigh: "the same, and total is 3 too many"
        case .samePage: "every page is the first, next never ends"
        case .ignorePaging: "page 1 of 20, whatever is asked for"
        case .ignoreFilters: "filters are not looked at"
        case .pagePageOnly: "page[count] is not read"
        case .pageCountOnly: "page[page] is not read"
        case .onePageParameter: "page[page] and page[count] at once are 400"
        case .newestFirst: "the newest are listed first"
        case .shuffled: "lists are in no order"
        case .shortIDs: "new ids have 2 or 3 letters and digits"
        case .defaultPrivate: "new accounts are PRIVATE, not UNLISTED"
        case .noOpeningBalance: "an opening balance is ignored"
        case .noInitialTransaction: "an opening balance is not named in the answer"
        case .discovery: "others' public accounts can be read"
        case .deleteAtOnce: "the first DELETE of an account deletes it"
        case .delete412Twice: "a confirmed DELETE is refused once more"
        case .delete412Always: "a confirmed DELETE is refused for ever"
        case .delete412Undated: "the 412 of a DELETE has no Last-Modified"
        case .currencyIcons: "currencies have an icon and no rate"
        case .noTransactions: "transactions are 404"
        case .noOverdraft: "an amount above the balance is refused"
        case .repeatedIDRefused: "an external id given before is refused"
        case .selfTransfers: "sender and recipient may be the same"
        case .sameCurrencyRate: "within one currency the rate is 1"
        case .swappedParties: "a create's answer swaps sender and recipient"
        case .equalParties: "a create's answer has the sender on both sides"
        case .createWithoutTime: "a create's answer has no createdAt"
        case .listWithoutTime: "lists have no createdAt"
        case .withoutTime: "no transaction has a createdAt"
        case .createWithoutExternalID: "a create's answer has no externalId"
        case .listWithoutExternalID: "lists have no externalId"
        case .withoutExternalID: "no transaction has an externalId"
        case .clockBehind: "a created transaction is dated an hour ago"
        case .noInclude: "include is ignored"
        case .includeRefused: "include is refused with 400"
        case .includedNameOnly: "others' accounts are included as a name"
        case .amountNumbers: "amounts are JSON numbers"
        case .timesWithoutFraction: "times have no milliseconds"
        case .nullMembers: "members without a value are null"
        }
    }

    /// The lines of the help.
    static var help: String {
        let published = TestbankProfile.published.quirks
        return allCases.map { quirk in
            let name = quirk.rawValue + (published.contains(quirk) ? "*" : "")
            return "  \(name)" + String(repeating: " ", count: 27 - name.count) + quirk.summary
        }.joined(separator: "\n")
    }
}

/// Which description of Testbank is served.
enum TestbankProfile: String, CaseIterable, Sendable {
    /// As the documentation pages and the OpenAPI file have it.
    case documented
    /// As the published server's source has it: no transactions, no paging, no filters.
    case published

    var quirks: Set<TestbankQuirk> {
        switch self {
        case .documented: []
        case .published:
            [
                .accountCreate201, .noLinks, .totals, .ignorePaging, .ignoreFilters, .numericErrorStatus,
                .validation500, .deleteAtOnce, .shortIDs, .noOpeningBalance, .defaultPrivate, .currencyIcons,
                .includedNameOnly, .noTransactions, .accountNotFound, .anyAccept, .lenientBodies,
            ]
        }
    }
}

/// What Testbank is started with.
struct TestbankOptions: Sendable {
    private(set) var profile = TestbankProfile.documented
    private(set) var quirks: Set<TestbankQuirk> = []

    init() {}

    /// Reads the options of the command. `NAME=off` takes a quirk out of the profile.
    init(profile name: String, quirks names: [String]) throws(LoadError) {
        guard let profile = TestbankProfile(rawValue: name) else {
            throw LoadError(description: "--testbank-profile must be documented or published")
        }
        self.profile = profile
        quirks = profile.quirks
        for name in names {
            let isOff = name.hasSuffix("=off")
            guard let quirk = TestbankQuirk(rawValue: isOff ? String(name.dropLast(4)) : name) else {
                throw LoadError(
                    description: "--testbank-quirk \(name): not known; dreams-sandbox --help lists them")
            }
            if isOff { quirks.remove(quirk) } else { quirks.insert(quirk) }
        }
    }
}
