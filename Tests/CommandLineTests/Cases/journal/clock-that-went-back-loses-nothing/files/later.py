# Moves the first run 30 years ahead, as if the clock had gone back since, and chains its records anew.
import hashlib, json, re, sqlite3
db = sqlite3.connect("state/dreams/journal.sqlite")
for name in ["records_are_not_changed", "records_are_not_deleted"]:
    db.execute("DROP TRIGGER " + name)
previous = "0" * 64
for seq, text in db.execute("SELECT seq, text FROM records ORDER BY seq").fetchall():
    text = re.sub(r'"at":"20\d\d', '"at":"2096', text)
    text = re.sub(r'"previous":"[0-9a-f]{64}"', '"previous":"' + previous + '"', text)
    previous = hashlib.sha256(text.encode()).hexdigest()
    db.execute("UPDATE records SET text = ?, hash = ? WHERE seq = ?", (text, previous, seq))
db.commit()
