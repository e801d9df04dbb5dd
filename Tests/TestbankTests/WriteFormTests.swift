import ExactJSON
import HTTPTransport
import Money
import TestSupport
import Testbank
import Testing
import WebAPI

@Suite struct WriteFormTests {
    @Test func `a movement is sent as documented, with two decimals`() async throws {
        let (client, transport) = try ScriptedTransport.client(
            Exchange(
                "POST /transactions "
                    + #"{"data":{"type":"transactions","attributes":{"amount":"25.00","reference":"Rent March"},"#
                    + #""relationships":{"sender":{"data":{"type":"accounts","id":"ROOT"}},"#
                    + #""recipient":{"data":{"type":"accounts","id":"b2"}}},"meta":{"externalId":"x-1"}}}"#,
                201, ["data": Samples.transaction("t1", from: "ROOT", amount: "25", externalId: "X-1")]))
        let movement = NewMovement(
            sender: .root, recipient: "b2", amount: ExactDecimal(25, scale: 0), reference: "Rent March",
            externalId: "x-1")
        let transaction = try await client.create(movement)
        #expect(transaction.sender?.isRoot == true)
        #expect(movement.differences(from: transaction) == [])
        transport.expectFinished()
    }

    @Test(arguments: [
        (Samples.transaction("t1", amount: "2.51"), "amount: 2.51 instead of 25.10"),
        (Samples.transaction("t1", externalId: "x-2"), "externalId: x-2 instead of x-1"),
        (Samples.transaction("t1", reference: "Rent April"), "reference: Rent April instead of Rent March"),
        (Samples.transaction("t1", reference: " Rent  March"), nil),
        (Samples.transaction("t1", from: "b2", to: "a1"), nil),
    ])
    func `an answer about another movement is not understood, but for its parties`(
        _ answer: JSON, _ problem: String?
    ) async throws {
        let movement = NewMovement(
            sender: "a1", recipient: "b2", amount: ExactDecimal(2510, scale: 2), reference: "Rent March",
            externalId: "x-1")
        let (client, _) = try ScriptedTransport.client(
            Exchange("POST /transactions \(movement.body.text())", 201, ["data": answer]))
        do {
            #expect(try await client.create(movement).id == "t1")
            #expect(problem == nil)
        } catch {
            let problem = try #require(problem)
            #expect(error.kind == .notUnderstood)
            #expect(error.message.hasSuffix("it shows another transaction, t1: " + problem))
        }
    }

    @Test(arguments: [("e2", "GBP"), ("e1", "EUR")])
    func `an answer about another account is not understood`(_ externalId: String, _ currency: String)
        async throws
    {
        let new = NewAccount(name: "Main", visibility: .unlisted, currency: currency, externalId: externalId)
        let (client, _) = try ScriptedTransport.client(
            Exchange(
                "POST /accounts \(new.body.text())", 201, ["data": Samples.account("a1", externalId: "e1")]))
        let error = await #expect(throws: APIError.self) { try await client.create(new) }
        #expect(error?.kind == .notUnderstood)
        #expect(error?.message.contains("it shows another account, a1: ") == true)
    }

    @Test func `an account is created with its visibility and currency`() async throws {
        let (client, _) = try ScriptedTransport.client(
            Exchange(
                "POST /accounts "
                    + #"{"data":{"type":"accounts","attributes":{"name":"Main","visibility":"UNLISTED"},"#
                    + #""relationships":{"currency":{"data":{"type":"currencies","id":"GBP"}}}}}"#,
                201, ["data": Samples.account("a1")]))
        let account = try await client.create(
            NewAccount(name: "Main", visibility: .unlisted, currency: "GBP"))
        #expect(account.id == "a1")
    }

    @Test func `a change sends only what changes, and its answer must show it`() async throws {
        let request =
            #"PATCH /accounts/a1 {"data":{"type":"accounts","id":"a1","attributes":{"name":"New"},"#
            + #""meta":{"externalId":"e1"}}}"#
        let (client, _) = try ScriptedTransport.client(
            Exchange(request, 200, ["data": Samples.account("a1", name: "New", externalId: "e1")]),
            Exchange(request, 200, ["data": Samples.account("a1", name: "New")]))
        let change = AccountChange(id: "a1", name: "New", externalId: "e1")
        #expect(try await client.update(change)?.name == "New")
        let error = await #expect(throws: APIError.self) { try await client.update(change) }
        #expect(error?.kind == .notUnderstood)
        #expect(error?.message.hasSuffix("it does not show externalId as sent") == true)
    }

    @Test func `a deletion is confirmed with the last change, byte for byte`() async throws {
        let date = "Wed, 12 Jul 2023 19:00:00 GMT"
        let refusal = Samples.errors([
            "status": "412", "code": "DELETE_CONFIRM_LAST_MODIFIED", "detail": "confirm",
        ])
        let (client, transport) = try ScriptedTransport.client(
            Exchange("DELETE /accounts/a1", 412, refusal, headers: [HTTPHeader("last-modified", date)]),
            Exchange("DELETE /accounts/a1", 204), Exchange("DELETE /accounts/a1", 412, refusal))
        guard case .unconfirmed(let lastModified?, let answer) = try await client.delete("a1") else {
            Issue.record("not asked to confirm")
            return
        }
        #expect(answer.message.contains("confirm (DELETE_CONFIRM_LAST_MODIFIED)"))
        #expect(try await client.delete("a1", ifUnmodifiedSince: lastModified) == .deleted)
        #expect(transport.sent[1].headers.contains(HTTPHeader("If-Unmodified-Since", date)))
        #expect(!transport.sent[0].headers.contains { $0.name == "If-Unmodified-Since" })
        guard case .unconfirmed(nil, _) = try await client.delete("a1") else {
            Issue.record("took a 412 for a success")
            return
        }
    }

    @Test func `the root account is never asked for`() async throws {
        let (client, _) = try ScriptedTransport.client()
        for attempt in [
            { _ = try await client.account(.root) }, { _ = try await client.delete(.root) },
            { _ = try await client.update(AccountChange(id: .root, name: "x")) },
        ] as [() async throws -> Void] {
            let error = await #expect(throws: APIError.self) { try await attempt() }
            #expect(error?.kind == .notFound)
        }
    }
}
