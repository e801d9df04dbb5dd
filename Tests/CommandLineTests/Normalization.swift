import Foundation

/// Takes out what differs from run to run, and no more.
struct Normalization {
    /// The sandbox's `127.0.0.1:PORT`.
    var address: String?
    /// The case's folder.
    var folder: String
    var now = Date.now
    /// `user@machine`, as the journal names who ran a command.
    var operatorName = "\(NSUserName())@\(Self.machine)"

    func apply(_ text: String) -> String {
        var text = text
        if let address { text = text.replacing(address, with: "SANDBOX") }
        text = text.replacing(folder, with: "TMP")
        let time = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)/.matchingSemantics(
            .unicodeScalar)
        text = text.replacing(time) { isRecent($0.output) ? "NOW" : String($0.output) }
        text = text.replacing(/\d[\d,]*\.\d ms/.matchingSemantics(.unicodeScalar), with: "T ms")
        text = text.replacing(/\d{8}T\d{6}Z-[0-9a-f]{6}/.matchingSemantics(.unicodeScalar), with: "RUN")
        text = text.replacing(/[0-9a-f]{64}/.matchingSemantics(.unicodeScalar), with: "HASH")
        text = text.replacing(/process \d+/.matchingSemantics(.unicodeScalar), with: "process N")
        return text.replacing(operatorName, with: "OPERATOR")
    }

    private static var machine: String {
        var name = utsname()
        uname(&name)
        return withUnsafeBytes(of: &name.nodename) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    }

    private func isRecent(_ time: Substring) -> Bool {
        // Fractions of a second do not matter here, and the format style takes three digits only.
        let whole = time.replacing(/\.\d+/, with: "")
        guard let date = try? Date(String(whole), strategy: .iso8601) else { return false }
        return abs(date.timeIntervalSince(now)) < 600
    }

    /// The bytes as text. Where they are not UTF-8, those that are not ASCII show their value.
    static func text(_ bytes: [UInt8]) -> String {
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        return bytes.map {
            $0 < 0x80 ? String(UnicodeScalar($0)) : "<\(String($0, radix: 16, uppercase: true))>"
        }
        .joined()
    }
}
