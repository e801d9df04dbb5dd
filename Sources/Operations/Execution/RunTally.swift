/// What is known of the items of a plan while it is carried out.
struct RunTally {
    /// By item; nil: it is not known yet.
    private(set) var outcomes: [Outcome?]
    /// Whether it is not known of an item, or of its figures, what became of it.
    private(set) var isInDoubt = false
    /// Whether an item was refused for a reason that may pass.
    private(set) var isRefusedForNow = false
    /// How many ended so whose results are not kept.
    private(set) var passed: [Outcome: Int] = [:]
    private var kept: [(index: Int, result: ItemResult)] = []
    private let keeps: (ItemResult) -> Bool

    init(items: Int, keeps: @escaping (ItemResult) -> Bool) {
        outcomes = Array(repeating: nil, count: items)
        self.keeps = keeps
    }

    mutating func add(_ result: ItemResult, index: Int) {
        outcomes[index] = result.outcome
        if result.outcome == .unknown || result.hasUnknownFollowUp { isInDoubt = true }
        if result.isRefusedForNow { isRefusedForNow = true }
        if keeps(result) {
            kept.append((index, result))
        } else {
            passed[result.outcome, default: 0] += 1
        }
    }

    /// The results that are kept, in input order.
    var results: [ItemResult] {
        kept.sorted { $0.index < $1.index }.map(\.result)
    }
}
