/// An account in both shapes.
struct EmbeddedAccount: Sendable {
    /// Accounts 1.x or Accounts 2.
    enum Version: Sendable {
        case one, two
    }

    var id: String
    var clientID: String?
    var one: JSONObject
    var two: JSONObject
    /// Booked, where no transaction tells it; in cents.
    var booked: Int64 = 0
    /// An answer with balances, as it was loaded.
    var balances: JSON?

    func shape(_ version: Version) -> JSONObject { version == .one ? one : two }

    init(
        _ id: String, client: String, label: String, number: String,
        category: String = "LIMITED_DDA_PAYMENTS",
        state: String = "OPEN", created: String = "2024-01-15T09:30:00.000Z", booked: Int64 = 0
    ) {
        self.id = id
        self.booked = booked
        clientID = client
        let common: JSONObject = [
            "id": .string(id), "clientId": .string(client), "label": .string(label), "state": .string(state),
            "category": .string(category), "createdAt": .string(created),
        ]
        one = common
        one["paymentRoutingInformation"] = [
            "accountNumber": .string(number), "country": "US",
            "routingInformation": .array([["type": "ABA", "value": "028000024"]]),
        ]
        two = common
        two["updatedAt"] = .string(created)
        two["paymentRoutingInformation"] = [
            "accountNumber": .string(number), "country": "US",
            "routingInformation": .array(
                ["ACH", "RTP", "WIRE"].map {
                    [
                        "routingCodeType": "USABA", "routingNumber": "028000024",
                        "transactionType": .string($0),
                    ]
                }),
        ]
    }

    /// One that is served as it was loaded, whichever version is asked for.
    init(loaded object: JSONObject, id: String) {
        self.id = id
        clientID = object["clientId"]?.string
        one = object
        two = object
    }
}
