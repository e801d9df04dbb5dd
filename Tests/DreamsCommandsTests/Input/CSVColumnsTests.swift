import Money
import Operations
import Testing

@testable import DreamsCommands

@Suite struct CSVColumnsTests {
    @Test(arguments: [
        "id,balanceCent\n", "id,balanceCent\nperf-1,1\n", "id,balanceCent,balanceCents\nperf-1,,1\n",
    ])
    func `an unknown column is told of the header, whatever the rows hold`(text: String) {
        let error = #expect(throws: InputError.self) {
            try FiguresInput.parse(Array(text.utf8), name: "figures.csv", now: .now())
        }
        #expect(error?.place == "figures.csv line 1, field `balanceCent`")
        #expect(error?.hint == "did you mean `balanceCents`?")
    }

    @Test func `the header's line is the one on which it stands`() {
        let error = #expect(throws: InputError.self) {
            try FiguresInput.parse(Array("\n\r\nid,nonsense\n".utf8), name: "figures.csv", now: .now())
        }
        #expect(error?.place == "figures.csv line 3, field `nonsense`")
    }

    @Test func `balances and transactions are read by the same rule`() {
        let bytes = Array("accountId,toAcountId\n".utf8)
        let amounts = AmountReader(currency: nil)
        let now = Timestamp.now()
        for read in [
            { _ = try BalanceInput(amounts: amounts).parse(bytes, name: "f") },
            { _ = try ReconcileInput(amounts: amounts, now: now).parse(bytes, name: "f") },
        ] as [() throws -> Void] {
            let error = #expect(throws: InputError.self) { try read() }
            #expect(error?.place.hasPrefix("f line 1, field `") == true)
        }
    }

    @Test func `an id that is there twice is wrong input, even among arguments`() {
        let twice = #expect(throws: InputError.self) { try EndingInput.parse(arguments: ["a", "b", "a"]) }
        #expect(twice?.isUsage == false)
        #expect(Session.failure(twice ?? InputError(place: "", message: "")).status == .inputData)
        let empty = #expect(throws: InputError.self) { try EndingInput.parse(arguments: [""]) }
        #expect(empty?.isUsage == true)
    }

    @Test func `one account in two spellings is there twice`() {
        let id = "5ecb0751-0f0e-5a44-9d3b-27f1a6f6f0aa"
        let rows = "id,balanceCents\n\(id),1\n\(id.uppercased()),2\n"
        let error = #expect(throws: InputError.self) {
            try FiguresInput.parse(Array(rows.utf8), name: "f", now: Timestamp.now())
        }
        #expect(error?.code == InputError.duplicate)
        #expect(error?.message == "the account \(id.uppercased()) is there already, at f line 2")
    }

    @Test(arguments: ["--ids.json", "argument-list.json", "ids.json"])
    func `what a file is called does not make it a part of the command line`(name: String) {
        let error = #expect(throws: InputError.self) {
            try EndingInput.parse(Array("a b\n".utf8), name: name, goal: .settle, now: Timestamp.now())
        }
        #expect(error?.isUsage == false)
        let argument = #expect(throws: InputError.self) { try EndingInput.parse(arguments: [".."]) }
        #expect(argument?.isUsage == true)
        let option = #expect(throws: InputError.self) {
            try FiguresInput.option("balanceCents=x", now: Timestamp.now())
        }
        #expect(option?.isUsage == true)
    }
}
