import Glibc

/// Gathers what comes out of descriptors, without threads and without blocking for long.
struct Collector {
    private(set) var outputs: [[UInt8]]
    private var descriptors: [Int32]

    /// Takes over the descriptors.
    init(_ descriptors: [Int32]) {
        self.descriptors = descriptors
        outputs = descriptors.map { _ in [] }
        for descriptor in descriptors { _ = fcntl(descriptor, F_SETFL, O_NONBLOCK) }
    }

    /// Whether all have come to their end.
    var isFinished: Bool { descriptors.allSatisfy { $0 < 0 } }

    /// Waits until something comes, for so many milliseconds at most, and takes it.
    mutating func collect(_ milliseconds: Int32) {
        // A negative descriptor is passed over (poll(2)).
        var polled = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        guard poll(&polled, nfds_t(polled.count), milliseconds) > 0 else { return }
        for (index, entry) in polled.enumerated() where entry.revents != 0 { drain(index) }
    }

    private mutating func drain(_ index: Int) {
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(descriptors[index], &chunk, chunk.count)
            if count > 0 {
                outputs[index] += chunk[..<count]
            } else if count < 0, errno == EINTR {
                continue
            } else if count < 0, errno == EAGAIN {
                return
            } else {
                // The end; a terminal that nobody has open any more answers EIO.
                close(descriptors[index])
                descriptors[index] = -1
                return
            }
        }
    }

    /// Gives up what has not come to its end.
    mutating func finish() {
        for (index, descriptor) in descriptors.enumerated() where descriptor >= 0 {
            close(descriptor)
            descriptors[index] = -1
        }
    }
}
