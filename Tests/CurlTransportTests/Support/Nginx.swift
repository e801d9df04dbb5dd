import Foundation

/// A real nginx with TLS and HTTP/2 on free ports of this machine, in a temporary folder.
final class Nginx: Sendable {
    struct Missing: Error, CustomStringConvertible {
        let description = "nginx is missing: apt-get install nginx-core openssl"
    }
    struct NotStarted: Error {
        let log: String
    }

    let certificates: Certificates
    /// Asks for no client certificate.
    let port: Int
    /// Refuses clients without a certificate of our authority.
    let strictPort: Int
    private let process: Process

    /// The address of a path; the certificate is good for `localhost` only.
    func url(_ path: String, host: String = "localhost", strict: Bool = false) -> String {
        "https://\(host):\(strict ? strictPort : port)\(path)"
    }

    /// Every request that was answered, one line each: connection, method, path, status.
    var log: [String] {
        (try? String(contentsOf: certificates.folder.appending(path: "access.log"), encoding: .utf8))?
            .split(separator: "\n").map(String.init) ?? []
    }

    /// Starts nginx.
    ///
    /// - Parameter upstream: the port that `/upstream` is passed on to.
    /// - Throws: ``Missing``, or ``NotStarted`` with nginx's own words.
    init(upstream: Int = 1) throws {
        guard FileManager.default.isExecutableFile(atPath: "/usr/sbin/nginx") else { throw Missing() }
        certificates = try Certificates()
        // Between finding a free port and nginx taking it, another process may come first: then again.
        for _ in 0..<10 {
            let ports = try Self.freePorts()
            try Self.configuration(certificates, ports, upstream)
                .write(
                    to: certificates.folder.appending(path: "nginx.conf"), atomically: true, encoding: .utf8)
            let process = Process()
            process.executableURL = URL(filePath: "/usr/sbin/nginx")
            process.arguments = ["-p", certificates.folder.path, "-c", "nginx.conf", "-e", "error.log"]
            process.standardError = FileHandle.nullDevice
            try process.run()
            while process.isRunning {
                if try ProbeSocket.connects(to: ports.0), process.isRunning {
                    (port, strictPort, self.process) = (ports.0, ports.1, process)
                    return
                }
                usleep(2_000)
            }
        }
        let log = try? String(contentsOf: certificates.folder.appending(path: "error.log"), encoding: .utf8)
        throw NotStarted(log: log ?? "")
    }

    /// Ends nginx and removes its folder.
    func stop() {
        process.terminate()
        process.waitUntilExit()
        certificates.remove()
    }

    /// Runs a body with nginx and ends nginx after it.
    static func running<Result>(upstream: Int = 1, _ body: (Nginx) async throws -> Result) async throws
        -> Result
    {
        let nginx = try Nginx(upstream: upstream)
        defer { nginx.stop() }
        return try await body(nginx)
    }

    private static func freePorts() throws -> (Int, Int) {
        let servers = try [RawServer { _ in }, RawServer { _ in }]
        for server in servers {
            server.stopListening()
            while try ProbeSocket.connects(to: server.port) {}
        }
        return (servers[0].port, servers[1].port)
    }

    private static func configuration(_ files: Certificates, _ ports: (Int, Int), _ upstream: Int) -> String {
        """
        daemon off; worker_processes 1; pid nginx.pid; \(geteuid() == 0 ? "user root;" : "")
        events { worker_connections 512; }
        http {
            log_format short '$connection $request_method $request_uri $status';
            access_log access.log short;
            client_body_temp_path t1; proxy_temp_path t2; fastcgi_temp_path t3; uwsgi_temp_path t4; scgi_temp_path t5;
            ssl_certificate \(files.path("server.pem"));
            ssl_certificate_key \(files.path("server.key"));
            server {
                listen 127.0.0.1:\(ports.0) ssl http2;
                add_header X-Connection $connection always;
                add_header X-Worker $pid always;
                add_header X-User-Agent $http_user_agent always;
                location / { return 200 "hello"; }
                location /redirect-to-strict { return 302 https://localhost:\(ports.1)/again; }
                location /upstream { proxy_pass http://127.0.0.1:\(upstream); }
            }
            server {
                listen 127.0.0.1:\(ports.1) ssl http2;
                ssl_client_certificate \(files.path("ca.pem"));
                ssl_verify_client optional;
                location / {
                    if ($ssl_client_verify != SUCCESS) { return 400; }
                    return 200 $ssl_client_s_dn;
                }
                location /again { return 302 /; }
            }
        }
        """
    }
}
