import Glibc

/// What all spellings of one service's address have in common, without asking anybody: locks, doubts and saved plans are
/// about a service, and not about how somebody wrote where it is.
///
/// Normalised as RFC 3986, section 6.2.2 and 6.2.3 say, and beyond that: `localhost`, 127.0.0.1 and ::1 are one host, as
/// are the IPv4 and the IPv6 spelling of an address. Names are not resolved: two names of one machine stay two services.
public struct ServiceKey: Sendable, Hashable, CustomStringConvertible {
    /// The key as text: for a plainly written address the address itself.
    public let description: String

    /// The key of a configured address.
    public init(_ url: BaseURL) {
        let origin = url.origin
        let host = Self.host(origin.host)
        let name = host.utf8.contains(UInt8(ascii: ":")) ? "[" + host + "]" : host
        let port = origin.port == Origin.defaultPort(of: origin.scheme) ? "" : ":" + String(origin.port)
        description = "\(origin.scheme)://\(name)\(port)\(Self.path(url.prefix))"
    }

    /// The key of an address that was written down, by any version; a text that is no address is its own key.
    public init(recorded text: String) {
        self = (try? BaseURL(text)).map(ServiceKey.init) ?? ServiceKey(text: text)
    }

    private init(text: String) {
        description = text
    }

    /// Whether two addresses that were written down are of one service.
    public static func areSame(_ first: String, _ second: String) -> Bool {
        first == second || ServiceKey(recorded: first) == ServiceKey(recorded: second)
    }

    /// `host`: in lower case, IPv6 in its shortest form without brackets.
    private static func host(_ host: String) -> String {
        var host = host
        // The dot behind a name that is complete as it is (RFC 1034, section 3.1).
        if host.hasSuffix("."), host != "." { host.removeLast() }
        if host.hasPrefix("::ffff:"), host.contains(".") { host.removeFirst("::ffff:".count) }
        if host == "localhost" || host == "::1" { return "127.0.0.1" }
        return ipv4(host) ?? host
    }

    /// An IPv4 address in any of the forms that name resolution takes, such as 127.1, in the usual one; nil for a name.
    private static func ipv4(_ host: String) -> String? {
        var address = in_addr()
        guard host.utf8.first.map({ (48...57).contains($0) }) == true, inet_aton(host, &address) != 0 else {
            return nil
        }
        return withUnsafeBytes(of: address.s_addr) { bytes in bytes.map { String($0) }.joined(separator: ".")
        }
    }

    private static func path(_ path: String) -> String {
        let plain = RelativeReference.removingDotSegments(PercentEncoding.normalized(path))
        return plain.lastIndex { $0 != "/" }.map { String(plain[...$0]) } ?? ""
    }
}
