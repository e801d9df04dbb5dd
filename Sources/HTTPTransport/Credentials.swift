/// How a request says who sends it.
public enum Credentials: Sendable, Equatable {
    /// It does not.
    case none
    /// `Authorization: Bearer …` (RFC 6750).
    case bearer(Secret)
    /// `Authorization: Basic …` (RFC 7617), UTF-8. A colon cannot be part of the user name.
    case basic(user: String, password: Secret)
    /// A header of its own that holds nothing but the token.
    case tokenHeader(Secret, name: String = "token")

    /// The header that carries them.
    var header: HTTPHeader? {
        switch self {
        case .none: nil
        case .bearer(let token): HTTPHeader("Authorization", "Bearer \(token.exposed)")
        case .basic(let user, let password): HTTPHeader("Authorization", "Basic \(Self.pair(user, password))")
        case .tokenHeader(let token, let name): HTTPHeader(name, token.exposed)
        }
    }

    /// Every text that gives them away.
    var secrets: [String] {
        switch self {
        case .none: []
        case .bearer(let token), .tokenHeader(let token, _): [token.exposed]
        case .basic(let user, let password): [Self.pair(user, password), password.exposed]
        }
    }

    private static func pair(_ user: String, _ password: Secret) -> String {
        Base64.encode(Array("\(user):\(password.exposed)".utf8))
    }
}

/// Base64 with padding (RFC 4648, section 4).
enum Base64 {
    private static let alphabet = Array(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    static func encode(_ bytes: [UInt8]) -> String {
        var result: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            var bits = group.reduce(0) { $0 << 8 | Int($1) }
            bits <<= 8 * (3 - group.count)
            for position in 0..<4 {
                result.append(
                    position <= group.count ? alphabet[bits >> (18 - 6 * position) & 63] : UInt8(ascii: "="))
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
