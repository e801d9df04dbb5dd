import CCurl
import HTTPTransport

/// Sorts libcurl's error codes.
///
/// Whether the request was sent does not follow from the code: a kept connection may break with the request on it and
/// the next one be refused, which libcurl reports as `CURLE_COULDNT_CONNECT`. So delivery is observed, not guessed:
/// see ``TransferProgress/willSend()``. See https://curl.se/libcurl/c/libcurl-errors.html for the codes.
struct CurlFailure {
    private let code: CURLcode
    private let progress: TransferProgress

    init(_ code: CURLcode, _ progress: TransferProgress) {
        self.code = code
        self.progress = progress
    }

    /// What libcurl takes for an answer, although it broke off within the headers. A status alone proves nothing.
    static let brokenHeaders = TransportError(
        kind: .badAnswer, delivery: .possiblySent, message: "the answer ended within its headers")

    func error(detail: String) -> TransportError {
        TransportError(
            kind: progress.requestStarted ? kindAfterStart : kindBeforeStart,
            delivery: progress.requestStarted ? .possiblySent : .notSent, message: message(detail))
    }

    private var kindBeforeStart: TransportError.Kind {
        switch code {
        case CURLE_URL_MALFORMAT, CURLE_UNSUPPORTED_PROTOCOL: .invalidURL
        case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY: .nameResolution
        case CURLE_OPERATION_TIMEDOUT: .connectTimeout
        // The last three are what a proxy's refusal to connect looks like.
        case CURLE_COULDNT_CONNECT, CURLE_PROXY, CURLE_RECV_ERROR, CURLE_SEND_ERROR, CURLE_GOT_NOTHING:
            .connect
        case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CIPHER,
            CURLE_SSL_ISSUER_ERROR,
            CURLE_SSL_INVALIDCERTSTATUS, CURLE_SSL_PINNEDPUBKEYNOTMATCH, CURLE_SSL_CLIENTCERT,
            CURLE_USE_SSL_FAILED:
            .tls
        default: .local
        }
    }

    private var kindAfterStart: TransportError.Kind {
        if progress.excess != nil || isHeaderLineTooLong { return .tooLarge }
        if progress.repeatRefused { return .connectionLost }
        switch code {
        case CURLE_OPERATION_TIMEDOUT: return .timeout
        case CURLE_OUT_OF_MEMORY, CURLE_ABORTED_BY_CALLBACK: return .local
        // The answer is no HTTP, ended early or is wrongly encoded.
        case CURLE_PARTIAL_FILE, CURLE_WEIRD_SERVER_REPLY, CURLE_UNSUPPORTED_PROTOCOL,
            CURLE_BAD_CONTENT_ENCODING,
            CURLE_WRITE_ERROR:
            return .badAnswer
        default: return .connectionLost
        }
    }

    /// libcurl collects a header line up to 100 KiB. Beyond, 7.88 speaks of memory, 8.6 and later of size (code 100).
    private var isHeaderLineTooLong: Bool {
        !progress.headersAreComplete && (code == CURLE_OUT_OF_MEMORY || code.rawValue == 100)
    }

    private func message(_ detail: String) -> String {
        if progress.requestStarted && isHeaderLineTooLong { return "a header of the answer is too large" }
        if let excess = progress.excess { return excess }
        if progress.repeatRefused { return "the connection broke before an answer came" }
        // These texts repeat the proxy's address, or what was made of a wrong one: a part of its password.
        if detail.hasPrefix("Unsupported proxy") { return "the proxy's address is not understood" }
        if code == CURLE_COULDNT_RESOLVE_PROXY { return "the proxy's name could not be resolved" }
        // Some texts of libcurl quote what the server said.
        let visible = detail.unicodeScalars.map {
            $0.properties.generalCategory == .control ? " " : Character($0)
        }
        let text = String(visible)
        return text.hasSuffix(".") ? String(text.dropLast()) : text
    }
}
