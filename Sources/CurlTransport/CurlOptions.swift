import CCurl
import HTTPTransport

/// Sets the options of one easy handle and remembers whether all of them took.
struct CurlOptions {
    private let easy: UnsafeMutableRawPointer
    private(set) var areSet = true

    init(_ easy: UnsafeMutableRawPointer) { self.easy = easy }

    mutating func set(_ option: CURLoption, _ value: Int) { note(shim_setopt_long(easy, option, value)) }
    mutating func set(_ option: CURLoption, _ value: String?) {
        note(shim_setopt_string(easy, option, value))
    }
    mutating func set(_ option: CURLoption, pointer: UnsafeMutableRawPointer) {
        note(shim_setopt_pointer(easy, option, pointer))
    }
    private mutating func note(_ code: CURLcode) { areSet = areSet && code == CURLE_OK }

    /// Where to, by which protocols, and for how long.
    mutating func connection(_ hop: Hop, _ configuration: CurlConfiguration) {
        let origin = hop.origin
        set(CURLOPT_URL, hop.request.url)
        set(CURLOPT_PATH_AS_IS, 1)
        set(CURLOPT_PROTOCOLS_STR, origin.scheme)
        set(CURLOPT_REDIR_PROTOCOLS_STR, "https")
        set(CURLOPT_FOLLOWLOCATION, 0)
        set(CURLOPT_DISALLOW_USERNAME_IN_URL, 1)
        // Without it, timeouts of name look-ups would use SIGALRM.
        set(CURLOPT_NOSIGNAL, 1)
        set(CURLOPT_TCP_KEEPALIVE, 1)
        // libcurl waits anew after each buffer that it has filled; its own are of 16 KiB. It takes a new one for each
        // exchange, and from 64 KiB on glibc tidies up its memory each time that one is freed.
        set(CURLOPT_BUFFERSIZE, 60_000)
        set(CURLOPT_CONNECTTIMEOUT_MS, Self.milliseconds(configuration.connectTimeout))
        set(CURLOPT_TIMEOUT_MS, Self.milliseconds(hop.request.timeout ?? configuration.timeout))
        if origin.scheme == "https" {
            set(CURLOPT_HTTP_VERSION, shim_http_version_2tls)
            // Rather wait for a connection that may carry many streams than open one for each.
            set(CURLOPT_PIPEWAIT, 1)
        } else {
            // PIPEWAIT would make plain requests wait for the first one's answer to learn that there are no streams.
            set(CURLOPT_HTTP_VERSION, shim_http_version_1_1)
        }
        if let proxy = configuration.proxy {
            set(CURLOPT_PROXY, proxy)
        } else if origin.isLoopback {
            // An empty name also overrides the environment: a proxy's "localhost" is another machine.
            set(CURLOPT_PROXY, "")
        }
        set(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1)
    }

    /// Whom to trust, and as whom.
    mutating func trust(_ hop: Hop, _ configuration: CurlConfiguration) {
        set(CURLOPT_SSL_VERIFYPEER, 1)
        set(CURLOPT_SSL_VERIFYHOST, 2)
        set(CURLOPT_SSLVERSION, shim_tls_1_2)
        if let file = configuration.caFile {
            set(CURLOPT_CAINFO, file)
            // Else the system's authorities, found by folder, would stay trusted beside the file's.
            set(CURLOPT_CAPATH, nil)
        }
        // A certificate is a credential: not for an origin that a redirect leads to.
        guard hop.isTrusted, let certificate = configuration.clientCertificate else { return }
        set(CURLOPT_SSLCERT, certificate)
        set(CURLOPT_SSLKEY, configuration.clientKey ?? certificate)
    }

