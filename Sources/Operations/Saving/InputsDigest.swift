import Journal

/// What a plan was made from, as bytes whose hash changes when anything of it does.
///
/// The bytes are a sequence of netstrings (`LENGTH:BYTES,`, the length in decimal digits), so that no two different
/// inputs give the same ones: `dreams-inputs-1`; the command; the number of inputs; each input's name and content, in
/// their order; the number of options; each option's name and value, by name, those of one name in their order. For
/// example `15:dreams-inputs-1,6:settle,1:1,5:stdin,3:t1\n,1:0,` (where `\n` is a line feed).
///
/// See https://cr.yp.to/proto/netstrings.txt
public struct InputsDigest: Sendable, Equatable {
    private struct Input: Sendable, Equatable {
        var name: String
        var bytes: [UInt8]
    }

    private struct Option: Sendable, Equatable {
        var name: String
        var value: String
    }

    private let command: String
    private var inputs: [Input] = []
    private var options: [Option] = []

    /// Begins with the command's name.
    public init(command: String) {
        self.command = command
    }

    /// Adds an input with its raw bytes.
    ///
    /// `name`: what it is for: `ids`, `accounts`. Where it was read from does not matter.
    public mutating func add(input name: String, _ bytes: [UInt8]) {
        inputs.append(Input(name: name, bytes: bytes))
    }

    /// Adds a list of texts, such as ids from the command line, as an input.
    public mutating func add(input name: String, _ texts: [String]) {
        add(input: name, texts.flatMap { Self.length(Array($0.utf8)) + Array($0.utf8) + Self.end })
    }

    /// Adds an option that matters to what is done; nil, an option that was not given, adds nothing.
    public mutating func add(option name: String, _ value: String?) {
        if let value { options.append(Option(name: name, value: value)) }
    }

    /// The bytes that are hashed.
    public var bytes: [UInt8] { parts.flatMap { Self.length($0) + $0 + Self.end } }

    private var parts: [[UInt8]] {
        // Sorted stably: among equal names the index decides.
        let ordered = options.enumerated().sorted {
            ($0.element.name, $0.offset) < ($1.element.name, $1.offset)
        }.map(\.element)
        var parts: [[UInt8]] = [Array("dreams-inputs-1".utf8), Array(command.utf8)]
        parts.append(Array(String(inputs.count).utf8))
        for input in inputs { parts += [Array(input.name.utf8), input.bytes] }
        parts.append(Array(String(options.count).utf8))
        for option in ordered { parts += [Array(option.name.utf8), Array(option.value.utf8)] }
        return parts
    }

    /// The hash, 64 hexadecimal digits.
    public var sha256: String {
        // Part by part: an input may be long, and is in memory already.
        var hash = SHA256()
        for part in parts {
            hash.update(Self.length(part))
            hash.update(part)
            hash.update(Self.end)
        }
        return hash.hex
    }

    private static func length(_ part: [UInt8]) -> [UInt8] { Array("\(part.count):".utf8) }
    private static let end: [UInt8] = Array(",".utf8)
}
