import ImpactFinance
public import WebAPI

/// Does many readings at once, but no more than so many at a time.
public enum Concurrently {
    /// The values of all inputs, in the order of the inputs. The first failure ends it: nothing more is started, and
    /// what is under way is cancelled.
    public static func map<Input: Sendable, Value: Sendable>(
        _ inputs: [Input], limit: Int,
        _ read: @escaping @Sendable (Input) async -> Result<Value, APIError>
    ) async throws(APIError) -> [Value] {
        let outcome = await withTaskGroup(of: (Int, Result<Value, APIError>).self) { group in
            var queue = inputs.enumerated().makeIterator()
            func startNext() {
                guard let (index, input) = queue.next() else { return }
                group.addTask { (index, await read(input)) }
            }
            for _ in 0..<max(1, limit) { startNext() }
            var values: [Int: Value] = [:]
            while let (index, result) = await group.next() {
                switch result {
                case .success(let value): values[index] = value
                case .failure(let error):
                    group.cancelAll()
                    return Result<[Int: Value], APIError>.failure(error)
                }
                startNext()
            }
            return .success(values)
        }
        let values = try outcome.get()
        return inputs.indices.compactMap { values[$0] }
    }
}
