import CurlTransport
import Glibc
import HTTPTransport
import Testing

/// Cancelling, shutting down, and waiting for a turn.
@Suite struct LifecycleTests {
    /// A server that tells when a request has come and never answers it.
    private func holding(
        _ body: (RawServer, AsyncStream<String>) async throws -> Void
    ) async throws {
        let (arrivals, arrived) = AsyncStream<String>.makeStream()
        try await RawServer.serving { connection in
            if let request = connection.readRequest() { arrived.yield(request) }
            connection.waitForEnd()
            arrived.yield("closed")
        } _: { server in
            try await body(server, arrivals)
        }
    }

    @Test func `cancelling in flight ends the exchange as possibly sent and closes the connection`()
        async throws
    {
        try await holding { server, arrivals in
            try await withTransport { transport in
                let task = Task {
                    await Self.outcome(transport, HTTPRequest(method: .post, url: server.url(), body: []))
                }
                var arrival = arrivals.makeAsyncIterator()
                _ = await arrival.next()
                task.cancel()
                let error = await task.value
                #expect(error?.kind == .cancelled)
                #expect(error?.delivery == .possiblySent)
                #expect(await arrival.next() == "closed")
            }
        }
    }

    @Test func `a task cancelled beforehand sends nothing`() async throws {
        try await holding { server, _ in
            try await withTransport { transport in
                // Many times, because the message "cancelled" overtakes the request only now and then.
                for _ in 0..<500 {
                    let gate = AsyncStream<Void>.makeStream()
                    let task = Task {
                        for await _ in gate.stream {}
                        return await Self.outcome(
                            transport, HTTPRequest(method: .post, url: server.url(), body: []))
                    }
                    task.cancel()
                    gate.continuation.finish()
                    let error = await task.value
                    #expect(error?.kind == .cancelled)
                    #expect(error?.delivery == .notSent)
                }
            }
            #expect(server.requests.isEmpty)
        }
    }

    @Test func `cancelling a request that waits for its turn sends nothing`() async throws {
        try await holding { server, arrivals in
            try await withTransport(CurlConfiguration(concurrentRequests: 1)) { transport in
                let first = Task {
                    await Self.outcome(transport, HTTPRequest(method: .get, url: server.url("/1")))
                }
                var arrival = arrivals.makeAsyncIterator()
                _ = await arrival.next()
                let second = Task {
                    await Self.outcome(transport, HTTPRequest(method: .get, url: server.url("/2")))
                }
                second.cancel()
                let error = await second.value
                #expect(error?.kind == .cancelled)
                #expect(error?.delivery == .notSent)
                first.cancel()
                _ = await first.value
                #expect(server.requests.count == 1)
            }
        }
    }

    @Test func `shutting down ends what is under way and what waits, and refuses what comes after`()
        async throws
    {
        try await holding { server, arrivals in
            let transport = try CurlTransport(configuration: CurlConfiguration(concurrentRequests: 2))
            let tasks = (0..<10).map { number in
                Task {
                    await Self.outcome(transport, HTTPRequest(method: .get, url: server.url("/\(number)")))
                }
            }
            var arrival = arrivals.makeAsyncIterator()
            _ = await arrival.next()
            _ = await arrival.next()
            transport.shutdown()
            transport.shutdown()
            for task in tasks {
                let error = await task.value
                #expect(error?.kind == .cancelled)
            }
            let late = await Self.outcome(transport, HTTPRequest(method: .get, url: server.url()))
            #expect(late?.kind == .cancelled)
            #expect(late?.delivery == .notSent)
            #expect(server.requests.count == 2)
        }
    }

    @Test func `shutting down from several threads at once is safe`() async throws {
        for _ in 0..<20 {
            let transport = try CurlTransport()
            await withTaskGroup { group in
                for _ in 0..<4 { group.addTask { transport.shutdown() } }
            }
        }
    }

    @Test func `a transport that nobody needs any more ends its thread`() throws {
        for _ in 0..<50 { _ = try CurlTransport() }
    }

    @Test func `time spent waiting for a turn does not count as the request's`() async throws {
        // The turns of four requests, 400 ms each, add up to more than one request's limit of 1,200 ms.
        try await RawServer.serving { connection in
            while connection.readRequest() != nil {
                let until = ContinuousClock.now + .milliseconds(400)
                while ContinuousClock.now < until { usleep(10_000) }
                connection.answer()
            }
        } _: { server in
            let configuration = CurlConfiguration(timeout: .milliseconds(1_200), concurrentRequests: 1)
            try await withTransport(configuration) { transport in
                await withTaskGroup { group in
                    for _ in 0..<4 {
                        group.addTask {
                            await Self.outcome(transport, HTTPRequest(method: .get, url: server.url()))
                        }
                    }
                    for await error in group { #expect(error == nil) }
                }
            }
        }
    }

    @Test func `cancelling at random moments resumes every request exactly once`() async throws {
        try await RawServer.serving { connection in
            while connection.readRequest() != nil { connection.answer() }
        } _: { server in
            try await withTransport(CurlConfiguration(concurrentRequests: 8)) { transport in
                await withTaskGroup(of: Int.self) { group in
                    for number in 0..<300 {
                        group.addTask {
                            let task = Task {
                                _ = await Self.outcome(
                                    transport, HTTPRequest(method: .get, url: server.url()))
                            }
                            for _ in 0..<(number % 40) { await Task.yield() }
                            if number % 2 == 0 { task.cancel() }
                            await task.value
                            return number
                        }
                    }
                    let done = await group.reduce(into: Set()) { $0.insert($1) }
                    #expect(done.count == 300)
                }
            }
        }
    }

    private static func outcome(_ transport: CurlTransport, _ request: HTTPRequest) async -> TransportError? {
        do {
            _ = try await transport.send(request)
            return nil
        } catch {
            return error
        }
    }
}
