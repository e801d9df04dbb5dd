import GRDB
import Testing

@testable import Sandbox

struct TestbankDataTests {
    private func generated(seed: UInt64, isShort: Bool = false) throws -> DatabaseQueue {
        let queue = try DatabaseQueue()
        try TestbankRecords.create(queue) { records in
            try records.set("seed", Int64(bitPattern: seed))
            try TestbankSeed.fill(records, seed: seed, ids: TestbankIDs(areShort: isShort))
        }
        return queue
    }

    private func rows(_ queue: DatabaseQueue) throws -> [String] {
        try queue.read { db in
            try ["testbank_accounts", "testbank_transactions"].flatMap {
                try Row.fetchAll(db, sql: "SELECT * FROM \($0) ORDER BY seq").map(\.description)
            }
        }
    }

    @Test func `the same seed makes the same data, another seed other data`() throws {
        #expect(try rows(generated(seed: 1)) == rows(generated(seed: 1)))
        #expect(try rows(generated(seed: 1)) != rows(generated(seed: 2)))
    }

    @Test func `seed 1 begins with this account, on every machine and with every release`() throws {
        try withSandbox(SandboxOptions()) { server in
            let client = try Client(port: server.port)
            let first = try #require(try client.document("/accounts")["data"]?.array?.first)
            #expect(first.at("id") == "330803bak7")
            #expect(first.at("meta", "balanceTotal") == "9917.28")
        }
    }

    @Test(arguments: [(1, false), (1, true), (2, false), (77, true)] as [(UInt64, Bool)])
    func `every balance is what the transactions make it`(seed: UInt64, isShort: Bool) throws {
        try generated(seed: seed, isShort: isShort).read { db in
            var sums: [String: Int64] = [:]
            let currencies = try Dictionary(
                uniqueKeysWithValues: Row.fetchAll(db, sql: "SELECT id, currency FROM testbank_accounts").map
                {
                    ($0[0] as String, $0[1] as String)
                })
            for row in try Row.fetchAll(
                db, sql: "SELECT sender, recipient, amount, rate FROM testbank_transactions")
            {
                let (sender, recipient, amount): (String, String, Int64) = (row[0], row[1], row[2])
                let rate = (row[3] as Int64?).map(TestbankRate.init(units:))
                sums[sender, default: 0] -= amount
                sums[recipient, default: 0] += rate.flatMap { $0.convert(amount) } ?? amount
                let differ =
                    sender != "ROOT" && recipient != "ROOT" && currencies[sender] != currencies[recipient]
                #expect((rate != nil) == differ)
            }
            for row in try Row.fetchAll(db, sql: "SELECT id, balance FROM testbank_accounts") {
                #expect(sums[row[0], default: 0] == row[1] as Int64)
            }
        }
    }

    @Test func `generated data has what makes a client stumble`() throws {
        try generated(seed: 3).read { db throws in
            func count(_ sql: String) throws -> Int { try Int.fetchOne(db, sql: sql) ?? -1 }
            let accounts = "SELECT count(*) FROM testbank_accounts WHERE own = 1"
            #expect(try count(accounts) == 36)
            for currency in ["USD", "EUR", "GBP"] {
                #expect(try count("\(accounts) AND currency = '\(currency)'") > 5)
            }
            for visibility in Testbank.visibilities {
                #expect(try count("\(accounts) AND visibility = '\(visibility)'") > 3)
            }
            #expect(try count("\(accounts) AND name = 'Rainy days'") == 2)
            #expect(try count("\(accounts) AND balance < 0") == 1)
            #expect(try count("\(accounts) AND externalId IS NULL") > 3)
            #expect(try count("\(accounts) AND instr(name, char(27)) > 0") == 1)
            let ties = "SELECT count(*) - count(DISTINCT createdAt) FROM testbank_transactions"
            #expect(try count(ties) > 50)
            let busiest = """
                SELECT count(*) FROM testbank_transactions, testbank_accounts a
                WHERE a.seq = 1 AND (sender = a.id OR recipient = a.id)
                """
            #expect(try count(busiest) > 100, "more than the largest page")
        }
    }

