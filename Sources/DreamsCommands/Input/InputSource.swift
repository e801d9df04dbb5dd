import Glibc
import Presentation

/// A file that the user named, or standard input for `-`.
struct InputSource {
    /// What the user wrote.
    let argument: String

    /// How messages call it.
    var name: String { isStandardInput ? "standard input" : argument }

    /// Whether it is standard input.
    var isStandardInput: Bool { argument == "-" }

    /// The largest input that is read, in bytes. A million ids take less than a tenth of it.
    static let largest = 1 << 29

    /// Reads all of it.
    ///
    /// - Throws: ``CommandFailure`` when it cannot be read.
    func read() throws -> [UInt8] {
        // A variable that was never set.
        guard !argument.isEmpty else {
            throw CommandFailure(
                .usage, code: "usage", "the name of the file to be read is empty",
                hint: "name a file, or - for standard input")
        }
        return try Interruption.shared.whileEndingAtOnce { try readAll() }
    }

    private func readAll() throws -> [UInt8] {
        if isStandardInput, isatty(0) == 1 {
            // Somebody who forgot to pipe something in should not wonder why nothing happens.
            Diagnostics().note("reading from the terminal; end with Control-D")
        }
        let descriptor = isStandardInput ? 0 : open(argument, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure(errno) }
        defer { if !isStandardInput { close(descriptor) } }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = Glibc.read(descriptor, &chunk, chunk.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw failure(errno) }
            if count == 0 { return bytes }
            bytes += chunk[..<count]
            guard bytes.count <= Self.largest else {
                throw CommandFailure(
                    .inputData, code: "input_too_large", "\(name): more than \(Self.largest >> 20) MiB",
                    hint: "split it")
            }
        }
    }

    private func failure(_ number: Int32) -> CommandFailure {
        let isClosed = isStandardInput && number == EBADF
        return CommandFailure(
            .inputOutput, code: "input_unreadable",
            "cannot read \(name): \(isClosed ? "it is closed" : String(cString: strerror(number)))")
    }
}
