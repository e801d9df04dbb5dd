extension Journal {
    /// How many records are read at a time.
    private static let pageSize = 1_000

    /// The records of a run, in order.
    public func records(ofRun run: String) async throws(JournalError) -> [JournalRecord] {
        try await perform(otherwise: []) { database throws(JournalError) in
            try database.records(after: 0, ofRun: run, limit: .max)
        }
    }

    /// At most so many records after a place, of one run or of all.
    public func records(
        after seq: Int64, ofRun run: String? = nil, limit: Int
    ) async throws(JournalError) -> [JournalRecord] {
        try await perform(otherwise: []) { database throws(JournalError) in
            try database.records(after: seq, ofRun: run, limit: limit)
        }
    }

    /// Visits the records after a place in order, of one run or of all, until the closure says false. Only a page of
    /// them is in memory.
    public func forEachRecord(
        after seq: Int64 = 0, ofRun run: String? = nil, isolation: isolated (any Actor)? = #isolation,
        _ body: (JournalRecord) -> Bool
    ) async throws(JournalError) {
        var seq = seq
        while true {
            let page = try await records(after: seq, ofRun: run, limit: Self.pageSize)
            for record in page {
                guard body(record) else { return }
                seq = record.seq
            }
            if page.count < Self.pageSize { return }
        }
    }

    /// Visits the records after a place in order as they stand, unchecked, until the closure says false. Only a page
    /// of them is in memory.
    public func forEachLine(
        after seq: Int64 = 0, ofRun run: String? = nil, isolation: isolated (any Actor)? = #isolation,
        _ body: (JournalLine) -> Bool
    ) async throws(JournalError) {
        var seq = seq
        while true {
            let after = seq
            let page = try await perform(otherwise: []) { database throws(JournalError) in
                try database.lines(after: after, ofRun: run, limit: Self.pageSize)
            }
            for line in page {
                guard body(line) else { return }
                seq = line.seq
            }
            if page.count < Self.pageSize { return }
        }
    }

    /// The heads of the runs, the newest first; at most so many when a limit is given.
    public func runHeads(limit: Int?) async throws(JournalError) -> [RunHead] {
        try await perform(otherwise: []) { database throws(JournalError) in
            try database.runHeads(limit: limit)
        }
    }

    /// The last record's place and hash.
    public func head() async throws(JournalError) -> JournalHead {
        try await perform(otherwise: .none) { database throws(JournalError) in try database.head() }
    }

    /// Checks every record and every link.
    public func verify() async throws(JournalError) -> JournalVerification {
        try await perform(otherwise: .intact(.none)) { database throws(JournalError) in
            try database.verify()
        }
    }

    /// Has something done on the journal's thread, after everything that was handed over before.
    func perform<Value: Sendable>(
        otherwise absent: Value,
        _ body: @escaping @Sendable (JournalDatabase) throws(JournalError) -> Value
    ) async throws(JournalError) -> Value {
        guard let loop else { return absent }
        let answer = await withCheckedContinuation {
            (waiter: CheckedContinuation<Result<Value, JournalError>, Never>) in
            let isAccepted = loop.submit { database in
                do throws(JournalError) {
                    waiter.resume(returning: .success(try body(database)))
                } catch {
                    waiter.resume(returning: .failure(error))
                }
            }
            if !isAccepted { waiter.resume(returning: .failure(.closed(path))) }
        }
        return try answer.get()
    }
}
