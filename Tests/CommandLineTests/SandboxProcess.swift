import Foundation
import Glibc

/// The sandbox of one case.
struct SandboxProcess {
    private struct Ready: Decodable {
        var impactFinance: String
        var token: String?
    }

    /// Where it listens: `127.0.0.1:PORT`.
    let address: String
    /// What a client needs to reach it.
    let environment: [String: String]
    private let child: ChildProcess
    private let complaints: String

    /// Starts it and waits until it serves. Its standard error goes into the file of complaints.
    init(
        _ arguments: [String], environment: [String: String], folder: String, complaints: String
    ) throws(CaseError) {
        let pipe = try ChildProcess.pipe()
        defer { close(pipe.writing) }
        try BuiltProducts.check("dreams-sandbox")
        child = try ChildProcess(
            ["dreams-sandbox"] + arguments, environment: environment, folder: folder,
            streams: (.null, .descriptor(pipe.writing), .file(complaints)))
        self.complaints = complaints
        var collector = Collector([pipe.reading])
        let deadline = ContinuousClock.now + CaseRun.limit
        while collector.outputs[0].last != 10, !child.hasEnded, ContinuousClock.now < deadline {
            collector.collect(5)
        }
        collector.finish()
        guard let ready = try? JSONDecoder().decode(Ready.self, from: Data(collector.outputs[0])),
            let url = URL(string: ready.impactFinance), let host = url.host(), let port = url.port
        else {
            child.endSession()
            let status = child.status()
            throw CaseError("the sandbox did not start (exit \(status)): \(Self.text(complaints))")
        }
        address = "\(host):\(port)"
        var variables = ["DREAMS_BASE_URL": ready.impactFinance]
        variables["DREAMS_TOKEN"] = ready.token
        self.environment = variables
    }

    private static func text(_ path: String) -> String {
        (try? String(contentsOfFile: path, encoding: .utf8))?.trimmingCharacters(in: .newlines) ?? ""
    }

    /// Ends it.
    /// - Returns: what was wrong with it.
    func stop() -> [String] {
        kill(child.pid, SIGTERM)
        let deadline = ContinuousClock.now + CaseRun.limit
        while !child.hasEnded, ContinuousClock.now < deadline { usleep(2000) }
        let endedByItself = child.hasEnded
        child.endSession()
        let status = child.status()
        let complaint = Self.text(complaints)
        return (endedByItself ? [] : ["the sandbox did not end on SIGTERM"])
            + (status == 0 ? [] : ["the sandbox ended with \(status)"])
            + (complaint.isEmpty ? [] : ["the sandbox complained: \(complaint)"])
    }
}
