import ExactJSON
import Testing

@testable import Journal

@Suite struct ExportTests {
    /// Checks an export without this program, with one sha256sum for all records.
    static let script = #"""
        verify() (
            set -eu
            export LC_ALL=C
            file=$(realpath "$1") && cd "$(mktemp -d)" && trap 'rm -r "$PWD"' EXIT
            mkdir records
            sed 's/,"hash":"[0-9a-f]*"}$/}/' "$file" |
                { n=1000000000; while IFS= read -r text; do printf %s "$text" >records/$((n += 1)); done; }
            find records -type f | sort | xargs -r sha256sum | cut -c -64 >computed
            jq -r .hash "$file" >hashes
            jq -r '"\(.seq) \(.previous)"' "$file" >links
            { printf '%064d\n' 0; cat hashes; } | head -n -1 | cat -n | tr '\t' ' ' | tr -s ' ' | cut -c 2- >expected
            diff computed hashes && diff links expected && echo "$(wc -l <hashes) records are intact"
        )
        """#

    private func export(_ count: Int, to folder: TemporaryFolder) async throws {
        let journal = try folder.journal()
        if count > 0 { try await journal.append((1...count).map { .sample($0) }) }
        var bytes: [UInt8] = []
        try await journal.forEachLine { line in
            bytes += Array(line.exported.utf8) + [UInt8(ascii: "\n")]
            return true
        }
        try folder.write(bytes, to: "export.ndjson")
    }

    private func check(_ folder: TemporaryFolder, after change: String = "") throws -> (Int32, String) {
        let result = try Shell.run(
            Self.script + "\ncd '\(folder.path)'\n" + change + "\nverify export.ndjson")
        return (result.status, result.output)
    }

    @Test(arguments: [0, 1, 1_500])
    func `an export can be checked with sha256sum and jq`(count: Int) async throws {
        let folder = try TemporaryFolder()
        try await export(count, to: folder)
        let (status, output) = try check(folder)
        #expect(status == 0)
        #expect(output == "\(count) records are intact\n")
    }

    @Test(arguments: ["5s/16.670/16.671/", "5d", "5{h;d};6G", "1d"])
    func `a changed export is told`(change: String) async throws {
        let folder = try TemporaryFolder()
        try await export(10, to: folder)
        let (status, _) = try check(folder, after: "sed -i '\(change)' export.ndjson")
        #expect(status != 0)
    }

    @Test func `a broken record is exported as it stands`() async throws {
        let folder = try TemporaryFolder()
        try await export(3, to: folder)
        try folder.tamper("UPDATE records SET text = '{broken' WHERE seq = 2")
        var lines: [String] = []
        try await folder.journal(.reading).forEachLine { line in
            lines.append(line.exported)
            return true
        }
        #expect(lines.count == 3)
        #expect(lines[1] == "{broken")
    }
}
