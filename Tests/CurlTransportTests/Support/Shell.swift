import Foundation

/// Runs a shell command and gives its output.
enum Shell {
    struct Failure: Error {
        let command: String
        let status: Int32
        let output: String
    }

    @discardableResult
    static func output(_ command: String, in folder: URL? = nil) throws -> [UInt8] {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", command]
        process.currentDirectoryURL = folder
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw Failure(
                command: command, status: process.terminationStatus,
                output: String(decoding: output, as: UTF8.self))
        }
        return Array(output)
    }
}
