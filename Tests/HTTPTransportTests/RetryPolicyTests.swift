import HTTPTransport
import Testing

@Suite struct RetryPolicyTests {
    private let policy = RetryPolicy()

    private func retries(_ method: HTTPMethod, _ failure: RetryPolicy.Failure?) -> Bool {
        policy.decide(method, failure: failure, attempt: 1, remaining: .seconds(60), random: 0.5) != .stop
    }

    @Test(arguments: HTTPMethod.allCases)
    func `an answer that needs no other try is the result`(method: HTTPMethod) {
        #expect(!retries(method, nil))
    }

    @Test(arguments: HTTPMethod.allCases, Array(200...599))
    func `only statuses that may pass are tried again`(method: HTTPMethod, status: Int) {
        let expected = status == 429 || (method.isSafe && [408, 425, 500, 502, 503, 504].contains(status))
        #expect(retries(method, .status(status)) == expected)
    }

    @Test(arguments: TransportError.Kind.allCases, [TransportError.Delivery.notSent, .possiblySent])
    func `reads try again after network errors, writes only when nothing was sent`(
        kind: TransportError.Kind, delivery: TransportError.Delivery
    ) {
        let noConnection: Set<TransportError.Kind> = [.connect, .connectTimeout, .nameResolution]
        let network = noConnection.union([.timeout, .connectionLost, .badAnswer])
        for method in HTTPMethod.allCases {
            let expected =
                method.isSafe ? network.contains(kind) : noConnection.contains(kind) && delivery == .notSent
            #expect(retries(method, .transport(kind, delivery)) == expected, "\(method)")
            #expect(RetryPolicy.mayRepeat(method, after: .transport(kind, delivery)) == expected)
        }
    }

    @Test func `stops after the last retry`() {
        for attempt in 1...6 {
            let decision = policy.decide(
                .get, failure: .status(503), attempt: attempt, remaining: .seconds(60), random: 0)
            #expect(decision == (attempt <= 4 ? .retry(after: .zero) : .stop))
        }
        let never = RetryPolicy(retries: 0)
        #expect(
            never.decide(.get, failure: .status(503), attempt: 1, remaining: .seconds(60), random: 0) == .stop
        )
    }

    @Test func `waits a random part of a bound that doubles up to its limit`() {
        let patient = RetryPolicy(retries: 100)
        let bounds: [Duration] = [
            .milliseconds(250), .milliseconds(500), .seconds(1), .seconds(2), .seconds(4), .seconds(8),
            .seconds(10),
            .seconds(10),
        ]
        for (index, bound) in bounds.enumerated() {
            for random in [0, 0.25, 0.5] {
                let decision = patient.decide(
                    .get, failure: .status(503), attempt: index + 1, remaining: .seconds(60), random: random)
                #expect(decision == .retry(after: bound * random))
            }
        }
        let late = patient.decide(
            .get, failure: .status(503), attempt: 99, remaining: .seconds(60), random: 0.5)
        #expect(late == .retry(after: .seconds(5)))
    }

    @Test func `obeys Retry-After as a minimum within the budget`() {
        func decide(_ retryAfter: Duration, remaining: Duration, random: Double = 0) -> RetryPolicy.Decision {
            policy.decide(
                .get, failure: .status(429), attempt: 1, remaining: remaining, retryAfter: retryAfter,
                random: random)
        }
        #expect(decide(.seconds(7), remaining: .seconds(60)) == .retry(after: .seconds(7)))
        #expect(decide(.zero, remaining: .seconds(60), random: 0.5) == .retry(after: .milliseconds(125)))
        #expect(decide(.seconds(60), remaining: .seconds(60)) == .retry(after: .seconds(60)))
        #expect(decide(.seconds(61), remaining: .seconds(60)) == .stop)
    }

    @Test func `stops when the budget does not reach`() {
        let decision = policy.decide(
            .get, failure: .status(503), attempt: 1, remaining: .milliseconds(100), random: 0.9)
        #expect(decision == .stop)
    }
}

@Suite struct RetryAfterTests {
    /// Sun, 06 Nov 1994 08:49:37 GMT, the date of RFC 9110.
    private let example: Int64 = 784_111_777

    @Test(arguments: [
        ("0", Int64(0)), ("120", 120), (" 5\t", 5), ("007", 7), ("Sun, 06 Nov 1994 08:49:37 GMT", 0),
        ("Sun, 06 Nov 1994 08:50:37 GMT", 60), ("Mon, 07 Nov 1994 08:49:37 GMT", 86_400),
        ("Sat, 05 Nov 1994 08:49:37 GMT", 0),
    ])
    func `reads seconds and dates`(value: String, seconds: Int64) {
        #expect(RetryAfter.delay(value, now: example) == .seconds(seconds))
    }

    @Test func `counts leap days`() {
        #expect(RetryAfter.delay("Thu, 29 Feb 2024 00:00:00 GMT", now: 1_709_164_799) == .seconds(1))
        #expect(RetryAfter.delay("Fri, 01 Mar 2024 00:00:00 GMT", now: 1_709_251_199) == .seconds(1))
        #expect(RetryAfter.delay("Thu, 01 Jan 1970 00:00:10 GMT", now: 0) == .seconds(10))
        #expect(RetryAfter.delay("Mon, 01 Mar 2100 00:00:00 GMT", now: 4_107_542_399) == .seconds(1))
    }

    @Test func `a number that no Int holds is very long and not wrong`() throws {
        let delay = try #require(RetryAfter.delay("99999999999999999999999", now: example))
        #expect(delay > .seconds(1_000_000_000))
    }

    @Test(arguments: [
        "", "-1", "1.5", "+1", "1s", "soon", "Sun, 06 Nov 1994 08:49:37", "Sun, 06 Nov 1994 08:49:37 CET",
        "Sun, 06 Nov 1994 24:49:37 GMT", "Sun, 6 Nov 1994 08:49:37 GMT", "1994-11-06T08:49:37Z", "٣",
    ])
    func `gives nothing for what is neither`(value: String) {
        #expect(RetryAfter.delay(value, now: example) == nil)
    }
}

@Suite struct RetryBudgetTests {
    @Test func `waits one after the other add up`() {
        let budget = RetryBudget(.seconds(10))
        #expect(budget.take(.seconds(6), at: .zero))
        #expect(budget.remaining(at: .seconds(6)) == .seconds(4))
        #expect(!budget.take(.seconds(5), at: .seconds(6)))
        #expect(budget.take(.seconds(4), at: .seconds(100)))
        #expect(budget.remaining(at: .seconds(200)) == .zero)
    }

    @Test func `waits at the same time count once`() {
        let budget = RetryBudget(.seconds(10))
        for _ in 0..<8 { #expect(budget.take(.seconds(6), at: .zero)) }
        #expect(budget.remaining(at: .seconds(2)) == .seconds(8))
        #expect(budget.take(.seconds(8), at: .seconds(2)))
        #expect(!budget.take(.milliseconds(1), at: .seconds(10)))
    }
}
