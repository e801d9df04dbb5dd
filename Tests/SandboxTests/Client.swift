import Glibc
import Testing

@testable import Sandbox

/// An answer as it came over the wire.
struct Reply {
    var status: Int
    var headers: [String: String]
    var body: [UInt8]

    var text: String { String(decoding: body, as: UTF8.self) }

    func json() throws -> JSONObject {
        try #require(try JSONParser.parse(body).object)
    }

    /// The fields that an errors body names, in its order.
    func fields() throws -> [String] {
        try #require(try json()["errors"]?.array).compactMap { $0.object?["field"]?.string }
    }
}

enum ClientError: Error {
    case cannotConnect
    case timedOut
    /// The connection ended; what had come until then.
    case closed([UInt8])
}

/// One connection to a sandbox, by plain blocking sockets: nothing is retried, nothing is hidden.
final class Client {
    private let descriptor: Int32
    private var buffer: [UInt8] = []

    init(port: Int, timeoutMilliseconds: Int = 10_000) throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        setTimeout(timeoutMilliseconds)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let result = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        if result != 0 { throw ClientError.cannotConnect }
    }

    deinit { close(descriptor) }

    func setTimeout(_ milliseconds: Int) {
        var limit = timeval(tv_sec: milliseconds / 1000, tv_usec: (milliseconds % 1000) * 1000)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    }

    func write(_ bytes: some Collection<UInt8>) {
        var rest = Array(bytes)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes {
                Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            if count <= 0 { return }
            rest = rest.dropFirst(count)
        }
    }

    private func fill() throws {
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        let count = recv(descriptor, &chunk, chunk.count, 0)
        if count < 0, errno == EAGAIN { throw ClientError.timedOut }
        if count <= 0 { throw ClientError.closed(buffer) }
        buffer += chunk[..<count]
    }

    /// All that comes until the other side closes.
    func readToEnd() throws -> [UInt8] {
        do {
            while true { try fill() }
        } catch ClientError.closed(let bytes) {
            buffer = []
            return bytes
        }
    }

    func readReply(toHead: Bool = false) throws -> Reply {
        while true {
            if let end = (0..<max(0, buffer.count - 3)).first(where: {
                buffer[$0..<$0 + 4].elementsEqual("\r\n\r\n".utf8)
            }) {
                let lines = String(decoding: buffer[..<end], as: UTF8.self).split(separator: "\r\n").map(
                    String.init)
                var headers: [String: String] = [:]
                for line in lines.dropFirst() {
                    let pair = line.split(separator: ":", maxSplits: 1).map(String.init)
                    headers[pair[0].lowercased()] = String(pair[1].dropFirst())
                }
                let length = toHead ? 0 : headers["content-length"].flatMap { Int($0) } ?? 0
                while buffer.count < end + 4 + length { try fill() }
                let body = Array(buffer[(end + 4)..<(end + 4 + length)])
                buffer.removeFirst(end + 4 + length)
                let status = try #require(Int(lines[0].split(separator: " ")[1]))
                return Reply(status: status, headers: headers, body: body)
            }
            try fill()
        }
    }

    static func request(
        _ method: String, _ path: String, _ body: String? = nil, token: String? = "sandbox",
        headers: [String] = []
    ) -> [UInt8] {
        var lines = ["\(method) \(path) HTTP/1.1", "Host: bank.test:1234"] + headers
        if let token { lines.append("Authorization: Bearer \(token)") }
        if let body { lines += ["Content-Type: application/json", "Content-Length: \(body.utf8.count)"] }
        return Array((lines.joined(separator: "\r\n") + "\r\n\r\n" + (body ?? "")).utf8)
    }

    func send(_ method: String, _ path: String, _ body: String? = nil) throws -> Reply {
        write(Client.request(method, path, body))
        return try readReply(toHead: method == "HEAD")
    }

    func get(_ path: String) throws -> JSONObject {
        let reply = try send("GET", path)
        #expect(reply.status == 200, "\(path): \(reply.text)")
        return try reply.json()
    }
}

/// Runs a sandbox on a free port for the length of `body`.
func withSandbox<Result>(
    _ options: SandboxOptions = Fixture.options(), _ body: (SandboxServer) throws -> Result
) throws -> Result {
    let server = try SandboxServer.start(options)
    defer { server.stop() }
    return try body(server)
}

/// A directory of a test's own, removed at its end.
func withDirectory<Result>(_ body: (String) throws -> Result) throws -> Result {
    var template = Array("/tmp/sandbox-tests.XXXXXX".utf8CString)
    let made = template.withUnsafeMutableBufferPointer { $0.baseAddress.flatMap { mkdtemp($0) } != nil }
    #expect(made)
    let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer {
        for name in ["data.db", "data.db-wal", "data.db-shm", "log", "file"] { unlink("\(path)/\(name)") }
        rmdir(path)
    }
    return try body(path)
}

func writeFile(_ path: String, _ bytes: some Collection<UInt8>) throws {
    let file = try #require(fopen(path, "w"))
    let bytes = Array(bytes)
    #expect(fwrite(bytes, 1, bytes.count, file) == bytes.count)
    fclose(file)
}
