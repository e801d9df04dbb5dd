/// One entry of `errors`. The members are optional, as in the documented form.
struct TestbankProblem: Equatable, Sendable {
    enum Source: Equatable, Sendable {
        case pointer(String)
        case parameter(String)
        case header(String)

        var json: JSON {
            switch self {
            case .pointer(let value): ["pointer": .string(value)]
            case .parameter(let value): ["parameter": .string(value)]
            case .header(let value): ["header": .string(value)]
            }
        }
    }

    var title: String?
    var code: String?
    var detail: String
    var source: Source?
}

/// A request to Testbank that is refused: nothing of it is applied.
struct TestbankRefusal: Error, Sendable {
    var status: Int
    var problems: [TestbankProblem]
    var headers: [(name: String, value: String)] = []
    /// A request that does not pass validation: its status is a matter of profile.
    var isValidation = false

    init(
        _ status: Int, code: String? = nil, title: String? = nil, _ detail: String,
        source: TestbankProblem.Source? = nil, headers: [(name: String, value: String)] = []
    ) {
        self.status = status
        problems = [TestbankProblem(title: title, code: code, detail: detail, source: source)]
        self.headers = headers
    }

    init(invalid problems: [TestbankProblem]) {
        status = 422
        self.problems = problems
        isValidation = true
    }

    static func invalid(_ pointer: String, _ detail: String) -> TestbankRefusal {
        TestbankRefusal(invalid: [TestbankProblems.problem(pointer, detail)])
    }

    static func badParameter(_ name: String, _ detail: String) -> TestbankRefusal {
        TestbankRefusal(400, title: "Bad Request", "\(name) \(detail)", source: .parameter(name))
    }

    static func notFound(_ what: String, source: TestbankProblem.Source? = nil) -> TestbankRefusal {
        TestbankRefusal(
            404, code: "RESOURCE_NOT_FOUND", title: "Not Found", "\(what) not found", source: source)
    }

    static let notAuthenticated = TestbankRefusal(
        401, code: "NOT_AUTHENTICATED", title: "Unauthorized", "A valid token is required",
        headers: [("WWW-Authenticate", "Bearer")])

    /// The answer, in the form that the quirks ask for.
    func response(_ quirks: Set<TestbankQuirk>) -> Response {
        var status = self.status
        var inBody = self.status
        if isValidation {
            if quirks.contains(.validation500) {
                (status, inBody) = (500, 400)
            } else if quirks.contains(.validation400) {
                (status, inBody) = (400, 400)
            }
        }
        let entries = problems.map { problem -> JSON in
            if quirks.contains(.detailOnlyErrors) { return ["detail": .string(problem.detail)] }
            var entry: JSONObject = [
                "status": quirks.contains(.numericErrorStatus)
                    ? .integer(Int64(inBody)) : .string(String(inBody))
            ]
            if let code = problem.code { entry.append("code", .string(code)) }
            if let title = problem.title { entry.append("title", .string(title)) }
            entry.append("detail", .string(problem.detail))
            if let source = problem.source { entry.append("source", source.json) }
            return .object(entry)
        }
        var response = Testbank.json(status, ["errors": .array(entries)])
        response.headers += headers
        return response
    }
}

/// Gathers everything that is wrong with a body, so that one answer tells it all.
final class TestbankProblems {
    private(set) var problems: [TestbankProblem] = []

    static func problem(_ pointer: String, _ detail: String) -> TestbankProblem {
        TestbankProblem(
            title: "Validation Error", code: "VALIDATION_ERROR", detail: detail, source: .pointer(pointer))
    }

    func add(_ pointer: String, _ detail: String) {
        problems.append(TestbankProblems.problem(pointer, detail))
    }

    func check() throws(TestbankRefusal) {
        if !problems.isEmpty { throw TestbankRefusal(invalid: problems) }
    }
}
