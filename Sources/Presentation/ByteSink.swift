import Synchronization

/// Takes bytes in order. Safe to use from several threads; each call's bytes stay together.
public protocol ByteSink: AnyObject, Sendable {
    /// Takes bytes, possibly keeping them until ``flush()``.
    ///
    /// - Throws: ``OutputError`` when bytes, these or earlier ones, could not be delivered.
    func write(_ bytes: [UInt8]) throws(OutputError)

    /// Delivers what was kept.
    ///
    /// - Throws: ``OutputError`` when bytes could not be delivered.
    func flush() throws(OutputError)

    /// Delivers what was kept and asks the system whether all of it arrived, as far as it can tell.
    ///
    /// - Throws: ``OutputError`` when bytes could not be delivered.
    func finish() throws(OutputError)
}

extension ByteSink {
    /// Takes a text as UTF-8.
    ///
    /// - Throws: ``OutputError`` when bytes could not be delivered.
    public func write(_ text: String) throws(OutputError) {
        try write(Array(text.utf8))
    }

    /// The same as ``flush()``.
    ///
    /// - Throws: ``OutputError`` when bytes could not be delivered.
    public func finish() throws(OutputError) { try flush() }
}

/// Keeps everything in memory.
public final class MemorySink: ByteSink {
    private let storage = Mutex<[UInt8]>([])

    /// Makes an empty sink.
    public init() {}

    /// Everything written so far.
    public var bytes: [UInt8] { storage.withLock { $0 } }

    /// Everything written so far, read as UTF-8.
    public var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Takes bytes.
    public func write(_ bytes: [UInt8]) {
        storage.withLock { $0.append(contentsOf: bytes) }
    }

    /// Does nothing: nothing is kept back.
    public func flush() {}
}
