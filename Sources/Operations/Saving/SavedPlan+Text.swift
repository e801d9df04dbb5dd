import ExactJSON
import Journal

extension SavedPlan {
    /// The whole document, its hash included.
    public var text: String {
        let covered = covered
        return String(decoding: covered, as: UTF8.self) + Self.end(SHA256.hex(of: covered))
    }

    /// The hash that the document ends with: it names the plan, whatever its file is called.
    public var sha256: String { SHA256.hex(of: covered) }

    /// Everything before the line that holds the hash.
    private var covered: [UInt8] {
        var bytes: [UInt8] = []
        json.write(to: &bytes, style: .pretty)
        bytes.removeLast("\n}".utf8.count)
        bytes += ",\n".utf8
        return bytes
    }

    private static func end(_ hash: String) -> String { "  \"sha256\": \"\(hash)\"\n}\n" }

    /// Reads a document that ``text`` wrote. Nothing in it may have been changed, white space included.
    ///
    /// - Throws: ``SavedPlanError`` that names the line or the member that is wrong.
    public init(text: String) throws(SavedPlanError) {
        let json: JSON
        do {
            json = try JSON(parsing: text)
        } catch {
            throw SavedPlanError(
                .notJSON, "the plan is not JSON: \(error)", hint: "make the plan again with --plan-out FILE")
        }
        try Self.checkFormat(json)
        try Self.checkHash(Array(text.utf8))
        do {
            try self.init(JSONCursor(json))
        } catch {
            throw SavedPlanError(.broken, "the plan is broken: \(error.message)", hint: Self.again)
        }
        try checkWriting(Array(text.utf8))
    }

    private static let again = "make the plan again with --plan-out FILE; never edit one"

    private static func checkFormat(_ json: JSON) throws(SavedPlanError) {
        guard json["format"] == .string(format) else {
            throw SavedPlanError(
                .notAPlan, "this is JSON, but not a plan of dreams",
                hint: "name a file that was written with --plan-out FILE")
        }
        switch json["version"] {
        case .integer(version)?: break
        case .integer(let other)? where other > version:
            throw SavedPlanError(
                .version, "the plan has format version \(other), and this dreams knows version \(version)",
                hint: "use the dreams that made it, or make the plan again")
        default:
            throw SavedPlanError(.broken, "the plan is broken: version: expected \(version)", hint: again)
        }
    }

    private static func checkHash(_ bytes: [UInt8]) throws(SavedPlanError) {
        let covered = Array(bytes.dropLast(end(String(repeating: "0", count: 64)).utf8.count))
        guard bytes.elementsEqual(covered + Array(end(SHA256.hex(of: covered)).utf8)) else {
            throw SavedPlanError(
                .edited, "the plan has been changed since it was saved: its hash is another one", hint: again)
        }
    }

    /// What was read must be written again byte by byte: then nothing in the document was overlooked.
    private func checkWriting(_ bytes: [UInt8]) throws(SavedPlanError) {
        let written = covered
        guard !bytes.starts(with: written) else { return }
        let same = zip(bytes, written).prefix { $0 == $1 }
        let line = same.count { $0.0 == UInt8(ascii: "\n") } + 1
        throw SavedPlanError(
            .broken, "the plan is broken: line \(line) is not as dreams would write it", hint: Self.again)
    }
}
