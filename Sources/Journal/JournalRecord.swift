public import ExactJSON
public import Money

/// An entry as the journal keeps it, a link of its chain.
public struct JournalRecord: Sendable, Equatable {
    /// Its place in the journal, from 1, without gaps.
    public let seq: Int64
    /// When it was handed to the journal.
    public let at: Timestamp
    /// The run that it belongs to.
    public let run: String
    /// What it tells.
    public let kind: String
    /// What else it tells, in the order that it was given: all but `seq`, `at`, `run`, `kind` and `previous`.
    public let members: JSONObject
    /// The whole record as one JSON object on one line: the bytes that ``hash`` is made of.
    public let text: String
    /// SHA-256 of ``text``, as lower-case hexadecimal digits.
    public let hash: String
    /// The ``hash`` of the record before it; ``JournalHead/none``'s for the first.
    public let previous: String

    /// What the journal makes of an entry at a place in the chain. The text and the hash are computed.
    public init(_ entry: JournalEntry, at time: Timestamp, after head: JournalHead) {
        seq = head.seq + 1
        at = time
        run = entry.run
        kind = entry.kind
        members = entry.members
        previous = head.hash
        var bytes: [UInt8] = []
        RecordText.write(
            RecordText.Contribution(entry), seq: seq, at: time.description, previous: Array(previous.utf8),
            to: &bytes)
        text = String(decoding: bytes, as: UTF8.self)
        hash = SHA256.hex(of: bytes)
    }

    init(seq: Int64, parts: RecordText.Parts, text: String, hash: String) {
        self.seq = seq
        at = parts.at
        run = parts.run
        kind = parts.kind
        members = parts.members
        previous = parts.previous
        self.text = text
        self.hash = hash
    }

    /// The head of a chain that ends with this record.
    public var head: JournalHead { JournalHead(seq: seq, hash: hash) }
}

/// The last record of a chain. Whoever keeps it elsewhere can tell later that nothing before it was changed.
public struct JournalHead: Sendable, Equatable {
    /// The record's place, which is how many records there are; 0 when there is none.
    public var seq: Int64
    /// The record's hash; 64 zeros when there is none.
    public var hash: String

    /// Makes a head.
    public init(seq: Int64, hash: String) {
        self.seq = seq
        self.hash = hash
    }

    /// The head of a journal without records.
    public static let none = JournalHead(seq: 0, hash: String(repeating: "0", count: SHA256.hexLength))
}

/// A record as it stands in the journal, unread: for an export, which must show a broken one too.
public struct JournalLine: Sendable, Equatable {
    /// Its place in the journal.
    public let seq: Int64
    /// The whole record as one JSON object on one line.
    public let text: String
    /// The hash that the journal has for it.
    public let hash: String

    /// The text with `,"hash":"…"` before its last brace, without a line feed.
    ///
    /// `sed 's/,"hash":"[0-9a-f]*"}$/}/'` gives the text back, of whose bytes (without the line feed) the hash is
    /// made.
    public var exported: String {
        guard text.utf8.last == UInt8(ascii: "}") else { return text }
        var line = text
        line.unicodeScalars.removeLast()
        line += ",\"hash\":\""
        line += hash
        line += "\"}"
        return line
    }
}
