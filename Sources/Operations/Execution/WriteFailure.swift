import HTTPTransport
import ImpactFinance
import WebAPI

/// What a failed write tells about whether it was applied.
enum WriteFailure: Equatable {
    /// Certainly not applied: it never left, or the service said that it would not take it.
    case notApplied(mayRetry: Bool)
    /// The service looked at it and refused it.
    case rejected
    /// Nobody can tell without reading. `mayRetry`: it may be sent again when reading shows no change.
    /// `mayStillHappen`: the service may still be at it, so that no change now proves nothing.
    case uncertain(mayRetry: Bool, mayStillHappen: Bool)

    init(_ error: APIError) {
        switch error.kind {
        case .transport(let transport):
            switch (transport.delivery, transport.kind) {
            case (.notSent, .connect), (.notSent, .connectTimeout), (.notSent, .nameResolution):
                self = .notApplied(mayRetry: true)
            case (.notSent, _): self = .notApplied(mayRetry: false)
            case (.possiblySent, .timeout), (.possiblySent, .cancelled):
                self = .uncertain(mayRetry: false, mayStillHappen: true)
            case (.possiblySent, _): self = .uncertain(mayRetry: false, mayStillHappen: false)
            }
        case .credentials, .notFound, .refused: self = .rejected
        case .rateLimited: self = .notApplied(mayRetry: true)
        case .unavailable:
            // 408 and 504: somebody stopped waiting, and the work may go on behind.
            let gaveUpWaiting = error.status == 408 || error.status == 504
            self = .uncertain(mayRetry: error.status == 503, mayStillHappen: gaveUpWaiting)
        case .notUnderstood:
            // 307 and 308 ask for the same request elsewhere, so that it was not acted on here; 303, and in practice
            // 301 and 302, also answer what was (RFC 9110, section 15.4). A success that cannot be read may be one.
            let asksElsewhere = error.status == 307 || error.status == 308
            self = asksElsewhere ? .rejected : .uncertain(mayRetry: false, mayStillHappen: false)
        }
    }
}
