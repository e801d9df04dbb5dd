import CurlTransport
import Dispatch
import Glibc
import HTTPTransport
import Synchronization
import Testing

/// Runs a task's jobs on a queue of its own, as a request that is carried by its maker's thread must not hold up others.
private final class OwnQueue: TaskExecutor {
    private let queue = DispatchQueue(label: "driving")

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
}

/// The first request carried by the thread that makes it.
@Suite struct DrivingTests {
    private func outcome(_ transport: CurlTransport, _ url: String) -> Task<TransportError?, Never> {
        Task(executorPreference: OwnQueue()) {
            do throws(TransportError) {
                _ = try await transport.send(HTTPRequest(method: .get, url: url))
                return nil
            } catch {
                return error
            }
        }
    }

    private func withDriving(
        _ caller: CallersPart = CallersPart(), _ body: (CurlTransport) async throws -> Void
    ) async throws {
        signal(SIGPIPE, SIG_IGN)
        try await withTransport(CurlConfiguration(timeout: .seconds(20)), caller: caller, body)
    }

    @Test func `one request after the other is answered, over one connection`() async throws {
        try await RawServer.serving { connection in
            while connection.readRequest() != nil { connection.answer() }
        } _: { server in
            try await withDriving { transport in
                for number in 0..<5 {
                    #expect(await outcome(transport, server.url("/\(number)")).value == nil)
                }
            }
            #expect(server.requests.count == 5)
        }
    }

    @Test(arguments: [true, false])
    func `a request that comes meanwhile is carried too, whichever is answered first`(_ firstEndsFirst: Bool)
        async throws
    {
        let (arrivals, arrived) = AsyncStream<Void>.makeStream()
        let isAnswered = DispatchSemaphore(value: 0)
        let mayEnd = DispatchSemaphore(value: 0)
        try await RawServer.serving { connection in
            guard let request = connection.readRequest() else { return }
            let isFirst = request.contains("/first")
            arrived.yield()
            if isFirst == firstEndsFirst {
                // Both have come before either is answered.
                isAnswered.wait()
            } else {
                mayEnd.wait()
            }
            connection.answer()
        } _: { server in
            try await withDriving { transport in
                var arrival = arrivals.makeAsyncIterator()
                let first = outcome(transport, server.url("/first"))
                _ = await arrival.next()
                let second = outcome(transport, server.url("/second"))
                _ = await arrival.next()
                isAnswered.signal()
                if firstEndsFirst {
                    #expect(await first.value == nil)
                } else {
                    #expect(await second.value == nil)
                }
                mayEnd.signal()
                #expect(await first.value == nil)
                #expect(await second.value == nil)
                // A thread carries on now.
                isAnswered.signal()
                mayEnd.signal()
                #expect(await outcome(transport, server.url("/third")).value == nil)
            }
        }
    }

    @Test(arguments: [true, false])
    func `it ends when it is cancelled or the transport is shut down`(_ byShutdown: Bool) async throws {
        let (arrivals, arrived) = AsyncStream<Void>.makeStream()
        try await RawServer.serving { connection in
            if connection.readRequest() != nil { arrived.yield() }
            connection.waitForEnd()
        } _: { server in
            try await withDriving { transport in
                var arrival = arrivals.makeAsyncIterator()
                let task = outcome(transport, server.url())
                _ = await arrival.next()
                if byShutdown { transport.shutdown() } else { task.cancel() }
                let error = await task.value
                #expect(error?.kind == .cancelled)
                #expect(error?.delivery == .possiblySent)
                guard !byShutdown else { return }
                let next = outcome(transport, server.url())
                _ = await arrival.next()
                next.cancel()
                #expect(await next.value?.kind == .cancelled)
            }
        }
    }

    @Test func `it heeds a descriptor while it waits`() async throws {
        let (arrivals, arrived) = AsyncStream<Void>.makeStream()
        let task = Mutex<Task<TransportError?, Never>?>(nil)
        var ends: [Int32] = [-1, -1]
        try #require(pipe(&ends) == 0)
        let (readEnd, writeEnd) = (ends[0], ends[1])
        defer { for end in [readEnd, writeEnd] { close(end) } }
        let caller = CallersPart(heeding: readEnd) {
            var byte: UInt8 = 0
            _ = read(readEnd, &byte, 1)
            task.withLock { $0 }?.cancel()
        }
        try await RawServer.serving { connection in
            if connection.readRequest() != nil { arrived.yield() }
            connection.waitForEnd()
        } _: { server in
            try await withDriving(caller) { transport in
                var arrival = arrivals.makeAsyncIterator()
                let sending = outcome(transport, server.url())
                task.withLock { $0 = sending }
                _ = await arrival.next()
                _ = write(writeEnd, "x", 1)
                #expect(await sending.value?.kind == .cancelled)
            }
        }
    }

    @Test func `a task cancelled beforehand sends nothing, and the next request is carried`() async throws {
        try await RawServer.serving { connection in
            while connection.readRequest() != nil { connection.answer() }
        } _: { server in
            try await withDriving { transport in
                let gate = AsyncStream<Void>.makeStream()
                let task = Task(executorPreference: OwnQueue()) { () -> TransportError? in
                    for await _ in gate.stream {}
                    do throws(TransportError) {
                        _ = try await transport.send(HTTPRequest(method: .get, url: server.url("/never")))
                        return nil
                    } catch {
                        return error
                    }
                }
                task.cancel()
                gate.continuation.finish()
                #expect(await task.value?.delivery == .notSent)
                #expect(await outcome(transport, server.url("/next")).value == nil)
            }
            #expect(server.requests.count == 1)
        }
    }
}
