import ArgumentParser

/// What every command has that changes something.
struct WriteOptions: ParsableArguments {
    @Flag(name: .shortAndLong, help: "Go ahead without being asked. Lifts no limit.")
    var yes = false

    @Flag(name: [.customShort("n"), .long], help: "Show what would be sent, and send nothing.")
    var dryRun = false

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Refuse the run when more items would be sent.", valueName: "count"))
    var maxCount: Int?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Refuse the run when an item moves more.", valueName: "amount"))
    var maxAmount: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Refuse the run when all items together move more.", valueName: "amount"))
    var maxTotal: String?

    @Option(
        help: ArgumentHelp(
            "Save the plan, to be carried out by `dreams apply`, and send nothing.", valueName: "file"),
        completion: .file())
    var planOut: String?

    @Option(
        name: .customLong("plan-ttl"), parsing: .unconditional,
        help: ArgumentHelp("How long a saved plan may be applied.", valueName: "duration"))
    var planTTL = "24h"

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "How long to wait for another run at the same service to end.", valueName: "duration"))
    var lockTimeout = "60s"

    /// Whether nothing is to be sent.
    var onlyPlans: Bool { dryRun || planOut != nil }

    /// How long a saved plan may be applied.
    var planLifetime: Duration {
        get throws { try OptionValue.duration(planTTL, "--plan-ttl") }
    }

    /// How long to wait for the lock.
    var lockWait: Duration {
        get throws { try OptionValue.duration(lockTimeout, "--lock-timeout") }
    }

    /// Reads what has not been read yet, so that a wrong value is told before anything is done.
    func check() throws {
        if planOut == "-" || planOut == "" {
            throw CommandFailure(
                .usage, code: "usage", "--plan-out: name a file; results go to standard output")
        }
        _ = try planLifetime
        _ = try lockWait
    }
}
