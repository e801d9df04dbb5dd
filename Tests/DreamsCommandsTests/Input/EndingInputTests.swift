import Money
import Operations
import Testing

@testable import DreamsCommands

@Suite struct EndingInputTests {
    private func ids(_ text: String) throws -> [String] { try ids(Array(text.utf8)) }

    private func ids(_ bytes: [UInt8]) throws -> [String] {
        try EndingInput.parse(bytes, name: "f", goal: .settle, now: Timestamp.now()).map(\.id)
    }

    @Test(arguments: [
        "a\nb\n", "a\nb", "a\r\nb\r\n", "\n\na\n \t\nb\n\n", "  a\t\n\u{0B}b\u{0C}\n", "\u{FEFF}a\nb\n",
        "a\u{A0}\n\u{2003}b\u{2028}\n", "a\u{85}\nb",
    ])
    func `a line has one id, whatever space is around it and however it ends`(text: String) throws {
        #expect(try ids(text) == ["a", "b"])
    }

    @Test func `an id is any text`() throws {
        #expect(try ids("Zoë\nid-1/2?\n名前\n") == ["Zoë", "id-1/2?", "名前"])
        #expect(try ids("").isEmpty)
        #expect(try ids("\n \r\n").isEmpty)
    }

    @Test(arguments: [
        ("a\n\nb c\n", "f line 3"), ("a\r\nb,c\r\n", "f line 2"), ("a\nb\u{3000}c", "f line 2"),
        ("a\n..\n", "f line 2"), ("a\n\nb\n\na\n", "f line 5"), ("[\n\"a\",\n\"a\"]", "f line 3"),
    ])
    func `what is wrong is told with its line`(text: String, place: String) {
        let error = #expect(throws: InputError.self) { try ids(text) }
        #expect(error?.place == place)
    }

    @Test func `the first place of an id that is there twice is told too`() {
        let error = #expect(throws: InputError.self) { try ids("\nx\n\nb\nx\n") }
        #expect(error?.message == "the id x is there already, at f line 2")
    }

    @Test func `a UUID in capital letters is there already, and any other id is not`() throws {
        let id = "0a1b2c3d-0000-4000-8000-00000000000a"
        let error = #expect(throws: InputError.self) { try ids("x\n\(id)\n\(id.uppercased())\n") }
        #expect(error?.place == "f line 3")
        #expect(try ids("x\nX\n") == ["x", "X"])
    }

    @Test func `bytes that are not UTF-8 are told of the whole before anything else`() {
        let error = #expect(throws: InputError.self) { try ids(Array("a b\n".utf8) + [0xFF]) }
        #expect(error?.message == "it is not UTF-8")
    }
}
