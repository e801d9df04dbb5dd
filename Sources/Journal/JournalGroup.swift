/// What is to be written in one transaction, and who waits for it. Used by the journal's thread only.
struct JournalGroup {
    private let database: JournalDatabase
    private var batches: [JournalDatabase.Batch] = []
    private var waiters: [JournalLoop.Waiter] = []
    /// Whether there are entries for which nobody waits.
    private var hasUnwaited = false
    /// Why entries for which nobody waited were not written; nobody has heard of it yet.
    private var unheard: JournalError?
    private let countCommit: () -> Void

    init(_ database: JournalDatabase, countCommit: @escaping () -> Void) {
        self.database = database
        self.countCommit = countCommit
    }

    /// Adds entries; those with a fault of their own fail alone.
    mutating func add(
        _ batch: JournalDatabase.Batch, _ fault: JournalError?, _ waiter: JournalLoop.Waiter?
    ) {
        guard let waiter else {
            if let fault {
                unheard = unheard ?? fault
            } else {
                batches.append(batch)
                hasUnwaited = true
            }
            return
        }
        if let known = unheard {
            unheard = nil
            waiter.resume(returning: .failure(known))
        } else if let fault {
            waiter.resume(returning: .failure(fault))
        } else {
            batches.append(batch)
            waiters.append(waiter)
        }
    }

    /// Writes everything, and tells everybody.
    mutating func commit() {
        guard !batches.isEmpty else { return }
        var answer = JournalLoop.Answer.success(())
        if batches.contains(where: { !$0.entries.isEmpty }) {
            do {
                try database.append(batches)
                countCommit()
            } catch {
                answer = .failure(error)
                if hasUnwaited { unheard = unheard ?? error }
            }
        }
        // Emptied first: those who waited may go on at once, and the entries need memory.
        let waiters = waiters
        batches = []
        self.waiters = []
        hasUnwaited = false
        for waiter in waiters { waiter.resume(returning: answer) }
    }
}
