import Testing

@testable import DreamsCommands

@Suite struct ProxyInUseTests {
    private func proxy(
        _ environment: [String: String], option: String? = nil, url: String = "https://api.bank.example/v1"
    ) throws -> ProxyInUse? {
        let fixture = try SettingsFixture()
        let settings = try fixture.resolve(environment) {
            $0.baseURL = url
            $0.proxy = option
        }
        return ProxyInUse(try settings.required(.impactFinance))
    }

    @Test func `the program's own proxy comes first and its password is never told`() throws {
        let found = try proxy(["https_proxy": "http://other:1"], option: "http://me:\(canary)@proxy:3128")
        #expect(found?.address == "http://***@proxy:3128")
        #expect(found?.place == "--proxy")
        #expect(try proxy(["DREAMS_PROXY": "proxy:1"])?.place == "DREAMS_PROXY")
    }

    @Test(
        arguments: [
            (["https_proxy": "a", "HTTPS_PROXY": "b", "all_proxy": "c"], "https_proxy"),
            (["HTTPS_PROXY": "b", "all_proxy": "c"], "HTTPS_PROXY"),
            (["https_proxy": "", "all_proxy": "c"], "all_proxy"),
            (["ALL_PROXY": "c"], "ALL_PROXY"), (["http_proxy": "a"], nil), ([:], nil),
            (["https_proxy": "a", "no_proxy": "other.example, .bank.example"], nil),
            (["https_proxy": "a", "NO_PROXY": "API.bank.example"], nil),
            (["https_proxy": "a", "no_proxy": "*"], nil),
            (["https_proxy": "a", "no_proxy": "i.bank.example,nk.example"], "https_proxy"),
        ] as [([String: String], String?)])
    func `the environment's proxy is the one that libcurl takes`(
        environment: [String: String], place: String?
    )
        throws
    {
        #expect(try proxy(environment)?.place == place)
    }

    @Test func `this machine is never behind the environment's proxy`() throws {
        #expect(try proxy(["http_proxy": "a", "all_proxy": "a"], url: "http://127.0.0.1:1/v1") == nil)
        #expect(try proxy([:], option: "http://p:1", url: "http://127.0.0.1:1/v1")?.address == "http://p:1")
    }
}
