import ArgumentParser
import EmbeddedPayments
import ExactJSON
import HTTPTransport
import Money
import Presentation
import WebAPI

struct ConfigCheck: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Read a little from each service that is configured, with the settings as they are.",
        discussion: """
            Examples:
              dreams config check
              dreams config check --profile live -v

            Nothing is changed. There is a row for each service: ok, or the code of what went \
            wrong, which is told on standard error. Exit status 0 when every service answers \
            as it should, 69 when one cannot be reached, 76 when something else answers, 77 \
            when the credentials are refused, 78 when the settings are wrong; with several, \
            the greatest number.
            """)

    @OptionGroup(title: "Global options") var global: GlobalOptions

    private static var columns: ColumnSet {
        ColumnSet(defaults: [
            Column(path: "service", title: "Service"),
            Column(path: "address", title: "Address", isEssential: true),
            .outcome(path: "outcome", title: "Outcome"),
        ])
    }

    func run() async throws {
        try await Session.run(global) { session in
            let writer = try session.writer(Self.columns, nil, idPath: "service")
            var failures: [CommandFailure] = []
            for service in session.servicesToCheck {
                var outcome = "ok"
                do {
                    try await session.check(service)
                } catch {
                    let failure = Session.failure(error)
                    if failure.status == .interrupted { throw failure }
                    outcome = failure.report?.code ?? "failed"
                    failures.append(failure)
                }
                // The id form is a list to carry on with.
                guard session.format != .id || outcome == "ok" else { continue }
                try writer.write([
                    "service": .string(service.rawValue),
                    "address": session.checkedAddress(service).map(JSON.string) ?? .null,
                    "outcome": .string(outcome),
                ])
            }
            try writer.finish()
            for failure in failures {
                if let report = failure.report { session.diagnostics.report(report, format: session.format) }
            }
            if let worst = failures.map(\.status).max(by: { $0.rawValue < $1.rawValue }) {
                throw CommandFailure(status: worst)
            }
        }
    }
}

extension Session {
    /// The services that have an address, rightly or wrongly; Impact Finance when there is none, to say so.
    fileprivate var servicesToCheck: [Service] {
        let found = Service.allCases.filter { service in
            do {
                return try settings.configured(service) != nil
            } catch {
                return true
            }
        }
        return found.isEmpty ? [.impactFinance] : found
    }

    /// Where a service is looked at; nil when that cannot be told.
    fileprivate func checkedAddress(_ name: Service) -> String? {
        guard let service = try? settings.configured(name) else { return nil }
        return (service.accountsBaseURL ?? service.baseURL).value.description
    }

    /// Reads a little from a service.
    ///
    /// - Throws: ``CommandFailure``, or an error of the settings, when it does not answer as it should.
    fileprivate func check(_ name: Service) async throws {
        do {
            switch name {
            case .impactFinance: try await impactFinance().probe()
            case .testbank: try await readObject(name, [])
            case .embedded:
                try await readObject(name, ["accounts"], [("limit", "1")])
                try await checkTransactions()
            }
        } catch let error as APIError {
            throw failure(error, of: name)
        }
    }

    /// Embedded Payments' transactions, when they are somewhere else than its accounts: those of the days to come.
    private func checkTransactions() async throws {
        let service = try settings.required(.embedded)
        guard let accounts = service.accountsBaseURL, accounts.value != service.baseURL.value else { return }
        var filter = EmbeddedFilter()
        filter.after = CalendarDate(now)
        _ = try await embedded().transactions(filter)
    }

    private func readObject(
        _ name: Service, _ path: [String], _ query: [(name: String, value: String)] = []
    ) async throws {
        let connection = APIConnection(try service(name, accounts: name == .embedded)) { _ in nil }
        let call = Call(operation: "check \(name.title)", method: .get, path: path, query: query)
        let answer = try await connection.perform(call)
        try connection.read(call, answer.response) { (cursor) throws(JSONShapeError) in
            guard case .object = cursor.value else { throw cursor.error(expected: "an object") }
        }
    }
}
