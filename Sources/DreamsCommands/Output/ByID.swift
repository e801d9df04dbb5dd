import ExactJSON
import Operations
import Presentation
import WebAPI

/// Things that are asked for by their ids: those that exist are printed in the order of the ids, then the first that
/// does not is an error.
struct ByID {
    private let ids: [String]
    private let session: Session

    /// - Throws: ``CommandFailure`` for what cannot be an id.
    init(_ ids: [String], _ session: Session) throws {
        self.ids = try ids.map { try OptionValue.id($0, "id") }
        self.session = session
    }

    /// What was read.
    struct Found<Value: Sendable> {
        fileprivate let ids: [String]
        fileprivate var byID: [String: Value] = [:]
        fileprivate var missing: [String: APIError] = [:]

        /// What exists, in the order of the ids; twice when its id is there twice.
        var values: [Value] { ids.compactMap { byID[$0] } }
    }

    /// Reads each id once, some at a time.
    ///
    /// - Throws: ``CommandFailure`` for anything but an unknown id.
    func read<Value: Sendable>(
        _ read: @escaping @Sendable (String) async throws(APIError) -> Value
    ) async throws -> Found<Value> {
        var unique: [String] = []
        for id in ids where !unique.contains(id) { unique.append(id) }
        let answers = try await session.reading {
            try await Concurrently.map(unique, limit: session.concurrency) { id in
                do throws(APIError) {
                    return Result<Result<Value, APIError>, APIError>.success(.success(try await read(id)))
                } catch {
                    return error.kind == .notFound ? .success(.failure(error)) : .failure(error)
                }
            }
        }
        var found = Found<Value>(ids: ids)
        for (id, answer) in zip(unique, answers) {
            switch answer {
            case .success(let value): found.byID[id] = value
            case .failure(let error): found.missing[id] = error
            }
        }
        return found
    }
}

extension ByID.Found {
    /// Prints what exists: one object when one id was given, else rows.
    ///
    /// - Throws: ``CommandFailure`` with status 66 when something does not exist.
    func print(to writer: RecordWriter, what: String, hint: String, _ row: (Value) -> JSON) throws {
        if ids.count == 1 {
            if let only = values.first { try writer.writeDocument(row(only)) }
        } else {
            for value in values { try writer.write(row(value)) }
            try writer.finish()
        }
        let lost = ids.filter { byID[$0] == nil }
        guard let first = lost.first else { return }
        let others = lost.count > 1 ? " (and \(lost.count - 1) more of the \(ids.count))" : ""
        var failure = CommandFailure(
            .notFound, code: "not_found", "there is no \(what) \(first)\(others)", hint: hint)
        failure.report?.status = missing[first]?.status
        failure.report?.requestId = missing[first]?.requestId
        throw failure
    }
}
