import HTTPTransport

/// What has happened in one exchange so far.
struct TransferProgress {
    /// Whether libcurl began to send the request. Until then no byte of it has left.
    private(set) var requestStarted = false
    /// Whether it went out once, without a repetition: libcurl counts these over all exchanges of a handle, and gives up at
    /// the fifth.
    var isPlain: Bool { starts == 1 }
    private var starts = 0
    /// Whether libcurl wanted to send a request again that may be sent only once, and was stopped.
    private(set) var repeatRefused = false
    /// Whether the answer went over a limit, and which, for the message.
    private(set) var excess: String?
    private(set) var headers: [HTTPHeader] = []
    /// Whether the blank line after the headers has come.
    private(set) var headersAreComplete = false
    private(set) var body: [UInt8] = []

    private let sendsOnce: Bool
    private let maximumBodyBytes: Int
    private let maximumHeaderBytes: Int
    private var headerBytes = 0

    init(_ request: HTTPRequest, _ configuration: CurlConfiguration) {
        sendsOnce = request.sendsOnce
        maximumBodyBytes = configuration.maximumBodyBytes
        maximumHeaderBytes = configuration.maximumHeaderBytes
    }

    /// Lets go of the answer.
    mutating func forgetAnswer() {
        headers = []
        body = []
    }

    /// Called each time before the request goes out on a connection.
    ///
    /// That can be more than once: when a kept connection breaks before the first byte of an answer, libcurl sends
    /// the request again on a new one, whatever its method (`Curl_retry_request` in lib/transfer.c, unchanged from
    /// 7.88 to 8.19). For a payment this would be once too often, so the second time is refused.
    ///
    /// - Returns: whether the request may go out.
    mutating func willSend() -> Bool {
        if requestStarted && sendsOnce {
            repeatRefused = true
            return false
        }
        requestStarted = true
        starts += 1
        return true
    }

    /// Takes a header line, a status line included.
    ///
    /// - Returns: false to end the exchange, because the headers are too large.
    mutating func received(header line: UnsafeRawBufferPointer) -> Bool {
        headerBytes += line.count
        guard headerBytes <= maximumHeaderBytes else {
            excess = "the answer's headers are larger than \(maximumHeaderBytes) bytes"
            return false
        }
        var end = line.count
        while end > 0, Self.isSpace(line[end - 1]) { end -= 1 }
        let text = line[..<end]
        if line.starts(with: "HTTP/".utf8) {
            // Each answer begins anew: 100 and 103 come before the one that counts.
            headers = []
            headersAreComplete = false
        } else if text.isEmpty {
            headersAreComplete = true
        } else if !headersAreComplete, let colon = text.firstIndex(of: UInt8(ascii: ":")) {
            let value = text[(colon + 1)...].drop(while: Self.isSpace)
            headers.append(HTTPHeader(Self.string(text[..<colon]), Self.string(value)))
        }
        // Lines after the blank one are trailers, which must not pass for headers (RFC 9110, section 6.5.1).
        return true
    }

    /// What a line break and the space around a value are made of.
    private static func isSpace(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x0A, 0x0D, 0x20, 0x09: true
        default: false
        }
    }

    /// From one piece of memory, for a slice would be copied byte by byte.
    private static func string(_ text: Slice<UnsafeRawBufferPointer>) -> String {
        String(decoding: UnsafeRawBufferPointer(rebasing: text), as: UTF8.self)
    }

    /// Takes a decoded part of the body.
    ///
    /// - Returns: false to end the exchange, because the body is too large.
    mutating func received(body bytes: UnsafeRawBufferPointer) -> Bool {
        guard bytes.count <= maximumBodyBytes - body.count else {
            excess = "the answer is larger than \(maximumBodyBytes) bytes"
            return false
        }
        if body.isEmpty { body.reserveCapacity(min(announcedBytes, maximumBodyBytes)) }
        body.append(contentsOf: bytes)
        return true
    }

    /// How large the body is said to be, before decompression; 0 when nothing is said. Only a hint for the room it needs.
    private var announcedBytes: Int {
        let length = headers.last { $0.isNamed("Content-Length") }
        return length.flatMap { Int($0.value) }.map { max($0, 0) } ?? 0
    }
}
