import Operations
import Testing

@Suite struct SavingDigestTests {
    @Test func `the bytes are as they are documented`() {
        var digest = InputsDigest(command: "settle")
        digest.add(input: "stdin", Array("t1\n".utf8))
        #expect(
            String(decoding: digest.bytes, as: UTF8.self)
                == "15:dreams-inputs-1,6:settle,1:1,5:stdin,3:t1\n,1:0,")
        // printf '15:dreams-inputs-1,6:settle,1:1,5:stdin,3:t1\n,1:0,' | sha256sum
        #expect(digest.sha256 == "5dc28e817f4623de563e1a74031d3728faf5d33827abb9f48eaf25e4f6d28d3c")
    }

    @Test func `everything that matters changes the hash, and nothing else`() {
        func hash(_ command: String = "settle", _ change: (inout InputsDigest) -> Void) -> String {
            var digest = InputsDigest(command: command)
            change(&digest)
            return digest.sha256
        }
        let hashes = [
            hash { _ in }, hash("fail") { _ in }, hash { $0.add(input: "ids", [0x61]) },
            hash { $0.add(input: "ids", [0x61, 0xFF]) }, hash { $0.add(input: "accounts", [0x61]) },
            hash { $0.add(input: "ids", ["a"]) }, hash { $0.add(input: "ids", ["a", "b"]) },
            hash { $0.add(input: "ids", ["ab"]) }, hash { $0.add(input: "ids", ["a,1:b"]) },
            hash { $0.add(option: "at", "x") }, hash { $0.add(option: "at", "") },
            hash { $0.add(option: "a", "tx") },
            hash {
                $0.add(option: "settle", "1")
                $0.add(option: "settle", "2")
            },
            hash {
                $0.add(option: "settle", "2")
                $0.add(option: "settle", "1")
            },
        ]
        #expect(Set(hashes).count == hashes.count)
        #expect(hash { $0.add(option: "at", nil) } == hash { _ in })
        let first = hash {
            $0.add(option: "b", "1")
            $0.add(option: "a", "2")
        }
        let second = hash {
            $0.add(option: "a", "2")
            $0.add(option: "b", "1")
        }
        #expect(first == second)
    }
}
