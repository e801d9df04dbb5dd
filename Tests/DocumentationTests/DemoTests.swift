import Foundation
import Testing

@Suite struct DemoTests {
    @Test func `the demo runs through and shows every part of the main job`() throws {
        let run = try demo(Repository.binaries)
        try #require(run.status == 0, "\(run.output)\n\(run.errors)")
        let parts = [
            "list-requested", "settle", "fail", "reconcile", "patch-user", "testbank transfer",
            "embedded transactions", "embedded statement",
        ]
        for part in parts {
            #expect(run.output.contains("\n$ dreams \(part) "))
        }
        let outcomes = run.output.matches(of: /^(done|unchanged|refused|planned)\b/.anchorsMatchLineEndings())
            .map { String($0.1) }
        #expect(outcomes.filter { $0 == "unchanged" }.count == 2)
        #expect(outcomes.contains("done") && outcomes.contains("refused") && outcomes.contains("planned"))
        // Each answer that gets lost, and no more.
        #expect(run.errors.matches(of: /failed \(possibly sent\)/).count == 2)
        #expect(run.output.contains("adds up"))
    }

    @Test func `the demo ends at the first command that goes wrong`() throws {
        let folder = try TemporaryFolder()
        let sandbox = Repository.binaries.appending(path: "dreams-sandbox")
        try FileManager.default.createSymbolicLink(
            at: folder.url.appending(path: "dreams-sandbox"), withDestinationURL: sandbox)
        let broken = folder.url.appending(path: "dreams")
        try Data(
            """
            #!/bin/sh
            if [ "$1" = fail ]; then echo broken >&2; exit 70; fi
            exec '\(Repository.binaries.appending(path: "dreams").path)' "$@"

            """.utf8
        ).write(to: broken)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: broken.path)

        let run = try demo(folder.url)
        #expect(run.status == 1)
        #expect(run.errors.contains("demo: exit status 70, but 0 was expected"))
        #expect(!run.output.contains("$ dreams reconcile"))
    }

    @Test func `the user's own settings stay out of the demo`() throws {
        let run = try demo(
            Repository.binaries,
            environment: [
                "DREAMS_PROFILE": "live", "DREAMS_OUTPUT": "json", "DREAMS_CONFIG": "/nonexistent",
                "http_proxy": "http://127.0.0.1:1",
            ])
        #expect(run.status == 0, "\(run.errors)")
    }

    private func demo(_ binaries: URL, environment: [String: String] = [:]) throws -> Run {
        try Run(
            [Repository.root.appending(path: "Tests/Scripts/demo").path, binaries.path],
            environment: environment)
    }
}
