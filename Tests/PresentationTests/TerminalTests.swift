import Glibc
import Testing

@testable import Presentation

@Suite struct TerminalTests {
    @Test(
        arguments: [
            (["TERM": "xterm"], true, true), (["TERM": "xterm"], false, false),
            (["TERM": "dumb"], true, false),
            ([:], true, false), (["TERM": "xterm", "NO_COLOR": "1"], true, false),
            (["TERM": "xterm", "NO_COLOR": ""], true, true), (["CLICOLOR_FORCE": "1"], false, true),
            (["CLICOLOR_FORCE": "0"], false, false), (["CLICOLOR_FORCE": "1", "NO_COLOR": "x"], true, false),
            (["TERM": "xterm", "CLICOLOR": "0"], true, false),
        ] as [([String: String], Bool, Bool)])
    func `decides about colour`(environment: [String: String], isTerminal: Bool, expected: Bool) {
        #expect(Terminal.usesColor(.auto, isTerminal: isTerminal, environment: environment) == expected)
        #expect(Terminal.usesColor(.always, isTerminal: isTerminal, environment: environment))
        #expect(!Terminal.usesColor(.never, isTerminal: isTerminal, environment: environment))
    }

    @Test(
        arguments: [
            (nil, 120, 120), ("100", 120, 100), ("0", 120, 120), ("x", 120, 120), ("-5", nil, 80),
            (nil, nil, 80),
        ] as [(String?, Int?, Int)])
    func `decides about the width`(variable: String?, window: Int?, expected: Int) {
        #expect(Terminal.width(variable, window) == expected)
    }

    @Test func `asks a terminal for its size`() throws {
        let main = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
        try #require(main >= 0)
        defer { close(main) }
        var size = winsize(ws_row: 24, ws_col: 97, ws_xpixel: 0, ws_ypixel: 0)
        try #require(ioctl(main, UInt(TIOCSWINSZ), &size) == 0)
        let terminal = Terminal.of(descriptor: main, environment: ["TERM": "xterm"])
        #expect(terminal == Terminal(isTerminal: true, width: 97, usesColor: true))
    }

    @Test func `has no width to keep in a file`() throws {
        let file = open("/dev/null", O_WRONLY | O_CLOEXEC)
        try #require(file >= 0)
        defer { close(file) }
        let terminal = Terminal.of(descriptor: file, environment: ["COLUMNS": "40", "TERM": "xterm"])
        #expect(terminal == .none)
    }
}
