/// Whether a list is at its end, where the service names no next page.
struct PageEnding {
    /// What is listed, in the plural.
    let things: String
    private var received = 0
    private var pages = 0
    /// The greatest totals that any page named. A service may count from the cursor on, so that later ones are smaller.
    private var most = PageTotals()
    /// The last total that was named: the list may have become shorter while it was read.
    private var latest: Int?
    private var isUnsaid = false

    init(_ things: String) {
        self.things = things
    }

    /// Counts a page, of which so many elements had not come before.
    mutating func take<Element>(_ page: Page<Element>, fresh: Int) {
        received += fresh
        pages += 1
        most.elements = [most.elements, page.totals.elements].compactMap { $0 }.max()
        most.pages = [most.pages, page.totals.pages].compactMap { $0 }.max()
        latest = page.totals.elements ?? latest
        if page.next == .unsaid { isUnsaid = true }
    }

    /// Whether nothing speaks for more after a page, the last one taken, when so many were asked for.
    func isLast<Element>(_ page: Page<Element>, size: Int) -> Bool {
        let isShort = page.elements.count < size && page.elements.count != TransactionQuery.usualPage
        return isShort && (most.elements ?? 0) <= received && (most.pages ?? 0) <= pages
    }

    /// What is missing at the end; nil when all came, or the service itself named the end.
    var gap: String? {
        guard isUnsaid, let latest, latest > received else { return nil }
        return "the service speaks of \(latest) \(things) and gave \(received)"
    }
}
