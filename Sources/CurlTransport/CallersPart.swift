/// For a program that makes only one request and needs no other thread for it: the thread that makes the very first
/// request also carries it. Only for a program that ignores SIGPIPE.
public struct CallersPart: Sendable {
    /// A file descriptor that the thread heeds while it waits; nil for none.
    let descriptor: Int32?
    /// Called on that thread when there is something to read from the descriptor, again and again until it is read.
    let whenReadable: @Sendable () -> Void

    /// Makes it do nothing else meanwhile.
    public init() {
        descriptor = nil
        whenReadable = {}
    }

    /// Makes it heed a descriptor, which stays the caller's.
    public init(heeding descriptor: Int32, _ whenReadable: @escaping @Sendable () -> Void) {
        self.descriptor = descriptor
        self.whenReadable = whenReadable
    }
}
