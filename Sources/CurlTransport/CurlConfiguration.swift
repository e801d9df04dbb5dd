/// How a ``CurlTransport`` connects, whom it trusts, and what it bears.
public struct CurlConfiguration: Sendable, Equatable {
    /// How long connecting may take: name look-up, TCP and TLS.
    public var connectTimeout: Duration
    /// How long a whole exchange may take, redirects included, unless the request says otherwise.
    public var timeout: Duration
    /// The greatest body in bytes, counted after decompression.
    public var maximumBodyBytes: Int
    /// The greatest sum of all header lines of an answer in bytes.
    public var maximumHeaderBytes: Int
    /// A PEM file of the only certification authorities to trust; nil trusts those of the system.
    public var caFile: String?
    /// A PEM file with the client's certificate and, where needed, the chain above it.
    public var clientCertificate: String?
    /// A PEM file with the client's private key; nil when the certificate's file contains it.
    public var clientKey: String?
    /// A proxy's URL; empty for none; nil for what `https_proxy`, `http_proxy`, `all_proxy` and `no_proxy` say.
    /// These variables do not apply to this machine itself.
    public var proxy: String?
    /// Whether plain `http` may leave this machine.
    public var allowsPlainHTTP: Bool
    /// The `User-Agent` field of requests that have none.
    public var userAgent: String
    /// How many exchanges may be under way at once; others wait, and their time limits do not run meanwhile.
    /// A server need not carry more than 100 on one HTTP/2 connection.
    public var concurrentRequests: Int

    /// Makes a configuration.
    public init(
        connectTimeout: Duration = .seconds(10), timeout: Duration = .seconds(30),
        maximumBodyBytes: Int = 64 * 1024 * 1024, maximumHeaderBytes: Int = 256 * 1024, caFile: String? = nil,
        clientCertificate: String? = nil, clientKey: String? = nil, proxy: String? = nil,
        allowsPlainHTTP: Bool = false, userAgent: String = "dreams", concurrentRequests: Int = 100
    ) {
        self.connectTimeout = connectTimeout
        self.timeout = timeout
        self.maximumBodyBytes = maximumBodyBytes
        self.maximumHeaderBytes = maximumHeaderBytes
        self.caFile = caFile
        self.clientCertificate = clientCertificate
        self.clientKey = clientKey
        self.proxy = proxy
        self.allowsPlainHTTP = allowsPlainHTTP
        self.userAgent = userAgent
        self.concurrentRequests = max(concurrentRequests, 1)
    }
}
