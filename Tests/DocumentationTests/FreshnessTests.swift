import Foundation
import Testing

/// What is generated must be what the sources and programs say now.
@Suite struct FreshnessTests {
    @Test func `completions, manual pages and the README are what the programs say now`() throws {
        let folder = try TemporaryFolder()
        let script = Repository.root.appending(path: "Tests/Scripts/generate-docs").path
        let run = try Run([script, Repository.binaries.path, folder.url.path])
        try #require(run.status == 0, "generate-docs failed: \(run.errors)")

        for path in try Self.generated() {
            let fresh = try? String(contentsOf: folder.url.appending(path: path), encoding: .utf8)
            let committed = try? Repository.text(path)
            if fresh == committed { continue }
            Issue.record("\(path) is out of date: run `make docs` and commit what it changes")
        }
    }

    @Test func `nothing is left over from a program or page that is gone`() throws {
        let folder = try TemporaryFolder()
        let script = Repository.root.appending(path: "Tests/Scripts/generate-docs").path
        let run = try Run([script, Repository.binaries.path, folder.url.path])
        try #require(run.status == 0, "generate-docs failed: \(run.errors)")

        for name in ["completions", "man"] {
            let fresh = try FileManager.default.contentsOfDirectory(
                atPath: folder.url.appending(path: name).path)
            let committed = try Repository.files(in: name)
            #expect(fresh.sorted() == committed, "\(name)/ holds other files than `make docs` writes")
        }
    }

    private static func generated() throws -> [String] {
        try ["completions", "man"].flatMap { folder in
            try Repository.files(in: folder).map { "\(folder)/\($0)" }
        } + ["README.md"]
    }
}
