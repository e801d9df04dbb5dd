import Glibc
import Synchronization

/// Writes to a file descriptor through a buffer of its own, and notices every failure.
///
/// The process must ignore `SIGPIPE` (``StandardDescriptors/prepare()``), else a closed pipe ends it at once
/// instead of throwing ``OutputError/closedPipe``. After a failure nothing more is written and every call
/// throws the same error again. The descriptor is not closed.
public final class DescriptorSink: ByteSink {
    private struct State {
        var buffer: [UInt8] = []
        var failure: OutputError?
    }

    private let descriptor: CInt
    private let capacity: Int
    private let state = Mutex(State())

    /// Writes to an open descriptor; `capacity` is how many bytes may wait, 0 for none.
    ///
    /// Each page of the buffer that is touched for the first time costs more than the bytes on it: a larger one saves
    /// less in calls of the system than that.
    public init(descriptor: CInt, capacity: Int = 32_768) {
        self.descriptor = descriptor
        self.capacity = capacity
    }

    /// The standard output of the process, buffered.
    public static func standardOutput() -> DescriptorSink {
        DescriptorSink(descriptor: STDOUT_FILENO)
    }

    /// The standard error of the process, unbuffered.
    public static func standardError() -> DescriptorSink {
        DescriptorSink(descriptor: STDERR_FILENO, capacity: 0)
    }

    /// Takes bytes, writing when the buffer has no room for them.
    public func write(_ bytes: [UInt8]) throws(OutputError) {
        try update { (state) throws(OutputError) in
            if bytes.count > capacity - state.buffer.count { try drain(&state) }
            if bytes.count > capacity { return try deliver(bytes) }
            if state.buffer.capacity < capacity { state.buffer.reserveCapacity(capacity) }
            state.buffer.append(contentsOf: bytes)
        }
    }

    /// Writes what is in the buffer.
    public func flush() throws(OutputError) {
        try update { (state) throws(OutputError) in try drain(&state) }
    }

    /// Writes what is in the buffer and asks the file system for errors it has kept back.
    ///
    /// Network file systems report a full disk only when a descriptor is closed (`close(2)`). A duplicate is
    /// closed for that, so that no later file becomes the standard output by accident.
    public func finish() throws(OutputError) {
        try update { (state) throws(OutputError) in
            try drain(&state)
            let duplicate = dup(descriptor)
            if duplicate < 0 {
                // That there is no room for a duplicate says nothing about what was written.
                guard [EMFILE, ENFILE, ENOMEM].contains(errno) else { throw Self.error(errno) }
                return
            }
            // Linux has closed the descriptor even when it says EINTR.
            guard close(duplicate) == 0 || errno == EINTR else { throw Self.error(errno) }
        }
    }

    /// Finds out whether anybody can still read what is written, for a program that has nothing to write just now.
    ///
    /// - Throws: ``OutputError/closedPipe`` when the other end of the pipe, socket or terminal is gone.
    public func checkReader() throws(OutputError) {
        var entry = pollfd(fd: descriptor, events: 0, revents: 0)
        // A pipe whose reader is gone reports POLLERR (poll(2)), a terminal or socket POLLHUP.
        guard poll(&entry, 1, 0) == 1, entry.revents & Int16(POLLERR | POLLHUP) != 0 else { return }
        throw .closedPipe
    }

    private func update(_ body: (inout State) throws(OutputError) -> Void) throws(OutputError) {
        let failure = state.withLock { (state) -> OutputError? in
            if state.failure == nil {
                do throws(OutputError) { try body(&state) } catch {
                    state.failure = error
                    state.buffer = []
                }
            }
            return state.failure
        }
        if let failure { throw failure }
    }

    private func drain(_ state: inout State) throws(OutputError) {
        try deliver(state.buffer)
        state.buffer.removeAll(keepingCapacity: true)
    }

    private func deliver(_ bytes: [UInt8]) throws(OutputError) {
        let failure = bytes.withUnsafeBytes { writeAll($0) }
        if let failure { throw Self.error(failure) }
    }

    /// Writes everything; gives the `errno` when that is impossible.
    private func writeAll(_ bytes: UnsafeRawBufferPointer) -> CInt? {
        var rest = bytes[...]
        while !rest.isEmpty {
            let written = Glibc.write(
                descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
            if written >= 0 {
                rest = rest.dropFirst(written)
            } else if errno == EAGAIN {
                // Whoever shares the terminal or pipe has made it non-blocking.
                var entry = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                guard poll(&entry, 1, -1) >= 0 || errno == EINTR else { return errno }
            } else if errno != EINTR {
                return errno
            }
        }
        return nil
    }

    private static func error(_ number: CInt) -> OutputError {
        number == EPIPE ? .closedPipe : .failed(String(cString: strerror(number)))
    }
}
