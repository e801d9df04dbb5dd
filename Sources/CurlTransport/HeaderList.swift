import CCurl
import HTTPTransport

/// The list of header lines that libcurl sends. libcurl only reads it, so that any number of transfers may have it.
final class HeaderList {
    let headers: [HTTPHeader]
    let lines: UnsafeMutablePointer<curl_slist>?

    init(_ headers: [HTTPHeader]) {
        self.headers = headers
        // A name and a colon alone take away what libcurl would add by itself; `Expect` would cost a round trip, and
        // its 417 makes libcurl send the request twice.
        let unwanted = ["Expect", "Accept", "Content-Type"].filter { name in
            !headers.contains { $0.isNamed(name) }
        }
        let texts =
            unwanted.map { "\($0):" }
            // A semicolon instead of a colon is how libcurl is told of a field without a value.
            + headers.map { $0.value.isEmpty ? "\($0.name);" : "\($0.name): \($0.value)" }
        var list: UnsafeMutablePointer<curl_slist>?
        for text in texts {
            guard let longer = shim_slist_append(list, text) else { continue }
            list = longer
        }
        lines = list
    }

    // libcurl frees nothing of it.
    deinit { shim_slist_free_all(lines) }
}
