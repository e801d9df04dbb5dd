import ExactJSON
import Money

/// The text of a record: one JSON object on one line, of which its hash is made.
enum RecordText {
    /// The members that the journal adds. `hash` is one of an exported line.
    static let reservedNames = ["seq", "at", "run", "kind", "previous", "hash"]

    /// What an entry gives to its record, as text. It is made by whoever hands the entry over: an array of bytes goes to
    /// the journal's thread, and is freed there, at a fraction of the price of a tree of values.
    struct Contribution: Sendable {
        let run: String
        let kind: String
        /// An object of the members from `run` on, without those that the journal adds.
        fileprivate let object: [UInt8]

        init(_ entry: JournalEntry) {
            run = entry.run
            kind = entry.kind
            switch entry.content {
            case .text(let text): object = text
            case .members(let members):
                var bytes: [UInt8] = []
                bytes.reserveCapacity(400)
                let named = [("run", JSON.string(run)), ("kind", .string(kind))].map(JSONObject.Member.init)
                JSON.object(JSONObject(named + members.members)).write(to: &bytes, style: .compact)
                object = bytes
            }
        }
    }

    /// Appends the text of a record.
    static func write(
        _ entry: Contribution, seq: Int64, at time: String, previous: [UInt8], to bytes: inout [UInt8]
    ) {
        bytes.append(contentsOf: "{\"seq\":".utf8)
        bytes.append(contentsOf: String(seq).utf8)
        bytes.append(contentsOf: ",\"at\":\"".utf8)
        bytes.append(contentsOf: time.utf8)
        bytes.append(contentsOf: "\",".utf8)
        // Without its braces.
        bytes.append(contentsOf: entry.object[1..<entry.object.count - 1])
        bytes.append(contentsOf: ",\"previous\":\"".utf8)
        bytes.append(contentsOf: previous)
        bytes.append(contentsOf: "\"}".utf8)
    }

    /// What a text says.
    struct Parts {
        var seq: Int64
        var at: Timestamp
        var run: String
        var kind: String
        var previous: String
        /// The whole object.
        fileprivate var object: JSONObject

        /// The members that the journal did not add.
        var members: JSONObject { JSONObject(Array(object.members[4..<object.members.count - 1])) }
    }

    /// Why a text is not that of a record.
    struct Fault: Error {
        /// What is wrong with the record, such as `its text is not JSON`.
        var reason: String
    }

    /// Reads a text.
    static func parts(of text: UnsafeRawBufferPointer) throws(Fault) -> Parts {
        guard let json = try? JSON(parsing: text), case .object(let object) = json else {
            throw Fault(reason: "its text is not a JSON object")
        }
        guard object.members.count >= 5, object.members[0].name == "seq", object.members[1].name == "at",
            object.members[2].name == "run", object.members[3].name == "kind",
            object.members.last?.name == "previous",
            case .integer(let seq) = object.members[0].value,
            case .string(let time) = object.members[1].value,
            case .string(let run) = object.members[2].value, case .string(let kind) = object.members[3].value,
            case .string(let previous) = object.members.last?.value
        else { throw Fault(reason: "its text has not the members of a record") }
        guard let at = try? Timestamp(rfc3339: time) else { throw Fault(reason: "its time cannot be read") }
        return Parts(seq: seq, at: at, run: run, kind: kind, previous: previous, object: object)
    }
}
