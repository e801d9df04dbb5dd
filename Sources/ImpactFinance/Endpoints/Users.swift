import ExactJSON
import HTTPTransport
public import WebAPI

extension ImpactFinanceClient {
    /// Updates a user, its accounts and its transactions in one atomic request: `PATCH /users/{id}`.
    ///
    /// The API page answers 204 without a body and a journey 200: any 2xx means that all of it was accepted, when it is
    /// the API that answers.
    ///
    /// - Throws: ``APIError``; of kind `notUnderstood` for a success with a body that shows no user.
    public func update(user id: String, _ patch: UserPatch) async throws(APIError) {
        let call = Call(operation: "update user", method: .patch, path: ["users", id], body: patch.body)
        let response = try await connection.perform(call).response
        guard !response.body.isEmpty else { return }
        _ = try connection.unwrap(call, response, "user") { (cursor) throws(JSONShapeError) in cursor }
    }
}
