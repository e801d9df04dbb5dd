/// Documents that follow the rules, and their content as `Rendering` writes it. Python's tomllib agrees.
enum ValidCases {
    static let all: [(toml: String, content: String)] = [
        // keys
        ("key = \"value\"", "{\"key\": \"value\"}"),
        ("bare_key = 1\nbare-key = 2\n1234 = 3", "{\"1234\": 3, \"bare-key\": 2, \"bare_key\": 1}"),
        (
            "\"127.0.0.1\" = 1\n\"character encoding\" = 2\n\"ʎǝʞ\" = 3\n'key2' = 4\n'quoted \"value\"' = 5",
            "{\"127.0.0.1\": 1, \"character encoding\": 2, \"key2\": 4, \"quoted \\u{22}value\\u{22}\": 5, \"\\u{28e}\\u{1dd}\\u{29e}\": 3}"
        ),
        ("\"\" = 1", "{\"\": 1}"),
        ("'' = 1", "{\"\": 1}"),
        (
            "physical.color = \"orange\"\nphysical.shape = \"round\"\nsite.\"google.com\" = true",
            "{\"physical\": {\"color\": \"orange\", \"shape\": \"round\"}, \"site\": {\"google.com\": true}}"
        ),
        (
            "fruit. color = 1\nfruit . flavor = 2\n\"a\"\t.'b' = 3",
            "{\"a\": {\"b\": 3}, \"fruit\": {\"color\": 1, \"flavor\": 2}}"
        ),
        (
            "fruit.apple.smooth = true\nfruit.orange = 2",
            "{\"fruit\": {\"apple\": {\"smooth\": true}, \"orange\": 2}}"
        ),
        (
            "apple.type = 1\norange.type = 2\napple.skin = 3\norange.skin = 4",
            "{\"apple\": {\"skin\": 3, \"type\": 1}, \"orange\": {\"skin\": 4, \"type\": 2}}"
        ),
        ("3.14159 = \"pi\"", "{\"3\": {\"14159\": \"pi\"}}"),
        ("\"\\u00e9 \\\"q\\\"\" = 1", "{\"\\u{e9} \\u{22}q\\u{22}\": 1}"),
        ("\"é\" = 1\n\"e\u{301}\" = 2", "{\"e\\u{301}\": 2, \"\\u{e9}\": 1}"),
        ("true = false\ninf = 1\n1979-05-27 = 2", "{\"1979-05-27\": 2, \"inf\": 1, \"true\": false}"),
        ("a=1", "{\"a\": 1}"),
        ("\ta\t=\t1\t", "{\"a\": 1}"),
        // strings
        (
            "str = \"I'm a string. \\\"You can quote me\\\". Name\\tJos\\u00E9\\nLocation\\tSF.\"",
            "{\"str\": \"I'm a string. \\u{22}You can quote me\\u{22}. Name\\u{9}Jos\\u{e9}\\u{a}Location\\u{9}SF.\"}"
        ),
        (
            "a = \"\\b\\t\\n\\f\\r\\\"\\\\\\u0000\\U0010FFFF\\uD7FF\\uE000\"",
            "{\"a\": \"\\u{8}\\u{9}\\u{a}\\u{c}\\u{d}\\u{22}\\u{5c}\\u{0}\\u{10ffff}\\u{d7ff}\\u{e000}\"}"
        ),
        (
            "a = \"\"\"\nRoses are red\nViolets are blue\"\"\"",
            "{\"a\": \"Roses are red\\u{a}Violets are blue\"}"
        ),
        ("a = \"\"\"\r\nRoses\r\nViolets\"\"\"", "{\"a\": \"Roses\\u{a}Violets\"}"),
        (
            "a = \"\"\"\nThe quick brown \\\n\n\n  fox jumps over \\\n    the lazy dog.\"\"\"",
            "{\"a\": \"The quick brown fox jumps over the lazy dog.\"}"
        ),
        (
            "a = \"\"\"\\\n       The quick brown \\\n       fox.\\\n       \"\"\"",
            "{\"a\": \"The quick brown fox.\"}"
        ),
        ("a = \"\"\"\\  \t\r\n \r\n x\"\"\"", "{\"a\": \"x\"}"),
        (
            "a = \"\"\"Here are two quotation marks: \"\". Simple enough.\"\"\"",
            "{\"a\": \"Here are two quotation marks: \\u{22}\\u{22}. Simple enough.\"}"
        ),
        (
            "a = \"\"\"Here are three quotation marks: \"\"\\\".\"\"\"",
            "{\"a\": \"Here are three quotation marks: \\u{22}\\u{22}\\u{22}.\"}"
        ),
        (
            "a = \"\"\"Here are fifteen: \"\"\\\"\"\"\\\"\"\"\\\"\"\"\\\"\"\"\\\".\"\"\"",
            "{\"a\": \"Here are fifteen: \\u{22}\\u{22}\\u{22}\\u{22}\\u{22}\\u{22}\\u{22}\\u{22}\\u{22}\\u{22}\\u{22}\\u{22}\\u{22}\\u{22}\\u{22}.\"}"
        ),
        (
            "a = \"\"\"\"This,\" she said, \"is just a pointless statement.\"\"\"\"",
            "{\"a\": \"\\u{22}This,\\u{22} she said, \\u{22}is just a pointless statement.\\u{22}\"}"
        ),
        ("a = \"\"\"x\"\"\"\"\"", "{\"a\": \"x\\u{22}\\u{22}\"}"),
        ("a = \"\"\"\"\"\"", "{\"a\": \"\"}"),
        ("a = ''''''", "{\"a\": \"\"}"),
        ("a = \"\"\"\"\"\"\"\"", "{\"a\": \"\\u{22}\\u{22}\"}"),
        ("a = '''a'''''", "{\"a\": \"a''\"}"),
        (
            "winpath = 'C:\\Users\\nodejs'\nwinpath2 = '\\\\ServerX\\admin$\\system32\\'\nquoted = 'Tom \"Dubs\" Preston-Werner'\nregex = '<\\i\\c*\\s*>'",
            "{\"quoted\": \"Tom \\u{22}Dubs\\u{22} Preston-Werner\", \"regex\": \"<\\u{5c}i\\u{5c}c*\\u{5c}s*>\", \"winpath\": \"C:\\u{5c}Users\\u{5c}nodejs\", \"winpath2\": \"\\u{5c}\\u{5c}ServerX\\u{5c}admin$\\u{5c}system32\\u{5c}\"}"
        ),
        (
            "regex2 = '''I [dw]on't need \\d{2} apples'''\nlines = '''\nThe first newline is\ntrimmed.\n   All other whitespace\n   is preserved.\n'''",
            "{\"lines\": \"The first newline is\\u{a}trimmed.\\u{a}   All other whitespace\\u{a}   is preserved.\\u{a}\", \"regex2\": \"I [dw]on't need \\u{5c}d{2} apples\"}"
        ),
        (
            "a = '''Here are fifteen: \"\"\"\"'''",
            "{\"a\": \"Here are fifteen: \\u{22}\\u{22}\\u{22}\\u{22}\"}"
        ),
        ("a = 'tab\\t\ttab'", "{\"a\": \"tab\\u{5c}t\\u{9}tab\"}"),
        ("a = \"tab\ttab # no comment\"", "{\"a\": \"tab\\u{9}tab # no comment\"}"),
        (
            "a = \"日本語 😀 \u{85}\u{2028}\"",
            "{\"a\": \"\\u{65e5}\\u{672c}\\u{8a9e} \\u{1f600} \\u{85}\\u{2028}\"}"
        ),
        ("a = '''\n\n'''", "{\"a\": \"\\u{a}\"}"),
        ("a = \"\"\nb = ''", "{\"a\": \"\", \"b\": \"\"}"),
        ("a = \"\"\"\n\\\\ \\\"\"\"\"\"", "{\"a\": \"\\u{5c} \\u{22}\\u{22}\"}"),
        // numbers
        ("a = +99\nb = 42\nc = 0\nd = -17", "{\"a\": 99, \"b\": 42, \"c\": 0, \"d\": -17}"),
        (
            "a = 1_000\nb = 5_349_221\nc = 53_49_221\nd = 1_2_3_4_5",
            "{\"a\": 1000, \"b\": 5349221, \"c\": 5349221, \"d\": 12345}"
        ),
        (
            "a = 0xDEADBEEF\nb = 0xdeadbeef\nc = 0xdead_beef\nd = 0o01234567\ne = 0o755\nf = 0b11010110",
            "{\"a\": 3735928559, \"b\": 3735928559, \"c\": 3735928559, \"d\": 342391, \"e\": 493, \"f\": 214}"
        ),
        ("a = +0\nb = -0\nc = 0x0\nd = 0b00_00", "{\"a\": 0, \"b\": 0, \"c\": 0, \"d\": 0}"),
        (
            "a = 9223372036854775807\nb = -9223372036854775808\nc = 0x7fff_ffff_ffff_ffff",
            "{\"a\": 9223372036854775807, \"b\": -9223372036854775808, \"c\": 9223372036854775807}"
        ),
        (
            "a = +1.0\nb = 3.1415\nc = -0.01\nd = 5e+22\ne = 1e06\nf = -2E-2\ng = 6.626e-34",
            "{\"a\": float +1.0, \"b\": float 3.1415, \"c\": float -0.01, \"d\": float 5e+22, \"e\": float 1e06, \"f\": float -2E-2, \"g\": float 6.626e-34}"
        ),
        ("a = 224_617.445_991_228", "{\"a\": float 224_617.445_991_228}"),
        (
            "a = inf\nb = +inf\nc = -inf\nd = nan\ne = +nan\nf = -nan",
            "{\"a\": float inf, \"b\": float +inf, \"c\": float -inf, \"d\": float nan, \"e\": float +nan, \"f\": float -nan}"
        ),
        (
            "a = 0.0\nb = -0.0\nc = 0e0\nd = 1e0_1\ne = 1.0_0E-1_0",
            "{\"a\": float 0.0, \"b\": float -0.0, \"c\": float 0e0, \"d\": float 1e0_1, \"e\": float 1.0_0E-1_0}"
        ),
        ("a = true\nb = false", "{\"a\": true, \"b\": false}"),
        // times
        (
            "a = 1979-05-27T07:32:00Z\nb = 1979-05-27T00:32:00-07:00\nc = 1979-05-27T00:32:00.999999-07:00\nd = 1979-05-27 07:32:00Z",
            "{\"a\": offsetDateTime, \"b\": offsetDateTime, \"c\": offsetDateTime, \"d\": offsetDateTime}"
        ),
        (
            "a = 1979-05-27T07:32:00\nb = 1979-05-27t00:32:00.999999\nc = 1979-05-27 07:32:00",
            "{\"a\": dateTime, \"b\": dateTime, \"c\": dateTime}"
        ),
        ("a = 1979-05-27\nb = 1979-05-27 # 07:32", "{\"a\": date, \"b\": date}"),
        ("a = 07:32:00\nb = 00:32:00.999999", "{\"a\": time, \"b\": time}"),
        (
            "a = 2024-02-29\nb = 2000-02-29\nc = 1979-12-31T23:59:59z",
            "{\"a\": date, \"b\": date, \"c\": offsetDateTime}"
        ),
        ("a = [1979-05-27 , 07:32:00]", "{\"a\": [date, time]}"),
        // arrays
        (
            "a = [ 1, 2, 3 ]\nb = [ [ 1, 2 ], [\"a\", 'b', \"\"\"c\"\"\"] ]\nc = [ 0.1, 1, true ]",
            "{\"a\": [1, 2, 3], \"b\": [[1, 2], [\"a\", \"b\", \"c\"]], \"c\": [float 0.1, 1, true]}"
        ),
        ("a = [\n  1, 2, # comment ]\n\n  3, # three\n]", "{\"a\": [1, 2, 3]}"),
        ("a = []\nb = [ ]\nc = [\n]\nd = [ # nothing\n]", "{\"a\": [], \"b\": [], \"c\": [], \"d\": []}"),
        ("a = [[[]],]", "{\"a\": [[[]]]}"),
        ("a = [ {x=1}, {x=2, y.z = [{}]} ]", "{\"a\": [{\"x\": 1}, {\"x\": 2, \"y\": {\"z\": [{}]}}]}"),
        ("a=[1,2]#c", "{\"a\": [1, 2]}"),
        ("a = [\r\n1\r\n,\r\n2\r\n]", "{\"a\": [1, 2]}"),
        // tables
        ("[table]", "{\"table\": {}}"),
        (
            "[table-1]\nkey1 = \"some string\"\nkey2 = 123\n\n[table-2]\nkey1 = \"another\"",
            "{\"table-1\": {\"key1\": \"some string\", \"key2\": 123}, \"table-2\": {\"key1\": \"another\"}}"
        ),
        (
            "[dog.\"tater.man\"]\ntype.name = \"pug\"",
            "{\"dog\": {\"tater.man\": {\"type\": {\"name\": \"pug\"}}}}"
        ),
        (
            "[a.b.c]\n[ d.e.f ]\n[ g .  h  . i ]\n[ j . \"ʞ\" . 'l' ]",
            "{\"a\": {\"b\": {\"c\": {}}}, \"d\": {\"e\": {\"f\": {}}}, \"g\": {\"h\": {\"i\": {}}}, \"j\": {\"\\u{29e}\": {\"l\": {}}}}"
        ),
        ("[x.y.z.w]\n[x]\na = 1", "{\"x\": {\"a\": 1, \"y\": {\"z\": {\"w\": {}}}}}"),
        (
            "[fruit.apple]\n[animal]\n[fruit.orange]",
            "{\"animal\": {}, \"fruit\": {\"apple\": {}, \"orange\": {}}}"
        ),
        ("name = 1\n[a]\nb = 2", "{\"a\": {\"b\": 2}, \"name\": 1}"),
        (
            "fruit.apple.color = \"red\"\nfruit.apple.taste.sweet = true\n[fruit.apple.texture]\nsmooth = true",
            "{\"fruit\": {\"apple\": {\"color\": \"red\", \"taste\": {\"sweet\": true}, \"texture\": {\"smooth\": true}}}}"
        ),
        (
            "[fruit]\napple.color = 1\napple.taste.sweet = true\n[fruit.apple.texture]\nsmooth = 1",
            "{\"fruit\": {\"apple\": {\"color\": 1, \"taste\": {\"sweet\": true}, \"texture\": {\"smooth\": 1}}}}"
        ),
        ("[a.b.c]\nz = 9\n[a]\nb.d = 1", "{\"a\": {\"b\": {\"c\": {\"z\": 9}, \"d\": 1}}}"),
        ("[a] # c\n\t[a.b]\n  x = 1", "{\"a\": {\"b\": {\"x\": 1}}}"),
        ("[\"\" . \"\"]\n\"\" = 1", "{\"\": {\"\": {\"\": 1}}}"),
        ("", "{}"),
        // inline tables
        (
            "name = { first = \"Tom\", last = \"Preston-Werner\" }\npoint = { x = 1, y = 2 }\nanimal = { type.name = \"pug\" }",
            "{\"animal\": {\"type\": {\"name\": \"pug\"}}, \"name\": {\"first\": \"Tom\", \"last\": \"Preston-Werner\"}, \"point\": {\"x\": 1, \"y\": 2}}"
        ),
        ("a = {}\nb = { }\nc = {\t}", "{\"a\": {}, \"b\": {}, \"c\": {}}"),
        (
            "a = { b.c = 1, b.d = 2, e = { f = [ {}, 1, ], g.h = 1 } }",
            "{\"a\": {\"b\": {\"c\": 1, \"d\": 2}, \"e\": {\"f\": [{}, 1], \"g\": {\"h\": 1}}}}"
        ),
        (
            "a = { b = [\n1, # x\n2\n], c = \"\"\"\nx\ny\"\"\" }",
            "{\"a\": {\"b\": [1, 2], \"c\": \"x\\u{a}y\"}}"
        ),
        ("[t]\na.b = {c=1}\na.d = 2", "{\"t\": {\"a\": {\"b\": {\"c\": 1}, \"d\": 2}}}"),
        // arrays of tables
        (
            "[[products]]\nname = \"Hammer\"\nsku = 738594937\n\n[[products]]  # empty\n\n[[products]]\nname = \"Nail\"",
            "{\"products\": [{\"name\": \"Hammer\", \"sku\": 738594937}, {}, {\"name\": \"Nail\"}]}"
        ),
        (
            "[[fruits]]\nname = \"apple\"\n\n[fruits.physical]\ncolor = \"red\"\n\n[[fruits.varieties]]\nname = \"red delicious\"\n\n[[fruits.varieties]]\nname = \"granny smith\"\n\n[[fruits]]\nname = \"banana\"\n\n[[fruits.varieties]]\nname = \"plantain\"",
            "{\"fruits\": [{\"name\": \"apple\", \"physical\": {\"color\": \"red\"}, \"varieties\": [{\"name\": \"red delicious\"}, {\"name\": \"granny smith\"}]}, {\"name\": \"banana\", \"varieties\": [{\"name\": \"plantain\"}]}]}"
        ),
        ("[[a.b]]\nx = 1\n[a]\ny = 2", "{\"a\": {\"b\": [{\"x\": 1}], \"y\": 2}}"),
        ("[[a]]\n[a.b]\n[[a]]\n[a.b]", "{\"a\": [{\"b\": {}}, {\"b\": {}}]}"),
        ("[[ a . \"b\" ]]", "{\"a\": {\"b\": [{}]}}"),
        // lines
        ("# a comment\nkey = 1 # another\nb = \"# not one\"", "{\"b\": \"# not one\", \"key\": 1}"),
        ("\n\n  \t\n# c\n\na = 1\n\n", "{\"a\": 1}"),
        ("a = 1\r\n\r\n[b]\r\nc = 2 # x\r\n", "{\"a\": 1, \"b\": {\"c\": 2}}"),
        ("# no end", "{}"),
        ("# tab\t is fine, é 😀 too", "{}"),
        ("\u{FEFF}a = 1", "{\"a\": 1}"),
        ("\u{FEFF}", "{}"),
        ("# \u{FEFF}\na = \"\u{FEFF}\"", "{\"a\": \"\\u{feff}\"}"),
    ]
}