    @Test func `a data file keeps Testbank's state too, and an older one gains it`() throws {
        try withDirectory { directory in
            let options = try TestbankFixture.options { $0.dataFile = "\(directory)/data.db" }
            try withSandbox(options) { server throws in
                #expect(try Client(port: server.port).transfer("7.50", from: "a1", to: "a2").status == 201)
            }
            try withSandbox(options) { server throws in
                #expect(try Client(port: server.port).balance("a1") == "740.00")
            }
            do {
                let queue = try DatabaseQueue(path: "\(directory)/data.db")
                try queue.write { db in
                    for table in ["accounts", "transactions", "settings"] {
                        try db.execute(sql: "DROP TABLE testbank_\(table)")
                    }
                }
                try queue.close()
            }
            try withSandbox(options) { server throws in
                #expect(server.foundData)
                #expect(try Client(port: server.port).balance("a1") == "747.50")
            }
        }
    }

    @Test func `the same requests make the same ids`() throws {
        func ids() throws -> [String?] {
            try withSandbox(TestbankFixture.options()) { server in
                let client = try Client(port: server.port)
                return [
                    try client.makeAccount().at("data", "id")?.string,
                    try client.transfer("1", from: "a1", to: "a2").at("data", "id")?.string,
                ]
            }
        }
        #expect(try ids() == ids())
    }

    @Test(arguments: [
        ("[]", "testbank: must be an object"), (#"{"users":[]}"#, "testbank.users: not known"),
        (#"{"accounts":[1]}"#, "testbank.accounts[0]: must be an object"),
        (#"{"accounts":[{"id":"a"}]}"#, "testbank.accounts[0].attributes.name: is required"),
        (
            #"{"accounts":[{"id":"a","attributes":{"name":"A"}}]}"#,
            "testbank.accounts[0].relationships.currency.data.id: is required"
        ),
        (
            #"{"accounts":[{"id":"ROOT","attributes":{"name":"A"},"relationships":{"currency":{"data":{"id":"EUR"}}}}]}"#,
            "testbank.accounts[0].id: given twice, or ROOT"
        ),
        (
            #"{"accounts":[{"id":"a","attributes":{"name":"A"},"relationships":{"currency":{"data":{"id":"EUR"}}},"meta":{"balanceTotal":1}}]}"#,
            "testbank.accounts[0].meta.balanceTotal"
        ),
        (
            #"{"transactions":[{"id":"t","attributes":{"amount":"1.005","reference":"r"}}]}"#,
            "testbank.transactions[0].attributes.amount"
        ),
        (
            #"{"transactions":[{"id":"t","attributes":{"amount":"1","reference":"r"},"relationships":{"sender":{"data":{"id":"a"}},"recipient":{"data":{"id":"b"}}}}]}"#,
            "testbank.transactions[0].relationships: neither"
        ),
    ]) func `names the place of a mistake in data to load`(text: String, part: String) {
        #expect {
            try LoadedData(Array("{\"testbank\":\(text)}".utf8))
        } throws: { error in
            "\(error)".contains(part)
        }
    }

    @Test(
        arguments: [
            ("0", 0), ("0.5", 50), ("12.34", 1234), ("99999999999.99", 9_999_999_999_999), ("007", 700),
        ] as [(String, Int64)]) func `amounts are read exactly`(text: String, value: Int64)
    {
        #expect(TestbankMoney.parse(text) == value)
    }

    @Test func `rates are exact to ten decimals and convert by rounding half up`() {
        #expect(TestbankRate(from: "USD", to: "EUR")?.text == "0.92")
        #expect(TestbankRate(from: "GBP", to: "USD")?.text == "1.2658227848")
        #expect(TestbankRate("0.5")?.convert(1) == 1)
        #expect(TestbankRate("0.49")?.convert(1) == 0)
        #expect(TestbankRate("1.5")?.convert(TestbankMoney.largest) == nil)
        #expect(TestbankRate("1e2") == nil)
    }
}
