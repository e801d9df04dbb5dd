import ExactJSON
import ImpactFinance
import Journal
import Money
import Testing

@testable import Operations

@Suite struct SavingPlanFileTests {
    private func saved(_ change: (inout SavedPlan) -> Void = { _ in }) throws -> SavedPlan {
        let second = try Samples.transaction("t2", ["type": "Withdrawal", "amountCents": 5])
        let third = try Samples.transaction("t3", ["amountCents": 1])
        let fourth = try Samples.transaction("t4", Samples.settled)
        let transactions = [try Samples.transaction(), second, third]
        let at = try time(Samples.at)
        var plan = SavedPlan(
            Plan(
                command: "settle",
                items: transactions.map { PlannedItem($0, .send) } + [PlannedItem(fourth, .unchanged)],
                steps: transactions.enumerated().map {
                    Step(.endTransaction(id: $0.element.id, .settled(at)), items: [$0.offset])
                }, warnings: ["careful"]),
            profile: "test", host: "https://bank.example/v1", operatorName: "anna", currency: "EUR",
            createdAt: at,
            expiresAt: try time("2026-01-06T09:00:00Z"), inputsSHA256: String(repeating: "0a", count: 32))
        change(&plan)
        return plan
    }

    private func code(_ text: String) -> SavedPlanError.Code? {
        do throws(SavedPlanError) {
            _ = try SavedPlan(text: text)
            return nil
        } catch {
            return error.code
        }
    }

    /// The text with something replaced and a hash that is right for it.
    private func forged(_ text: String, _ old: String, _ new: String) -> String {
        #expect(text.contains(old))
        return rehashed(text.replacing(old, with: new))
    }

