import ExactJSON

/// What an answer says about where its page stands among the others.
struct PageAnswer: Equatable {
    /// What it says about the page after this one.
    enum Next: Equatable {
        /// A link, absolute or relative, of which only the query counts.
        case link(String)
        /// There is no page after this one.
        case end
        /// Nothing is said by links.
        case unsaid
    }

    var next: Next
    /// The number of the last page, as its link has it.
    var lastNumber: Int?
    /// How many elements all pages have together.
    var total: Int64?
    /// The page's number.
    var number: Int64?
    /// How many elements a page has.
    var size: Int64?

    /// Reads `meta`, where Testbank has links and totals, and `links`, where JSON:API has links.
    init(_ document: JSON) {
        let meta = document["meta"]
        let places = [meta, document["links"]].compactMap { $0 }
        let links = places.compactMap { place in place["next"].flatMap(Self.link) }
        if let link = links.first {
            next = .link(link)
        } else {
            // `next` that is null or missing beside others ends the list; none of them says nothing.
            let names = ["next", "prev", "first", "last"]
            next = places.contains { place in names.contains { place[$0] != nil } } ? .end : .unsaid
        }
        lastNumber = places.lazy.compactMap { $0["last"].flatMap(Self.link) }.first
            .flatMap { QueryItems.pageNumber(QueryItems.of(link: $0)) }
        total = Self.count(meta?["total"], from: 0)
        number = Self.count(meta?["page"], from: 0)
        size = Self.count(meta?["limit"], from: 1)
    }

    /// A link is a text, or an object with `href` (JSON:API 1.1).
    private static func link(_ value: JSON) -> String? {
        let text = value.stringValue ?? value["href"]?.stringValue
        return text?.isEmpty == true ? nil : text
    }

    private static func count(_ value: JSON?, from least: Int64) -> Int64? {
        guard let number = value?.integerValue ?? value?.stringValue.flatMap({ Int64($0) }), number >= least
        else { return nil }
        return number
    }

    /// Whether a page of this number is needed, as far as totals tell; nil when they tell nothing.
    func hasPage(after number: Int, ofSize requested: Int) -> Bool? {
        guard let total else { return nil }
        let size = size ?? Int64(requested)
        return (total - 1) / size + (total > 0 ? 1 : 0) > Int64(number)
    }
}
