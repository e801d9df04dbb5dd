import Glibc
import Presentation

/// Asks the operator before anything is changed. Silence is no, and so is what was typed before the question came.
struct Confirmation {
    /// Whether `--yes` was given.
    var isGiven: Bool
    /// The profile whose name must be typed instead of `y`, because it is a production profile.
    var productionProfile: String?
    /// What to do when nobody can be asked.
    var hint = "use --yes to go ahead without being asked, or --dry-run to see what would be sent"

    /// Asks, and returns only when the answer is yes.
    ///
    /// - Throws: ``CommandFailure`` with status 4 when the operator said no or cannot be asked.
    func ask(_ question: String) throws {
        if isGiven { return }
        guard let descriptor = terminal() else {
            throw CommandFailure(
                .notConfirmed, code: "not_confirmed",
                "there is no terminal to ask for a confirmation; nothing was sent",
                hint: hint)
        }
        defer { if descriptor != 0 { close(descriptor) } }
        let expected = productionProfile
        let how = expected.map { "type the profile's name (\($0)) to go ahead: " } ?? "[y/N] "
        // What was typed before the question could be seen is no answer to it.
        tcflush(descriptor, TCIFLUSH)
        Self.prompt("\(question) \(how)")
        let answer = Interruption.shared.whileEndingAtOnce { line(from: descriptor) }
        let agreed = expected.map { answer == $0 } ?? ["y", "yes"].contains(answer?.lowercased())
        if answer == nil { Self.prompt("\n") }
        guard agreed else {
            throw CommandFailure(.notConfirmed, code: "not_confirmed", "not confirmed; nothing was sent")
        }
    }

    /// Where to read the answer: standard input when it is a terminal; else, since it may carry the data, the
    /// terminal itself. Whoever cannot see the question (standard error is elsewhere) cannot answer it.
    private func terminal() -> Int32? {
        guard isatty(2) == 1 else { return nil }
        if isatty(0) == 1 { return 0 }
        let descriptor = open("/dev/tty", O_RDWR | O_CLOEXEC)
        return descriptor >= 0 ? descriptor : nil
    }

    /// Prints without a line end, so that the answer is typed behind the question.
    private static func prompt(_ text: String) {
        try? DescriptorSink.standardError().write(text)
    }

    private func line(from descriptor: Int32) -> String? {
        var bytes: [UInt8] = []
        var byte: UInt8 = 0
        while true {
            let count = read(descriptor, &byte, 1)
            if count < 0, errno == EINTR { continue }
            guard count == 1 else { return nil }
            if byte == UInt8(ascii: "\n") { break }
            bytes.append(byte)
        }
        return String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace).joined(
            separator: " ")
    }
}
