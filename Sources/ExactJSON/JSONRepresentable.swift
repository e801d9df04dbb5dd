/// What writes itself as one JSON value, without a tree of it being made first.
public protocol JSONRepresentable {
    /// The value.
    var json: JSON { get }

    /// Writes the same as ``json`` does.
    func write(to output: inout JSONOutput)
}

extension JSON: JSONRepresentable {
    /// The value itself.
    public var json: JSON { self }
}

extension JSONRepresentable {
    /// Appends the value as UTF-8, without a line feed at the end.
    ///
    /// `depth` is the level at which the value stands in the pretty style; the first line is not indented.
    public func write(to bytes: inout [UInt8], style: JSONStyle, depth: Int = 0) {
        JSONOutput.append(to: &bytes, style: style, depth: depth) { write(to: &$0) }
    }
}

/// Members of an object, one after the other. Their names must need no escapes, like all names in this program.
extension JSONOutput {
    /// Writes a name, behind which the value is to be written.
    public mutating func name(_ name: StaticString) {
        next()
        append(UInt8(ascii: "\""))
        append(word: name)
        append(UInt8(ascii: "\""))
        colon()
    }

    /// Writes `null`.
    public mutating func null() { append(word: "null") }

    /// Writes a text, `null` for nil.
    public mutating func member(_ name: StaticString, _ text: String?) {
        self.name(name)
        if let text { string(text) } else { null() }
    }

    /// Writes a text when there is one.
    public mutating func member(_ name: StaticString, ifPresent text: String?) {
        if let text { member(name, text) }
    }

    /// Writes a value when there is one.
    public mutating func member(_ name: StaticString, ifPresent value: (some JSONRepresentable)?) {
        guard let value else { return }
        self.name(name)
        value.write(to: &self)
    }

    /// Writes an object of the members that `body` writes. Their names must differ.
    public mutating func object(_ name: StaticString, _ body: (inout JSONOutput) -> Void) {
        self.name(name)
        object(body)
    }

    /// Writes a text of ASCII that needs no escapes, which `body` appends, when there is one.
    public mutating func plain(_ name: StaticString, ifPresent body: ((inout [UInt8]) -> Void)?) {
        if let body { member(name, plain: body) }
    }

    /// Writes an integer.
    public mutating func member(_ name: StaticString, _ integer: Int64) {
        self.name(name)
        append(integer)
    }

    /// Writes a value, `null` for nil.
    public mutating func member(_ name: StaticString, _ value: JSON?) {
        self.name(name)
        if let value { value.write(to: &self) } else { null() }
    }

    /// Writes a text of ASCII that needs no escapes, which `body` appends; `null` when it says that there is none.
    public mutating func member(_ name: StaticString, plain body: ((inout [UInt8]) -> Void)?) {
        self.name(name)
        guard let body else { return null() }
        append(UInt8(ascii: "\""))
        append(body)
        append(UInt8(ascii: "\""))
    }
}