    private func rehashed(_ text: String) -> String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let covered = lines.dropLast(3).map { $0 + "\n" }.joined()
        return covered + "  \"sha256\": \"\(SHA256.hex(of: covered))\"\n}\n"
    }

    @Test func `what is saved is read as the same plan, and written as the same text`() throws {
        var random = RandomPlan(seed: 4)
        for _ in 0..<100 {
            let plan = random.savedPlan()
            let read = try SavedPlan(text: plan.text)
            #expect(read == plan)
            #expect(read.text == plan.text)
        }
    }

    @Test func `the hash is that of all but the last two lines`() throws {
        let text = try saved().text
        #expect(rehashed(text) == text)
        #expect(text.contains("  \"sha256\": \"\(try saved().sha256)\"\n}\n"))
        #expect(
            text.hasPrefix(
                "{\n  \"format\": \"dreams-plan\",\n  \"version\": 1,\n  \"command\": \"settle\",\n"))
        #expect(text.hasSuffix("\"\n}\n"))
    }

    @Test func `totals go by type, and count only what is sent`() throws {
        #expect(
            try saved().totals == [
                PlanTotal(type: "Deposit", currency: "EUR", count: 2, amountCents: 12301),
                PlanTotal(type: "Withdrawal", currency: "EUR", count: 1, amountCents: 5),
            ])
    }

    @Test func `a total may be more than 64 bits hold`() throws {
        let plan = try saved { plan in
            for index in 0..<3 { plan.plan.items[index].observed?.amountCents = .max }
            for index in 0..<3 { plan.plan.items[index].amountCents = .max }
        }
        #expect(plan.text.contains(#""amountCents": 18446744073709551614"#))
        #expect(try SavedPlan(text: plan.text) == plan)
    }

    @Test func `an item for which only figures are sent moves nothing`() throws {
        let record = try Samples.transaction("t1", Samples.settled)
        let plan = Plan(
            command: "reconcile", items: [PlannedItem(record, .send)],
            steps: [Step(.updateAccount(AccountPatch(id: "p1")), items: [0])])
        #expect(PlanTotal.of(plan, currency: nil).isEmpty)
    }

    @Test func `a change of any byte is noticed`() throws {
        let bytes = Array(try saved().text.utf8)
        for index in bytes.indices {
            var changed = bytes
            changed[index] = changed[index] == UInt8(ascii: "1") ? UInt8(ascii: "2") : UInt8(ascii: "1")
            #expect(code(String(decoding: changed, as: UTF8.self)) != nil, "byte \(index)")
        }
    }

    @Test func `a change of any value is noticed, also one that keeps the text valid JSON`() throws {
        var random = RandomPlan(seed: 5)
        let text = random.savedPlan().text
        let json = try JSON(parsing: text)
        for changed in json.variants where changed != json {
            #expect(code(changed.text(.pretty) + "\n") != nil)
        }
    }

    @Test func `a file that was cut, lengthened or laid out anew is refused`() throws {
        let text = try saved().text
        #expect(code(String(text.dropLast(1))) == .edited)
        #expect(code(text + "\n") == .edited)
        #expect(code(text.replacing("\n", with: "\r\n")) == .edited)
        #expect(code(try JSON(parsing: text).text(.compact)) == .edited)
        #expect(code("\u{FEFF}" + text) == .edited)
        #expect(code("") == .notJSON)
    }

    @Test func `what is not JSON is told with line and column`() throws {
        do throws(SavedPlanError) {
            _ = try SavedPlan(text: "{\n  \"format\": dreams\n}\n")
            Issue.record("it was read")
        } catch {
            #expect(error.code == .notJSON)
            #expect(error.message.contains("line 2, column 13"))
        }
    }

    @Test func `other documents and other versions are told apart`() throws {
        #expect(code("[]") == .notAPlan)
        #expect(code(#"{"format":"other"}"#) == .notAPlan)
        let text = try saved().text
        #expect(code(forged(text, "\"version\": 1", "\"version\": 2")) == .version)
        #expect(code(forged(text, "\"version\": 1", "\"version\": 0")) == .broken)
        #expect(code(text.replacing("\"version\": 1", with: "\"version\": 2")) == .version)
    }

    @Test(arguments: [
        ("\"amountCents\": 12301", "\"amountCents\": 12302", "totals[0]"),
        ("\"expiresAt\": \"2026-01-06T", "\"expiresAt\": \"2026-01-04T", "expiresAt"),
        ("\"inputsSHA256\": \"0a", "\"inputsSHA256\": \"0A", "inputsSHA256"),
        ("\"path\": \"/transactions/t2\"", "\"path\": \"/transactions/t9\"", "requests[1].path"),
        ("\"operator\": \"anna\"", "\"operator\": \"anna\",\n  \"more\": 1", "more"),
        ("\"warnings\": [\n    \"careful\"", "\"warnings\": [\n    \"care\\u0066ul\"", "line"),
        ("\"createdAt\": \"2026-01-05T09:00:00Z\"", "\"createdAt\": \"2026-01-05T10:00:00+01:00\"", "line 9"),
    ])
    func `content that cannot be right is refused even with the right hash`(
        old: String, new: String, place: String
    )
        throws
    {
        let text = forged(try saved().text, old, new)
        do throws(SavedPlanError) {
            _ = try SavedPlan(text: text)
            Issue.record("it was read")
        } catch {
            #expect(error.code == .broken)
            #expect(error.message.contains(place), "\(error.message)")
        }
    }

    @Test func `a plan is for one service, one profile and one time`() throws {
        let plan = try saved()
        func refusal(
            _ profile: String? = "test", _ host: String = "https://bank.example/v1",
            at now: String = "2026-01-05T10:00:00Z"
        ) throws -> SavedPlanError? {
            plan.refusal(profile: profile, host: host, now: try time(now))
        }
        #expect(try refusal() == nil)
        #expect(try refusal("other")?.code == .otherProfile)
        #expect(try refusal(nil)?.code == .otherProfile)
        #expect(try refusal("test", "https://bank.example/v2")?.code == .otherHost)
        #expect(try refusal(at: "2026-01-06T08:59:59.999Z") == nil)
        #expect(try refusal(at: "2026-01-06T09:00:00Z")?.code == .expired)
        #expect(try refusal(at: "2026-01-06T09:00:00Z")?.message.contains("2026-01-06T09:00:00Z") == true)
        #expect(try refusal(at: "2026-01-05T08:55:00Z") == nil)
        #expect(try refusal(at: "2026-01-05T08:54:59Z")?.code == .notYetValid)
        #expect(
            try saved { $0.profile = nil }.refusal(profile: nil, host: plan.host, now: plan.createdAt) == nil)
    }
}
