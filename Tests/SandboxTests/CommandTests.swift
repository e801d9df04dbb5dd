import Testing

@testable import Sandbox

struct CommandTests {
    @Test func `everything after the terminator is the command`() throws {
        let command = try SandboxCommand.parse(["--fault", "GET /v1/* hang", "--", "dreams", "--port", "x"])
        #expect(command.command == ["dreams", "--port", "x"])
        #expect(command.port == 0)
        #expect(command.token == "sandbox")
    }

    @Test(arguments: [
        ["--fault", "GET / vanish"], ["--port", "70000"], ["--users", "0"], ["--latency", "-1"],
        ["--token", "a b"],
        ["stray"], ["--fault", "GET / respond=/nowhere/at/all"],
    ]) func `wrong usage exits 64`(arguments: [String]) {
        do {
            _ = try SandboxCommand.parse(arguments)
            Issue.record("it was accepted")
        } catch {
            #expect(SandboxCommand.exitCode(for: error).rawValue == 64)
        }
    }

    @Test func `a bad rule is named in the message`() {
        do {
            _ = try SandboxCommand.parse(["--fault", "GET / vanish"])
        } catch {
            #expect(SandboxCommand.message(for: error).contains("'vanish' is not an action"))
        }
    }
}
