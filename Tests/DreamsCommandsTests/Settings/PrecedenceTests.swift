import Testing

@testable import DreamsCommands

/// One setting with a text for each source; `shown` are the texts as `describe()` gives them.
struct PrecedenceCase: Sendable, CustomTestStringConvertible {
    var key: String
    var toml: String
    var option: (@Sendable (inout SettingsInput.Options) -> Void)?
    var optionName = ""
    var variable: (String, String)?
    var shownOption = ""
    var shownVariable = ""
    var shownProfile = ""
    var shownDefault: String?

    var testDescription: String { key }

    static let all: [PrecedenceCase] = [
        .init(
            key: "currency", toml: "currency = \"SEK\"", option: { $0.currency = "EUR" },
            optionName: "--currency",
            variable: ("DREAMS_CURRENCY", "usd"), shownOption: "EUR", shownVariable: "USD",
            shownProfile: "SEK"),
        .init(
            key: "account_setup", toml: "account_setup = \"performance\"",
            option: { $0.accountSetup = "shared-per-user" }, optionName: "--account-setup",
            variable: ("DREAMS_ACCOUNT_SETUP", "shared-per-dream"), shownOption: "shared-per-user",
            shownVariable: "shared-per-dream", shownProfile: "performance"),
        .init(
            key: "connect_timeout", toml: "connect_timeout = \"3s\"", option: { $0.connectTimeout = "1" },
            optionName: "--connect-timeout", variable: ("DREAMS_CONNECT_TIMEOUT", "500ms"), shownOption: "1s",
            shownVariable: "500ms", shownProfile: "3s", shownDefault: "10s"),
        .init(
            key: "timeout", toml: "timeout = 3", option: { $0.timeout = "5m" }, optionName: "--timeout",
            variable: ("DREAMS_TIMEOUT", "2"), shownOption: "5m", shownVariable: "2s", shownProfile: "3s",
            shownDefault: "30s"),
        .init(
            key: "retries", toml: "retries = 3", option: { $0.retries = "0" }, optionName: "--retries",
            variable: ("DREAMS_RETRIES", "20"), shownOption: "0", shownVariable: "20", shownProfile: "3",
            shownDefault: "4"),
        .init(
            key: "retry_budget", toml: "retry_budget = \"3s\"", option: { $0.retryBudget = "0" },
            optionName: "--retry-budget", variable: ("DREAMS_RETRY_BUDGET", "24h"), shownOption: "0s",
            shownVariable: "1d", shownProfile: "3s", shownDefault: "1m"),
        .init(
            key: "concurrency", toml: "concurrency = 3", option: { $0.concurrency = "1" },
            optionName: "--concurrency", variable: ("DREAMS_CONCURRENCY", "64"), shownOption: "1",
            shownVariable: "64", shownProfile: "3", shownDefault: "8"),
        .init(
            key: "output", toml: "output = \"csv\"", option: { $0.output = "json" }, optionName: "--output",
            variable: ("DREAMS_OUTPUT", "ndjson"), shownOption: "json", shownVariable: "ndjson",
            shownProfile: "csv"),
        .init(
            key: "impact_finance.ca_file", toml: "impact_finance.ca_file = \"p.pem\"",
            option: { $0.caFile = "o.pem" },
            optionName: "--ca-file", variable: ("DREAMS_CA_FILE", "~/e.pem"), shownOption: "DIR/o.pem",
            shownVariable: "/home/ada/e.pem", shownProfile: "DIR/p.pem"),
        .init(
            key: "impact_finance.client_cert", toml: "impact_finance.client_cert = \"~/p.pem\"",
            option: { $0.clientCert = "~/o.pem" }, optionName: "--client-cert",
            variable: ("DREAMS_CLIENT_CERT", "e.pem"), shownOption: "DIR/~/o.pem", shownVariable: "DIR/e.pem",
            shownProfile: "/home/ada/p.pem"),
        .init(
            key: "impact_finance.proxy", toml: "impact_finance.proxy = \"http://p:1\"",
            option: { $0.proxy = "http://o:1" }, optionName: "--proxy",
            variable: ("DREAMS_PROXY", "http://e:1"),
            shownOption: "http://o:1", shownVariable: "http://e:1", shownProfile: "http://p:1"),
        .init(
            key: "impact_finance.token", toml: "impact_finance.token_file = \"p\"",
            option: { $0.tokenFile = "o" },
            optionName: "--token-file", variable: ("DREAMS_TOKEN_FILE", "/e"),
            shownOption: "set, from file DIR/o", shownVariable: "set, from file /e",
            shownProfile: "set, from file DIR/p"),
        .init(
            key: "impact_finance.base_url", toml: "", option: { $0.baseURL = "https://bank.example/o/" },
            optionName: "--base-url", variable: ("DREAMS_BASE_URL", "https://bank.example/e"),
            shownOption: "https://bank.example/o", shownVariable: "https://bank.example/e",
            shownProfile: "https://bank.example/p"),
    ]
}

