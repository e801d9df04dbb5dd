import Testing

@testable import Sandbox

struct DreamTests {
    @Test func `lists dreams that are not deleted, and deleted ones on request`() throws {
        try withSandbox { server in
            let client = try Client(port: server.port)
            func ids(_ query: String) throws -> [String] {
                try #require(try client.get("/v1/dreams?\(query)")["dreams"]?.array).compactMap {
                    $0.object?["id"]?.string
                }
            }
            let body = #"{"dream":{"deletedAt":"2026-02-01T10:00:00Z"}}"#
            #expect(try client.send("PATCH", "/v1/dreams/d2", body).status == 200)
            #expect(try ids("externalUserId=10002345") == ["d1", "d3"])
            #expect(try ids("state=deleted") == ["d2"])
            #expect(try ids("userId=u2") == ["d4", "d5"])
        }
    }

    @Test func `a new dream can be linked to an account, a Performance account takes only one`() throws {
        try withSandbox { server in
            let client = try Client(port: server.port)
            let reply = try client.send(
                "POST", "/v1/dreams",
                #"{"dream":{"userId":"u1","name":"Boat","targetCents":5,"accountId":"a1"}}"#)
            #expect(reply.status == 201)
            let dream = try #require(try reply.json()["dream"]?.object)
            #expect(dream.referenceID("account") == "a1")
            #expect(dream["balanceCents"] == .integer(0))
            let second = try client.send("POST", "/v1/dreams", #"{"dream":{"userId":"u1","accountId":"p1"}}"#)
            #expect(try second.fields() == ["dream.accountId"])
        }
    }

    @Test func `a new name shows in the transactions`() throws {
        try withSandbox { server in
            let client = try Client(port: server.port)
            #expect(try client.send("PATCH", "/v1/dreams/d1", #"{"dream":{"name":"Boat"}}"#).status == 200)
            #expect(try client.transaction("t1").reference("toDream")?["name"] == "Boat")
            let moved = try client.send("PATCH", "/v1/dreams/d1", #"{"dream":{"accountId":"p1"}}"#)
            #expect(try moved.fields() == ["dream.accountId"])
            #expect(try client.send("PATCH", "/v1/dreams/d9", #"{"dream":{}}"#).status == 404)
        }
    }
}
