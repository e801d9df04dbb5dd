/// An answer from a file: status line, header fields, an empty line, the body; sent as it is.
struct RawAnswer: Equatable, Sendable {
    /// The whole answer. The head has the line ends of HTTP, and a `Content-Length` where the file says
    /// nothing about the length of the body.
    private(set) var bytes: [UInt8]
    private(set) var status: Int
    /// Whether the connection ends after it: the answer says so, or promises more than it has.
    private(set) var closes: Bool

    init(_ file: [UInt8], name: String) throws(FaultRuleError) {
        var lines: [String] = []
        var start = 0
        var body: ArraySlice<UInt8>?
        while body == nil, let end = file[start...].firstIndex(of: 0x0A) {
            var line = file[start..<end]
            if line.last == 0x0D { line = line.dropLast() }
            start = end + 1
            if line.isEmpty {
                body = file[start...]
            } else {
                lines.append(String(decoding: line, as: UTF8.self))
            }
        }
        let words = lines.first?.split(separator: " ") ?? []
        guard words.count >= 2, words[0].hasPrefix("HTTP/1."), let status = Int(words[1]),
            (200...599).contains(status)
        else {
            throw FaultRuleError(
                description: "\(name) must begin with a status line such as 'HTTP/1.1 200 OK'")
        }
        guard let body else {
            throw FaultRuleError(description: "\(name) must have an empty line between the head and the body")
        }
        self.status = status
        func value(_ field: String) -> String? {
            lines.first { $0.lowercased().hasPrefix("\(field):") }
                .map { String($0.dropFirst(field.utf8.count + 1).drop { $0 == " " }).lowercased() }
        }
        let length = value("content-length")
        closes =
            value("connection") == "close" || length.flatMap { Int($0) }.map { $0 != body.count } ?? false
        if length == nil, value("transfer-encoding") == nil { lines.append("Content-Length: \(body.count)") }
        bytes = Array(lines.joined(separator: "\r\n").utf8) + Array("\r\n\r\n".utf8) + body
    }
}
