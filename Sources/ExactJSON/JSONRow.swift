import Glibc

/// One element of an array of alike objects: where the values of its members stand in the text, checked, and made into
/// Swift values only when they are asked for.
///
/// It is valid only within the closure that it is given to.
public struct JSONRow: ~Copyable {
    /// Where the value of a member stands.
    struct Span {
        var start = 0
        var end = 0
        /// Nil for a member that is absent.
        var kind: JSONKind?
        /// Whether it is a string of ASCII without escapes, which stands between its quotes as it is.
        var isPlainText = false
    }

    private let bytes: UnsafeBufferPointer<UInt8>
    private let list: JSONMemberList
    private var spans: [Span]
    /// The whole element, when it was read in the ordinary way.
    private var tree: JSON?

    init(_ list: JSONMemberList, in bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        self.list = list
        spans = Array(repeating: Span(), count: list.names.count)
    }

    /// An element that has been read already.
    public init(_ value: JSON, members list: JSONMemberList) {
        self.init(list, in: UnsafeBufferPointer(start: nil, count: 0))
        tree = value
    }

    mutating func clear() {
        tree = nil
        for place in spans.indices { spans[place] = Span() }
    }

    @inline(__always)
    mutating func set(_ place: Int, _ span: Span) { spans[place] = span }

    mutating func set(_ tree: JSON) { self.tree = tree }
}

extension JSONRow {
    /// Whether it is an object at all.
    public var isObject: Bool {
        guard let tree else { return true }
        if case .object = tree { return true }
        return false
    }

    /// What the value of a member is; nil when there is none.
    public func kind(_ place: Int) -> JSONKind? {
        tree == nil ? spans[place].kind : treeValue(place)?.kind
    }

    /// The value of a member; nil when there is none.
    public func value(_ place: Int) -> JSON? {
        guard tree == nil else { return treeValue(place) }
        let span = spans[place]
        switch span.kind {
        case nil: return nil
        case .null: return .null
        default: return span.isPlainText ? .string(plainText(span)) : parsed(span)
        }
    }

    /// The bytes of a member's value as they stand in the text; nil when there is none, or when the element was read in the
    /// ordinary way.
    public func withSource<Result>(
        _ place: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result?
    ) -> Result? {
        let span = spans[place]
        return tree == nil && span.kind != nil ? body(source(span)) : nil
    }

    /// The text of a member; nil when it is no string.
    public func string(_ place: Int) -> String? {
        guard tree == nil else { return treeValue(place)?.stringValue }
        let span = spans[place]
        return span.isPlainText ? plainText(span) : parsed(span)?.stringValue
    }

    /// Whether a member is this text, byte for byte.
    public func isString(_ place: Int, _ text: String) -> Bool {
        var text = text
        return text.withUTF8 { wanted in
            withString(place) { found in
                guard found.count == wanted.count else { return false }
                guard let first = found.baseAddress, let second = wanted.baseAddress else { return true }
                return memcmp(first, second, found.count) == 0
            } ?? false
        }
    }

    /// What `body` makes of the UTF-8 of a member's text; nil when it is no string.
    public func withString<Result>(
        _ place: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result?
    ) -> Result? {
        if tree == nil, spans[place].isPlainText {
            let span = spans[place]
            return body(UnsafeBufferPointer(rebasing: bytes[span.start + 1..<span.end - 1]))
        }
        guard var text = string(place) else { return nil }
        return text.withUTF8(body)
    }

    /// What `body` makes of a member's number as it is written; nil when it is no number.
    public func withNumber<Result>(
        _ place: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result?
    ) -> Result? {
        if tree == nil {
            let span = spans[place]
            return span.kind == .number ? body(source(span)) : nil
        }
        switch treeValue(place) {
        case .integer(let value):
            var text = String(value)
            return text.withUTF8(body)
        case .number(var text): return text.withUTF8(body)
        default: return nil
        }
    }

    private func treeValue(_ place: Int) -> JSON? { tree?[list.names[place]] }

    /// The value at a span. It has been checked, so that reading it again cannot fail.
    private func parsed(_ span: Span) -> JSON? {
        guard span.kind != nil else { return nil }
        var parser = JSONParser(source(span))
        return try? parser.value()
    }

    private func source(_ span: Span) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: bytes[span.start..<span.end])
    }

    private func plainText(_ span: Span) -> String {
        String(decoding: UnsafeBufferPointer(rebasing: bytes[span.start + 1..<span.end - 1]), as: UTF8.self)
    }
}
