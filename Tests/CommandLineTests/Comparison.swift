import Foundation

/// A case's expectations against what came.
struct Comparison {
    var test: CommandLineCase
    var outcome: Outcome

    /// What differs, with the case's name, ready to be read.
    var failures: [String] {
        var failures = outcome.problems.map { "\(test.name): \($0)" }
        for (name, text) in outcome.outputs.sorted(by: { $0.key > $1.key }) {
            add(&failures, name, expected: test.bytes(name).map(Normalization.text) ?? "", actual: text)
        }
        add(&failures, "exit", expected: test.expectedStatus, actual: "\(outcome.exit)\n")
        if let requests = outcome.requests {
            for (name, actual) in [("requests", requests), ("requests.sorted", Self.sorted(requests))] {
                if let expected = test.text(name) { add(&failures, name, expected: expected, actual: actual) }
            }
        }
        return failures
    }

    private func add(_ failures: inout [String], _ name: String, expected: String, actual: String) {
        guard let difference = LineDiff.of(expected: expected, actual: actual) else { return }
        failures.append("\(test.name): \(name) differs\n\(difference)")
    }

    private static func sorted(_ text: String) -> String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: true).map { Array($0.utf8) }
        return lines.sorted { $0.lexicographicallyPrecedes($1) }
            .map { String(decoding: $0, as: UTF8.self) + "\n" }.joined()
    }

    /// Writes what came as what is expected; if asked, also the requests where they were not compared so far.
    func record(makesRequests: Bool) throws {
        for (name, text) in outcome.outputs { try write(name, text) }
        try write("exit", outcome.exit == 0 ? "" : "\(outcome.exit)\n")
        guard let requests = outcome.requests else { return }
        if test.has("requests.sorted") {
            try write("requests.sorted", Self.sorted(requests), evenEmpty: true)
        }
        if test.has("requests") || makesRequests && !test.has("requests.sorted") {
            try write("requests", requests, evenEmpty: true)
        }
    }

    /// An empty file says the same as none, except where none means that it does not matter.
    private func write(_ name: String, _ text: String, evenEmpty: Bool = false) throws {
        let file = test.folder.appending(path: name)
        if !text.isEmpty || evenEmpty {
            try Data(text.utf8).write(to: file)
        } else if test.has(name) {
            try FileManager.default.removeItem(at: file)
        }
    }
}
