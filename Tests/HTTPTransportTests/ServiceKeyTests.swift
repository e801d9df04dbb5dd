import HTTPTransport
import Testing

@Suite struct ServiceKeyTests {
    @Test(arguments: [
        "http://127.0.0.1:8080/v1", "http://localhost:8080/v1", "http://[::1]:8080/v1",
        "http://[0:0:0:0:0:0:0:1]:8080/v1/", "HTTP://LocalHost:8080/v1//", "http://localhost.:8080/v1",
        "http://127.1:8080/v1", "http://[::ffff:127.0.0.1]:8080/v1", "http://localhost:8080/%761",
        "http://localhost:8080/a/../v1", "http://localhost:8080/./v1/", "http://localhost:8080/%2e/v1/%2E",
        "http://localhost:8080/a/%2E./v1",
    ])
    func `every spelling of a local service is one`(_ text: String) throws {
        #expect(ServiceKey(try BaseURL(text)).description == "http://127.0.0.1:8080/v1")
        #expect(ServiceKey.areSame(text, "http://localhost:8080/v1"))
    }

    @Test(arguments: [
        "https://bank.example/v%311%2fx~y", "HTTPS://Bank.Example:443/v11%2Fx%7Ey/",
        "https://bank.example.:443/v1%31%2fx%7ey",
    ])
    func `every spelling of a service elsewhere is one`(_ text: String) throws {
        #expect(ServiceKey(recorded: text).description == "https://bank.example/v11%2Fx~y")
    }

    @Test(arguments: [
        "https://bank.example/v1", "https://bank.example", "https://bank.example:8443/a//b",
        "https://[2001:db8::1]/v1", "http://127.0.0.1:8080/v1", "https://bank.example/%zz%4",
    ])
    func `a plain address is its own key, as older versions have written it down`(_ text: String) throws {
        #expect(ServiceKey(try BaseURL(text)).description == text)
    }

    @Test(arguments: [
        "https://localhost:8080/v1", "http://localhost:8081/v1", "http://localhost:8080/V1",
        "http://localhost:8080/v1/x", "http://localhost:8080/v1%2F", "http://127.0.0.2:8080/v1",
        "http://local:8080/v1", "http://localhost:8080", "http://localhost:8080//v1",
    ])
    func `another service stays another`(_ text: String) {
        #expect(!ServiceKey.areSame(text, "http://localhost:8080/v1"))
    }

    @Test func `what is no address is the same as itself only`() {
        #expect(ServiceKey.areSame("somewhere", "somewhere"))
        #expect(!ServiceKey.areSame("somewhere", "somewhere/"))
    }
}
