import Foundation
import Testing

@Suite struct CommandLineTests {
    /// A number to raise with the cases, so that they cannot get lost unseen.
    static let fewest = 1760

    @Test func `the cases are there`() {
        #expect(CommandLineCase.all.count >= Self.fewest)
        #expect(CommandLineCase.strays.isEmpty, "these files belong to no case")
        #expect(!CommandLineCase.selected.isEmpty, "DREAMS_CASES matches no case")
    }

    @Test func `every case is well formed`() {
        for test in CommandLineCase.selected {
            for problem in test.problems { Issue.record("\(test.name): \(problem)") }
        }
    }
}

@Suite struct GoldenCases {
    @Test(arguments: CommandLineCase.selected)
    func `does what its files say`(_ test: CommandLineCase) async throws {
        let outcome = try await Gate.shared.pass { try CaseRun.outcome(of: test) }
        let comparison = Comparison(test: test, outcome: outcome)
        guard let recording = ProcessInfo.processInfo.environment["DREAMS_RECORD"], !recording.isEmpty else {
            for failure in comparison.failures { Issue.record(Comment(rawValue: failure)) }
            return
        }
        let failures = comparison.failures.joined(separator: "\n")
        if outcome.problems.isEmpty { try comparison.record(makesRequests: recording == "requests") }
        Issue.record(
            """
            \(test.name): \(outcome.problems.isEmpty ? "recorded" : "not recorded"), \
            \(failures.isEmpty ? "nothing changed" : "changed:\n\(failures)")
            A run with DREAMS_RECORD always fails: read the files, then run without it.
            """)
    }
}
