import CCurl
import HTTPTransport

/// The list of header lines that libcurl sends. libcurl frees nothing of it; `curl_slist_free_all` does.
enum HeaderList {
    static func make(_ request: HTTPRequest) -> UnsafeMutablePointer<curl_slist>? {
        let names = Set(request.headers.map { $0.name.lowercased() })
        // A name and a colon alone take away what libcurl would add by itself; `Expect` would cost a round trip, and
        // its 417 makes libcurl send the request twice.
        let unwanted = ["Expect", "Accept", "Content-Type"].filter { !names.contains($0.lowercased()) }
        let lines =
            unwanted.map { "\($0):" }
            // A semicolon instead of a colon is how libcurl is told of a field without a value.
            + request.headers.map { $0.value.isEmpty ? "\($0.name);" : "\($0.name): \($0.value)" }
        var list: UnsafeMutablePointer<curl_slist>?
        for line in lines {
            guard let longer = shim_slist_append(list, line) else { continue }
            list = longer
        }
        return list
    }
}
