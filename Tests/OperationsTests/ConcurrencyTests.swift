import ExactJSON
import HTTPTransport
import Journal
import Money
import Synchronization
import TestSupport
import Testing

@testable import ImpactFinance
@testable import Operations

@Suite struct ConcurrencyTests {
    /// Notes how many requests, and how many of one user, were under way at once.
    private final class Gauge: HTTPTransport {
        private struct State {
            var underWay: [String: Int] = [:]
            var most = 0
            var mostOfOneUser = 0
            var waiting: [CheckedContinuation<Void, Never>] = []
        }

        private let state = Mutex(State())
        /// So many requests must be under way before any is answered.
        private let together: Int
        private let users: [String: String]

        init(together: Int, users: [String: String]) {
            self.together = together
            self.users = users
        }

        var most: Int { state.withLock { $0.most } }
        var mostOfOneUser: Int { state.withLock { $0.mostOfOneUser } }

        func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse {
            let id = request.url.split(separator: "/").last.map(String.init) ?? ""
            let user = users[id] ?? ""
            await withCheckedContinuation { continuation in
                let ready = state.withLock { state -> [CheckedContinuation<Void, Never>] in
                    state.underWay[user, default: 0] += 1
                    state.most = max(state.most, state.underWay.values.reduce(0, +))
                    state.mostOfOneUser = max(state.mostOfOneUser, state.underWay.values.max() ?? 0)
                    state.waiting.append(continuation)
                    guard state.waiting.count >= together else { return [] }
                    defer { state.waiting = [] }
                    return state.waiting
                }
                for continuation in ready { continuation.resume() }
            }
            state.withLock { $0.underWay[user, default: 0] -= 1 }
            let body: JSON = ["transaction": Samples.json(id, Samples.settled)]
            return HTTPResponse(status: 200, body: Array(body.text().utf8))
        }
    }

    @Test func `has several requests under way, but never two of one user`() async throws {
        var plan = Plan(command: "settle")
        var users: [String: String] = [:]
        for index in 0..<24 {
            let (id, user) = ("t\(index)", "u\(index % 3)")
            users[id] = user
            plan.items.append(
                PlannedItem(try Samples.transaction(id, ["user": Samples.user(user)]), .send))
            plan.steps.append(Step(.endTransaction(id: id, .settled(try time(Samples.at))), items: [index]))
        }
        let gauge = Gauge(together: 3, users: users)
        let results = try await carryOut(plan, try StubWorld().client(gauge), concurrency: 8)
        #expect(results.allSatisfy { $0.outcome == .done })
        #expect(gauge.most == 3)
        #expect(gauge.mostOfOneUser == 1)
    }

    @Test func `has no more requests under way than it may`() async throws {
        var plan = Plan(command: "settle")
        for index in 0..<12 {
            plan.items.append(
                PlannedItem(try Samples.transaction("t\(index)", ["user": Samples.user("u\(index)")]), .send))
            plan.steps.append(
                Step(.endTransaction(id: "t\(index)", .settled(try time(Samples.at))), items: [index]))
        }
        let gauge = Gauge(together: 4, users: [:])
        let results = try await carryOut(plan, try StubWorld().client(gauge), concurrency: 4)
        #expect(results.allSatisfy { $0.outcome == .done })
        #expect(gauge.most == 4)
    }

    @Test func `stops after several faults of the service in a row`() async throws {
        var plan = Plan(command: "settle")
        for index in 0..<10 {
            plan.items.append(PlannedItem(try Samples.transaction("t\(index)"), .send))
            plan.steps.append(
                Step(.endTransaction(id: "t\(index)", .settled(try time(Samples.at))), items: [index]))
        }
        let transport = ConstantTransport(
            write: ConstantTransport.answer(500),
            read: ConstantTransport.answer(200, ["transaction": Samples.json("x")]))
        let results = try await carryOut(plan, try StubWorld().client(transport))
        #expect(transport.writes == 5)
        #expect(results.dropFirst(5).allSatisfy { $0.outcome == .skipped && $0.error?.code == "run_stopped" })
    }
}
