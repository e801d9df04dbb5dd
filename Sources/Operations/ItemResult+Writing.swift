public import ExactJSON

extension ItemResult: JSONRepresentable {
    /// Writes what ``json`` is.
    public func write(to output: inout JSONOutput) {
        // Most results have neither.
        guard error == nil, extras.isEmpty else { return json.write(to: &output) }
        output.object { object in
            object.member("command", command)
            object.member("id", id)
            object.member("externalId", externalId)
            object.member("outcome", outcome.rawValue)
            object.member("state", state?.rawValue)
            object.member("settledAt", plain: settledAt?.write)
            object.member("failedAt", plain: failedAt?.write)
            object.member("amountCents", amountCents.map(JSON.integer))
            object.member("attempts", Int64(attempts))
            object.member("error", JSON?.none)
        }
    }
}
