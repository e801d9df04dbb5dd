import Foundation
import Glibc

/// One command with its surroundings, and how it is run to its end.
struct Execution {
    var command: [String]
    var environment: [String: String]
    var folder: String

    /// Runs it with pipes for what it writes.
    func run(input: ChildProcess.Stream) throws(CaseError) -> Outcome {
        let out = try ChildProcess.pipe()
        let err = try ChildProcess.pipe()
        var collector = Collector([out.reading, err.reading])
        defer { collector.finish() }
        let child: ChildProcess
        do {
            defer { for pipe in [out, err] { close(pipe.writing) } }
            child = try start((input, .descriptor(out.writing), .descriptor(err.writing)))
        }
        var outcome = finish(child, &collector) { _ in }
        outcome.outputs = [
            "stdout": Normalization.text(collector.outputs[0]),
            "stderr": Normalization.text(collector.outputs[1]),
        ]
        return outcome
    }

    /// Runs it on a terminal of a size, `COLUMNSxROWS` (80x24 when there is nothing), and types lines.
    func run(onTerminal size: String, typing typed: String) throws(CaseError) -> Outcome {
        let trimmed = size.trimmingCharacters(in: .whitespacesAndNewlines)
        let numbers = (trimmed.isEmpty ? "80x24" : trimmed).split(separator: "x").map { UInt16($0) }
        guard numbers.count == 2, let columns = numbers[0], let rows = numbers[1] else {
            throw CaseError("terminal: `\(trimmed)` is not COLUMNSxROWS")
        }
        let terminal = try PseudoTerminal(columns: columns, rows: rows)
        var collector = Collector([terminal.controller])
        defer { collector.finish() }
        var typist = Typist(terminal, text: typed)
        let child: ChildProcess
        do {
            let stream = ChildProcess.Stream.terminal(terminal.path)
            child = try start((stream, stream, stream))
        } catch {
            terminal.release()
            throw error
        }
        var isReleased = false
        var outcome = finish(child, &collector) { moment in
            switch moment {
            case .running(let output): typist.typeIfAwaited(session: child.pid, seen: output)
            case .ended where !isReleased:
                terminal.release()
                isReleased = true
            case .ended: break
            }
        }
        if let line = typist.lines.first {
            outcome.problems.append("nothing asked for what is typed: `\(line)`")
        }
        outcome.outputs = [
            "screen": Normalization.text(collector.outputs[0].filter { $0 != 13 })
        ]
        return outcome
    }

    private enum Moment {
        /// It runs, and so many bytes have come.
        case running(Int)
        case ended
    }

    private func start(_ streams: (ChildProcess.Stream, ChildProcess.Stream, ChildProcess.Stream))
        throws(CaseError) -> ChildProcess
    {
        try ChildProcess(command, environment: environment, folder: folder, streams: streams)
    }

    private func finish(
        _ child: ChildProcess, _ collector: inout Collector, _ tell: (Moment) -> Void
    ) -> Outcome {
        var outcome = Outcome()
        let deadline = ContinuousClock.now + CaseRun.limit
        while !child.hasEnded, ContinuousClock.now < deadline {
            collector.collect(5)
            tell(.running(collector.outputs[0].count))
        }
        if !child.hasEnded { outcome.problems.append("still running after \(CaseRun.limit), and so ended") }
        child.endSession()
        tell(.ended)
        let drained = ContinuousClock.now + CaseRun.limit
        while !collector.isFinished, ContinuousClock.now < drained { collector.collect(5) }
        if !collector.isFinished {
            outcome.problems.append("a process outside its session holds its output open")
        }
        outcome.exit = child.status()
        return outcome
    }
}
