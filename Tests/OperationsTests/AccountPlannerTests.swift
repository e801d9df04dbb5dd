import ExactJSON
import Money
import Testing

@testable import ImpactFinance
@testable import Operations

@Suite struct AccountPlannerTests {
    private let new = NewAccount(
        type: .performance, userId: "u1", externalId: "x1", figures: AccountFigures(balanceCents: 500))

    private func account(_ changes: [String: JSON] = [:]) throws -> Account {
        var object: JSONObject = [
            "type": "Performance", "id": "a1", "externalId": "x1", "user": ["type": "User", "id": "u1"],
            "balanceCents": 500, "valuationAt": "2026-11-01T00:00:00Z",
        ]
        for (name, value) in changes { object[name] = value }
        return try Account(JSONCursor(.object(object)))
    }

    private func code(_ plan: Plan) -> String? {
        #expect(plan.steps.isEmpty)
        guard case .refused(let error) = plan.items[0].decision else { return nil }
        return error.code
    }

    @Test func `an account that is there already is not announced again`() throws {
        let plan = AccountPlanner.plan(new, namesakes: [try account()], setup: nil)
        #expect(plan.steps.isEmpty)
        #expect(plan.items.map(\.decision) == [.unchanged])
        #expect(plan.items[0].id == "a1")
    }

    @Test(arguments: [("type", "SharedSavings"), ("balanceCents", 501)] as [(String, JSON)])
    func `an account that differs is in the way`(_ name: String, _ value: JSON) throws {
        let plan = AccountPlanner.plan(new, namesakes: [try account([name: value])], setup: nil)
        #expect(code(plan) == "conflict")
    }

    @Test func `two accounts under one external id are in the way of a third`() throws {
        let plan = AccountPlanner.plan(
            new, namesakes: [try account(), try account(["id": "a2"])], setup: nil)
        #expect(code(plan) == "conflict")
    }

    @Test func `each kind of account takes its own changes and no other`() throws {
        let figures = AccountPatch(id: "a1", figures: AccountFigures(balanceCents: 600))
        let name = AccountPatch(id: "a1", externalId: "x2")
        let savings = try account(["type": "SharedSavings"])
        #expect(code(AccountUpdatePlanner.plan(figures, savings)) == "wrong_account_type")
        #expect(code(AccountUpdatePlanner.plan(name, try account())) == "wrong_account_type")
        #expect(AccountUpdatePlanner.plan(figures, try account()).steps.count == 1)
        #expect(AccountUpdatePlanner.plan(name, savings).steps.count == 1)
        #expect(code(AccountUpdatePlanner.plan(name, nil)) == "unknown_account")
    }

    @Test func `older figures do not replace newer ones`() throws {
        let time = try Timestamp(rfc3339: "2026-10-01T00:00:00Z")
        let patch = AccountPatch(id: "a1", figures: AccountFigures(balanceCents: 600, valuationAt: time))
        #expect(code(AccountUpdatePlanner.plan(patch, try account())) == "older_figures")
    }

    @Test func `a plan is refused when what it changes was changed, and not for anything else`() throws {
        let patch = AccountPatch(id: "a1", figures: AccountFigures(balanceCents: 600, liquidBalanceCents: 5))
        let plan = AccountUpdatePlanner.plan(patch, try account())
        func fresh(_ account: Account?) -> Plan {
            var facts = PlanRefresher.Facts()
            facts.accounts["a1"] = account
            return PlanRefresher.refresh(plan, facts)
        }
        #expect(fresh(try account()).steps == plan.steps)
        #expect(fresh(try account(["externalId": "x9"])).steps == plan.steps)
        #expect(code(fresh(try account(["balanceCents": 501]))) == "drifted")
        #expect(code(fresh(nil)) == "drifted")
        let done = fresh(try account(["balanceCents": 600, "liquidBalanceCents": 5]))
        #expect(done.items.map(\.decision) == [.unchanged])
    }
}
