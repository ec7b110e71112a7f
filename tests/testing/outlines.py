"""Two small formats that show a map as an outline and carry it: OPML without names of nodes, FreeMind with them."""

import re
from xml.etree import ElementTree as ET

import attrs

import cjm
from cjm import arrange

UNFIT = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
WAYS = {"opml-test": ("outline", "text", None), "freemind-test": ("node", "TEXT", "ID")}


def cleaned(node):
    """A node with texts that XML can hold."""
    return attrs.evolve(node, text=UNFIT.sub("\ufffd", node.text), children=map(cleaned, node.children))


def put(above, node, tag, text, name):
    element = ET.SubElement(above, tag, {text: node.text})
    if name:
        element.set(name, UNFIT.sub("_", node.id))
    for child in node.children:
        put(element, child, tag, text, name)


def writer(format):
    def write(content, target):
        maps = content.maps if isinstance(content, cjm.Atlas) else [content]
        outline = cjm.Outline(content.title, [cleaned(node) for m in maps for node in arrange.outline(m).nodes])
        root = ET.Element(format)
        for node in outline.nodes:
            put(root, node, *WAYS[format])
        carried = target.carry(content, cjm.Shapes(outlines=[outline]))
        if carried is not None:
            root.set("cjm", carried)
        return ET.tostring(root, "utf-8")

    return write


def reader(format):
    tag, text, name = WAYS[format]

    def node(element):
        children = map(node, element.iterfind(tag))
        return cjm.Node(element.get(text, ""), children, id=element.get(name) if name else None)

    def read(source):
        try:
            root = ET.fromstring(source.data)
        except ET.ParseError as error:
            raise cjm.ConvertError(f"is no {format} ({error}).", where=source.path, next="Save it again.") from error
        if root.tag != format:
            raise cjm.ConvertError(f"is no {format}.", where=source.path, next="Choose another format=.")
        nodes = map(node, root.iterfind(tag))
        return cjm.Shapes(outlines=[cjm.Outline(source.name, nodes)], carrier=root.get("cjm"))

    return read


@cjm.hookimpl
def cjm_formats():
    for name in WAYS:
        yield cjm.Format(
            name,
            extensions=[f".{name}"],
            reads=reader(name),
            writes=writer(name),
            shows=cjm.OUTLINE_PARTS,
            carries=True,
        )
