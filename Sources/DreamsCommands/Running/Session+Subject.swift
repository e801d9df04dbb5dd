import Journal
import Operations

extension Service {
    /// The service that a writing command is about, by the name that plans and runs give it.
    init(ofCommand command: String) {
        self = command.hasPrefix("testbank ") ? .testbank : .impactFinance
    }
}

extension Session {
    /// Turns to the service that a run is about, if the journal knows the run. What is wrong with the journal is told by
    /// whoever opens it in earnest.
    func turn(toRun run: String) async {
        guard let first = try? await journalForReading().records(ofRun: run).first,
            let command = first.members["command"]?.stringValue
        else { return }
        turn(to: Service(ofCommand: command))
    }

    /// The services that have an address and may have runs: Impact Finance first, which must have one when no other
    /// does. One whose settings are wrong is told of, and keeps nobody from the others.
    func servicesWithRuns() throws -> [Service] {
        var services: [Service] = []
        for service in Service.allCases where service.isWritten {
            do throws(SettingsError) {
                if try settings.configured(service) != nil { services.append(service) }
            } catch {
                guard service != .impactFinance else { throw error }
                diagnostics.warning("runs at \(service.title) are not looked at: \(error.message)")
            }
        }
        if services.isEmpty { _ = try settings.required(.impactFinance) }
        return services
    }
}
