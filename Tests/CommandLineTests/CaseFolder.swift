import Foundation
import Glibc

/// The temporary folder of one run of a case.
struct CaseFolder {
    /// What is ours: the sandbox's log and standard error.
    private let root: String
    /// Where the case runs.
    let work: String

    var log: String { "\(root)/requests" }
    var complaints: String { "\(root)/complaints" }

    init(_ test: CommandLineCase) throws {
        var template = Array("/tmp/dreams-case-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw CaseError.system("mkdtemp") }
        root = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
        work = "\(root)/work"
        do {
            try fill(test)
        } catch {
            remove()
            throw error
        }
    }

    private func fill(_ test: CommandLineCase) throws {
        let manager = FileManager.default
        if test.has("files") {
            try manager.copyItem(atPath: test.folder.appending(path: "files").path, toPath: work)
        }
        try manager.createDirectory(atPath: "\(work)/home", withIntermediateDirectories: true)
        for file in files { chmod(file, 0o600) }
        for line in test.text("files.mode")?.split(separator: "\n") ?? [] {
            let words = line.split(separator: " ", maxSplits: 1)
            guard words.count == 2, let mode = mode_t(words[0], radix: 8),
                chmod("\(work)/\(words[1])", mode) == 0
            else { throw CaseError("files.mode: `\(line)` is not `MODE PATH` of a file") }
        }
    }

    private var files: [String] {
        let names = FileManager.default.enumerator(atPath: work)?.compactMap { $0 as? String } ?? []
        return names.map { "\(work)/\($0)" }.filter { path in
            var status = stat()
            return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
        }
    }

    /// Puts in what is known only now, and keeps modes.
    func expand(_ expand: (String) -> String) throws {
        for path in files {
            guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { continue }
            let expanded = expand(text)
            if expanded == text { continue }
            // Not atomically: that would make a new file.
            let handle = try FileHandle(forWritingTo: URL(filePath: path))
            try handle.truncate(atOffset: 0)
            try handle.write(contentsOf: Data(expanded.utf8))
            try handle.close()
        }
    }

    func remove() {
        // A case may have taken a folder's permissions away.
        if (try? FileManager.default.removeItem(atPath: root)) != nil { return }
        let names = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
        for name in names { chmod("\(root)/\(name)", 0o700) }
        try? FileManager.default.removeItem(atPath: root)
    }
}
