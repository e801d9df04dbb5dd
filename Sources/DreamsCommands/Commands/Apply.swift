import ArgumentParser
import Glibc
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
            try checkOwner()
            let saved = try SavedPlan(text: String(decoding: try input.read(), as: UTF8.self))
            session.turn(to: Service(ofCommand: saved.plan.command))
            if let refusal = saved.refusal(
                profile: session.settings.profile?.value, host: try session.host, now: session.now)
            {
                throw refusal
            }
            if session.subject == .impactFinance, let own = session.currency?.code, let its = saved.currency,
                own != its
            {
                throw CommandFailure(
                    .inputData, code: "plan_other_currency",
                    "the plan counts in \(its), and the settings say \(own); nothing was sent",
                    hint: "use the settings that it was made with")
            }
            var run = try await WriteRun(session: session, options: write)
            run.saved = saved
            try await run.refuseSecondUse()
            let plan = try await session.refresh(saved.plan)
            if plan.command == "reconcile" {
                let command = ReconcileCommand(figures: FiguresTable(), ignoreOpen: false, session: session)
                run.complete = { try await command.complete($0, plan) }
            }
            try await run.perform(plan)
        }
    }

    /// Whoever can write the plan decides what is sent.
    private func checkOwner() throws {
        var status = stat()
        guard plan != "-", stat(plan, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return }
        guard status.st_mode & 0o022 == 0, status.st_uid == getuid() || status.st_uid == 0 else {
            throw CommandFailure(
                .inputData, code: "plan_not_private", "others can change \(plan); nothing was sent",
                hint: "make the plan again with --plan-out FILE, which lets nobody else write it")
        }
    }
}

extension SavedPlan {
    /// Refuses a plan that a run has carried out, or begun to.
    ///
    /// - Throws: ``CommandFailure`` with status 65 that names the run.
    func refuseSecondUse(_ journal: any JournalStore) async throws {
        let hash = sha256
        for head in try await journal.runHeads() where head.planSHA256 == hash {
            // One that died before all of it was recorded has sent nothing.
            guard try RunState(run: head.run, try await journal.records(ofRun: head.run)).isWhole else {
                continue
            }
            throw refusal(head)
        }
    }

    private func refusal(_ head: RunHead) -> CommandFailure {
        CommandFailure(
            .inputData, code: "plan_applied",
            "the plan was applied before, by run \(head.run) at \(head.start.at); nothing was sent",
            hint:
                "`dreams journal show \(head.run)` shows what became of it, `dreams resume \(head.run)` does what "
                + "is left")
    }
}
