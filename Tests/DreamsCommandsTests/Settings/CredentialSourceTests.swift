import Glibc
import HTTPTransport
import Testing

@testable import DreamsCommands

@Suite struct CredentialSourceTests {
    private static let head = "[profiles.p.impact_finance]\nbase_url = 'https://b.example'\n"

    private func service(
        _ fixture: SettingsFixture, _ environment: [String: String] = [:]
    ) throws -> ServiceSettings {
        let settings = try fixture.resolve(environment) { $0.profile = "p" }
        #expect(!shown(settings).contains(canary))
        return try settings.required(.impactFinance)
    }

    private func failure(
        _ fixture: SettingsFixture, _ environment: [String: String] = [:]
    ) throws -> (error: SettingsError, text: String) {
        let service = try service(fixture, environment)
        let error = try #require(
            #expect(throws: SettingsError.self) { () throws -> Void in _ = try service.resolveCredentials() })
        let text = fixture.text(error)
        #expect(!text.contains("CANARY"))
        return (error, text)
    }

    @Test(arguments: [
        "token_env = 'T'", "token_file = 't'", "token_command = ['printf', '%s', '\(canary)']",
        "token_command = 'echo $T; echo second line'", "token_credential = 't'",
        "auth = 'bearer'\ntoken_command = 'cat t && [ -z \"$(cat)\" ]'",
    ])
    func `reads a token from its source`(_ key: String) throws {
        let fixture = try SettingsFixture(Self.head + key)
        try fixture.write("t", canary + "\r\n")
        let environment = ["T": canary, "CREDENTIALS_DIRECTORY": fixture.folder, "PATH": "/usr/bin:/bin"]
        #expect(try service(fixture, environment).resolveCredentials() == .bearer(Secret(canary)))
    }

