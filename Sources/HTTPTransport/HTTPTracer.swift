/// Tells on standard error, or wherever its sink leads, what is sent and received.
public struct HTTPTracer: Sendable {
    /// How much it tells.
    public enum Level: Int, Sendable, Comparable {
        /// Nothing.
        case off = 0
        /// One line for each request, failure and wait.
        case lines = 1
        /// Headers and bodies too.
        case full = 2

        /// Whether it tells less.
        public static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
    }

    /// How many bytes of a body are shown.
    public static let bodyLimit = 8 * 1024

    /// A tracer that tells nothing.
    public static let off = HTTPTracer(level: .off) { _ in }

    let level: Level
    private let sink: @Sendable (String) -> Void

    /// Makes a tracer.
    ///
    /// - Parameters:
    ///   - level: how much it tells.
    ///   - sink: takes one or more lines, without a line break at the end.
    public init(level: Level, sink: @escaping @Sendable (String) -> Void) {
        self.level = level
        self.sink = sink
    }

    func write(_ line: @autoclosure () -> String) {
        if level >= .lines { sink(line()) }
    }
}

/// One request's trace, with one service's secrets taken out.
struct RequestTrace {
    let tracer: HTTPTracer
    let redactor: Redactor
    let request: HTTPRequest

    private var head: String { "\(request.method.rawValue) \(shown(request.url))" }

    func sending() {
        guard tracer.level >= .full else { return }
        tracer.write(
            message("> ", head, request.headers, request.body ?? []))
    }

    func answered(_ response: HTTPResponse, after time: Duration) {
        tracer.write(
            "\(head) \(response.status) \(TraceText.milliseconds(time)) \(shown(response.httpVersion)) "
                + "\(TraceText.grouped(response.body.count)) bytes")
        guard tracer.level >= .full else { return }
        tracer.write(
            message("< ", "\(response.httpVersion) \(response.status)", response.headers, response.body))
    }

    func failed(_ error: TransportError, after time: Duration) {
        let sent = error.delivery == .notSent ? "not sent" : "possibly sent"
        tracer.write("\(head) failed (\(sent)) \(TraceText.milliseconds(time)): \(shown(error.message))")
    }

    func waiting(_ wait: Duration, before attempt: Int) {
        tracer.write("\(head) waits \(TraceText.milliseconds(wait)) before attempt \(attempt)")
    }

    private func shown(_ text: String) -> String { TraceText.visible(redactor.text(text)) }

    private func message(_ mark: String, _ first: String, _ headers: [HTTPHeader], _ body: [UInt8]) -> String
    {
        var lines =
            [first] + headers.map { "\(shown($0.name)): \(TraceText.visible(redactor.value(of: $0)))" }
        if !body.isEmpty {
            // A secret that begins before the cut must be seen whole to be taken out.
            let enough = redactor.bytes(Array(body.prefix(HTTPTracer.bodyLimit + redactor.longest)))
            let text = String(decoding: enough.prefix(HTTPTracer.bodyLimit), as: UTF8.self)
            lines.append("")
            lines += text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
                .map { TraceText.visible(String($0)) }
            if body.count > HTTPTracer.bodyLimit {
                lines.append("… cut: \(TraceText.grouped(body.count)) bytes in all")
            }
        }
        return lines.map { mark + $0 }.joined(separator: "\n")
    }
}