@Suite struct PrecedenceTests {
    private static let head = """
        default_profile = "p"
        [profiles.p]
        impact_finance.base_url = "https://bank.example/p"

        """

    @Test(arguments: PrecedenceCase.all)
    func `option comes before environment, environment before profile, profile before default`(
        _ item: PrecedenceCase
    ) throws {
        let full = try SettingsFixture(Self.head + item.toml)
        let bare = try SettingsFixture(Self.head)
        let (name, value) = try #require(item.variable)
        let change = try #require(item.option)
        func row(_ fixture: SettingsFixture, _ settings: Settings) throws -> SettingRow? {
            guard var row = settings.describe().first(where: { $0.key == item.key }) else { return nil }
            row.value = row.value.map { $0.replacing(fixture.folder, with: "DIR") }
            return row
        }
        let byOption = try row(full, full.resolve([name: value], change))
        #expect(byOption?.value == item.shownOption)
        #expect(byOption?.origin == .option(item.optionName))
        let byVariable = try row(full, full.resolve([name: value]))
        #expect(byVariable?.value == item.shownVariable)
        #expect(byVariable?.origin == .environment(name))
        let byProfile = try row(full, full.resolve([name: ""]))
        #expect(byProfile?.value == item.shownProfile)
        #expect(byProfile?.origin.isProfile == true)
        if item.key != "impact_finance.base_url" {
            let unset = try row(bare, bare.resolve())
            #expect(unset?.value == item.shownDefault)
            #expect(unset?.origin ?? .default == .default)
        }
    }

    @Test func `testbank and embedded read their own variables and sections`() throws {
        let fixture = try SettingsFixture(
            """
            [profiles.p.testbank]
            base_url = "https://testbank.example"
            token_env = "TB"
            [profiles.p.embedded]
            base_url = "https://bank.example/embedded/v2"
            accounts_base_url = "https://bank.example/embedded/v1"
            auth = "token-header"
            filters = "body"
            """)
        let settings = try fixture.resolve(["DREAMS_PROFILE": "p", "TB": canary])
        let testbank = try settings.required(.testbank)
        #expect(testbank.baseURL.value.description == "https://testbank.example")
        #expect(try testbank.resolveCredentials() == .bearer(.init(canary)))
        let embedded = try settings.required(.embedded)
        #expect(embedded.accountsBaseURL?.value.description == "https://bank.example/embedded/v1")
        #expect(embedded.auth.value == .tokenHeader)
        #expect(embedded.filters?.value == .body)
        #expect(settings.warnings(for: .embedded).count == 1)

        let ambient = try fixture.resolve([
            "DREAMS_EMBEDDED_URL": "http://127.0.0.1:1/embedded/v2", "DREAMS_EMBEDDED_TOKEN": canary,
            "DREAMS_TESTBANK_URL": "http://127.0.0.1:1/testbank", "DREAMS_EMBEDDED_FILTERS": "body",
        ])
        let second = try ambient.required(.embedded)
        #expect(second.accountsBaseURL?.value == second.baseURL.value)
        #expect(try second.resolveCredentials() == .bearer(.init(canary)))
        #expect(second.filters?.value == .body)
        #expect(try ambient.required(.testbank).resolveCredentials() == .none)
        #expect(try ambient.configured(.impactFinance) == nil)
    }

    @Test func `command-line options do not touch Testbank`() throws {
        let fixture = try SettingsFixture()
        let settings = try fixture.resolve([
            "DREAMS_TESTBANK_URL": "https://t.example", "DREAMS_TOKEN": canary,
        ]) {
            $0.caFile = "/ca"
            $0.tokenFile = "/t"
        }
        let testbank = try settings.required(.testbank)
        #expect(testbank.caFile == nil)
        #expect(testbank.secret == nil)
    }