    @Test func `reads basic credentials and sends none when none are configured`() throws {
        let fixture = try SettingsFixture(Self.head + "username = 'ada'\npassword_file = 'pw'\n")
        try fixture.write("pw", "two words é\n")
        #expect(
            try service(fixture).resolveCredentials() == .basic(user: "ada", password: Secret("two words é")))
        let explicit = try SettingsFixture(
            Self.head + "auth = 'basic'\nusername = 'ada'\npassword_env = 'PW'\n")
        #expect(
            try service(explicit, ["PW": canary]).resolveCredentials()
                == .basic(user: "ada", password: Secret(canary)))
        #expect(try service(SettingsFixture(Self.head)).resolveCredentials() == .none)
        #expect(try service(SettingsFixture(Self.head + "auth = 'none'")).resolveCredentials() == .none)
    }

    @Test(arguments: [
        ("token_file = 't'\ntoken_env = 'T'", "exclude each other; remove one of them"),
        ("token_command = 'x'\ntoken_credential = 'T'", "exclude each other"),
        ("username = 'a'\npassword_file = 'x'\npassword_env = 'T'", "exclude each other"),
        ("token_file = 't'\nusername = 'a'", "exclude each other"),
        ("auth = 'none'\ntoken_file = 't'", "exclude each other"),
        ("auth = 'bearer'\nusername = 'a'", "exclude each other"),
        ("auth = 'basic'\ntoken_file = 't'", "exclude each other"),
        ("auth = 'basic'", "needs username and password_file beside it"),
        ("username = 'a'", "needs password_file beside it"),
        ("password_file = 'a'", "needs username beside it"),
        ("username = 'a:b'\npassword_file = 'a'", "contains a colon or a control character"),
        ("auth = 'baerer'", "did you mean `bearer`?"),
        ("auth = 'token-header'", "is not a way to authenticate with Impact Finance"),
        ("token_credential = '../t'", "must be a credential's name, not a path"),
        ("token_command = []", "must name a program"),
        ("token_file = ''", "must not be empty"),
    ])
    func `refuses credentials that contradict each other`(_ keys: String, _ part: String) throws {
        let fixture = try SettingsFixture(Self.head + keys)
        let error = try fixture.failure { $0.profile = "p" }
        #expect(error.description.contains(part), "\(error)")
        #expect(error.kind == .settings)
        #expect(fixture.text(error).contains("(DIR/config.toml:"))
    }

    @Test func `refuses two tokens in the environment, unless an option decides`() throws {
        let fixture = try SettingsFixture()
        let both = [
            "DREAMS_TOKEN": canary, "DREAMS_TOKEN_FILE": "/x", "DREAMS_BASE_URL": "https://b.example",
        ]
        #expect(
            try fixture.failure(both).description
                == "DREAMS_TOKEN and DREAMS_TOKEN_FILE are both set; unset one of them")
        let settings = try fixture.resolve(both) { $0.tokenFile = "mine" }
        #expect(try settings.required(.impactFinance).secret?.value == .file(fixture.folder + "/mine"))
    }

    @Test(arguments: [
        ("", "the token in DIR/t (from PLACE) is empty", SettingsError.Code.credentialsMissing),
        ("\n\n", "the token in DIR/t (from PLACE) is empty", .credentialsMissing),
        ("CANARY\nCANARY\n", "the token in DIR/t (from PLACE) has more than one line", .credentialsInvalid),
        (
            "CANARY\u{1B}x",
            "the token in DIR/t (from PLACE) contains a line break or another control character",
            .credentialsInvalid
        ),
        (
            "Bearer CANARY",
            "the token in DIR/t (from PLACE) contains a space or another character that a token cannot have",
            .credentialsInvalid
        ),
        (
            "\u{FEFF}CANARY",
            "the token in DIR/t (from PLACE) contains a space or another character that a token cannot have",
            .credentialsInvalid
        ),
        (
            String(repeating: "CANARY", count: 20_000),
            "the token file DIR/t (from PLACE) is larger than 64 KiB",
            .credentialsInvalid
        ),
    ])
    func `refuses a token that cannot be one without repeating it`(
        _ content: String, _ text: String, _ code: SettingsError.Code
    ) throws {
        let fixture = try SettingsFixture(Self.head + "token_file = 't'")
        try fixture.write("t", content)
        let (error, found) = try failure(fixture)
        let place = "profiles.p.impact_finance.token_file (DIR/config.toml:3)"
        #expect(found == text.replacing("PLACE", with: place))
        #expect(error.code == code)
        #expect(error.kind == .credentials)
    }

    @Test func `a missing token file names the path and who set it`() throws {
        let fixture = try SettingsFixture()
        let settings = try fixture.resolve(["DREAMS_BASE_URL": "https://b.example"]) { $0.tokenFile = "no" }
        let service = try settings.required(.impactFinance)
        let error = #expect(throws: SettingsError.self) { try service.resolveCredentials() }
        #expect(error?.kind == .credentials)
        #expect(error.map(fixture.text) == "the token file DIR/no (from --token-file) does not exist")
    }

    @Test func `a token file that others can read is refused, a credential or a pipe is not`() throws {
        let fixture = try SettingsFixture(Self.head + "token_file = 't'")
        try fixture.write("t", canary, mode: 0o640)
        let (error, text) = try failure(fixture)
        #expect(error.code == .permissions)
        #expect(error.kind == .settings)
        #expect(text.hasSuffix("can be read by others (mode 0640); run `chmod 600 DIR/t`"))

        try fixture.write("config.toml", Self.head + "token_credential = 't'")
        #expect(
            try service(fixture, ["CREDENTIALS_DIRECTORY": fixture.folder]).resolveCredentials()
                == .bearer(Secret(canary)))
        #expect(try failure(fixture).text.hasPrefix("CREDENTIALS_DIRECTORY is not set"))

        var ends: [Int32] = [-1, -1]
        try #require(pipe(&ends) == 0)
        defer { close(ends[0]) }
        let bytes = Array((canary + "\n").utf8)
        try #require(write(ends[1], bytes, bytes.count) == bytes.count)
        close(ends[1])
        try fixture.write("config.toml", Self.head + "token_file = '/dev/fd/\(ends[0])'")
        #expect(try service(fixture).resolveCredentials() == .bearer(Secret(canary)))
    }

    @Test(arguments: [
        ("'exit 3'", "failed with exit status 3"), ("'kill -9 $$'", "was ended by signal 9"),
        ("['/nowhere/program']", "cannot start: No such file or directory"),
        ("'echo; echo CANARY'", "is empty"), ("'echo CANARY; exit 1'", "failed with exit status 1"),
        ("'head -c 100000 /dev/zero'", "printed more than 64 KiB"),
    ])
    func `a token command that fails says how`(_ command: String, _ part: String) throws {
        let fixture = try SettingsFixture(Self.head + "token_command = \(command)")
        let (error, text) = try failure(fixture, ["PATH": "/usr/bin:/bin"])
        #expect(error.kind == .credentials)
        #expect(text.contains(part), "\(text)")
    }

    @Test func `a token command that does not end is stopped`() throws {
        let command = SecretCommand(
            arguments: ["/bin/sh", "-c", "trap '' TERM; exec sleep 600"],
            environment: MaskedEnvironment(variables: ["PATH": "/usr/bin:/bin"]))
        let failure = #expect(throws: SecretCommand.Failure.self) {
            try command.run(within: .milliseconds(100))
        }
        #expect(failure?.reason.contains("and was stopped") == true)
    }

    @Test func `a daemon that a token command leaves behind does not hold it up`() throws {
        let command = SecretCommand(
            arguments: ["/bin/sh", "-c", "sleep 5 & echo \(canary)"],
            environment: MaskedEnvironment(variables: ["PATH": "/usr/bin:/bin"]))
        #expect(try command.run(within: .seconds(3)) == Array((canary + "\n").utf8))
    }

    @Test(arguments: [
        "['./tell', '\(canary)']", "'./tell \(canary)'", "['~/tell', '\(canary)']",
    ])
    func `the paths of a token command start where those of its file do`(_ command: String) throws {
        let fixture = try SettingsFixture(Self.head + "token_command = \(command)")
        try #require(symlink("/bin/echo", fixture.folder + "/tell") == 0)
        var input = fixture.input(["PATH": "/usr/bin:/bin"]) { $0.profile = "p" }
        input.homeDirectory = fixture.folder
        // Where the tests run there is no such program.
        input.currentDirectory = "/nowhere"
        let service = try Settings.resolve(input).required(.impactFinance)
        #expect(try service.resolveCredentials() == .bearer(Secret(canary)))
    }

    @Test func `all that a token command has started is stopped with it`() throws {
        let fixture = try SettingsFixture()
        // The one that is left behind holds the lock until it ends, and then leaves a mark.
        let script = """
            cd "$0"; exec 9>lock; flock 9
            (trap '' TERM; sleep 20; echo late >late) >/dev/null &
            head -c 100000 /dev/zero; wait
            """
        let command = SecretCommand(
            arguments: ["/bin/sh", "-c", script, fixture.folder],
            environment: MaskedEnvironment(variables: ["PATH": "/usr/bin:/bin"]), sharesTerminal: false)
        #expect(throws: SecretCommand.Failure.self) { try command.run(within: .seconds(600)) }
        let lock = open(fixture.folder + "/lock", O_RDONLY)
        try #require(lock >= 0)
        defer { close(lock) }
        while flock(lock, LOCK_EX) != 0 { try #require(errno == EINTR) }
        #expect(access(fixture.folder + "/late", F_OK) != 0)
    }
}
