import Foundation

/// Where the sources and the built programs are.
enum Repository {
    /// The folder with `Package.swift`.
    static let root = URL(filePath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The folder of the built programs: `DREAMS_BIN_DIR`, else where the test bundle was built.
    static let binaries: URL = {
        if let folder = ProcessInfo.processInfo.environment["DREAMS_BIN_DIR"], !folder.isEmpty {
            return URL(filePath: folder)
        }
        let bundle = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        return URL(filePath: bundle ?? CommandLine.arguments[0]).deletingLastPathComponent()
    }()

    /// The text of a file, by its path from the root.
    static func text(_ path: String) throws -> String {
        try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }

    /// The names of a folder's files, sorted.
    static func files(in folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path).sorted()
    }
}

/// What a program printed and how it ended.
struct Run {
    var status: Int32
    var output: String
    var errors: String

    /// Runs a program found in PATH, where the built programs come first, without a terminal and without input.
    ///
    /// - Parameters:
    ///   - arguments: the program's name and its arguments.
    ///   - folder: where it runs.
    ///   - environment: variables beside the test's own.
    ///   - binaries: where programs are looked for first.
    /// - Throws: what Foundation throws when a program cannot be started.
    init(
        _ arguments: [String], in folder: URL? = nil, environment: [String: String] = [:],
        binaries: URL = Repository.binaries
    ) throws {
        var variables = ProcessInfo.processInfo.environment
        variables["PATH"] = binaries.path + ":" + (variables["PATH"] ?? "/usr/bin:/bin")
        variables["LC_ALL"] = "C.UTF-8"
        variables.merge(environment) { _, new in new }
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = arguments
        process.environment = variables
        process.currentDirectoryURL = folder
        process.standardInput = FileHandle.nullDevice
        // Files, not pipes: a child that outlives its parent cannot keep the test waiting.
        let scratch = try TemporaryFolder()
        let (outputFile, errorFile) = (scratch.url.appending(path: "out"), scratch.url.appending(path: "err"))
        for file in [outputFile, errorFile] { try Data().write(to: file) }
        let (outputHandle, errorHandle) = (
            try FileHandle(forWritingTo: outputFile), try FileHandle(forWritingTo: errorFile)
        )
        process.standardOutput = outputHandle
        process.standardError = errorHandle
        try process.run()
        process.waitUntilExit()
        status = process.terminationStatus
        output = String(decoding: try Data(contentsOf: outputFile), as: UTF8.self)
        errors = String(decoding: try Data(contentsOf: errorFile), as: UTF8.self)
    }
}

/// A new folder that goes away with its owner.
final class TemporaryFolder {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "dreams-docs-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: url)
    }
}
