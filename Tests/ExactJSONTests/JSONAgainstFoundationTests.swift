import ExactJSON
import Foundation
import Testing

@Suite struct JSONAgainstFoundationTests {
    @Test(arguments: [JSONStyle.compact, .pretty]) func `Foundation reads what we write`(style: JSONStyle)
        throws
    {
        var random = RandomJSON(seed: 21)
        for _ in 0..<300 {
            let value = random.value()
            let decoded = try JSONDecoder().decode(Foreign.self, from: Data(portable(value).text(style).utf8))
            #expect(decoded == Foreign(value))
        }
    }

    @Test func `we read what Foundation writes`() throws {
        var random = RandomJSON(seed: 22)
        for _ in 0..<300 {
            let value = Foreign(random.value())
            let data = try JSONEncoder().encode(value)
            #expect(Foreign(try JSON(parsing: [UInt8](data))) == value)
        }
    }

    /// Without numbers that Foundation refuses or rounds.
    private func portable(_ json: JSON) -> JSON {
        switch json {
        case .number: .number("0.5")
        case .array(let elements): .array(elements.map(portable))
        case .object(let object):
            .object(JSONObject(object.members.map { .init(name: $0.name, value: portable($0.value)) }))
        default: json
        }
    }
}

/// A value as Foundation's coders see it; every number that is not an integer is one half.
private enum Foreign: Codable, Equatable {
    case null, half
    case bool(Bool)
    case integer(Int64)
    case string(String)
    case array([Foreign])
    case object([String: Foreign])

    init(_ json: JSON) {
        switch json {
        case .null: self = .null
        case .bool(let value): self = .bool(value)
        case .integer(let value): self = .integer(value)
        case .number: self = .half
        case .string(let text): self = .string(text)
        case .array(let elements): self = .array(elements.map(Foreign.init))
        case .object(let object):
            let pairs = object.members.map { ($0.name, Foreign($0.value)) }
            self = .object(Dictionary(uniqueKeysWithValues: pairs))
        }
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let value = try? container.decode(Bool.self) {
            self = .bool(value)
        } else if let value = try? container.decode(Int64.self) {
            self = .integer(value)
        } else if (try? container.decode(Double.self)) == 0.5 {
            self = .half
        } else if let text = try? container.decode(String.self) {
            self = .string(text)
        } else if let elements = try? container.decode([Foreign].self) {
            self = .array(elements)
        } else {
            self = .object(try container.decode([String: Foreign].self))
        }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .null: try container.encodeNil()
        case .half: try container.encode(0.5)
        case .bool(let value): try container.encode(value)
        case .integer(let value): try container.encode(value)
        case .string(let text): try container.encode(text)
        case .array(let elements): try container.encode(elements)
        case .object(let members): try container.encode(members)
        }
    }
}
