import GRDB
import Testing

@testable import Sandbox

struct DataTests {
    private func everything(_ options: SandboxOptions) throws -> [String] {
        try withSandbox(options) { server in
            let client = try Client(port: server.port)
            return try ["transactions?items=100", "accounts", "accounts?page=2", "dreams", "dreams?page=2"]
                .map {
                    try client.send("GET", "/v1/\($0)").text
                }
        }
    }

    @Test func `the same seed makes the same data, another seed other data`() throws {
        let first = try everything(SandboxOptions())
        #expect(try everything(SandboxOptions()) == first)
        var other = SandboxOptions()
        other.seed = 2
        #expect(try everything(other) != first)
    }

    @Test func `seed 1 begins with this transaction, on every machine and with every release`() throws {
        try withSandbox(SandboxOptions()) { server in
            let first = try Client(port: server.port).get("/v1/transactions?state=requested&items=1")
            let transaction = try #require(first["transactions"]?.array?.first?.object)
            #expect(transaction["id"] == "21b083be-19ec-4bac-82f0-e6df78b62b0c")
            #expect(transaction["amountCents"] == .integer(14700))
            #expect(transaction["requestedAt"] == "2026-01-05T08:18:58Z")
        }
    }

    @Test func `generated data has every setup, type and state, ties, and no residual`() throws {
        let queue = try DatabaseQueue()
        try queue.write { db in
            try db.execute(sql: Schema.tables)
            try GeneratedData.fill(Records(db: db), seed: 1, users: 10, requested: 40)
            func count(_ sql: String) throws -> Int { try Int.fetchOne(db, sql: sql) ?? -1 }
            #expect(try count("SELECT count(*) FROM transactions WHERE state = 'requested'") == 40)
            let kinds = try Set(
                String.fetchAll(
                    db, sql: "SELECT DISTINCT state || ' ' || (json ->> 'type') FROM transactions"))
            #expect(
                kinds.isSuperset(of: [
                    "requested Deposit", "requested Withdrawal", "requested Internal", "settled Deposit",
                    "failed Withdrawal",
                ]))
            let performanceInternal = """
                SELECT count(*) FROM transactions WHERE state = 'requested' AND json ->> 'type' = 'Internal'
                AND json ->> '$.toAccount.type' = 'Performance' AND json ->> '$.fromAccount.type' = 'Performance'
                """
            #expect(try count(performanceInternal) > 0)
            #expect(try count("SELECT count(*) FROM transactions WHERE json ->> 'amountCents' = 1") == 1)
            let ties = "SELECT count(*) - count(DISTINCT requestedAt) FROM transactions"
            #expect(try count(ties) > 5)
            let residual = """
                SELECT count(*) FROM accounts a WHERE a.json ->> 'balanceCents' <>
                (SELECT sum(d.json ->> 'balanceCents') FROM dreams d WHERE d.accountId = a.id)
                """
            #expect(try count(residual) == 0)
            let setups = """
                SELECT count(DISTINCT shared || '/' || performance || '/' || dreams) FROM (SELECT
                sum(json ->> 'type' = 'SharedSavings') shared, sum(json ->> 'type' = 'Performance') performance,
                (SELECT count(*) FROM dreams d WHERE d.userId = a.userId) dreams FROM accounts a GROUP BY userId)
                """
            #expect(try count(setups) == 4)
        }
    }

    @Test(arguments: [1, 2, 3, 4, 7]) func `every number of users gets all three types`(users: Int) throws {
        let queue = try DatabaseQueue()
        try queue.write { db in
            try db.execute(sql: Schema.tables)
            try GeneratedData.fill(Records(db: db), seed: 5, users: users, requested: users * 4)
            let sql = """
                SELECT count(*) FROM (SELECT DISTINCT userId, json ->> 'type' FROM transactions
                WHERE state = 'requested')
                """
            #expect(try Int.fetchOne(db, sql: sql) == users * 3)
        }
    }

    @Test func `a data file survives a restart, and only a new one is filled`() throws {
        try withDirectory { directory in
            let options = Fixture.options { $0.dataFile = "\(directory)/data.db" }
            try withSandbox(options) { server in
                #expect(!server.foundData)
                let client = try Client(port: server.port)
                #expect(try client.settle("t1").status == 200)
            }
            try withSandbox(options) { server in
                #expect(server.foundData)
                let client = try Client(port: server.port)
                #expect(try client.transaction("t1")["state"] == "settled")
                #expect(try client.balance("account", "a1") == 62300)
                #expect(try client.page("/v1/transactions").ids.count == 6)
            }
        }
    }

    @Test func `refuses a file that is not its own, and leaves it as it is`() throws {
        try withDirectory { directory in
            let file = "\(directory)/data.db"
            let options = Fixture.options { $0.dataFile = file }
            try writeFile(file, "a letter".utf8)
            #expect(throws: StoreError.self) { try SandboxServer.start(options) }
            #expect(try LocalFile.read(file) == Array("a letter".utf8))
            try writeFile(file, [])
            do {
                let foreign = try DatabaseQueue(path: file)
                try foreign.write { try $0.execute(sql: "CREATE TABLE ledger (id)") }
                try foreign.close()
            }
            let before = try LocalFile.read(file)
            #expect(throws: StoreError.self) { try SandboxServer.start(options) }
            #expect(try LocalFile.read(file) == before)
        }
    }

    @Test(arguments: [
        ("{", "line 1, column 2"), ("[]", "must hold a JSON object"), (#"{"user":[]}"#, "user: not known"),
        (#"{"users":{}}"#, "users: must be an array"), (#"{"users":[{"id":1}]}"#, "users[0].id"),
        (#"{"users":[{"id":"a"},{"id":"a"}]}"#, "users[1].id: given twice"),
        (#"{"accounts":[{"id":"a"}]}"#, "accounts[0].user: is required"),
        (#"{"accounts":[{"id":"a","user":{"id":"u"}}]}"#, "accounts[0].user.id: u is not in this file"),
        (
            #"{"users":[{"id":"u"}],"accounts":[{"id":"a","user":{"id":"u"},"balanceCents":1.5}]}"#,
            "accounts[0].balanceCents"
        ),
        (
            #"{"users":[{"id":"u"}],"transactions":[{"id":"t","user":{"id":"u"},"amountCents":"1"}]}"#,
            "transactions[0].amountCents"
        ),
        (
            #"{"users":[{"id":"u"}],"transactions":[{"id":"t","user":{"id":"u"},"amountCents":1}]}"#,
            "transactions[0].requestedAt"
        ),
    ]) func `names the place of a mistake in a file to load`(text: String, part: String) {
        #expect {
            try LoadedData(Array(text.utf8))
        } throws: { error in
            "\(error)".contains(part)
        }
    }
}
