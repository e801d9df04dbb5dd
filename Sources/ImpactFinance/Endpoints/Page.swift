import ExactJSON
import HTTPTransport
import WebAPI

/// One page of a list, as the service gave it.
struct Page<Element: Sendable>: Sendable {
    /// What is on the page.
    var elements: [Element]
    /// What the service says about the page after this one.
    var next: Next
    /// What it says about the whole list.
    var totals = PageTotals()

    enum Next: Sendable, Equatable {
        /// `meta.next_url`, absolute or relative.
        case url(String)
        /// `meta.next_url` is there and empty: this is the last page.
        case end
        /// There is no `meta.next_url`: nothing is said.
        case unsaid
    }
}

/// How many elements and pages a whole list has, where the service says so.
struct PageTotals: Sendable, Equatable {
    /// `meta.count`.
    var elements: Int?
    /// `meta.pages`.
    var pages: Int?
}

extension ImpactFinanceClient {
    /// Reads the page that an answer holds: the elements under `name`, and `meta`, all of which is optional.
    func page<Element>(
        _ call: Call, _ response: HTTPResponse, _ name: String,
        _ make: (JSONCursor) throws(JSONShapeError) -> Element
    ) throws(APIError) -> Page<Element> {
        let json = try connection.parse(call, response)
        do {
            let cursors = try JSONCursor(json).array(name)
            var elements: [Element] = []
            elements.reserveCapacity(cursors.count)
            for cursor in cursors { elements.append(try make(cursor)) }
            return Page(elements: elements, meta: json["meta"])
        } catch {
            throw APIError(call, response, problem: error.message)
        }
    }
}

extension ImpactFinanceClient {
    /// Reads a page of transactions.
    func page(
        _ call: Call, _ response: HTTPResponse, _ mentions: SharedMentions
    ) throws(APIError) -> Page<Transaction> {
        if let page = plainPage(response.body, mentions) { return page }
        return try page(call, response, "transactions") { (cursor) throws(JSONShapeError) in
            try Transaction(cursor, mentions)
        }
    }

    /// The same without a tree of JSON; nil in doubt, for the page may be wrong.
    private func plainPage(_ body: [UInt8], _ mentions: SharedMentions) -> Page<Transaction>? {
        var elements: [Transaction] = []
        var isPlain = true
        let rest = try? JSON.parse(body, eachOf: "transactions", members: Transaction.members) { row in
            guard isPlain, let transaction = Transaction(row, mentions) else { return isPlain = false }
            elements.append(transaction)
        }
        guard isPlain, let rest, case .array? = rest["transactions"] else { return nil }
        return Page(elements: elements, meta: rest["meta"])
    }
}

extension Page {
    init(elements: [Element], meta: JSON?) {
        let count = { (name: String) in meta?[name]?.integerValue.flatMap { Int(exactly: $0) } }
        self.init(
            elements: elements, next: Next(meta?["next_url"]),
            totals: PageTotals(elements: count("count"), pages: count("pages")))
    }
}

extension Page.Next {
    init(_ value: JSON?) {
        switch value {
        case .string(let text)?: self = text.isEmpty ? .end : .url(text)
        case .null?: self = .end
        // What is no link says no more than none does.
        default: self = .unsaid
        }
    }
}
