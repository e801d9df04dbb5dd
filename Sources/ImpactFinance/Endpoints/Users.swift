import HTTPTransport

extension ImpactFinanceClient {
    /// Updates a user, its accounts and its transactions in one atomic request: `PATCH /users/{id}`.
    ///
    /// The API page answers 204 without a body and a journey 200: any 2xx means that all of it was accepted.
    public func update(user id: String, _ patch: UserPatch) async throws(APIError) {
        let call = Call(operation: "update user", method: .patch, path: ["users", id], body: patch.body)
        _ = try await perform(call)
    }
}