    /// The message itself.
    mutating func message(
        _ request: HTTPRequest, _ headers: UnsafeMutablePointer<curl_slist>?,
        _ configuration: CurlConfiguration
    ) {
        note(shim_setopt_list(easy, CURLOPT_HTTPHEADER, headers))
        // Headers, credentials among them, are for the server; a proxy on the way gets none of them.
        set(CURLOPT_HEADEROPT, Int(CURLHEADER_SEPARATE))
        set(CURLOPT_USERAGENT, configuration.userAgent)
        // Every coding that libcurl was built with.
        set(CURLOPT_ACCEPT_ENCODING, "")
        switch (request.method, request.body) {
        case (.get, nil): set(CURLOPT_HTTPGET, 1)
        case (.head, _): set(CURLOPT_NOBODY, 1)
        case (.delete, nil):
            set(CURLOPT_HTTPGET, 1)
            set(CURLOPT_CUSTOMREQUEST, "DELETE")
        case (let method, let body):
            set(CURLOPT_POST, 1)
            // The name in the request line; CURLOPT_POST is then only about the body.
            if method != .post { set(CURLOPT_CUSTOMREQUEST, method.rawValue) }
            self.body(body ?? [])
        }
    }

    private mutating func body(_ bytes: [UInt8]) {
        note(shim_setopt_offset(easy, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(bytes.count)))
        // libcurl takes its own copy, of the size set before.
        bytes.withUnsafeBytes { buffer in
            if let start = buffer.baseAddress, !buffer.isEmpty {
                set(CURLOPT_COPYPOSTFIELDS, pointer: UnsafeMutableRawPointer(mutating: start))
            } else {
                set(CURLOPT_COPYPOSTFIELDS, "")
            }
        }
    }

    /// What differs between a request and another one of the same ``CurlTransfer/Kind``. Nothing else is set again:
    /// libcurl refuses `CURLOPT_BUFFERSIZE` while the handle still has the buffer of an exchange by HTTP/2.
    mutating func next(_ request: HTTPRequest) {
        set(CURLOPT_URL, request.url)
        if let body = request.body { self.body(body) }
    }

    /// What libcurl calls; the context is a ``CurlTransfer`` that outlives the handle.
    mutating func callbacks(_ context: UnsafeMutableRawPointer) {
        set(CURLOPT_WRITEDATA, pointer: context)
        note(
            shim_setopt_data_callback(easy, CURLOPT_WRITEFUNCTION) { data, size, count, context in
                let bytes = UnsafeRawBufferPointer(start: data, count: size * count)
                return CurlTransfer.at(context)?.received(body: bytes) == true
                    ? bytes.count : Self.refused(bytes)
            })
        set(CURLOPT_HEADERDATA, pointer: context)
        note(
            shim_setopt_data_callback(easy, CURLOPT_HEADERFUNCTION) { data, size, count, context in
                let bytes = UnsafeRawBufferPointer(start: data, count: size * count)
                return CurlTransfer.at(context)?.received(header: bytes) == true
                    ? bytes.count : Self.refused(bytes)
            })
        set(CURLOPT_PREREQDATA, pointer: context)
        note(
            shim_setopt_prereq(easy) { context, _, _, _, _ in
                CurlTransfer.at(context)?.willSend() == true ? CURL_PREREQFUNC_OK : CURL_PREREQFUNC_ABORT
            })
    }

    /// Any number but the one that came in ends the exchange; for nothing that came in, zero would be that number.
    private static func refused(_ bytes: UnsafeRawBufferPointer) -> Int { bytes.isEmpty ? 1 : 0 }

    /// libcurl reads zero as no limit, so no limit is ever zero.
    private static func milliseconds(_ duration: Duration) -> Int {
        let (seconds, attoseconds) = duration.components
        return max(
            Int(seconds.clamped(to: 0...2_000_000)) * 1_000 + Int(attoseconds / 1_000_000_000_000_000), 1)
    }
}

extension Int64 {
    fileprivate func clamped(to range: ClosedRange<Int64>) -> Int64 {
        Swift.min(Swift.max(self, range.lowerBound), range.upperBound)
    }
}
