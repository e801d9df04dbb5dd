"""Fills the generated blocks of the manual pages and of the README: documentation.py ROOT BIN_DIR OUTPUT.

A block is written `.\\" generated: NAME ARGUMENTS` … `.\\" end` in a manual page and `<!-- generated: NAME -->` …
`<!-- end -->` in Markdown; the prose around it is written by hand. What fills the blocks comes from the binaries
(`--experimental-dump-help`) and from the Swift sources that define exit statuses and environment variables.
"""

import json
import pathlib
import re
import subprocess
import sys

ROOT, BIN, OUTPUT = (pathlib.Path(argument) for argument in sys.argv[1:4])
COMMANDS = ROOT / "Sources/DreamsCommands"


def fail(message):
    sys.exit(f"documentation.py: {message}")


# What the sources say


def program(name):
    """A program's commands and options, as its argument parser knows them."""
    dump = subprocess.run([BIN / name, "--experimental-dump-help"], check=True, capture_output=True).stdout
    return json.loads(dump)["command"]


PROGRAMS = {name: program(name) for name in ("dreams", "dreams-sandbox")}


def command(words):
    """The command of words such as `dreams config show`."""
    found = PROGRAMS[words[0]]
    for word in words[1:]:
        found = next((c for c in subcommands(found) if c["commandName"] == word), None)
        if found is None:
            fail(f"there is no command `{' '.join(words)}`; mend the block that names it")
    return found


def subcommands(parent):
    return [c for c in parent.get("subcommands", []) if c["shouldDisplay"] and c["commandName"] != "help"]


def arguments(owner, kinds):
    return [a for a in owner.get("arguments", []) if a["shouldDisplay"] and a["kind"] in kinds]


def is_global(argument):
    return argument.get("sectionTitle") == "Global options"


def is_standard(argument):
    return argument["valueName"] in ("version", "help") and argument["kind"] == "flag"


def exit_statuses():
    """Number and meaning of each exit status, by number."""
    text = (COMMANDS / "Running/ExitStatus.swift").read_text()
    numbers = {name: int(number) for name, number in re.findall(r"case (\w+) = (\d+)", text)}
    meanings = dict(re.findall(r'case \.(\w+):\s*"([^"]+)"', text))
    if not numbers or numbers.keys() != meanings.keys():
        fail("ExitStatus.swift is not written as expected: every case needs a number and a meaning")
    return sorted((number, meanings[name]) for name, number in numbers.items())


def environment_variables():
    text = (COMMANDS / "Settings/EnvironmentVariable.swift").read_text()
    found = re.findall(r'\.init\(\s*"(\w+)",\s*"([^"]+)"\)', text)
    if len(found) != text.count(".init(") or not found:
        fail("EnvironmentVariable.swift is not written as expected")
    return found


# mdoc


def escape(text):
    """Plain text for a line of mdoc. Hyphens are part of what people type, so they must stay hyphens."""
    text = text.replace("\\", "\\e").replace("…", "...").replace("’", "'").replace("-", "\\-").replace("`", "")
    return "\\&" + text if text.startswith((".", "'")) else text


def capitalized(phrase):
    """A phrase as a sentence's beginning; a name such as `shared-per-user` stays as it is."""
    first = phrase.split()[0].rstrip(",;")
    return phrase[0].upper() + phrase[1:] if first.isalpha() else phrase


def sentences(text):
    """Text, each sentence on a line of its own."""
    return [escape(line) for line in re.split(r"(?<=[a-z)][.?!]) (?=[A-Z])", text)]


def names(argument):
    order = sorted(argument["names"], key=lambda name: name["kind"] != "short")
    return [escape(n["name"] if n["kind"] == "short" else "-" + n["name"]) for n in order]


def item(argument):
    value = f" Ar {escape(argument['valueName'])}" if argument["kind"] == "option" else ""
    if argument["kind"] == "positional":
        head = f"Ar {escape(argument['valueName'])}"
    else:
        head = " , ".join(f"Fl {name}{value}" for name in names(argument))
    abstract = argument.get("abstract", "")
    lines = [f".It {head}"] + sentences(abstract)
    values = argument.get("allValues", [])
    if not all(value in abstract for value in values):
        lines.append(f"Values: {escape(', '.join(values))}.")
    if argument["kind"] == "option" and "defaultValue" in argument:
        lines.append(f"Default: {escape(argument['defaultValue'])}.")
    return lines


