import ExactJSON
import Testing

@testable import Operations

/// As much of JSON Schema (draft 2020-12) as the schema of plans uses. A keyword that it does not know is a problem.
private struct SchemaWalk {
    let root: JSON

    /// What is wrong with a value, each with its place.
    func problems(_ value: JSON, _ schema: JSON, _ place: String = "$") -> [String] {
        guard case .object(let keywords) = schema else { return ["\(place): the schema is not an object"] }
        return keywords.members.flatMap { problems(value, $0.name, $0.value, schema, place) }
    }

    private func problems(
        _ value: JSON, _ keyword: String, _ argument: JSON, _ schema: JSON, _ place: String
    ) -> [String] {
        func unless(_ isRight: Bool) -> [String] { isRight ? [] : ["\(place): \(keyword)"] }
        switch keyword {
        case "$schema", "$id", "$defs", "title", "description": return []
        case "$ref":
            let name = argument.stringValue?.split(separator: "/").last.map(String.init) ?? ""
            guard argument == .string("#/$defs/\(name)"), let target = root["$defs"]?[name] else {
                return ["\(place): there is no \(argument.text())"]
            }
            return problems(value, target, place)
        case "type":
            let names = argument.arrayValue?.compactMap(\.stringValue) ?? [argument.stringValue ?? ""]
            return unless(names.contains { Self.has(value, type: $0) })
        case "const": return unless(value == argument)
        case "enum": return unless(argument.arrayValue?.contains(value) ?? false)
        case "minimum": return unless((value.integerValue ?? .min) >= (argument.integerValue ?? .max))
        case "minItems": return unless(Int64(value.arrayValue?.count ?? 0) >= argument.integerValue ?? .max)
        case "pattern":
            guard let text = value.stringValue, let pattern = try? Regex(argument.stringValue ?? "(") else {
                return unless(false)
            }
            return unless(text.firstMatch(of: pattern) != nil)
        case "required":
            let names = argument.arrayValue?.compactMap(\.stringValue) ?? []
            return names.filter { value[$0] == nil }.map { "\(place): lacks \($0)" }
        case "properties":
            guard case .object(let object) = value else { return [] }
            return object.members.flatMap { member in
                argument[member.name].map { problems(member.value, $0, "\(place).\(member.name)") } ?? []
            }
        case "additionalProperties":
            guard argument == false, case .object(let object) = value else {
                return unless(argument == false)
            }
            return object.members.filter { schema["properties"]?[$0.name] == nil }.map {
                "\(place): has \($0.name)"
            }
        case "items":
            return (value.arrayValue ?? []).enumerated().flatMap {
                problems($0.element, argument, "\(place)[\($0.offset)]")
            }
        case "oneOf", "anyOf":
            let fitting = argument.arrayValue?.count { problems(value, $0, place).isEmpty } ?? 0
            return unless(keyword == "oneOf" ? fitting == 1 : fitting > 0)
        default: return ["\(place): unknown keyword \(keyword)"]
        }
    }

    private static func has(_ value: JSON, type: String) -> Bool {
        switch (value, type) {
        case (.null, "null"), (.bool, "boolean"), (.integer, "integer"), (.integer, "number"),
            (.number, "number"),
            (.string, "string"), (.array, "array"), (.object, "object"):
            true
        case (.number(let text), "integer"): text.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2D }
        default: false
        }
    }

    /// The places of schemas that allow members which they do not name.
    func open(_ schema: JSON, _ place: String = "$") -> [String] {
        switch schema {
        case .object(let object):
            let isOpen = schema["properties"] != nil && schema["additionalProperties"] != false
            return (isOpen ? [place] : []) + object.members.flatMap { open($0.value, "\(place).\($0.name)") }
        case .array(let elements): return elements.flatMap { open($0, place) }
        default: return []
        }
    }

    /// The names of definitions that nothing refers to.
    var unused: [String] {
        guard case .object(let definitions)? = root["$defs"] else { return [] }
        let text = PlanSchema.text
        return definitions.members.map(\.name).filter { !text.contains("\"#/$defs/\($0)\"") }
    }
}

@Suite struct SavingSchemaTests {
    private let schema: JSON
    private let walk: SchemaWalk

    init() throws {
        schema = try JSON(parsing: PlanSchema.text)
        walk = SchemaWalk(root: schema)
    }

    @Test(arguments: Plan.commands)
    func `a saved plan of every command fits the schema`(command: String) throws {
        var random = RandomPlan(seed: 6)
        for _ in 0..<60 {
            let json = try JSON(parsing: random.savedPlan(command).text)
            let problems = walk.problems(json, schema)
            #expect(problems.isEmpty, "\(problems.prefix(5))")
        }
    }

    @Test func `the schema names every member, and has no part without use`() {
        #expect(walk.open(schema).isEmpty)
        #expect(walk.unused.isEmpty)
        #expect(PlanSchema.text.hasSuffix("}\n"))
    }

    @Test func `the schema knows every request that a plan may hold`() {
        for action in WriteRequest.Action.allCases {
            #expect(PlanSchema.text.contains("\"const\": \"\(action.rawValue)\""))
        }
    }

    /// Most changes break the schema; those that it cannot see are of free texts, numbers and times.
    @Test func `the schema refuses members that are missing, misnamed or of another type`() throws {
        var random = RandomPlan(seed: 7)
        for command in Plan.commands {
            let json = try JSON(parsing: random.savedPlan(command).text)
            guard case .object(let document) = json else { continue }
            for index in document.members.indices {
                var (less, renamed, retyped) = (document, document, document)
                less.members.remove(at: index)
                renamed.members[index].name += "x"
                retyped.members[index].value = .bool(true)
                for changed in [less, renamed, retyped] {
                    #expect(!walk.problems(.object(changed), schema).isEmpty)
                }
            }
        }
    }
}
