import Glibc
import Testing

@testable import Journal

@Suite struct SHA256Tests {
    /// FIPS 180-4's examples, from NIST's page of examples with intermediate values.
    @Test(
        arguments: [
            ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
            (
                "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
                "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
            ),
            (
                "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmn"
                    + "hijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
                "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
            ),
        ])
    func `gives the standard's examples`(text: String, expected: String) {
        #expect(SHA256.hex(of: text) == expected)
        #expect(SHA256.hex(of: Array(text.utf8)) == expected)
    }

    @Test func `hashes a million letters`() {
        let expected = "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
        #expect(SHA256.hex(of: [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000)) == expected)
    }

    @Test func `pieces of any size give the hash of the whole`() {
        var generator = SystemRandomNumberGenerator()
        for length in [0, 1, 55, 56, 57, 63, 64, 65, 119, 120, 127, 128, 129, 1000] {
            let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &generator) }
            for size in [1, 3, 63, 64, 65, 200] {
                var hash = SHA256()
                for start in stride(from: 0, to: length, by: size) {
                    hash.update(Array(bytes[start..<min(start + size, length)]))
                }
                #expect(hash.hex == SHA256.hex(of: bytes), "\(length) bytes in pieces of \(size)")
            }
        }
    }

    @Test func `the processor's own instructions and the portable way agree`() {
        var generator = SystemRandomNumberGenerator()
        for blocks in [0, 1, 2, 3, 17] {
            let bytes = (0..<blocks * SHA256.blockSize).map { _ in
                UInt8.random(in: 0...255, using: &generator)
            }
            var (fast, portable) = (SHA256.initialState, SHA256.initialState)
            bytes.withUnsafeBytes { SHA256.compress($0, into: &fast) }
            bytes.withUnsafeBytes { SHA256.compressPortably($0, into: &portable) }
            #expect(fast == portable, "\(blocks) blocks")
        }
    }

    @Test func `agrees with sha256sum about random bytes of every length`() throws {
        let folder = try TemporaryFolder()
        var generator = SystemRandomNumberGenerator()
        var expected = ""
        for length in 0...300 {
            let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &generator) }
            try folder.write(bytes, to: "\(1000 + length)")
            expected += SHA256.hex(of: bytes) + "  \(1000 + length)\n"
        }
        try folder.write(Array(expected.utf8), to: "sums")
        let result = try Shell.run("cd '\(folder.path)' && sha256sum --check --strict --quiet sums")
        #expect(result.status == 0, "\(result.output)")
    }
}
