import NIOCore
import NIOHTTP1

/// One connection: gathers requests, answers them one after the other in the order in which they came, and
/// lets faults happen.
final class ConnectionHandler: ChannelDuplexHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundIn = Never
    typealias OutboundOut = ByteBuffer

    static let largestBody = 10 * 1024 * 1024
    /// Pipelined requests beyond this wait in the socket.
    private static let mostWaiting = 64

    private struct Pending {
        var request: Request
        var keepsAlive: Bool
        /// An answer that is settled already, for a request that could not be read.
        var refusal: Response?
    }

    private let application: Application
    private let address: String
    private let ids: RequestCounter
    private var head: HTTPRequestHead?
    private var body: [UInt8] = []
    private var waiting: [Pending] = []
    private var isBusy = false
    private var ignoresInput = false
    private var readIsHeld = false
    private var isGone = false

    init(application: Application, address: String, ids: RequestCounter) {
        self.application = application
        self.address = address
        self.ids = ids
    }

    // MARK: Reading

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        if ignoresInput { return }
        switch unwrapInboundIn(data) {
        case .head(let head):
            self.head = head
            body = []
            let length = head.headers.first(name: "content-length").flatMap { Int($0) } ?? 0
            if length > ConnectionHandler.largestBody { return refuse(context, tooLarge) }
            if head.headers.first(name: "expect")?.lowercased() == "100-continue", !isBusy {
                var buffer = context.channel.allocator.buffer(capacity: 32)
                buffer.writeString("HTTP/1.1 100 Continue\r\n\r\n")
                context.writeAndFlush(wrapOutboundOut(buffer), promise: nil)
            }
        case .body(var part):
            if body.count + part.readableBytes > ConnectionHandler.largestBody {
                return refuse(context, tooLarge)
            }
            body += part.readBytes(length: part.readableBytes) ?? []
        case .end:
            guard let head else { return }
            waiting.append(Pending(request: request(head), keepsAlive: head.isKeepAlive))
            self.head = nil
            body = []
            next(context)
        }
    }

    private var tooLarge: Response {
        Refusal(413, field: "body", "must not be longer than \(ConnectionHandler.largestBody) bytes").response
    }

    /// Answers a request that will not be read to its end, after those before it, and ends the connection.
    private func refuse(_ context: ChannelHandlerContext, _ response: Response) {
        ignoresInput = true
        let request =
            head.map(request)
            ?? Request(method: "-", path: "-", query: nil, headers: [:], body: [], origin: address)
        waiting.append(Pending(request: request, keepsAlive: false, refusal: response))
        next(context)
    }

    private func request(_ head: HTTPRequestHead) -> Request {
        var target = Substring(head.uri)
        // The absolute form, as a client sends it to a proxy (RFC 9112, section 3.2.2).
        if target.hasPrefix("http://") {
            target = target.dropFirst(7)
            target = target.firstIndex(of: "/").map { target[$0...] } ?? "/"
        }
        let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        var headers: [String: String] = [:]
        for (name, value) in head.headers { headers[name.lowercased()] = value }
        return Request(
            method: head.method.rawValue, path: String(parts[0]),
            query: parts.count > 1 ? String(parts[1]) : nil,
            headers: headers, body: body, origin: origin(headers["host"]))
    }

    private func origin(_ host: String?) -> String {
        guard let host, !host.isEmpty,
            host.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && !"\"\\/?#@<>".utf8.contains($0) })
        else { return address }
        return "http://\(host)"
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        if error is HTTPParserError, !ignoresInput {
            head = nil
            refuse(context, Refusal(400, field: "request", "is not HTTP").response)
        } else if !(error is HTTPParserError) {
            context.close(promise: nil)
        }
    }

    func read(context: ChannelHandlerContext) {
        if waiting.count < ConnectionHandler.mostWaiting { context.read() } else { readIsHeld = true }
    }

    func channelInactive(context: ChannelHandlerContext) {
        isGone = true
        context.fireChannelInactive()
    }

    // MARK: Answering

    private func next(_ context: ChannelHandlerContext) {
        if !isBusy, !waiting.isEmpty {
            isBusy = true
            start(waiting.removeFirst(), context)
        }
        if readIsHeld, waiting.count < ConnectionHandler.mostWaiting {
            readIsHeld = false
            context.read()
        }
    }

    private func start(_ pending: Pending, _ context: ChannelHandlerContext) {
        if let refusal = pending.refusal { return finish(pending, refusal, nil, context) }
        let fault = application.fault(for: pending.request)
        var hold: Int64 = 0
        if case .delayBefore(let milliseconds) = fault?.action { hold = milliseconds }
        after(hold, context) { [self] in
            let response = fault?.action.applies ?? true ? application.respond(to: pending.request) : nil
            var wait = application.latency
            if case .delay(let milliseconds) = fault?.action { wait += milliseconds }
            after(wait, context) { self.finish(pending, response, fault, context) }
        }
    }

    private func after(_ milliseconds: Int64, _ context: ChannelHandlerContext, _ body: @escaping () -> Void)
    {
        if milliseconds == 0 { return body() }
        context.eventLoop.assumeIsolated().scheduleTask(in: .milliseconds(milliseconds), body)
    }

    /// Sends what the fault lets through. The log is written first: who has the answer finds the line.
    private func finish(
        _ pending: Pending, _ response: Response?, _ fault: FaultRule?, _ context: ChannelHandlerContext
    ) {
        var answer = response
        var limit: Int?
        var raw: RawAnswer?
        var sends = true
        var closes = !pending.keepsAlive
        switch fault?.action {
        case nil, .delay, .delayBefore: break
        case .status(let status, let retryAfter):
            answer = application.faultAnswer(status, retryAfter: retryAfter, to: pending.request)
        case .dropBefore, .dropAfter:
            sends = false
            closes = true
        case .hang, .hangAfter: sends = false
        case .truncate(let count):
            limit = count
            closes = true
        case .garbage: answer = .garbage
        case .respond(let file), .respondAfter(let file):
            raw = file
            closes = closes || file.closes
        }
        let marks = [fault?.label, isGone ? "client gone" : nil].compactMap(\.self)
        let status = response?.status ?? raw?.status ?? answer?.status
        application.log?.append(
            pending.request.method, pending.request.target, status, marks: marks,
            body: EmbeddedPayments.loggedBody(pending.request))
        // A request that hangs keeps the connection busy for ever.
        if !sends, !closes { return }
        var buffer = context.channel.allocator.buffer(capacity: 256 + (answer?.body.count ?? 0))
        if sends, let raw {
            buffer.writeBytes(raw.bytes)
        } else if sends, let answer {
            ResponseEncoder.encode(
                answer, requestID: ids.next(), isHead: pending.request.method == "HEAD",
                // A truncated answer promises to go on.
                keepsAlive: pending.keepsAlive || limit != nil, bodyLimit: limit, into: &buffer)
        }
        send(buffer, closes: closes, context)
    }

    private func send(_ buffer: ByteBuffer, closes: Bool, _ context: ChannelHandlerContext) {
        if !closes {
            context.writeAndFlush(wrapOutboundOut(buffer), promise: nil)
            isBusy = false
            // Not by a direct call: a long row of pipelined requests would recurse as deep.
            if !waiting.isEmpty || readIsHeld { resume(context) }
            return
        }
        waiting = []
        ignoresInput = true
        context.writeAndFlush(wrapOutboundOut(buffer), promise: nil)
        // Unread input would turn a close into a reset, which can destroy the answer on its way.
        context.close(mode: .output, promise: nil)
        context.eventLoop.assumeIsolated().scheduleTask(in: .milliseconds(500)) {
            context.close(promise: nil)
        }
    }

    private func resume(_ context: ChannelHandlerContext) {
        context.eventLoop.assumeIsolated().execute { self.next(context) }
    }
}

/// Numbers the answers of one server. It belongs to the event loop.
final class RequestCounter {
    private var last = 0

    func next() -> Int {
        last += 1
        return last
    }
}
