extension ServiceSettings {
    /// What to do when a certificate or a key cannot be used: the setting that names the file, and what must be in it;
    /// nil when no such file is set.
    ///
    /// `message`: what the transport says, which names the file as a rule.
    func remedy(forFileIn message: String) -> String? {
        let own = "the client's certificate" + (clientKey == nil ? " and its private key" : "")
        let files = [
            (caFile, "the certificates to trust"), (clientCert, own),
            (clientKey, "the private key that belongs to the client's certificate"),
        ].compactMap { setting, content in
            setting.map { (path: $0.value, text: "\($0.origin.place) must name a PEM file with \(content)") }
        }
        let named = files.filter { message.contains($0.path) }
        let told = (named.isEmpty ? files : named).map(\.text)
        return told.isEmpty ? nil : told.joined(separator: "; ")
    }
}