def tagged_list(found):
    lines = [".Bl -tag -width Ds"]
    for argument in found:
        lines += item(argument)
    return lines + [".El"]


def block_synopsis(words):
    owner = command(words)
    lines = [f".Nm {' '.join(escape(word) for word in words)}", ".Op Ar option ..."]
    for argument in arguments(owner, ["positional"]):
        value = escape(argument["valueName"]) + (" ..." if argument["isRepeating"] else "")
        lines.append(f".Op Ar {value}" if argument["isOptional"] else f".Ar {value}")
    return lines


def block_options(words):
    """A command's own arguments and options, section by section."""
    sections = {}
    for argument in arguments(command(words), ["positional", "option", "flag"]):
        if not is_global(argument) and not is_standard(argument):
            sections.setdefault(argument.get("sectionTitle", ""), []).append(argument)
    lines = []
    for title in sorted(sections, key=lambda title: title != ""):
        if title:
            lines.append(f".Ss {escape(title)}")
        lines += tagged_list(sections[title])
    return lines


def block_global_options(words):
    return tagged_list(
        [a for a in arguments(command(words), ["option", "flag"]) if is_global(a) or is_standard(a)])


def block_commands(words):
    lines = [".Bl -tag -width Ds"]
    for found in subcommands(command(words)):
        name = found["commandName"]
        lines += [f".It Cm {escape(name)}"] + sentences(found["abstract"])
        lines += ["See", f".Xr {words[0]}-{name} 1 ."]
    return lines + [".El"]


def block_exit_status(_):
    lines = [".Bl -tag -width Ds"]
    for number, meaning in exit_statuses():
        lines += [f".It {number}", escape(capitalized(meaning)) + "."]
    return lines + [".El"]


def block_environment(_):
    lines = [".Bl -tag -width Ds"]
    for name, meaning in environment_variables():
        lines += [f".It Ev {name}", escape(capitalized(meaning)) + "."]
    return lines + [".El"]


# Markdown


def markdown_commands(words):
    rows = [f"| `{words[0]} {c['commandName']}` | {c['abstract'].rstrip('.')} |" for c in subcommands(command(words))]
    return ["| command | does |", "| --- | --- |"] + rows


def markdown_exit_status(_):
    return ["| status | when |", "| --- | --- |"] + [f"| {number} | {meaning} |" for number, meaning in exit_statuses()]


# Filling the blocks

MDOC = {
    "synopsis": block_synopsis, "options": block_options, "global-options": block_global_options,
    "commands": block_commands, "exit-status": block_exit_status, "environment": block_environment,
}
MARKDOWN = {"commands": markdown_commands, "exit-status": markdown_exit_status}


def fill(path, kinds, start, end):
    """The text of a file with its blocks filled anew, and what the blocks are."""
    used = set()

    def replace(match):
        name, *words = match.group(2).split()
        if name not in kinds:
            fail(f"{path.name}: there is no block `{name}`; there are {', '.join(kinds)}")
        used.add(" ".join([name] + words))
        content = "\n".join(kinds[name](words))
        return f"{match.group(1)}\n{content}\n{match.group(3)}"

    pattern = re.compile(rf"^({start[0]}generated: (.+?){start[1]})\n.*?^({end})$", re.M | re.S)
    text = path.read_text()
    filled = pattern.sub(replace, text)
    if text.count("generated: ") != len(pattern.findall(text)):
        fail(f"{path.name}: a generated block has no end")
    return filled, used


def write(relative, text):
    path = OUTPUT / relative
    if not path.exists() or path.read_text() != text:
        path.write_text(text)


def main():
    used = set()
    for page in sorted((ROOT / "man").glob("*.[15]")):
        text, blocks = fill(page, MDOC, (r'\.\\" ', ""), r'\.\\" end')
        write(f"man/{page.name}", text)
        used |= blocks
    text, _ = fill(ROOT / "README.md", MARKDOWN, ("<!-- ", " -->"), "<!-- end -->")
    write("README.md", text)
    wanted = {"exit-status", "environment", "commands dreams", "global-options dreams", "options dreams-sandbox"}
    wanted |= {f"options dreams {c['commandName']}" for c in subcommands(PROGRAMS["dreams"]) if not subcommands(c)}
    for name in sorted(wanted - used):
        fail(f"no manual page has the block `{name}`; write the page below man/, another one shows how")


main()
