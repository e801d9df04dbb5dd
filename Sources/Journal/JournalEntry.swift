public import ExactJSON

/// Something to be written into the journal.
public struct JournalEntry: Sendable {
    /// The run that it belongs to.
    public let run: String
    /// What it tells, such as `run`, `intent` or `outcome`.
    public let kind: String
    let content: Content

    enum Content: Sendable {
        case members(JSONObject)
        /// A JSON object: `run`, `kind` and the other members.
        case text([UInt8])
    }

    /// Makes an entry.
    ///
    /// `members`: what else it tells. Each name once, and none of `seq`, `at`, `run`, `kind`, `previous` and `hash`, which
    /// the journal adds. Never a secret: nothing can be taken out again.
    public init(run: String, kind: String, members: JSONObject = JSONObject()) {
        self.run = run
        self.kind = kind
        content = .members(members)
    }

    /// Makes an entry of members that are written at once, for records of which there are very many. The same holds for
    /// the names as otherwise, but is not checked again: what `body` writes must be known to be right.
    public init(run: String, kind: String, writing body: (inout JSONOutput) -> Void) {
        self.run = run
        self.kind = kind
        var bytes: [UInt8] = []
        bytes.reserveCapacity(400)
        JSONOutput.append(to: &bytes, style: .compact) { output in
            output.object { object in
                object.member("run", run)
                object.member("kind", kind)
                body(&object)
            }
        }
        content = .text(bytes)
    }

    /// What else it tells.
    public var members: JSONObject {
        switch content {
        case .members(let members): return members
        case .text(let text):
            guard case .object(let object)? = try? JSON(parsing: text) else { return JSONObject() }
            return JSONObject(Array(object.members.dropFirst(2)))
        }
    }
}

extension JournalEntry: Equatable {
    /// Whether two entries tell the same.
    public static func == (left: JournalEntry, right: JournalEntry) -> Bool {
        left.run == right.run && left.kind == right.kind && left.members == right.members
    }
}
