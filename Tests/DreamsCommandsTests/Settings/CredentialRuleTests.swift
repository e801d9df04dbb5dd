import Testing

@testable import DreamsCommands

@Suite struct CredentialRuleTests {
    private static let bank = """
        default_profile = "bank"
        [profiles.bank.impact_finance]
        base_url = "https://bank.example/v1"
        token_file = "/bank/token"
        headers = { "X-Tenant" = "north" }
        client_cert = "/bank/cert.pem"
        [profiles.quiet]
        currency = "EUR"
        [profiles.addressless.impact_finance]
        token_file = "/free/token"
        """
    private static let sandbox = "http://127.0.0.1:9/v1"

    /// How a run is started, and where which credential goes.
    struct Case: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var environment: [String: String] = [:]
        var profile: String?
        var baseURL: String?
        var tokenFile: String?
        /// Address and token source; nil for a refusal.
        var expected: (url: String, token: String)?
        var warnings = 0
    }

    static let cases: [Case] = [
        Case(
            testDescription: "profile alone",
            expected: ("https://bank.example/v1", "set, from file /bank/token")),
        Case(
            testDescription: "named profile beats ambient address and token",
            environment: ["DREAMS_BASE_URL": sandbox, "DREAMS_TOKEN": canary], profile: "bank",
            expected: ("https://bank.example/v1", "set, from file /bank/token"), warnings: 1),
        Case(
            testDescription: "named profile beats ambient token file",
            environment: ["DREAMS_TOKEN_FILE": "/x"], profile: "bank",
            expected: ("https://bank.example/v1", "set, from file /bank/token"), warnings: 1),
        Case(
            testDescription: "DREAMS_PROFILE does not beat them",
            environment: ["DREAMS_PROFILE": "bank", "DREAMS_BASE_URL": sandbox, "DREAMS_TOKEN": canary],
            expected: (sandbox, "set, from environment variable DREAMS_TOKEN"), warnings: 1),
        Case(
            testDescription: "default profile with ambient token",
            environment: ["DREAMS_TOKEN": canary],
            expected: ("https://bank.example/v1", "set, from environment variable DREAMS_TOKEN")),
        Case(
            testDescription: "ambient address with the profile's token",
            environment: ["DREAMS_BASE_URL": sandbox]),
        Case(
            testDescription: "address by option with the profile's token", baseURL: "https://evil.example/v1"),
        Case(
            testDescription: "another port is another address", baseURL: "https://bank.example:8443/v1"),
        Case(
            testDescription: "another path of the same origin", baseURL: "https://BANK.example:443/v2",
            expected: ("https://bank.example/v2", "set, from file /bank/token")),
        Case(
            testDescription: "address and token by option", profile: "bank", baseURL: sandbox,
            tokenFile: "/mine",
            expected: (sandbox, "set, from file /mine"), warnings: 1),
        Case(
            testDescription: "address by option, token ambient", environment: ["DREAMS_TOKEN": canary],
            baseURL: sandbox, expected: (sandbox, "set, from environment variable DREAMS_TOKEN"), warnings: 1),
        Case(
            testDescription: "named profile, address by option, token ambient",
            environment: ["DREAMS_TOKEN": canary], profile: "bank", baseURL: sandbox),
        Case(
            testDescription: "named profile, token by option", profile: "bank", tokenFile: "/mine",
            expected: ("https://bank.example/v1", "set, from file /mine")),
        Case(
            testDescription: "named profile that is silent about the service",
            environment: ["DREAMS_BASE_URL": sandbox, "DREAMS_TOKEN": canary], profile: "quiet",
            expected: (sandbox, "set, from environment variable DREAMS_TOKEN")),
        Case(
            testDescription: "profile without an address of its own", profile: "addressless",
            baseURL: sandbox,
            expected: (sandbox, "set, from file /free/token")),
    ]

    @Test(arguments: cases) func `credentials and address belong together`(_ item: Case) throws {
        let fixture = try SettingsFixture(Self.bank)
        let settings = try fixture.resolve(item.environment) {
            $0.profile = item.profile
            $0.baseURL = item.baseURL
            $0.tokenFile = item.tokenFile
        }
        #expect(!shown(settings).contains(canary))
        guard let expected = item.expected else {
            let error = #expect(throws: SettingsError.self) { try settings.required(.impactFinance) }
            #expect(error?.code == .credentialsElsewhere)
            #expect(error?.kind == .settings)
            return
        }
        let service = try settings.required(.impactFinance)
        #expect(service.baseURL.value.description == expected.url)
        #expect(service.secret?.value.description == expected.token)
        #expect(settings.warnings(for: .impactFinance).count == item.warnings)
        let isAway = expected.url == Self.sandbox
        #expect(service.headers.value.isEmpty == (isAway || item.profile == "addressless"))
        #expect((service.clientCert == nil) == isAway)
    }

    @Test func `the refusal and the warning say what was decided`() throws {
        let fixture = try SettingsFixture(Self.bank)
        let error = try fixture.failure(["DREAMS_BASE_URL": Self.sandbox])
        #expect(
            fixture.text(error)
                == "DREAMS_BASE_URL would send the Impact Finance credentials of profile `bank` to "
                + "http://127.0.0.1:9, which is not that profile's address "
                + "(profiles.bank.impact_finance.token_file (DIR/config.toml:4)); "
                + "give the token that belongs to that address too, or use another profile")
        let settings = try fixture.resolve(["DREAMS_BASE_URL": Self.sandbox, "DREAMS_TOKEN": "t"]) {
            $0.profile = "bank"
        }
        #expect(
            settings.warnings(for: .impactFinance) == [
                "DREAMS_BASE_URL, DREAMS_TOKEN ignored: --profile bank comes before ambient Impact Finance "
                    + "credentials and addresses"
            ])
    }

    @Test func `a variable that the profile itself names is not said to be ignored`() throws {
        let fixture = try SettingsFixture(
            """
            [profiles.p.impact_finance]
            base_url = "https://bank.example/v1"
            token_env = "DREAMS_TOKEN"
            """)
        let settings = try fixture.resolve(["DREAMS_TOKEN": canary]) { $0.profile = "p" }
        #expect(settings.warnings(for: .impactFinance).isEmpty)
        #expect(
            try settings.required(.impactFinance).secret?.value.description
                == "set, from environment variable DREAMS_TOKEN")
        let both = try fixture.resolve(["DREAMS_TOKEN": canary, "DREAMS_BASE_URL": Self.sandbox]) {
            $0.profile = "p"
        }
        #expect(both.warnings(for: .impactFinance).map { $0.hasPrefix("DREAMS_BASE_URL ignored") } == [true])
    }

    @Test func `an ambient token never goes to the accounts address of a profile`() throws {
        let fixture = try SettingsFixture(
            """
            default_profile = "p"
            [profiles.p.embedded]
            base_url = "https://bank.example/v2"
            accounts_base_url = "https://accounts.example/v1"
            token_env = "T"
            """)
        let away = try fixture.resolve([
            "DREAMS_EMBEDDED_URL": "https://other.example", "DREAMS_EMBEDDED_TOKEN": canary,
        ])
        #expect(
            try away.required(.embedded).accountsBaseURL?.value.description == "https://other.example")
        let home = try fixture.resolve(["DREAMS_EMBEDDED_URL": "https://accounts.example/v3"])
        #expect(
            try home.required(.embedded).accountsBaseURL?.value.description == "https://accounts.example/v1")
        let settings = try fixture.resolve(["DREAMS_EMBEDDED_ACCOUNTS_URL": "https://other.example"])
        #expect(throws: SettingsError.self) { try settings.required(.embedded) }
    }
}
