import Glibc
import Testing

@testable import Presentation

@Suite struct DescriptorSinkTests {
    private struct Pipe: ~Copyable {
        let reader: CInt
        let writer: CInt

        init(flags: CInt = 0) throws {
            var ends: [CInt] = [0, 0]
            try #require(pipe(&ends) == 0)
            for end in ends {
                try #require(fcntl(end, F_SETFD, FD_CLOEXEC) == 0 && fcntl(end, F_SETFL, flags) == 0)
            }
            (reader, writer) = (ends[0], ends[1])
        }

        func read(_ count: Int = 65_536) -> [UInt8] {
            [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
                filled = max(0, Glibc.read(reader, buffer.baseAddress, count))
            }
        }
    }

    @Test func `keeps bytes until it is flushed`() throws {
        let pipe = try Pipe(flags: O_NONBLOCK)
        defer { for end in [pipe.reader, pipe.writer] { close(end) } }
        let sink = DescriptorSink(descriptor: pipe.writer)
        try sink.write("one ")
        #expect(pipe.read().isEmpty)
        try sink.write("two")
        try sink.flush()
        #expect(pipe.read() == Array("one two".utf8))
    }

    @Test func `tells a closed pipe from other failures`() throws {
        // Other tests get their SIGPIPE back.
        let previous = signal(SIGPIPE, SIG_DFL)
        defer { signal(SIGPIPE, previous) }
        StandardDescriptors.prepare()
        let pipe = try Pipe()
        defer { close(pipe.writer) }
        close(pipe.reader)
        let sink = DescriptorSink(descriptor: pipe.writer)
        try sink.write("lost")
        #expect(throws: OutputError.closedPipe) { try sink.flush() }
        #expect(throws: OutputError.closedPipe) { try sink.write("more") }
        #expect(throws: OutputError.closedPipe) { try sink.finish() }
    }

    @Test func `reports a full disk at the last flush`() throws {
        let full = open("/dev/full", O_WRONLY | O_CLOEXEC)
        try #require(full >= 0)
        defer { close(full) }
        let sink = DescriptorSink(descriptor: full)
        try sink.write("lost")
        #expect(throws: OutputError.failed("No space left on device")) { try sink.finish() }
        #expect(throws: OutputError.failed("No space left on device")) { try sink.write("more") }
    }

    @Test func `reports a full disk in the middle`() throws {
        let full = open("/dev/full", O_WRONLY | O_CLOEXEC)
        try #require(full >= 0)
        defer { close(full) }
        let sink = DescriptorSink(descriptor: full)
        #expect(throws: OutputError.failed("No space left on device")) {
            try sink.write([UInt8](repeating: 0x61, count: 65_536))
        }
    }

    @Test func `finds out that its descriptor is closed even without output`() {
        #expect(throws: OutputError.failed("Bad file descriptor")) {
            try DescriptorSink(descriptor: -1).finish()
        }
    }

    @Test func `waits for a slow reader of a pipe that does not block`() async throws {
        let pipe = try Pipe()
        defer { close(pipe.reader) }
        let writer = pipe.writer
        try #require(fcntl(writer, F_SETFL, O_NONBLOCK) == 0)
        // More than a pipe holds, in pieces that do not divide its size.
        let piece = (0..<70_001).map { UInt8(truncatingIfNeeded: $0) }
        let writing = Task.detached {
            defer { close(writer) }
            let sink = DescriptorSink(descriptor: writer)
            for _ in 0..<20 { try sink.write(piece) }
            try sink.finish()
        }
        var received: [UInt8] = []
        while true {
            let part = pipe.read(10_000)
            if part.isEmpty { break }
            received += part
        }
        try await writing.value
        #expect(received == Array((0..<20).map { _ in piece }.joined()))
    }
}
