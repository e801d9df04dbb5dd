/// Where JSON is written to: the end of an array, by way of a little room of a fixed size.
///
/// An array finds out at each append whether nobody else holds it and whether it has room. That costs more than most of
/// the short texts that JSON consists of.
public struct JSONOutput: ~Copyable {
    private var bytes: [UInt8] = []
    private let room: UnsafeMutableBufferPointer<UInt8>
    /// How much of the room is taken; the rest of it is not initialised.
    private var used = 0
    private let style: JSONStyle
    /// How deep the array or object is that is open.
    private var depth: Int
    /// Whether nothing has been written into it yet.
    private var isFirst = true

    private init(_ room: UnsafeMutableBufferPointer<UInt8>, _ style: JSONStyle, _ depth: Int) {
        self.room = room
        self.style = style
        self.depth = depth
    }

    /// Appends the one value that `body` writes.
    ///
    /// `depth` is the level at which it stands in the pretty style; its first line is not indented.
    public static func append(
        to bytes: inout [UInt8], style: JSONStyle, depth: Int = 0, _ body: (inout JSONOutput) -> Void
    ) {
        // More than this would not be taken from the stack.
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 1024) { room in
            var output = JSONOutput(room, style, depth)
            // The output takes the array itself for a while: two holders of it would mean a copy.
            swap(&output.bytes, &bytes)
            body(&output)
            output.empty()
            swap(&output.bytes, &bytes)
        }
    }

    private mutating func empty() {
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: room[..<used]))
        used = 0
    }

    @inline(__always)
    mutating func append(_ byte: UInt8) {
        if used == room.count { empty() }
        room.initializeElement(at: used, to: byte)
        used += 1
    }

    @inline(__always)
    mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
        if text.count > room.count - used {
            empty()
            if text.count > room.count { return bytes.append(contentsOf: text) }
        }
        _ = UnsafeMutableBufferPointer(rebasing: room[used...]).initialize(fromContentsOf: text)
        used += text.count
    }

    @inline(__always)
    mutating func append(word: StaticString) {
        append(UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
    }

    /// Appends bytes that `body` appends to an array.
    mutating func append(_ body: (inout [UInt8]) -> Void) {
        empty()
        body(&bytes)
    }

    // MARK: Arrays and objects

    /// Writes an array of the elements that `body` writes, each behind ``next()``.
    mutating func array(_ body: (inout JSONOutput) -> Void) {
        enclose(in: (UInt8(ascii: "["), UInt8(ascii: "]")), body)
    }

    /// Writes an object of the members that `body` writes. Their names must differ.
    public mutating func object(_ body: (inout JSONOutput) -> Void) {
        enclose(in: (UInt8(ascii: "{"), UInt8(ascii: "}")), body)
    }

    @inline(__always)
    private mutating func enclose(in marks: (UInt8, UInt8), _ body: (inout JSONOutput) -> Void) {
        append(marks.0)
        depth += 1
        let wasFirst = isFirst
        isFirst = true
        body(&self)
        depth -= 1
        if !isFirst { newLine() }
        isFirst = wasFirst
        append(marks.1)
    }

    /// Goes to where the next element or member begins.
    @inline(__always)
    mutating func next() {
        if !isFirst { append(UInt8(ascii: ",")) }
        isFirst = false
        newLine()
    }

    @inline(__always)
    private mutating func newLine() {
        guard style == .pretty else { return }
        append(UInt8(ascii: "\n"))
        for _ in 0..<max(2 * depth, 0) { append(UInt8(ascii: " ")) }
    }

    /// Writes what stands between a member's name and its value.
    @inline(__always)
    mutating func colon() {
        append(UInt8(ascii: ":"))
        if style == .pretty { append(UInt8(ascii: " ")) }
    }
}
