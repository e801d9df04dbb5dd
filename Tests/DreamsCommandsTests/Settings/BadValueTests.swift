import Testing

@testable import DreamsCommands

@Suite struct BadValueTests {
    typealias Change = @Sendable (inout SettingsInput.Options) -> Void

    static let options: [(Change, String)] = [
        ({ $0.currency = "EURO" }, "--currency: `EURO` is not a currency of ISO 4217; did you mean `EUR`?"),
        (
            { $0.accountSetup = "share-per-user" },
            "--account-setup: `share-per-user` is not an account setup; did you mean `shared-per-user`?"
        ),
        ({ $0.output = "jsn" }, "--output: `jsn` is not an output format; did you mean `json`?"),
        (
            { $0.output = "yml\u{1B}" },
            "--output: `yml\\u{1B}` is not an output format; known are: table, json, ndjson, csv, id"
        ),
        ({ $0.retries = "21" }, "--retries: `21` is not a whole number from 0 to 20"),
        ({ $0.retries = "-1" }, "--retries: `-1` is not a whole number from 0 to 20"),
        ({ $0.retries = "+1" }, "--retries: `+1` is not a whole number from 0 to 20"),
        ({ $0.concurrency = "0" }, "--concurrency: `0` is not a whole number from 1 to 64"),
        ({ $0.concurrency = "65" }, "--concurrency: `65` is not a whole number from 1 to 64"),
        ({ $0.timeout = "0" }, "--timeout must be at least 1ms"),
        ({ $0.connectTimeout = "0.5ms" }, "--connect-timeout must be at least 1ms"),
        ({ $0.timeout = "2d" }, "--timeout must be at most 24h"),
        ({ $0.tokenFile = "" }, "--token-file must not be empty"),
        ({ $0.baseURL = "" }, "--base-url must not be empty"),
        (
            { $0.baseURL = "http://bank.example/v1" },
            "--base-url: plain http to bank.example is refused: anybody on the way could read it; "
                + "use https, or set `allow_http = true` in `[profiles.NAME.impact_finance]`"
        ),
        (
            { ($0.baseURL, $0.clientKey) = ("https://bank.example", "/k") },
            "--client-key is set, but no client certificate; set client_cert as well"
        ),
    ]

    @Test(arguments: options.indices) func `a bad option is a usage error that names the remedy`(_ index: Int)
        throws
    {
        let (change, text) = Self.options[index]
        let error = try SettingsFixture().failure([:], change)
        #expect(error.description == text)
        #expect(error.isUsage)
    }

    @Test(arguments: [
        ("DREAMS_TIMEOUT", "soon"), ("DREAMS_RETRIES", "x"), ("DREAMS_CURRENCY", "euro"),
        ("DREAMS_BASE_URL", "ftp://x"), ("DREAMS_BASE_URL", "http://192.168.0.1"),
        ("DREAMS_ACCOUNT_SETUP", "x"),
        ("DREAMS_BASE_URL", "https://ada:\(canary)@bank.example"),
    ])
    func `a bad variable is a settings error that names the variable`(_ name: String, _ value: String) throws
    {
        let error = try SettingsFixture().failure([name: value])
        #expect(error.kind == .settings)
        #expect(error.message.hasPrefix("\(name): "))
        #expect(!error.description.contains(canary))
    }

    @Test func `an unknown output format in the environment is a usage error too`() throws {
        #expect(try SettingsFixture().failure(["DREAMS_OUTPUT": "xml"]).isUsage)
    }

    @Test(arguments: [
        ("http://bank.example", true), ("http://127.0.0.1:8080/v1", false), ("http://[::1]:8080", false),
        ("http://localhost", false), ("http://localhost.example", true), ("http://127.0.0.1.example", true),
    ])
    func `plain http is for loopback, or for profiles that say so`(_ url: String, _ refused: Bool) throws {
        let bare = try SettingsFixture().resolve(["DREAMS_BASE_URL": url])
        #expect((try? bare.required(.impactFinance)) == nil ? refused : !refused)
        let fixture = try SettingsFixture(
            "[profiles.p.impact_finance]\nallow_http = true\nbase_url = '\(url)'")
        #expect(throws: Never.self) { try fixture.resolve { $0.profile = "p" }.required(.impactFinance) }
    }

