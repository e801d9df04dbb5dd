import Foundation

/// Certificates of our own making, in a folder of their own: `ca.pem` signs `server.pem` (for `localhost` only) and
/// `client.pem`; `stranger.pem` is a client's certificate that nobody signed.
struct Certificates: Sendable {
    let folder: URL

    func path(_ name: String) -> String { folder.appending(path: name).path }

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "dreams-tls-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let key = "-newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2"
        try Shell.output(
            """
            set -e; exec 2>openssl.log
            openssl req -x509 \(key) -keyout ca.key -out ca.pem -subj '/CN=Test CA' \
                -addext basicConstraints=critical,CA:TRUE -addext keyUsage=critical,keyCertSign
            printf 'subjectAltName=DNS:localhost\\nextendedKeyUsage=serverAuth\\n' >server.ext
            printf 'extendedKeyUsage=clientAuth\\n' >client.ext
            for name in server client; do
                openssl req \(key.replacing(" -days 2", with: "")) -keyout $name.key -out $name.csr -subj "/CN=$name"
                openssl x509 -req -in $name.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 2 \
                    -extfile $name.ext -out $name.pem
            done
            openssl req -x509 \(key) -keyout stranger.key -out stranger.pem -subj '/CN=Stranger'
            """, in: folder)
    }

    func remove() { try? FileManager.default.removeItem(at: folder) }
}
