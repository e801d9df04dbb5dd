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

    /// A service that is too busy says so at once. A 503 that takes longer is a gateway's that had passed the request on
    /// and waited for the answer, as with 504: Heroku's router answers 503 after 30 seconds. What the body looks like
    /// tells less: most 503 in HTML are from a gateway that passed nothing on.
    static let longestRefusal = Duration.seconds(3)

    /// What an error tells of a write. A request that makes something (``WriteRequest/isUnique``) might make it twice: as
    /// long as the service may still be at it, no change so far proves nothing.
    ///
    /// `took`: how long it was under way.
    init(_ error: APIError, to request: WriteRequest, took: Duration) {
        let isUnique = request.isUnique
        let isRefusal = error.status == 503 && request.isRefusedBy503 && took < Self.longestRefusal
        switch error.kind {
        case .transport(let transport):
            switch (transport.delivery, transport.kind) {
            case (.notSent, .connect), (.notSent, .connectTimeout), (.notSent, .nameResolution):
                self = .notApplied(mayRetry: true)
            case (.notSent, _): self = .notApplied(mayRetry: false)
            case (.possiblySent, .timeout), (.possiblySent, .cancelled):
                self = .uncertain(mayRetry: false, mayStillHappen: true)
            case (.possiblySent, _): self = .uncertain(mayRetry: false, mayStillHappen: isUnique)
            }
        case .credentials, .notFound, .refused:
            // A body may know better than its status, as Testbank's behind a 500 does. A gateway's status means that
            // two servers had their hands on it, and only one of them wrote the body.
            self =
                (error.status ?? 0) <= 500 ? .rejected : Self.unavailable(error.status, isUnique, isRefusal)
        case .rateLimited:
            // Sent again without looking, so that the status itself must say so: a body is not enough.
            self =
                error.status == 429
                ? .notApplied(mayRetry: true) : Self.unavailable(error.status, isUnique, isRefusal)
        case .unavailable:
            self = Self.unavailable(error.status, isUnique, isRefusal, mayRetry: error.status == 503)
        case .notUnderstood:
            // 307 and 308 ask for the same request elsewhere, so that it was not acted on here; 303, and in practice
            // 301 and 302, also answer what was (RFC 9110, section 15.4). A success that does not show what was
            // done may be one that is still to come, which counts where doing it again would do it twice.
            switch error.status {
            case 307, 308: self = .rejected
            case let status?:
                self = .uncertain(mayRetry: false, mayStillHappen: isUnique && 200..<300 ~= status)
            case nil: self = .uncertain(mayRetry: false, mayStillHappen: false)
            }
        }
    }

    /// `isRefusal`: it is the service's word that it did not take the request.
    private static func unavailable(
        _ status: Int?, _ isUnique: Bool, _ isRefusal: Bool, mayRetry: Bool = false
    ) -> WriteFailure {
        // 408 and 504: somebody stopped waiting, and the work may go on behind. So it may behind any gateway that answers
        // in place of the service, with 502 and, some of them, numbers of their own; 500 is the service's own answer.
        let isFromGateway = isUnique && (status ?? 0) >= 502 && !isRefusal
        return .uncertain(
            mayRetry: mayRetry && !isFromGateway,
            mayStillHappen: status == 408 || status == 504 || isFromGateway)
    }
}
