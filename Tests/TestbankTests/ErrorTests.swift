import ExactJSON
import HTTPTransport
import TestSupport
import Testbank
import Testing
import WebAPI

@Suite struct ErrorTests {
    private func error(_ status: Int, _ body: JSON) async throws -> APIError {
        let (client, _) = try ScriptedTransport.client(Exchange("GET /accounts/a1", status, body))
        return try #require(await #expect(throws: APIError.self) { try await client.account("a1") })
    }

    @Test func `a validation error in a 500 is the caller's mistake, with every problem named`() async throws
    {
        let error = try await error(
            500,
            Samples.errors(
                [
                    "status": 400, "code": "VALIDATION_ERROR", "title": "Invalid",
                    "detail": "name is required",
                    "source": ["pointer": "/data/attributes/name"],
                ],
                [
                    "status": 400, "code": "VALIDATION_ERROR", "detail": "too long",
                    "source": ["pointer": "/data/attributes/name"],
                ]))
        #expect(error.kind == .refused)
        #expect(error.status == 500)
        #expect(
            error.fields == [
                .init(
                    field: "/data/attributes/name",
                    errors: ["Invalid: name is required (VALIDATION_ERROR)", "too long (VALIDATION_ERROR)"])
            ])
    }

    @Test(arguments: [
        (401, 500, APIError.Kind.credentials), (403, 403, .credentials), (404, 500, .notFound),
        (429, 500, .rateLimited), (422, 500, .refused), (406, 406, .refused), (408, 500, .unavailable),
    ]) func `a status in the body comes before the answer's, as a number and as a text`(
        _ inBody: Int64, _ status: Int, _ kind: APIError.Kind
    ) async throws {
        for value in [JSON.integer(inBody), .string(String(inBody))] {
            let error = try await error(status, Samples.errors(["status": value, "detail": "no"]))
            #expect(error.kind == kind)
        }
    }

    @Test(arguments: ["RESOURCE_NOT_FOUND", "ACCOUNT_NOT_FOUND"])
    func `both codes of a 404 mean that there is no such thing`(_ code: String) async throws {
        let error = try await error(
            404, Samples.errors(["status": "404", "code": .string(code), "detail": "x"]))
        #expect(error.kind == .notFound)
        #expect(try await self.error(500, Samples.errors(["code": .string(code)])).kind == .notFound)
    }

    @Test func `an error of which only the detail is there is told by it`() async throws {
        let error = try await error(503, Samples.errors(["detail": "asleep"]))
        #expect(error.kind == .unavailable)
        #expect(error.message == "the service answered 503 (service unavailable): asleep")
    }

    @Test func `a gateway's own words are shown`() async throws {
        let error = try await error(502, ["message": "Internal server error"])
        #expect(error.kind == .unavailable)
        #expect(error.message.hasSuffix("502 (bad gateway): Internal server error"))
    }

    @Test func `a 500 is tried again unless its body is final`() async throws {
        let (client, transport) = try ScriptedTransport.client(
            retries: 3, Exchange("GET /accounts/a1", 500, text: "<html>"),
            Exchange("GET /accounts/a1", 500, ["errors": [["status": 400, "code": "VALIDATION_ERROR"]]]))
        let error = await #expect(throws: APIError.self) { try await client.account("a1") }
        #expect(error?.kind == .refused)
        transport.expectFinished()
    }

    @Test func `a token that the service repeats is taken out`() async throws {
        let error = try await error(400, Samples.errors(["detail": "no secret-token-0123 here"]))
        #expect(!error.message.contains("secret-token"))
    }
}
