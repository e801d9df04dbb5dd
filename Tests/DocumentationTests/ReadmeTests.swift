import Foundation
import Testing

@Suite struct ReadmeTests {
    @Test(arguments: ["README.md", "Sources/README.md"])
    func `every make target that is named exists`(path: String) throws {
        let makefile = try Repository.text("Makefile")
        let targets = try Repository.text(path).matches(of: /(?:`|\$ |sudo )make ([a-z]+)/).map {
            String($0.1)
        }
        for target in targets { #expect(makefile.contains("\n\(target):"), "make \(target)") }
        if path == "README.md" { #expect(targets.contains("demo") && targets.contains("test")) }
    }

    @Test func `every option in the README and the manual is one of the programs'`() throws {
        var known: Set<String> = ["--filter", "--warnings"]
        for program in ["dreams", "dreams-sandbox"] {
            let dump = try Run([program, "--experimental-dump-help"])
            known.formUnion(dump.output.matches(of: /"name" : "([a-z-]+)"/).map { "--\($0.1)" })
        }
        try #require(known.contains("--max-total"))
        for match in try Repository.text("README.md").matches(of: /[ `(](--[a-z][a-z-]*)/) {
            if !known.contains(String(match.1)) { Issue.record("README.md: there is no \(match.1)") }
        }
        for page in try Repository.files(in: "man") {
            let text = try Repository.text("man/\(page)").replacing("\\-", with: "-")
            for match in text.matches(
                of: /(?: Fl -|^\.Fl -|, -|[ \[]--)([a-z][a-z-]+)/.anchorsMatchLineEndings())
            {
                if !known.contains("--\(match.1)") { Issue.record("man/\(page): there is no --\(match.1)") }
            }
        }
    }

    @Test(arguments: ["README.md", "Sources/README.md"])
    func `every file that is named exists`(path: String) throws {
        let folder = Repository.root.appending(path: path).deletingLastPathComponent()
        let text = try Repository.text(path)
        for match in text.matches(of: /\]\(([^)#:]+)\)/) {
            let file = folder.appending(path: String(match.1)).path
            #expect(FileManager.default.fileExists(atPath: file), "\(match.1)")
        }
    }

    @Test func `the map names every target and no other`() throws {
        let package = try Repository.text("Package.swift")
        let targets = Set(
            package.matches(of: /\.(?:target|executableTarget|systemLibrary)\(\s*name: "([A-Za-z-]+)"/)
                .map { String($0.1) })
        let map = try Repository.text("Sources/README.md")
        try #require(targets.count > 8)
        for target in targets { #expect(map.contains(target), "\(target) is not on the map") }
        let rows = map.matches(of: /^\| `([A-Za-z]+)` \|/.anchorsMatchLineEndings()).map { String($0.1) }
        for row in rows { #expect(targets.contains(row), "there is no target \(row)") }
    }
}
