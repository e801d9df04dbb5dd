import ExactJSON

/// The answers of a list so far, and whether there is more to ask for.
struct TransactionPages {
    private(set) var result = TransactionListing()
    /// What to ask for next; nil when there is nothing.
    private(set) var next: (page: Int64, limit: Int)?

    private let filter: EmbeddedFilter
    private var reader: TransactionReader
    private var ids: Set<HashedID> = []
    private var position = 0
    private var received = 0
    private var fresh = 0
    private var withoutId = 0
    private var pages = 0
    private var total: Int64?
    private var totalPages: Int64?
    private var firstLimit = 0

    /// About as long is a row; it only says how many to make room for.
    private static let usualRowBytes = 640
    /// No list has more pages.
    private static let mostPages = 10_000

    init(filter: EmbeddedFilter, keepsPersonalData: Bool, wanted: [EmbeddedMember]) {
        self.filter = filter
        reader = TransactionReader(keepsPersonalData: keepsPersonalData, wanted: wanted)
    }

    /// Begins a page of so many bytes.
    mutating func beginPage(bytes: Int) {
        (received, fresh) = (0, 0)
        ids.reserveCapacity(ids.count + bytes / Self.usualRowBytes)
    }

    /// Takes a row of the page.
    mutating func take(_ row: borrowing JSONRow) {
        position += 1
        received += 1
        var problems: [String] = []
        let transaction = reader.read(row, &problems)
        let isNew = transaction.map { ids.insert(HashedID($0.id)).inserted } ?? false
        guard let transaction else {
            if pages == 0 {
                withoutId += 1
                tell(problems, "row \(position)")
            }
            return
        }
        guard isNew else { return }
        fresh += 1
        guard filter.matches(transaction) else {
            result.unasked += 1
            return
        }
        if !problems.isEmpty { tell(problems, "row \(position) (\(transaction.id))") }
        result.rows.append(transaction)
    }

    private mutating func tell(_ problems: [String], _ place: String) {
        for problem in problems { result.problems.append("\(place): \(problem)") }
    }

    /// Takes what the page says about the whole.
    mutating func endPage(_ metadata: JSON?) {
        pages += 1
        if pages == 1 {
            total = Self.total(metadata)
            totalPages = Self.count(metadata, "total_pages", "totalPages")
            firstLimit = received
        }
        guard fresh > 0, pages < Self.mostPages, isShort else { return end() }
        let page = Self.count(metadata, "page") ?? Int64(pages - 1)
        next = (page.addingReportingOverflow(1).partialValue, firstLimit)
    }

    /// Ends the list: there is nothing more to be had.
    mutating func end() {
        next = nil
        guard isShort else { return }
        let count = ids.count + withoutId
        let all = total.map { "\($0) transactions" } ?? "\(totalPages ?? 0) pages"
        let have = total == nil ? "\(pages)" : "\(count)"
        result.incompleteness =
            "the service speaks of \(all) and gave \(have); ask for a shorter time with --after and --before"
    }

    private var isShort: Bool {
        if let total { return Int64(ids.count + withoutId) < total }
        if let totalPages { return Int64(pages) < totalPages }
        return false
    }

    /// How many there are in all, in one of the spellings of the documentation.
    static func total(_ metadata: JSON?) -> Int64? {
        count(metadata, "total_items", "totalItems", "total")
    }

    private static func count(_ metadata: JSON?, _ names: String...) -> Int64? {
        names.lazy.compactMap { metadata?[$0].flatMap(TransactionReader.integer) }.first { $0 >= 0 }
    }
}

/// An id that keeps its hash: a set of very many grows without reading them again, and compares only what is
/// most likely equal.
private struct HashedID: Hashable {
    private let id: String
    private let hash: Int

    init(_ id: String) {
        self.id = id
        hash = id.hashValue
    }

    static func == (left: HashedID, right: HashedID) -> Bool {
        left.hash == right.hash && left.id == right.id
    }

    func hash(into hasher: inout Hasher) { hasher.combine(hash) }
}
