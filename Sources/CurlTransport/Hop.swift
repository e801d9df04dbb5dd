import HTTPTransport

/// One request of a chain of redirects.
struct Hop: Sendable {
    var request: HTTPRequest
    let origin: Origin
    /// False once a redirect has led to another origin, whatever comes after.
    let isTrusted: Bool

    /// What has been found good about a request: most of a run have the same headers and go to the same origin.
    struct Known: Sendable {
        let headers: [HTTPHeader]
        let origin: Origin
        /// The origin's description.
        let address: String
    }

    /// Makes the first request of a chain.
    ///
    /// `known`: what was found about the request before this one; becomes what was found about this one.
    init(
        _ request: HTTPRequest, _ configuration: CurlConfiguration, _ known: inout Known?
    ) throws(TransportError) {
        isTrusted = true
        self.request = request
        if let known, known.headers == request.headers, HTTPURL.isPlain(request.url, at: known.address) {
            origin = known.origin
            return
        }
        if let problem = request.headers.lazy.compactMap(\.problem).first {
            throw TransportError(kind: .local, delivery: .notSent, message: "the header \(problem)")
        }
        let url: HTTPURL
        do {
            url = try HTTPURL(request.url)
        } catch {
            throw TransportError(kind: .invalidURL, delivery: .notSent, message: "the URL \(error)")
        }
        guard Self.allows(url.origin, configuration) else {
            throw TransportError(
                kind: .invalidURL, delivery: .notSent,
                message: "plain http to \(url.origin.host) is not allowed, only https or this machine itself")
        }
        self.request.url = url.description
        origin = url.origin
        known = Known(headers: request.headers, origin: url.origin, address: url.origin.description)
    }

    private init(_ request: HTTPRequest, _ url: HTTPURL, isTrusted: Bool) {
        self.request = request
        self.request.url = url.description
        origin = url.origin
        self.isTrusted = isTrusted
    }

    /// The next request when the answer redirects a read; nil when it is the chain's result.
    func following(
        _ response: HTTPResponse, _ configuration: CurlConfiguration
    ) throws(TransportError) -> Hop? {
        guard request.method.isSafe, [301, 302, 303, 307, 308].contains(response.status),
            let location = response.header("Location")
        else { return nil }
        let target: HTTPURL
        do {
            target = try HTTPURL(request.url).resolving(location)
        } catch {
            throw refusal("to an address that \(error)")
        }
        guard origin.scheme == "http" || target.origin.scheme == "https",
            Self.allows(target.origin, configuration)
        else { throw refusal("to plain http at \(target.origin)") }
        var next = request
        if response.status == 303 { next.body = nil }
        let isTrusted = isTrusted && target.origin == origin
        if !isTrusted {
            guard next.body == nil else { throw refusal("with its body to another origin, \(target.origin)") }
            next.headers.removeAll { !$0.isNamed("Accept") && !$0.isNamed("User-Agent") }
        }
        return Hop(next, target, isTrusted: isTrusted)
    }

    private func refusal(_ what: String) -> TransportError {
        TransportError(
            kind: .redirect, delivery: .possiblySent,
            message: "\(origin) redirected the request \(what), which is not followed")
    }

    private static func allows(_ origin: Origin, _ configuration: CurlConfiguration) -> Bool {
        origin.scheme == "https" || origin.isLoopback || configuration.allowsPlainHTTP
    }
}
