import Glibc
import Testing

@testable import Journal

@Suite struct OpeningTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private func failure(
        _ mode: Journal.Mode, in directory: String? = nil, _ location: SourceLocation = #_sourceLocation
    ) -> JournalError.Kind? {
        do {
            _ = try Journal.open(directory: directory ?? folder.path, mode: mode)
            return nil
        } catch {
            #expect(!error.message.isEmpty && !error.hint.isEmpty, sourceLocation: location)
            return error.kind
        }
    }

    @Test func `reading makes nothing, and an absent journal is empty`() async throws {
        let journal = try Journal.open(directory: folder.path + "/state", mode: .reading)
        #expect(!journal.exists)
        #expect(try await journal.records(ofRun: "r").isEmpty)
        #expect(try await journal.runHeads().isEmpty)
        #expect(try await journal.verify() == .intact(.none))
        #expect(access(folder.path + "/state", F_OK) != 0)
        await #expect(throws: JournalError.readOnly(journal.path)) { try await journal.append([.sample(1)]) }
        try await journal.close()
    }

    @Test func `a journal that is open for reading is not written`() async throws {
        try await folder.journal().append([.sample(1)])
        let journal = try folder.journal(.reading)
        #expect(journal.exists)
        await #expect(throws: JournalError.readOnly(journal.path)) { try await journal.append([.sample(2)]) }
        #expect(try await journal.head().seq == 1)
    }

    @Test func `only the owner can read what is made`() async throws {
        let journal = try Journal.open(directory: folder.path + "/a/b", mode: .writing)
        try await journal.append([.sample(1)])
        #expect(folder.permissions("a") == 0o700)
        #expect(folder.permissions("a/b") == 0o700)
        for suffix in ["", "-wal", "-shm"] {
            #expect(folder.permissions("a/b/journal.sqlite" + suffix) == 0o600)
        }
        #expect(journal.exists)
    }

    @Test(arguments: [[UInt8]("not a database".utf8), [UInt8](repeating: 0x41, count: 8_192), [1]])
    func `a file that is no database is refused and stays`(content: [UInt8]) throws {
        try folder.write(content, to: Journal.fileName)
        #expect(failure(.writing) == .notOurs)
        #expect(failure(.reading) == .notOurs)
        #expect(try folder.read(Journal.fileName) == content)
    }

    @Test func `another program's database is refused and stays`() throws {
        try folder.write([], to: Journal.fileName)
        try folder.tamper("CREATE TABLE records (seq INTEGER PRIMARY KEY)")
        let content = try folder.read(Journal.fileName)
        #expect(failure(.writing) == .notOurs)
        #expect(failure(.reading) == .notOurs)
        #expect(try folder.read(Journal.fileName) == content)
    }

    @Test func `an empty file becomes a journal, and is none before`() async throws {
        try folder.write([], to: Journal.fileName)
        #expect(try !folder.journal(.reading).exists)
        try await folder.journal().append([.sample(1)])
        #expect(try await folder.journal(.reading).head().seq == 1)
    }

    @Test func `a newer version's journal is refused`() async throws {
        try await folder.journal().close()
        try folder.tamper("PRAGMA user_version = 2")
        #expect(failure(.writing) == .newerVersion)
        #expect(failure(.reading) == .newerVersion)
    }

    @Test func `a journal without its table is damaged`() async throws {
        try await folder.journal().close()
        try folder.tamper("DROP TABLE records")
        #expect(failure(.writing) == .corrupt)
        #expect(failure(.reading) == .corrupt)
    }

    @Test func `places where nothing can be made are told`() throws {
        try folder.write([], to: "file")
        #expect(failure(.writing, in: folder.path + "/file/state") == .cannotOpen)
        #expect(failure(.writing, in: folder.path + "/file") == .cannotOpen)
        #expect(failure(.reading, in: folder.path + "/file/state") == .cannotOpen)
        #expect(failure(.writing, in: "/proc/dreams") == .cannotOpen)
        mkdir(folder.path + "/" + Journal.fileName, 0o700)
        #expect(failure(.writing) == .cannotOpen)
    }

    @Test func `a file system that is read-only is told as the reason`() {
        let error = JournalError.cannotOpen("/state/journal.sqlite", EROFS)
        #expect(error.kind == .readOnly)
        #expect(
            error.message
                == "the journal /state/journal.sqlite cannot be written, only read: Read-only file system")
        #expect(error.hint.hasPrefix("make the file system writable"))
    }

    @Test(
        .enabled("the superuser may write everywhere") { geteuid() != 0 },
        arguments: [(Journal.fileName, mode_t(0o400), mode_t(0o600)), (".", 0o500, 0o700)])
    func `a journal that may only be read says why`(name: String, mode: mode_t, before: mode_t) async throws {
        try await folder.journal().close()
        chmod(folder.path + "/" + name, mode)
        defer { chmod(folder.path + "/" + name, before) }
        #expect(
            throws: JournalError.readOnly(folder.path + "/" + Journal.fileName, EACCES),
            performing: { try folder.journal() })
    }
}
