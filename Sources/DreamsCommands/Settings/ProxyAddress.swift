/// What a proxy's address may be, and what of it is secret.
enum ProxyAddress {
    /// What is wrong, in words that fit behind «the proxy …», and what to do about it.
    struct Problem: Equatable {
        var message: String
        var hint: String?
    }

    private static let schemes = ["http", "https", "socks4", "socks4a", "socks5", "socks5h"]

    /// What is wrong with an address; nil for nothing, as for the empty one, which means no proxy. libcurl would find out
    /// only when it connects, and would repeat the address with its password.
    static func problem(_ text: String) -> Problem? {
        if text.isEmpty { return nil }
        let parts = Parts(text)
        if let scheme = parts.scheme, !schemes.contains(scheme.lowercased()) {
            return Problem(
                message: "has an unknown scheme", hint: "use one of \(schemes.joined(separator: ", "))")
        }
        if let userinfo = parts.userinfo, userinfo.contains(where: { "#?/@".contains($0) }) {
            return Problem(
                message: "has a character in its user name or password that has another meaning there",
                hint: "percent-encode the password: %23 for #, %3F for ?, %2F for /, %40 for @")
        }
        let tail = parts.rest.drop { !"/?#".contains($0) }
        guard tail.isEmpty || tail == "/" else {
            return Problem(
                message: "has something behind its host and port",
                hint: "if it is of the password: percent-encode the password, %23 for #, %3F for ?, %2F for /"
            )
        }
        return hostAndPort(parts.rest.prefix { !"/?#".contains($0) })
    }

    private static func hostAndPort(_ text: Substring) -> Problem? {
        let host = text.hasPrefix("[") ? text.prefix { $0 != "]" } + "]" : text.prefix { $0 != ":" }
        guard !host.isEmpty, host != "[]", text.hasPrefix(host) else {
            return Problem(message: "has no host")
        }
        let tail = text.dropFirst(host.count)
        if tail.isEmpty { return nil }
        let digits = tail.dropFirst()
        guard tail.first == ":", digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            let port = Int(digits), (1...65535).contains(port)
        else { return Problem(message: "has a port that is not a number from 1 to 65535") }
        return nil
    }

    /// What must not be shown of the proxies that a service's requests may go through: of the environment's too, which
    /// libcurl reads by itself.
    static func secrets(of service: ServiceSettings) -> [String] {
        let names = ["https_proxy", "HTTPS_PROXY", "http_proxy", "all_proxy", "ALL_PROXY"]
        let proxies = names.compactMap { service.environment.variables[$0] } + [service.proxy?.value ?? ""]
        return proxies.flatMap(secrets)
    }

    /// Name and password together, and the password as it is written and as it is meant.
    static func secrets(in proxy: String) -> [String] {
        guard proxy.utf8.contains(UInt8(ascii: "@")), let userinfo = Parts(proxy).userinfo,
            let colon = userinfo.firstIndex(of: ":")
        else { return [] }
        let password = String(userinfo[userinfo.index(after: colon)...])
        return password.isEmpty ? [] : [String(userinfo), password, decoded(password)]
    }

    private static func decoded(_ text: String) -> String {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), rest.count >= 2,
                let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
            {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The parts of an address; what is before the last at sign is a name and password, even a wrongly written one.
    private struct Parts {
        var scheme: Substring?
        var userinfo: Substring?
        var rest: Substring

        init(_ text: String) {
            rest = text[...]
            if let mark = text.firstRange(of: "://") {
                scheme = text[..<mark.lowerBound]
                rest = text[mark.upperBound...]
            }
            if let at = rest.lastIndex(of: "@") {
                userinfo = rest[..<at]
                rest = rest[rest.index(after: at)...]
            }
        }
    }
}