    @Test(arguments: [
        ("Authorization", "Basic x", "this header cannot be set here; use auth and token_file"),
        ("host", "x", "this header cannot be set here"),
        ("Content-Length", "1", "this header cannot be set here"),
        ("X Y", canary, "has a name that is not a token"),
        ("X-Y", canary + "\\r\\nX-Evil: 1", "line break"),
    ])
    func `headers that could do harm are refused`(_ name: String, _ value: String, _ part: String) throws {
        let fixture = try SettingsFixture(
            "[profiles.p.impact_finance]\nbase_url = 'https://b.example'\nheaders = { \"\(name)\" = \"\(value)\" }"
        )
        let error = try fixture.failure { $0.profile = "p" }
        #expect(error.description.contains(part))
        #expect(!error.description.contains(canary))
        #expect(fixture.text(error).contains("DIR/config.toml:3"))
    }

    @Test func `a broken service does not disturb another, and config show tells of it`() throws {
        let settings = try SettingsFixture().resolve([
            "DREAMS_TESTBANK_URL": "nonsense", "DREAMS_BASE_URL": "https://b.example",
        ])
        #expect(throws: Never.self) { try settings.required(.impactFinance) }
        #expect(throws: SettingsError.self) { try settings.required(.testbank) }
        let row = try #require(settings.describe().first { $0.key == "testbank" })
        #expect(row.value?.hasPrefix("invalid: DREAMS_TESTBANK_URL: ") == true)
    }

    @Test func `a missing address is named with the ways to give one`() throws {
        let settings = try SettingsFixture().resolve()
        let error = #expect(throws: SettingsError.self) { try settings.required(.impactFinance) }
        #expect(
            error?.description
                == "no address of Impact Finance is configured; pass --base-url URL, set DREAMS_BASE_URL, or set "
                + "base_url in `[profiles.NAME.impact_finance]` of /home/ada/.config/dreams/config.toml")
    }

    @Test(arguments: [
        ("http://ada:\(canary)@proxy:1", "http://***@proxy:1"), ("ada:\(canary)@proxy", "***@proxy"),
        ("http://ada:a@b\(canary)@proxy", "http://***@proxy"), ("socks5://proxy:1", "socks5://proxy:1"),
    ])
    func `a proxy is shown without its password`(_ proxy: String, _ text: String) {
        #expect(ServiceSettings.withoutUserinfo(proxy) == text)
    }

    @Test(arguments: [
        "http://svc:p#\(canary)@proxy:1", "http://svc:p/\(canary)@proxy:1", "svc:p?\(canary)@proxy",
        "http://svc:p@\(canary)@proxy:1", "ftp://svc:\(canary)@proxy", "http://svc:\(canary)@proxy:0",
        "http://svc:\(canary)@proxy:65536", "http://svc:\(canary)@proxy:1x", "http://svc:\(canary)@",
        "http://svc:\(canary)@proxy:1/path", "http://svc:\(canary)@[::1", "http://svc:\(canary)@proxy:",
    ])
    func `a malformed proxy is refused, and not repeated`(_ proxy: String) throws {
        let option = try SettingsFixture().failure(["DREAMS_BASE_URL": "https://b.example"]) {
            $0.proxy = proxy
        }
        #expect(option.isUsage && option.description.hasPrefix("--proxy: the proxy has "))
        let variable = try SettingsFixture().failure([
            "DREAMS_BASE_URL": "https://b.example", "DREAMS_PROXY": proxy,
        ])
        #expect(!variable.isUsage)
        for error in [option, variable] { #expect(!error.description.contains(canary)) }
        #expect(option.description.contains("percent-encode") == proxy.contains(/p[#\/?@]|path/))
    }

    @Test(arguments: [
        "", "proxy", "proxy:3128", "http://proxy:3128/", "HTTPS://proxy", "socks5h://a:b%23c@proxy:1080",
        "socks4a://proxy", "http://[::1]:3128", "http://a:b:c@proxy",
    ])
    func `a usual proxy is taken`(_ proxy: String) {
        #expect(ProxyAddress.problem(proxy) == nil)
    }

    @Test func `a proxy's password is secret in every spelling, a wrong one too`() {
        #expect(
            ProxyAddress.secrets(in: "http://svc:p%23ss@proxy:1") == ["svc:p%23ss", "p%23ss", "p#ss"])
        #expect(ProxyAddress.secrets(in: "http://svc:p#s@s@proxy") == ["svc:p#s@s", "p#s@s", "p#s@s"])
        #expect(ProxyAddress.secrets(in: "http://svc@proxy").isEmpty)
    }
}
