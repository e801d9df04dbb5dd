import Glibc

/// Where requests go and, so, who may see credentials: scheme, host and port (RFC 6454, section 4).
public struct Origin: Sendable, Hashable, CustomStringConvertible {
    /// `http` or `https`.
    public let scheme: String
    /// The host in lower case; an IPv6 address in its shortest form without brackets.
    public let host: String
    /// The port, the scheme's default when none was written.
    public let port: Int

    /// Whether the host is this machine: `localhost`, 127.0.0.0/8 or ::1. A shortened or octal spelling of an
    /// address does not count.
    public let isLoopback: Bool

    private static func isLoopback(_ host: String) -> Bool {
        if host == "localhost" || host == "::1" { return true }
        let parts = host.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts[0] == "127"
            && parts.allSatisfy { part in
                part.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
                    && (part == "0" || !part.hasPrefix("0")) && UInt8(part) != nil
            }
    }

    /// The origin as it is written in a URL, without a default port.
    public var description: String {
        let name = host.utf8.contains(UInt8(ascii: ":")) ? "[" + host + "]" : host
        let address = scheme + "://" + name
        return port == Self.defaultPort(of: scheme) ? address : address + ":" + String(port)
    }

    static func defaultPort(of scheme: String) -> Int { scheme == "https" ? 443 : 80 }

    /// Reads the authority part of a URL.
    init(scheme: String, authority: Substring) throws(URLProblem) {
        guard !authority.utf8.contains(UInt8(ascii: "@")) else { throw .userinfo }
        let host: Substring
        let rest: Substring
        if authority.utf8.first == UInt8(ascii: "[") {
            guard let end = authority.utf8.firstIndex(of: UInt8(ascii: "]")) else { throw .host }
            host = authority[authority.utf8.index(after: authority.startIndex)..<end]
            rest = authority[authority.utf8.index(after: end)...]
            self.host = try Self.shortestIPv6(host)
        } else {
            let end = authority.utf8.firstIndex(of: UInt8(ascii: ":")) ?? authority.endIndex
            host = authority[..<end]
            rest = authority[end...]
            guard !host.isEmpty, host.utf8.allSatisfy(Self.isNameByte) else { throw .host }
            self.host = host.lowercased()
        }
        isLoopback = Self.isLoopback(self.host)
        self.scheme = scheme
        switch rest {
        case "", ":": port = Self.defaultPort(of: scheme)
        default:
            let digits = rest.dropFirst()
            guard rest.hasPrefix(":"), digits.utf8.allSatisfy({ (48...57).contains($0) }),
                let number = UInt16(digits),
                number > 0
            else { throw .port }
            port = Int(number)
        }
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
            true
        default: false
        }
    }

    private static func shortestIPv6(_ text: Substring) throws(URLProblem) -> String {
        var address = in6_addr()
        guard inet_pton(AF_INET6, String(text), &address) == 1 else { throw .host }
        var buffer = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
        guard inet_ntop(AF_INET6, &address, &buffer, socklen_t(buffer.count)) != nil else { throw .host }
        return String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}
