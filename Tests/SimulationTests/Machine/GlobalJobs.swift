import Glibc

/// Leads jobs that prefer no executor to the process that made them.
///
/// Child tasks inherit a preferred task executor, unstructured ones (`Task { … }`) do not (SE-0417), and there is one
/// in reading pages ahead. The runtime has a hook for what goes to the global executor
/// (`swift/Runtime/Concurrency.h`, `swift_task_enqueueGlobal_hook`); jobs of other threads pass through it untouched.
enum GlobalJobs {
    private typealias Original = @convention(c) (UnsafeMutableRawPointer) -> Void
    private typealias Hook = @convention(c) (UnsafeMutableRawPointer, Original) -> Void

    private static let key: pthread_key_t = {
        var key = pthread_key_t()
        pthread_key_create(&key, nil)
        return key
    }()

    /// Sets the hook, once. False when this runtime has none.
    static let isInstalled: Bool = {
        _ = key
        guard let symbol = dlsym(nil, "swift_task_enqueueGlobal_hook") else { return false }
        let hook: Hook = { job, original in
            guard let life = pthread_getspecific(GlobalJobs.key) else { return original(job) }
            Unmanaged<Life>.fromOpaque(life).takeUnretainedValue().adopt(
                unsafeBitCast(job, to: UnownedJob.self))
        }
        symbol.assumingMemoryBound(to: Hook?.self).pointee = hook
        return true
    }()

    /// Does something while jobs that this thread makes go to a process.
    static func leading<Value>(to life: Life, _ work: () -> Value) -> Value {
        pthread_setspecific(key, Unmanaged.passUnretained(life).toOpaque())
        defer { pthread_setspecific(key, nil) }
        return work()
    }
}
