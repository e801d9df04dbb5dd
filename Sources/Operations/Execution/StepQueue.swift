/// Which steps may be sent now: in their order, but never two at once that touch the same thing.
///
/// A step waits in the queue of each of its keys and is ready when it is the first in all of them, so that two steps
/// that share a key run one after the other, in the order of the plan.
struct StepQueue<Key: Hashable> {
    private struct Line {
        /// The steps behind the one whose turn it is, in order, from `next` on.
        var others: [Int] = []
        var next = 0
    }

    /// A step that was admitted and has not ended.
    private struct Admitted {
        let keys: [Key]
        /// In how many lines it is not the first yet.
        var blockers: Int
    }

    private var lines: [Key: Line] = [:]
    private var admitted: [Int: Admitted] = [:]
    /// The first of the plan last, so that it is taken first. Never many: no more than are admitted.
    private var ready: [Int] = []

    /// How many steps are admitted and not taken yet.
    private(set) var waiting = 0

    /// Lets a step wait for its turn. `keys`: what it touches, each once.
    mutating func admit(_ step: Int, keys: [Key]) {
        waiting += 1
        var ahead = 0
        for key in keys {
            guard let place = lines.index(forKey: key) else {
                lines[key] = Line()
                continue
            }
            lines.values[place].others.append(step)
            ahead += 1
        }
        admitted[step] = Admitted(keys: keys, blockers: ahead)
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
    mutating func finish(_ step: Int) {
        guard let keys = admitted.removeValue(forKey: step)?.keys else { return }
        for key in keys {
            guard let place = lines.index(forKey: key), let next = advance(place),
                let other = admitted.index(forKey: next)
            else { continue }
            admitted.values[other].blockers -= 1
            if admitted.values[other].blockers == 0 { makeReady(next) }
        }
    }

    /// The step whose turn it is now in a line; nil when there is none, and the line is gone.
    private mutating func advance(_ place: Dictionary<Key, Line>.Index) -> Int? {
        let line = lines.values[place]
        guard line.next < line.others.count else {
            lines.remove(at: place)
            return nil
        }
        lines.values[place].next += 1
        return line.others[line.next]
    }
}
