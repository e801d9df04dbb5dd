import NIOCore
import NIOHTTP1

/// Writes answers as bytes. The server does this itself, and not with NIO's encoder, so that a fault can
/// send a head that promises more than follows.
enum ResponseEncoder {
    /// Appends the answer. Of the body at most `bodyLimit` bytes are sent, whatever the head promises.
    static func encode(
        _ response: Response, requestID: Int, isHead: Bool, keepsAlive: Bool, bodyLimit: Int? = nil,
        into buffer: inout ByteBuffer
    ) {
        buffer.writeString("HTTP/1.1 \(response.status) \(reason(response.status))\r\n")
        for header in response.headers { buffer.writeString("\(header.name): \(header.value)\r\n") }
        if response.status != 204 { buffer.writeString("Content-Length: \(response.body.count)\r\n") }
        if !keepsAlive { buffer.writeString("Connection: close\r\n") }
        buffer.writeString("X-Request-Id: sandbox-\(requestID)\r\n\r\n")
        if !isHead, response.status != 204 {
            buffer.writeBytes(response.body.prefix(bodyLimit ?? response.body.count))
        }
    }

    private static func reason(_ status: Int) -> String {
        HTTPResponseStatus(statusCode: status).reasonPhrase
    }
}

extension Response {
    /// What a `status=` fault answers: the API's form for what the API would say, a page of HTML for what a
    /// proxy in front of it would.
    static func fault(_ status: Int, retryAfter: String?) -> Response {
        var response =
            status < 500
            ? Refusal(status, field: "request", "refused by a fault rule of dreams-sandbox").response
            : Response(
                status: status, headers: [("Content-Type", "text/html; charset=utf-8")],
                body: Array(
                    """
                    <!DOCTYPE html>
                    <html><head><title>\(status)</title></head>
                    <body><h1>\(status) \(HTTPResponseStatus(statusCode: status).reasonPhrase)</h1></body></html>

                    """.utf8))
        if let retryAfter { response.headers.append(("Retry-After", retryAfter)) }
        return response
    }

    /// Bytes that are neither JSON nor UTF-8.
    static let garbage = Response(
        status: 200, headers: [("Content-Type", "application/json")],
        body: Array("{\"transaction\": <<".utf8) + [0xFF, 0xFE, 0x00] + Array("garbage".utf8))
}
