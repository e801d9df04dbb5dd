import HTTPTransport
import TestSupport

@testable import EmbeddedPayments

extension ScriptedTransport {
    /// A client of what plays the script; a read is tried once more.
    func embedded(filters: FilterPlacement = .query) throws -> EmbeddedPaymentsClient {
        let service = HTTPService(
            baseURL: try BaseURL(Self.base), transport: self, retryPolicy: RetryPolicy(retries: 1),
            environment: RetryEnvironment(
                now: { .zero }, secondsSince1970: { 0 }, sleep: { _ in }, random: { 0.5 }))
        return EmbeddedPaymentsClient(transactions: service, accounts: service, filters: filters)
    }
}

/// A page of rows by id with metadata.
func page(_ ids: [String], _ metadata: String) -> String {
    let items = ids.map { #"{"id":"\#($0)","amount":1}"# }.joined(separator: ",")
    return #"{"metadata":\#(metadata),"items":[\#(items)]}"#
}
