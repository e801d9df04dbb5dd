import Foundation
import Synchronization

/// A server that does on the wire exactly what a test's script says, however ugly: 127.0.0.1, a free port, one thread
/// for each connection. Nothing blocks for longer than ten seconds.
final class RawServer: Sendable {
    typealias Script = @Sendable (RawConnection) -> Void

    let port: Int
    private let listener: Int32
    private let seen = Mutex<[String]>([])

    /// Every complete request so far, in the order of arrival, as text.
    var requests: [String] { seen.withLock { $0 } }
    /// The address of a path on this server.
    func url(_ path: String = "/", scheme: String = "http", host: String = "127.0.0.1") -> String {
        "\(scheme)://\(host):\(port)\(path)"
    }

    /// Listens; the script runs once for each connection.
    init(_ script: @escaping Script) throws {
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard listener >= 0 else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let size = length
        let status = withUnsafeMutablePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(listener, $0, size) == 0 && listen(listener, 256) == 0
                    && getsockname(listener, $0, &length) == 0
            }
        }
        guard status else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
        self.listener = listener
        port = Int(UInt16(bigEndian: address.sin_port))
        Thread.detachNewThread { [self] in
            var number = 0
            while case let accepted = accept(listener, nil, nil), accepted >= 0 {
                number += 1
                let connection = RawConnection(
                    accepted, number: number, seenByServer: { [self] in requests.count },
                    note: { [self] request in seen.withLock { $0.append(request) } })
                Thread.detachNewThread {
                    script(connection)
                    connection.close()
                }
            }
            close(listener)
        }
    }

    /// Accepts no more connections: connecting is refused from now on.
    func stopListening() { shutdown(listener, Int32(SHUT_RDWR)) }

    /// Runs a body with a server and ends the server after it.
    static func serving<Result>(
        _ script: @escaping Script, _ body: (RawServer) async throws -> Result
    ) async throws -> Result {
        let server = try RawServer(script)
        defer { server.stopListening() }
        return try await body(server)
    }
}

/// One accepted connection, used by its own thread only.
final class RawConnection: @unchecked Sendable {
    /// 1 for the server's first connection.
    let number: Int
    /// For scripts: whether something was answered already.
    var answered = false
    private var descriptor: Int32
    private var buffered: [UInt8] = []
    /// How many requests the whole server has read.
    let seenByServer: @Sendable () -> Int
    private let note: @Sendable (String) -> Void

    init(
        _ descriptor: Int32, number: Int, seenByServer: @escaping @Sendable () -> Int,
        note: @escaping @Sendable (String) -> Void
    ) {
        self.seenByServer = seenByServer
        self.descriptor = descriptor
        self.number = number
        self.note = note
        var limit = timeval(tv_sec: 10, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
        setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    }

    /// Reads one whole request, its body included; nil when the client has closed.
    @discardableResult func readRequest() -> String? {
        while true {
            if let request = takeRequest() {
                note(request)
                return request
            }
            guard receive() else { return nil }
        }
    }

    /// Blocks until the client closes its side.
    func waitForEnd() { while receive() { buffered = [] } }

    /// Sends text; false when the client no longer takes it.
    @discardableResult func write(_ text: String) -> Bool { write(Array(text.utf8)) }

    /// Sends bytes; false when the client no longer takes them.
    @discardableResult func write(_ bytes: [UInt8]) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes {
                send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }

    /// Sends a whole answer that keeps the connection.
    func answer(_ status: String = "200 OK", headers: [String] = [], _ body: String = "") {
        let lines = ["HTTP/1.1 \(status)", "Content-Length: \(body.utf8.count)"] + headers
        write(lines.joined(separator: "\r\n") + "\r\n\r\n" + body)
    }

    /// Breaks the connection with RST instead of FIN.
    func reset() {
        var lingering = linger(l_onoff: 1, l_linger: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &lingering, socklen_t(MemoryLayout<linger>.size))
        close()
    }

    /// Ends the connection.
    func close() {
        if descriptor >= 0 { Glibc.close(descriptor) }
        descriptor = -1
    }

    private func receive() -> Bool {
        guard descriptor >= 0 else { return false }
        var chunk = [UInt8](repeating: 0, count: 65_536)
        let count = recv(descriptor, &chunk, chunk.count, 0)
        if count > 0 { buffered += chunk.prefix(count) }
        return count > 0
    }

    private func takeRequest() -> String? {
        let end = Array("\r\n\r\n".utf8)
        guard buffered.count >= 4,
            let start = (0...(buffered.count - 4)).first(where: { buffered[$0..<($0 + 4)].elementsEqual(end) }
            )
        else { return nil }
        let head = String(decoding: buffered[..<start], as: UTF8.self)
        let length =
            head.split(separator: "\r\n").first { $0.lowercased().hasPrefix("content-length:") }
            .flatMap { Int($0.split(separator: ":")[1].trimmingCharacters(in: .whitespaces)) } ?? 0
        let total = start + 4 + length
        guard buffered.count >= total else { return nil }
        let text = String(decoding: buffered[..<total], as: UTF8.self)
        buffered.removeFirst(total)
        return text
    }
}

/// Asks whether anybody listens on a port.
enum ProbeSocket {
    static func connects(to port: Int) throws -> Bool {
        let probe = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard probe >= 0 else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
        defer { close(probe) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        address.sin_port = in_port_t(port).bigEndian
        return withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(probe, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
    }
}