    @Test func `limits are exact minor units of the currency`() throws {
        let fixture = try SettingsFixture(
            "[profiles.p]\nmax_count = 500\nmax_amount = \"10000.00\"\nmax_total = \"0.5\"\nproduction = true\n"
                + "currency = \"eur\"\n")
        let settings = try fixture.resolve { $0.profile = "p" }
        #expect(settings.maxCount?.value == 500)
        #expect(settings.maxAmount?.value == 1_000_000)
        #expect(settings.maxTotal?.value == 50)
        #expect(settings.production.value)
        #expect(settings.describe().first { $0.key == "max_amount" }?.value == "10000.00")
        #expect(try fixture.resolve { ($0.profile, $0.currency) = ("p", "EUR") }.maxTotal?.value == 50)
    }

    @Test func `limits hold in the currency that their profile names, and in no other`() throws {
        let limit = "[profiles.p]\nmax_amount = \"20.00\"\n"
        let bare = try SettingsFixture(limit)
        for currency in [nil, "EUR", "KWD"] {
            let error = try bare.failure { ($0.profile, $0.currency) = ("p", currency) }
            #expect(error.kind == .settings)
            #expect(
                bare.text(error)
                    == "profiles.p.max_amount (DIR/config.toml:2) needs a currency in the profile; "
                    + "set `currency` beside it")
        }
        let named = try SettingsFixture(limit + "currency = \"eur\"\n")
        let other = try named.failure(["DREAMS_CURRENCY": "KWD"]) { $0.profile = "p" }
        #expect(
            named.text(other).hasPrefix(
                "profiles.p.max_amount (DIR/config.toml:2) is in EUR, but DREAMS_CURRENCY says KWD"))
        let unknown = try SettingsFixture(limit + "currency = \"EURO\"\n")
        let error = try unknown.failure { ($0.profile, $0.currency) = ("p", "EUR") }
        #expect(unknown.text(error).contains("`EURO` is not a currency of ISO 4217"))
        let yen = try SettingsFixture(limit + "currency = \"JPY\"\n").failure { $0.profile = "p" }
        #expect(yen.message.contains(", in JPY: "))
    }

    @Test func `relative paths start from the config file, in options and variables from the current folder`()
        throws
    {
        let fixture = try SettingsFixture(
            """
            [profiles.p.impact_finance]
            base_url = "https://bank.example"
            token_file = "t"
            ca_file = "ca.pem"
            """)
        func service(_ environment: [String: String] = [:], caFile: String? = nil) throws -> ServiceSettings {
            var input = fixture.input(environment) { ($0.profile, $0.caFile) = ("p", caFile) }
            input.currentDirectory = "/work"
            return try Settings.resolve(input).required(.impactFinance)
        }
        #expect(try service().secret?.value == .file(fixture.folder + "/t"))
        #expect(try service().caFile?.value == fixture.folder + "/ca.pem")
        #expect(try service(["DREAMS_CA_FILE": "ca.pem"]).caFile?.value == "/work/ca.pem")
        #expect(try service(caFile: "ca.pem").caFile?.value == "/work/ca.pem")
    }

    @Test func `folders follow the XDG rules`() throws {
        func paths(_ environment: [String: String]) throws -> [String] {
            let input = SettingsInput(
                environment: environment, homeDirectory: "/home/ada", currentDirectory: "/work")
            let paths = SettingsPaths(input: input)
            return [try paths.config().value, try paths.state().value]
        }
        let home = ["/home/ada/.config/dreams/config.toml", "/home/ada/.local/state/dreams"]
        #expect(try paths([:]) == home)
        #expect(try paths(["XDG_CONFIG_HOME": "", "XDG_STATE_HOME": "relative"]) == home)
        #expect(
            try paths(["XDG_CONFIG_HOME": "/c/", "XDG_STATE_HOME": "/s"]) == [
                "/c/dreams/config.toml", "/s/dreams",
            ])
        #expect(
            try paths(["DREAMS_CONFIG": "a.toml", "DREAMS_STATE_DIR": "~/s"]) == [
                "/work/a.toml", "/home/ada/s",
            ])
    }

    @Test func `every variable that is read is documented once`() {
        let names = EnvironmentVariable.all.map(\.name)
        #expect(Set(names).count == names.count)
        for service in Service.allCases {
            for name in ServiceVariables(service).all { #expect(names.contains(name)) }
        }
        for item in PrecedenceCase.all { #expect(names.contains(item.variable?.0 ?? "")) }
        // What decides about colour, width and folders, beside the settings.
        for name in ["NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "TERM", "COLUMNS", "HOME", "PATH"] {
            #expect(names.contains(name))
        }
    }
}
