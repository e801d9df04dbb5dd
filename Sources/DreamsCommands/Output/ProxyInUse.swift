import HTTPTransport

/// The proxy that requests to a service go through, for messages: who cannot connect should look there first.
struct ProxyInUse: Equatable {
    /// Its address, without a name and password.
    var address: String
    /// Where it was set: `--proxy`, `https_proxy`.
    var place: String

    /// The proxy that was set for the program, else the one that libcurl takes from the environment; nil for none.
    ///
    /// See <https://curl.se/libcurl/c/CURLOPT_PROXY.html> for its variables, and why `HTTP_PROXY` is none of them.
    init?(_ service: ServiceSettings) {
        if let given = service.proxy {
            guard !given.value.isEmpty else { return nil }
            self.init(given.value, given.origin.place)
            return
        }
        let origin = service.baseURL.value.origin
        let variables = service.environment.variables
        // This machine is never looked for behind a proxy of the environment.
        guard !origin.isLoopback, !Self.isExempt(origin.host, variables) else { return nil }
        let own = origin.scheme == "https" ? ["https_proxy", "HTTPS_PROXY"] : ["http_proxy"]
        let names = own + ["all_proxy", "ALL_PROXY"]
        guard let name = names.first(where: { variables[$0].map { !$0.isEmpty } ?? false }),
            let value = variables[name]
        else { return nil }
        self.init(value, name)
    }

    private init(_ proxy: String, _ place: String) {
        address = ServiceSettings.withoutUserinfo(proxy)
        self.place = place
    }

    /// Whether `no_proxy` names the host, or a domain that it is in.
    private static func isExempt(_ host: String, _ variables: [String: String]) -> Bool {
        let list = variables["no_proxy"] ?? variables["NO_PROXY"] ?? ""
        return list.split { $0 == "," || $0.isWhitespace }.contains { entry in
            let name = entry.drop { $0 == "." }.lowercased()
            return name == "*" || host == name || host.hasSuffix("." + name)
        }
    }
}
