/// What writes itself as one JSON value, without a tree of it being made first.
public protocol JSONRepresentable {
    /// The value.
    var json: JSON { get }

    /// Appends the same bytes as ``json`` does in the compact style.
    func writeCompact(to bytes: inout [UInt8])
}

extension JSON: JSONRepresentable {
    /// The value itself.
    public var json: JSON { self }
}

/// Writes the members of an object one after the other, in the compact style.
public struct JSONMemberWriter {
    private var bytes: [UInt8] = []
    private var isFirst = true

    /// Appends an object of the members that `body` writes. Their names must differ.
    public static func object(to bytes: inout [UInt8], _ body: (inout JSONMemberWriter) -> Void) {
        var writer = JSONMemberWriter()
        // The writer takes the array itself for a while: two holders of it would mean a copy.
        swap(&writer.bytes, &bytes)
        writer.bytes.append(UInt8(ascii: "{"))
        body(&writer)
        writer.bytes.append(UInt8(ascii: "}"))
        swap(&writer.bytes, &bytes)
    }

    /// Writes a name that needs no escapes.
    @inline(__always)
    private mutating func begin(_ name: StaticString) {
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        isFirst = false
        bytes.append(UInt8(ascii: "\""))
        bytes.append(contentsOf: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
        bytes.append(UInt8(ascii: "\""))
        bytes.append(UInt8(ascii: ":"))
    }

    private mutating func null() { bytes.append(contentsOf: "null".utf8) }

    /// Writes a text, `null` for nil. The name must need no escapes, like all names here.
    public mutating func member(_ name: StaticString, _ text: String?) {
        begin(name)
        guard let text else { return null() }
        JSONStringWriter.write(text, to: &bytes)
    }

    /// Writes an integer.
    public mutating func member(_ name: StaticString, _ integer: Int64) {
        begin(name)
        bytes.append(contentsOf: String(integer).utf8)
    }

    /// Writes a value, `null` for nil.
    public mutating func member(_ name: StaticString, _ value: (some JSONRepresentable)?) {
        begin(name)
        guard let value else { return null() }
        value.writeCompact(to: &bytes)
    }

    /// Writes a text of ASCII that needs no escapes, which `body` appends; `null` when it says that there is none.
    public mutating func member(_ name: StaticString, plain body: ((inout [UInt8]) -> Void)?) {
        begin(name)
        guard let body else { return null() }
        bytes.append(UInt8(ascii: "\""))
        body(&bytes)
        bytes.append(UInt8(ascii: "\""))
    }
}
