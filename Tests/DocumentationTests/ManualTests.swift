import Foundation
import Testing

@Suite struct ManualTests {
    static let pages = (try? Repository.files(in: "man")) ?? []

    @Test(arguments: pages)
    func `a manual page has no mistakes that mandoc or groff know of`(page: String) throws {
        let path = Repository.root.appending(path: "man/\(page)").path
        let lint = try Run(["mandoc", "-T", "lint", "-W", "warning", path])
        #expect(lint.status == 0 && lint.output.isEmpty, "\(lint.output)\(lint.errors)")
        let shown = try Run(["man", "--warnings", "-l", path])
        #expect(shown.status == 0 && shown.errors.isEmpty, "\(shown.errors)")
        #expect(shown.output.contains("NAME"))
    }

    @Test(arguments: pages)
    func `a manual page names its own program, a date and no place of one machine`(page: String) throws {
        let text = try Repository.text("man/\(page)")
        let parts = page.split(separator: ".")
        let title = ".Dt \(parts[0].uppercased()) \(parts[1])"
        #expect(text.contains(title))
        #expect(text.contains(/^\.Dd [A-Z][a-z]+ \d{1,2}, \d{4}$/.anchorsMatchLineEndings()))
        #expect(!text.contains(/\/(work|root|home|tmp)\//))
    }

    @Test func `every page is mentioned in the main page, and what is mentioned exists`() throws {
        let known = Set(Self.pages)
        for page in Self.pages {
            let mentioned = Set(
                try Repository.text("man/\(page)").matches(
                    of: /^\.Xr (dreams\S*) (\d)/.anchorsMatchLineEndings()
                )
                .map { "\($0.1).\($0.2)" })
            #expect(mentioned.subtracting(known).isEmpty, "\(page) refers to what is not there")
            if page == "dreams.1" { #expect(known.subtracting(mentioned) == ["dreams.1"]) }
        }
    }

    @Test func `the manual has every key of the config file and no other`() throws {
        let source = try Repository.text("Sources/DreamsCommands/Settings/ConfigSchema.swift")
        let keys = Set(source.matches(of: /"([a-z_]+)": [.]/).map { String($0.1) })
        let page = try Repository.text("man/dreams-config.5")
        let documented = Set(
            page.matches(of: /^\.It Ic ([a-z_ ,]+?)(?: No = .*)?$/.anchorsMatchLineEndings())
                .flatMap { $0.1.split(whereSeparator: { $0 == " " || $0 == "," }).map(String.init) })
        #expect(keys.count > 20)
        #expect(keys.subtracting(documented).isEmpty, "man/dreams-config.5 lacks these keys")
        #expect(documented.subtracting(keys).isEmpty, "man/dreams-config.5 has keys that do not exist")
    }

    @Test func `the manual has every environment variable that the sources name`() throws {
        let page = try Repository.text("man/dreams.1")
        let folder = Repository.root.appending(path: "Sources/DreamsCommands")
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        var names: Set<String> = []
        while let file = files?.nextObject() as? URL {
            guard file.pathExtension == "swift" else { continue }
            let text = try String(contentsOf: file, encoding: .utf8)
            names.formUnion(text.matches(of: /"(DREAMS_[A-Z_]+[A-Z])"/).map { String($0.1) })
        }
        #expect(names.count > 10)
        for name in names.sorted() {
            let isThere = page.contains(".It Ev \(name)\n")
            #expect(isThere, "\(name) is missing in EnvironmentVariable.all")
        }
    }

    @Test func `every exit status is in the manual and the README`() throws {
        let source = try Repository.text("Sources/DreamsCommands/Running/ExitStatus.swift")
        let numbers = source.matches(of: /case \w+ = (\d+)/).map { String($0.1) }
        #expect(numbers.count > 10)
        let (manual, readme) = (try Repository.text("man/dreams.1"), try Repository.text("README.md"))
        for number in numbers {
            let isThere = (manual.contains("\n.It \(number)\n"), readme.contains("\n| \(number) | "))
            #expect(isThere == (true, true), "\(number)")
        }
    }
}
