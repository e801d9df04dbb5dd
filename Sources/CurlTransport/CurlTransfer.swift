import CCurl
import HTTPTransport

/// One exchange after the other: an easy handle, what came so far, and what libcurl needs to stay in place meanwhile.
final class CurlTransfer {
    /// What requests have in common that one handle may carry, one after the other.
    struct Kind: Equatable {
        private let origin: Origin
        private let isTrusted: Bool
        private let method: HTTPMethod
        private let hasBody: Bool
        private let timeout: Duration?
        private let headerList: ObjectIdentifier

        /// Nil for a request that needs a handle of its own.
        init?(_ hop: Hop, _ headerList: HeaderList) {
            let request = hop.request
            // Of the others, a body would change the method.
            guard
                request.method == .get ? request.body == nil : request.body != nil && request.method != .head
            else { return nil }
            origin = hop.origin
            isTrusted = hop.isTrusted
            method = request.method
            hasBody = request.body != nil
            timeout = request.timeout
            self.headerList = ObjectIdentifier(headerList)
        }
    }

    let easy: UnsafeMutableRawPointer
    /// Nil when it must not carry another request.
    let kind: Kind?
    private(set) var progress: TransferProgress
    private let headerList: HeaderList
    private let errorText: UnsafeMutablePointer<CChar>

    /// Prepares an exchange with these headers; nil when memory runs out or libcurl lacks an option that we rely on.
    init?(_ hop: Hop, _ headerList: HeaderList, _ configuration: CurlConfiguration) {
        guard let easy = shim_easy_init() else { return nil }
        self.easy = easy
        self.headerList = headerList
        kind = Kind(hop, headerList)
        progress = TransferProgress(hop.request, configuration)
        errorText = .allocate(capacity: Int(CURL_ERROR_SIZE))
        errorText.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
        var options = CurlOptions(easy)
        options.connection(hop, configuration)
        options.trust(hop, configuration)
        options.message(hop.request, headerList.lines, configuration)
        options.set(CURLOPT_ERRORBUFFER, pointer: errorText)
        options.callbacks(Unmanaged.passUnretained(self).toOpaque())
        // An option that did not take could mean a lifted limit or a wrong method: rather send nothing.
        if !options.areSet { return nil }
    }

    /// Prepares for another request of the same kind, when the one before is over and was answered.
    ///
    /// - Returns: false when an option did not take: then nothing must be sent.
    func carry(_ request: HTTPRequest, _ configuration: CurlConfiguration) -> Bool {
        progress = TransferProgress(request, configuration)
        errorText.pointee = 0
        var options = CurlOptions(easy)
        options.next(request)
        return options.areSet
    }

    /// Lets the answer go, which may be large and is somebody's data, until there is another request.
    func forgetAnswer() { progress.forgetAnswer() }

    deinit {
        shim_easy_cleanup(easy)
        errorText.deallocate()
    }

    /// Whether the server may have seen the request.
    var delivery: TransportError.Delivery { progress.requestStarted ? .possiblySent : .notSent }

    /// The exchange's result, once libcurl is done with it.
    func answer(_ code: CURLcode) -> CurlLoop.Answer {
        guard code == CURLE_OK else {
            let detail = errorText.pointee == 0 ? shim_easy_strerror(code) : UnsafePointer(errorText)
            return .failure(
                CurlFailure(code, progress).error(detail: detail.map { String(cString: $0) } ?? "unknown"))
        }
        var status = 0
        var version = 0
        shim_getinfo_long(easy, CURLINFO_RESPONSE_CODE, &status)
        shim_getinfo_long(easy, CURLINFO_HTTP_VERSION, &version)
        guard progress.headersAreComplete, status >= 200 else { return .failure(CurlFailure.brokenHeaders) }
        return .success(
            HTTPResponse(
                status: status, headers: progress.headers, body: progress.body,
                httpVersion: Self.versionName(version)))
    }

    /// The values of `CURL_HTTP_VERSION_*`.
    private static func versionName(_ version: Int) -> String {
        switch version {
        case 1: "HTTP/1.0"
        case 3: "HTTP/2"
        case 30: "HTTP/3"
        default: "HTTP/1.1"
        }
    }

    // MARK: Called by libcurl

    /// The transfer that a callback is about: libcurl gives back the pointer that ``CurlOptions`` set.
    static func at(_ context: UnsafeMutableRawPointer?) -> CurlTransfer? {
        context.map { Unmanaged<CurlTransfer>.fromOpaque($0).takeUnretainedValue() }
    }

    func willSend() -> Bool { progress.willSend() }
    func received(header line: UnsafeRawBufferPointer) -> Bool { progress.received(header: line) }
    func received(body bytes: UnsafeRawBufferPointer) -> Bool { progress.received(body: bytes) }
}
