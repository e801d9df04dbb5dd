import Glibc
import Testing

@testable import DreamsCommands

/// What no output may ever contain.
let canary = "CANARY-5f1d-secret"

/// A folder of its own with a config file, removed with the fixture.
final class SettingsFixture: Sendable {
    let folder: String
    var configPath: String { folder + "/config.toml" }

    /// Makes the folder, and the config file when there is content.
    init(_ toml: String? = nil, mode: mode_t = 0o600) throws {
        var template = Array("/tmp/dreams-settings-XXXXXX".utf8CString)
        let made = mkdtemp(&template).map { String(cString: $0) }
        folder = try #require(made)
        if let toml { try write("config.toml", toml, mode: mode) }
    }

    deinit {
        guard let entries = opendir(folder) else { return }
        while let entry = readdir(entries) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            unlink(folder + "/" + name)
        }
        closedir(entries)
        rmdir(folder)
    }

    @discardableResult
    func write(_ name: String, _ text: String, mode: mode_t = 0o600) throws -> String {
        let path = folder + "/" + name
        let bytes = Array(text.utf8)
        let file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        try #require(file >= 0)
        defer { close(file) }
        try #require(Glibc.write(file, bytes, bytes.count) == bytes.count)
        try #require(fchmod(file, mode) == 0)
        return path
    }

    /// Input whose default config file is the fixture's.
    func input(
        _ environment: [String: String] = [:], _ change: (inout SettingsInput.Options) -> Void = { _ in }
    )
        -> SettingsInput
    {
        var input = SettingsInput(
            environment: ["DREAMS_CONFIG": configPath].merging(environment) { $1 },
            homeDirectory: "/home/ada",
            currentDirectory: folder)
        if access(configPath, F_OK) != 0 { input.environment["DREAMS_CONFIG"] = environment["DREAMS_CONFIG"] }
        change(&input.options)
        return input
    }

    func resolve(
        _ environment: [String: String] = [:], _ change: (inout SettingsInput.Options) -> Void = { _ in }
    ) throws -> Settings {
        try Settings.resolve(input(environment, change))
    }

    /// The error of resolving, and of using Impact Finance.
    func failure(
        _ environment: [String: String] = [:], _ change: (inout SettingsInput.Options) -> Void = { _ in }
    ) throws -> SettingsError {
        let error = #expect(throws: SettingsError.self) {
            _ = try resolve(environment, change).configured(.impactFinance)
        }
        return try #require(error)
    }

    /// The error's text with the folder's name shortened.
    func text(_ error: SettingsError) -> String { error.description.replacing(folder, with: "DIR") }
}

/// Every text that settings show.
func shown(_ settings: Settings) -> String {
    var texts = settings.describe().map { "\($0.key)=\($0.value ?? "")\($0.origin)" }
    texts += settings.warnings + Service.allCases.flatMap(settings.warnings(for:))
    var dumped = ""
    dump(settings, to: &dumped)
    return texts.joined(separator: "\n") + dumped
}
