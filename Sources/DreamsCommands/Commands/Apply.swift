import ArgumentParser
import Journal
import Operations

struct Apply: AsyncParsableCommand {
    static let configuration = CommandConfiguration.leaf(
        commandName: "apply",
        abstract: "Carry out a saved plan, exactly that one, and once.",
        discussion: """
            Examples:
              dreams settle --file ids.txt --plan-out plan.json
              dreams apply plan.json
              dreams apply plan.json --yes -o ndjson

            Every item is read again first; what is no longer as the plan saw it is refused. \
            A plan that was edited, has expired, was made for another service or profile, or \
            was applied before is refused as a whole.
            """)

    @Argument(
        help: ArgumentHelp("The plan that --plan-out saved; - is standard input.", valueName: "plan"),
        completion: .file(extensions: ["json"]))
    var plan: String

    @OptionGroup(title: "Writing") var write: WriteOptions
    @OptionGroup(title: "Global options") var global: GlobalOptions

    func run() async throws {
        try await Session.run(global) { session in
            guard write.planOut == nil else {
                throw CommandFailure(.usage, code: "usage", "--plan-out does not go with apply")
            }
            let input = InputSource(argument: plan)
            let saved = try SavedPlan(text: String(decoding: try input.read(), as: UTF8.self))
            if let refusal = saved.refusal(
                profile: session.settings.profile?.value, host: try session.host, now: session.now)
            {
                throw refusal
            }
            var run = try await WriteRun(session: session, options: write)
            run.saved = saved
            try await run.refuseSecondUse()
            let refresher = PlanRefresher(
                client: try session.impactFinance(), concurrency: session.concurrency)
            try await run.perform(try await session.reading { try await refresher.refresh(saved.plan) })
        }
    }
}

extension SavedPlan {
    /// Refuses a plan that a run has carried out, or begun to.
    ///
    /// - Throws: ``CommandFailure`` with status 65 that names the run.
    func refuseSecondUse(_ journal: any JournalStore) async throws {
        let hash = sha256
        guard let head = try await journal.runHeads().first(where: { $0.planSHA256 == hash }) else { return }
        throw CommandFailure(
            .inputData, code: "plan_applied",
            "the plan was applied before, by run \(head.run) at \(head.start.at); nothing was sent",
            hint:
                "`dreams journal show \(head.run)` shows what became of it, `dreams resume \(head.run)` does what "
                + "is left")
    }
}
