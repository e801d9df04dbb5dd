/// Which steps may be sent now: in their order, but never two at once that touch the same thing.
///
/// A step waits in the queue of each of its keys and is ready when it is the first in all of them, so that two steps
/// that share a key run one after the other, in the order of the plan.
struct StepQueue {
    private struct Line {
        /// Steps in order; those before `first` have ended.
        var steps: [Int] = []
        var first = 0
    }

    private var lines: [String: Line] = [:]
    /// In how many lines an admitted step is not the first yet.
    private var blockers: [Int: Int] = [:]
    /// The first of the plan last, so that it is taken first. Never many: no more than are admitted.
    private var ready: [Int] = []

    /// How many steps are admitted and not taken yet.
    private(set) var waiting = 0

    /// Lets a step wait for its turn.
    mutating func admit(_ step: Int, keys: [String]) {
        waiting += 1
        var ahead = 0
        for key in keys {
            lines[key, default: Line()].steps.append(step)
            if let line = lines[key], line.steps[line.first] != step { ahead += 1 }
        }
        blockers[step] = ahead
        if ahead == 0 { makeReady(step) }
    }

    /// The first step of the plan that may be sent; nil when none may, now.
    mutating func take() -> Int? {
        guard let step = ready.popLast() else { return nil }
        waiting -= 1
        return step
    }

    private mutating func makeReady(_ step: Int) {
        ready.insert(step, at: ready.firstIndex { $0 < step } ?? ready.endIndex)
    }

    /// Lets go of what an ended step held; whoever waited for it may be next.
    mutating func finish(_ step: Int, keys: [String]) {
        blockers[step] = nil
        for key in keys {
            guard var line = lines[key] else { continue }
            line.first += 1
            guard line.first < line.steps.count else {
                lines[key] = nil
                continue
            }
            let next = line.steps[line.first]
            lines[key] = line
            guard let left = blockers[next] else { continue }
            blockers[next] = left - 1
            if left == 1 { makeReady(next) }
        }
    }
}
