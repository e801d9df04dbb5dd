import Foundation
import Glibc

extension CommandLineCase {
    private static let cases = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Cases")

    /// All cases, by name.
    static let all: [CommandLineCase] = {
        folders(in: cases).flatMap { command in
            folders(in: command).map { folder in
                CommandLineCase(
                    name: "\(command.lastPathComponent)/\(folder.lastPathComponent)", folder: folder)
            }
        }
    }()

    /// The cases that `DREAMS_CASES` selects; without it all.
    static let selected: [CommandLineCase] = {
        guard let pattern = ProcessInfo.processInfo.environment["DREAMS_CASES"], !pattern.isEmpty else {
            return all
        }
        return all.filter { fnmatch(pattern, $0.name, 0) == 0 }
    }()

    /// What lies beside the folders of cases and so is never run.
    static let strays: [String] = {
        let names = ([cases] + folders(in: cases)).flatMap { folder in
            contents(of: folder).filter { !isFolder($0) }.map(\.path)
        }
        return names.map { String($0.dropFirst(cases.path.count)) }
    }()

    private static func folders(in folder: URL) -> [URL] { contents(of: folder).filter(isFolder) }

    private static func contents(of folder: URL) -> [URL] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.sorted().map { folder.appending(path: $0) }
    }

    private static func isFolder(_ url: URL) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder) && isFolder.boolValue
    }
}

/// Why a case could not be run at all.
struct CaseError: Error, CustomStringConvertible {
    var description: String

    init(_ description: String) { self.description = description }

    /// A system call that failed, with the system's reason.
    static func system(_ call: String, _ code: Int32 = errno) -> CaseError {
        CaseError("\(call): \(String(cString: strerror(code)))")
    }
}
