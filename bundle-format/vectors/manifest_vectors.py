"""The manifest (docs/spec/release-v1.md)."""

import json

from vectors import A, B, vector


def canonical(value):
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def manifests():
    component = {
        "name": "library",
        "kind": "content",
        "counter": 7,
        "label": {"en": "Library", "pt-BR": "Biblioteca"},
        "tree": A,
        "list": {"sha256": B, "length": 120},
        "size": 5000,
        "files": 2,
        "match": {"arch": ["arm64", "amd64"]},
        "install": {"path": "library"},
    }
    release = {
        "_type": "release",
        "format": 1,
        "channel": "stable",
        "counter": 42,
        "issued": "2026-11-22T10:00:00Z",
        "label": {"en": "November"},
        "notes": {},
        "components": [component, {**component, "name": "maps", "kind": "map"}],
    }

    def good(name, about, value):
        vector("manifest", f"good-{name}", "ok", about, hex=canonical(value).hex(), value=value)

    def bad(name, about, data, reason):
        data = data if isinstance(data, bytes) else canonical(data)
        vector("manifest", f"bad-{name}", "MANIFEST_INVALID", about, reason=reason, hex=data.hex())

    good("two-components", "A release of two components.", release)
    good("no-components", "A release that empties its channel.", {**release, "components": []})
    good("site-channel", "A community's own channel.", {**release, "channel": "site-porto-novo"})

    def with_component(**changes):
        return {**release, "components": [{**component, **changes}]}

    bad("not-json", "Not JSON.", b"hello", "document")
    bad("not-canonical", "White space between tokens.", json.dumps(release).encode(), "document")
    bad("key-twice", "A key twice.", b'{"_type":"release",' + canonical(release)[1:], "document")
    bad("byte-order-mark", "A byte order mark.", b"\xef\xbb\xbf" + canonical(release), "document")
    bad("array", "Not an object.", [release], "document")
    bad("type", "Another type.", {**release, "_type": "targets"}, "_type")
    bad("format", "A format of a later version.", {**release, "format": 2}, "format")
    bad("unknown-key", "A key that format 1 does not have.", {**release, "scripts": []}, "document")
    bad("channel", "A channel out of its folder.", {**release, "channel": "../x"}, "channel")
    bad("channel-role", "A channel with the name of a TUF role.", {**release, "channel": "root"}, "channel")
    bad("counter", "Counters start at 1.", {**release, "counter": 0}, "counter")
    bad("issued", "A time with fractions.", {**release, "issued": "2026-11-22T10:00:00.5Z"}, "issued")
    bad("language", "Not a language tag.", {**release, "label": {"<b>": "x"}}, "label.<b>")
    bad("order", "Components descend.", {**release, "components": release["components"][::-1]}, "components.1.name")
    bad("twice", "A component twice.", {**release, "components": [component, component]}, "components.1.name")
    bad("component-name", "A name with a slash.", with_component(name="a/b"), "components.0.name")
    bad("kind", "A kind that format 1 does not have.", with_component(kind="script"), "components.0.kind")
    bad("tree", "A hash in capitals.", with_component(tree=A.upper()), "components.0.tree")
    bad("length", "A negative length.", with_component(list={"sha256": B, "length": -1}), "components.0.list.length")
