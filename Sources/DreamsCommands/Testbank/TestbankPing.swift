import ArgumentParser
import ExactJSON
import Testbank
import WebAPI

struct TestbankPing: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ping",
        abstract: "Ask Testbank whether it is there and whether the token is valid.",
        discussion: """
            Examples:
              dreams testbank ping
              dreams testbank ping --profile test -o json

            Nothing is changed. Exit status 0 when the service answers and the token is valid, \
            69 when it cannot be reached, 76 when something else answers, 77 when the token is \
            missing or refused.
            """)

    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run() async throws {
        try await Session.run(global, about: .testbank) { session in
            let client = try session.testbank()
            let judgement = try await TestbankJudgement.of(client, session)
            try session.writer(TestbankColumns.ping, nil, idPath: "service").writeDocument([
                "service": "testbank", "address": .string(client.address),
                "name": judgement.greeting.name.map(JSON.string) ?? .null,
                "version": judgement.greeting.version.map(JSON.string) ?? .null,
                "token": .string(judgement.token.rawValue), "outcome": "ok",
            ])
        }
    }
}

/// What is known of Testbank and of the token after asking it.
struct TestbankJudgement {
    /// How good the token is.
    enum Token: String {
        /// The service knows it.
        case valid
        /// There is none, and the service shows its accounts all the same.
        case notNeeded = "not needed"
    }

    var greeting: Greeting
    var token: Token

    /// Asks the service, first by its greeting, whose links tell a valid token; where they do not, by the shortest list
    /// of accounts.
    ///
    /// - Throws: ``CommandFailure``, with status 77 for a token that is missing or refused.
    static func of(_ client: TestbankClient, _ session: Session) async throws -> TestbankJudgement {
        let settings = try session.settings.required(.testbank)
        let hasToken = settings.secret != nil && settings.auth.value != .none
        let greeting = try await session.reading { try await client.greeting() }
        if greeting.offersAccounts, hasToken { return TestbankJudgement(greeting: greeting, token: .valid) }
        do throws(APIError) {
            try await client.probeAccounts()
        } catch {
            var failure = session.failure(error)
            if error.kind == .credentials, !hasToken {
                failure.report?.message = "ping: Testbank answers, but no token is configured"
                failure.report?.hint =
                    "set DREAMS_TESTBANK_TOKEN_FILE, or token_file in `[profiles.NAME.testbank]`"
            }
            throw failure
        }
        return TestbankJudgement(greeting: greeting, token: hasToken ? .valid : .notNeeded)
    }
}
