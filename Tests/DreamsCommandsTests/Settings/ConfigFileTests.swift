import Testing

@testable import DreamsCommands

@Suite struct ConfigFileTests {
    @Test func `reads the documented example`() throws {
        let fixture = try SettingsFixture(
            """
            default_profile = "test"

            [profiles.test]
            currency = "EUR"
            account_setup = "performance"
            production = false            # true: asks for the name
            max_count = 500
            max_amount = "10000.00"
            max_total = "250000.00"

            [profiles.test.impact_finance]
            base_url = "https://bank.example/v1"
            auth = "bearer"
            token_file = "/etc/dreams/token"
            ca_file = "/etc/dreams/ca.pem"
            client_cert = "client.pem"
            client_key = "~/client.key"
            allow_http = false
            headers = { "X-Tenant" = "north" }

            [profiles.test.testbank]
            base_url = "https://api.testbank.dev"
            token_env = "TESTBANK_TOKEN"

            [profiles.test.embedded]
            base_url = "https://bank.example/embedded/v2"
            accounts_base_url = "https://bank.example/embedded/v1"
            auth = "token-header"
            filters = "query"
            """)
        let settings = try fixture.resolve()
        #expect(settings.warnings == [])
        let lines = settings.describe().map {
            "\($0.key) = \($0.value ?? "-") (\($0.origin))".replacing(fixture.folder, with: "DIR")
        }
        #expect(lines.contains("profile = test (config file (DIR/config.toml:1))"))
        #expect(lines.contains("currency = EUR (profile test (DIR/config.toml:4))"))
        #expect(
            lines.contains(
                "impact_finance.token = set, from file /etc/dreams/token (profile test (DIR/config.toml:14))")
        )
        #expect(
            lines.contains("impact_finance.client_cert = DIR/client.pem (profile test (DIR/config.toml:16))"))
        #expect(
            lines.contains(
                "impact_finance.client_key = /home/ada/client.key (profile test (DIR/config.toml:17))"))
        #expect(lines.contains("impact_finance.headers = X-Tenant: set (profile test (DIR/config.toml:19))"))
        #expect(lines.contains("embedded.auth = token-header (profile test (DIR/config.toml:28))"))
        #expect(try settings.required(.impactFinance).headers.value.map(\.value) == ["north"])
    }

    @Test(arguments: [
        ("CRLF", "default_profile = \"p\"\r\n[profiles.p]\r\ncurrency = \"EUR\"\r\n"),
        ("BOM", "\u{FEFF}default_profile = \"p\"\n[profiles.p]\ncurrency = \"EUR\"\n"),
        ("dotted keys", "default_profile = 'p'\nprofiles.p.currency = 'EUR'"),
        ("quoted keys", "\"default_profile\" = 'p'\n[ profiles . \"p\" ]\n'currency' = 'EUR'"),
        ("inline tables", "default_profile = 'p'\nprofiles = { p = { currency = 'EUR', testbank = {} } }"),
        ("multi-line string", "default_profile = \"\"\"\np\"\"\"\n[profiles.p]\ncurrency = '''EUR'''"),
        ("no line break at the end", "default_profile = 'p'\n[profiles.p]\ncurrency = 'EUR' # yes"),
    ])
    func `reads every way to write TOML`(_ name: String, _ toml: String) throws {
        #expect(try SettingsFixture(toml).resolve().currency?.value.code == "EUR")
    }

    @Test(arguments: [
        ("base_url = 1\n[profiles.p]\nx = \"\(canary)", "3:5: the string is not closed on its line"),
        (
            "[profiles.p]\ncurrency = \"EUR\"\ncurrency = \"SEK\"",
            "3:1: `currency` is already defined on line 2"
        ),
        ("[profiles.p]\n[profiles.p]\n", "2:11: `profiles.p` is already defined on line 1"),
        ("token = \(canary)", "1:9: unknown value; text needs quotes"),
        ("token = \"a\"\(canary)", "1:12: unexpected text after a value"),
        (
            "token = \"\(canary)\\z\"",
            "1:28: unknown escape; a backslash is written \\\\, or in single quotes"
        ),
        ("token = 99999999999999999999", "1:9: the integer does not fit in 64 bits"),
        (
            "x = \(String(repeating: "[", count: 5000))",
            "1:132: more than 128 tables and arrays inside one another"
        ),
        ("x = \"a\u{0}b\"", "1:7: a NUL character is not allowed"),
    ])
    func `a syntax error names file, line, column and reason, and repeats no value`(
        _ toml: String, _ text: String
    ) throws {
        let fixture = try SettingsFixture(toml)
        let error = try fixture.failure()
        #expect(error.code == .configSyntax)
        #expect(error.kind == .settings)
        let (place, reason) = try #require(
            text.firstRange(of: ": ").map { (text[..<$0.lowerBound], text[$0.upperBound...]) })
        #expect(fixture.text(error) == "DIR/config.toml:\(place): this is not valid TOML: \(reason)")
        #expect(!fixture.text(error).contains(canary))
        #expect(!fixture.text(error).contains("99999"))
    }

    @Test func `text that is not UTF-8 is refused with its place`() throws {
        let error = #expect(throws: SettingsError.self) {
            try ConfigFile(path: "/c.toml", bytes: Array("# ok\n# é".utf8) + [0xFF])
        }
        #expect(error?.description == "/c.toml:2:4: this is not valid TOML: this is not UTF-8 text")
    }

    @Test(arguments: [
        ("[profiles.p]\noutput = \"a\\u0000b\"", "profiles.p.output` in DIR/config.toml:2"),
        (
            "[profiles.p.impact_finance]\ntoken_command = [\n'a',\n\"\\U00000000\"]",
            "profiles.p.impact_finance.token_command` in DIR/config.toml:2"
        ),
        (
            "[profiles.p.impact_finance.headers]\nX-A = 'b'\nX-B = \"\\u0000\"",
            "profiles.p.impact_finance.headers.X-B` in DIR/config.toml:3"
        ),
    ])
    func `a NUL as an escape is refused, for no path or argument can hold one`(
        _ toml: String, _ place: String
    ) throws {
        let fixture = try SettingsFixture(toml)
        let error = try fixture.failure()
        #expect(error.code == .badValue)
        #expect(fixture.text(error) == "`\(place) contains a NUL character")
    }

    @Test(arguments: [
        (
            "defaul_profile = 'x'",
            "unknown key `defaul_profile` in DIR/config.toml:1; did you mean `default_profile`?"
        ),
        (
            "[profiles.test.impact_finance]\n\nbase_ur = 'x'",
            "unknown key `profiles.test.impact_finance.base_ur` in DIR/config.toml:3; did you mean `base_url`?"
        ),
        (
            "[profiles.test]\nimpact-finance = {}",
            "unknown key `profiles.test.impact-finance` in DIR/config.toml:2; did you mean `impact_finance`?"
        ),
        (
            "[profiles.\"a b\"]\ntoken_file = 't'",
            "unknown key `profiles.\"a b\".token_file` in DIR/config.toml:2; "
                + "it belongs in `[profiles.\"a b\".impact_finance]`"
        ),
        (
            "[profiles.p]\ntestbank = { filters = 'query', base_url = 'https://t.example' }",
            "unknown key `profiles.p.testbank.filters` in DIR/config.toml:2; known are: allow_http, auth, base_url, "
                + "ca_file, client_cert, client_key, headers, password_env, password_file, proxy, token_command, "
                + "token_credential, token_env, token_file, username"
        ),
        (
            "[profiles.p]\ncurrency = 3",
            "`profiles.p.currency` in DIR/config.toml:2 must be a string in quotes, not an integer"
        ),
        (
            "[profiles.p]\nmax_amount = 100.0",
            "`profiles.p.max_amount` in DIR/config.toml:2 must be a string in quotes, not a floating-point number"
        ),
        (
            "[profiles.p]\nproduction = 'yes'",
            "`profiles.p.production` in DIR/config.toml:2 must be true or false, not a string"
        ),
        (
            "[profiles.p]\nimpact_finance.token_command = ['a', 1]",
            "`profiles.p.impact_finance.token_command` in DIR/config.toml:2 must be a string or an array of strings, "
                + "not an array with other elements"
        ),
        (
            "[profiles.p.impact_finance.headers]\nX-Count = 1",
            "`profiles.p.impact_finance.headers.X-Count` in DIR/config.toml:2 must be a string in quotes, "
                + "not an integer"
        ),
        ("[[profiles]]", "`profiles` in DIR/config.toml:1 must be a table, not an array"),
        ("profiles = 2026-11-21", "`profiles` in DIR/config.toml:1 must be a table, not a date"),
    ])
    func `unknown keys and wrong types are named with their place`(_ toml: String, _ text: String) throws {
        let fixture = try SettingsFixture(toml)
        #expect(fixture.text(try fixture.failure()) == text)
    }

    @Test func `a huge file is refused, a long one is read`() throws {
        let head = "default_profile = 'p'\n[profiles.p]\ncurrency = 'EUR'\n"
        let comment = String(repeating: "# \(String(repeating: "x", count: 60))\n", count: 10_000)
        #expect(try SettingsFixture(head + comment).resolve().currency?.value.code == "EUR")
        let huge = try SettingsFixture(head + comment + comment)
        #expect(
            huge.text(try huge.failure())
                == "the config file DIR/config.toml (from DREAMS_CONFIG) is larger than 1024 KiB")
    }

    @Test func `a missing file is an error only when it was asked for`() throws {
        let fixture = try SettingsFixture()
        #expect(try fixture.resolve().hasConfigFile == false)
        let ambient = try fixture.failure(["DREAMS_CONFIG": "no.toml"])
        #expect(fixture.text(ambient) == "the config file DIR/no.toml (from DREAMS_CONFIG) does not exist")
        #expect(!ambient.isUsage)
        let option = try fixture.failure { $0.config = "no.toml" }
        #expect(fixture.text(option) == "the config file DIR/no.toml (from --config) does not exist")
        #expect(option.isUsage)
        let folder = try fixture.failure { $0.config = "/tmp" }
        #expect(fixture.text(folder) == "the config file /tmp (from --config) is a directory")
    }

    @Test func `unknown profiles are named with what there is`() throws {
        let fixture = try SettingsFixture("default_profile = 'tost'\n[profiles.test]\n[profiles.live]\n")
        #expect(
            fixture.text(try fixture.failure())
                == "default_profile (DIR/config.toml:1): there is no profile `tost` in DIR/config.toml; "
                + "did you mean `test`? profiles are: live, test")
        let option = try fixture.failure { $0.profile = "liev" }
        #expect(option.isUsage)
        #expect(
            fixture.text(option)
                == "--profile: there is no profile `liev` in DIR/config.toml; did you mean `live`? "
                + "profiles are: live, test")
        #expect(try fixture.failure(["DREAMS_PROFILE": "zzzzzzz"]).hint == "profiles are: live, test")
        let none = try SettingsFixture()
        #expect(
            try none.failure { $0.profile = "x" }.description.contains(
                "there is no profile `x`, for there is no config file"))
    }

    @Test(arguments: [0o640, 0o604, 0o660, 0o602, 0o644] as [UInt32])
    func `a config file that others can read or change is refused with the chmod that mends it`(
        _ mode: UInt32
    ) throws {
        let fixture = try SettingsFixture("default_profile = 'p'\n[profiles.p]\n", mode: mode)
        let error = try fixture.failure()
        #expect(error.code == .permissions)
        #expect(error.kind == .settings)
        let verb = mode == 0o602 ? "changed" : "read"
        #expect(
            fixture.text(error)
                == "the config file DIR/config.toml (from DREAMS_CONFIG) can be \(verb) by others "
                + "(mode 0\(String(mode, radix: 8))); run `chmod 600 DIR/config.toml`")
    }

    @Test func `the chmod quotes what a shell would take apart`() {
        #expect(Shown.shellWord("/a b/it's") == "'/a b/it'\\''s'")
        #expect(Shown.shellWord("/etc/dreams/config.toml") == "/etc/dreams/config.toml")
        #expect(Shown.shellWord("$(rm)") == "'$(rm)'")
    }

    @Test func `what looks like a key inside a string or comment is none, and lines are exact`() throws {
        let toml =
            """
            profiles.q.output = \"""
            [profiles.p]
            currency = 'SEK'
            \"""
            [ profiles . "p" ]
            currency = '''
            EUR'''
            impact_finance.token_command = [
                'echo', # timeout = 1
                '[x]' ]
            timeout = '5s'

            """
        let fixture = try SettingsFixture(toml + "[profiles]\np.impact_finance.headers = {}")
        #expect(
            fixture.text(try fixture.failure())
                == "DIR/config.toml:12:2: this is not valid TOML: `profiles` is already defined on line 1"
        )
        let settings = try SettingsFixture(toml).resolve { $0.profile = "p" }
        let origins = settings.describe().filter { $0.origin.isProfile }.map { ($0.key, $0.origin) }
        let lines = origins.map { key, origin in
            guard case .profile(_, _, _, let line) = origin else { return key }
            return "\(key):\(line)"
        }
        #expect(lines == ["currency:6", "timeout:11"])
    }

    @Test func `profiles whose names differ only in how an accent is encoded stay apart`() throws {
        let fixture = try SettingsFixture(
            "[profiles.\"\u{E9}\"]\ncurrency = 'EUR'\n[profiles.\"e\u{301}\"]\ncurrency = 'SEK'")
        #expect(try fixture.resolve { $0.profile = "\u{E9}" }.currency?.value.code == "EUR")
        #expect(try fixture.resolve { $0.profile = "e\u{301}" }.currency?.value.code == "SEK")
    }
}
