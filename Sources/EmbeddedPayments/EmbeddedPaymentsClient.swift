import ExactJSON
public import HTTPTransport
import WebAPI

/// How filters travel to the service.
public enum FilterPlacement: String, Sendable, CaseIterable {
    /// In the query, several values with commas between them: what every published interface says in words.
    case query
    /// In the query, a name for each of several values: what the same interfaces say by OpenAPI's default.
    case repeatedQuery = "query-repeat"
    /// As an object in the body of the GET, as the guide has it.
    case body
}

/// J.P. Morgan Embedded Payments: its transactions, accounts and balances. It reads only.
public struct EmbeddedPaymentsClient: Sendable {
    let transactionsConnection: APIConnection
    let accountsConnection: APIConnection
    let placement: FilterPlacement
    let keepsPersonalData: Bool

    /// Makes a client of two services, because transactions and accounts have versions of their own.
    ///
    /// `keepsPersonalData`: whether account numbers and the details of parties are kept as they come. Without it they are
    /// left out or masked before anybody else sees them.
    public init(
        transactions: HTTPService, accounts: HTTPService, filters placement: FilterPlacement = .query,
        keepsPersonalData: Bool = false
    ) {
        transactionsConnection = APIConnection(transactions, errors: EmbeddedErrors.read)
        accountsConnection = APIConnection(accounts, errors: EmbeddedErrors.read)
        self.placement = placement
        self.keepsPersonalData = keepsPersonalData
    }

    /// Whether the address is that of version 3 of the Transactions API.
    public var isVersionThree: Bool {
        transactionsConnection.service.baseURL.prefix.hasSuffix("/v3")
    }
}

/// Reads the documented error body, `ApiErrorV2`.
enum EmbeddedErrors {
    @Sendable static func read(_ body: JSON) -> ErrorBody? {
        guard case .object = body, body["title"] != nil || body["context"] != nil else { return nil }
        let entries = body["context"]?.arrayValue ?? []
        return ErrorBody(
            fields: entries.map(field), summary: body["title"]?.stringValue.map(AccountNumber.withoutCards),
            requestId: body["traceId"]?.stringValue ?? body["requestId"]?.stringValue)
    }

    /// `type: not a documented value (code 10104, in QUERY)`
    private static func field(_ entry: JSON) -> APIError.FieldError {
        let location = entry["location"]?.stringValue
        let code = entry["code"].flatMap(TransactionReader.text)
        let details = [code.map { "code \($0)" }, location.map { "in \($0.uppercased())" }].compactMap { $0 }
        let message = entry["message"]?.stringValue.map(AccountNumber.withoutCards) ?? "no message"
        return APIError.FieldError(
            field: entry["field"]?.stringValue ?? "request",
            errors: [details.isEmpty ? message : "\(message) (\(details.joined(separator: ", ")))"])
    }
}
