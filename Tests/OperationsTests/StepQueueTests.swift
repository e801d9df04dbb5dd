import Testing

@testable import Operations

@Suite struct StepQueueTests {
    @Test func `gives steps that share nothing in their order`() {
        var queue = StepQueue<String>()
        for step in 0..<3 { queue.admit(step, keys: ["t\(step)"]) }
        #expect([queue.take(), queue.take(), queue.take(), queue.take()] == [0, 1, 2, nil])
        #expect(queue.waiting == 0)
    }

    @Test func `keeps a step back until the one before it with the same key has ended`() {
        var queue = StepQueue<String>()
        queue.admit(0, keys: ["t0", "u"])
        queue.admit(1, keys: ["t1", "u"])
        queue.admit(2, keys: ["t2", "v"])
        #expect([queue.take(), queue.take(), queue.take()] == [0, 2, nil])
        queue.finish(2)
        #expect(queue.take() == nil)
        queue.finish(0)
        #expect(queue.take() == 1)
    }

    @Test func `waits for every key that others hold`() {
        var queue = StepQueue<String>()
        queue.admit(0, keys: ["a"])
        queue.admit(1, keys: ["b"])
        queue.admit(2, keys: ["a", "b"])
        queue.admit(3, keys: ["b"])
        #expect([queue.take(), queue.take(), queue.take()] == [0, 1, nil])
        queue.finish(0)
        #expect(queue.take() == nil)
        queue.finish(1)
        #expect([queue.take(), queue.take()] == [2, nil])
        queue.finish(2)
        #expect(queue.take() == 3)
    }

    @Test func `never has two steps with a common key under way, whatever the order of their ends`() {
        for seed in 1...200 as ClosedRange<UInt64> {
            var random = seed
            func draw(_ below: Int) -> Int {
                random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return Int((random >> 33) % UInt64(below))
            }
            let keys = (0..<60).map { step in ["t\(step)"] + Set([draw(5), draw(5)]).map { "u\($0)" } }
            var queue = StepQueue<String>()
            var next = 0
            var underWay: [Int] = []
            var ended: [Int] = []
            while ended.count < keys.count {
                while next < keys.count, queue.waiting < 8 {
                    queue.admit(next, keys: keys[next])
                    next += 1
                }
                while underWay.count < 4, let step = queue.take() {
                    let held = Set(underWay.flatMap { keys[$0] })
                    #expect(held.isDisjoint(with: keys[step]))
                    underWay.append(step)
                }
                guard !underWay.isEmpty else { break }
                let step = underWay.remove(at: draw(underWay.count))
                queue.finish(step)
                ended.append(step)
            }
            #expect(ended.sorted() == Array(keys.indices), "seed \(seed)")
        }
    }
}

@Suite struct AdaptiveLimitTests {
    @Test func `halves once for requests that were under way together, and never below one`() {
        let limit = AdaptiveLimit(8)
        let epoch = limit.epoch
        limit.slowDown(since: epoch)
        limit.slowDown(since: epoch)
        #expect(limit.current == 4)
        for _ in 0..<5 { limit.slowDown(since: limit.epoch) }
        #expect(limit.current == 1)
    }

    @Test func `grows by one for a full round of good answers, up to where it began`() {
        let limit = AdaptiveLimit(4)
        limit.slowDown(since: limit.epoch)
        #expect(limit.current == 2)
        limit.succeeded()
        #expect(limit.current == 2)
        limit.succeeded()
        #expect(limit.current == 3)
        for _ in 0..<100 { limit.succeeded() }
        #expect(limit.current == 4)
    }

    @Test func `allows one at least`() {
        #expect(AdaptiveLimit(0).current == 1)
    }
}
