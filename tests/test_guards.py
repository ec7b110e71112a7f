"""What is refused before it is parsed, and what honest files may do."""

import io
import zipfile

import pytest

import cjm
from cjm.guards import check_xml, check_zip, parse_json, read_member

MIB = 2**20


def packed(members, *, method=zipfile.ZIP_DEFLATED):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return buffer.getvalue()


HONEST = packed({"xl/workbook.xml": b"<workbook/>" * 100, "xl/sheet1.xml": bytes(range(256)) * 40})


def test_an_honest_archive_opens_and_its_members_can_be_read():
    archive = check_zip(HONEST)

    assert b"<workbook/>" * 100 == read_member(archive, "xl/workbook.xml")


def test_a_sheet_of_blanks_below_ten_mebibytes_may_be_packed_as_well_as_it_likes():
    check_zip(packed({"sheet.xml": bytes(9 * MIB)}))


BOMBS = [
    ("ratio", packed({"a": bytes(30 * MIB)}), {}, "unpacks to 30 MiB, .* times its size"),
    ("one member", packed({"a": bytes(3 * MIB)}), {"member": 2 * MIB}, "holds 'a', which unpacks to 3 MiB"),
    ("all members", packed({n: bytes(MIB) for n in "abcd"}), {"unpacked": 3 * MIB}, "unpacks to 4 MiB"),
    ("many members", packed({str(n): b"" for n in range(30)}), {"members": 20}, "holds 30 files, more than 20"),
    ("long directory", packed({"n" * 9000 + str(n): b"" for n in range(9)}), {"members": 20}, "has a list of contents"),
]


@pytest.mark.parametrize("data, limits, said", [each[1:] for each in BOMBS], ids=[each[0] for each in BOMBS])
def test_a_bomb_is_refused_before_it_is_unpacked(data, limits, said):
    with pytest.raises(cjm.LimitError, match=said):
        check_zip(data, cjm.Limits(**limits))


def test_a_directory_that_lies_about_a_size_does_not_get_more_than_it_says():
    data = bytearray(packed({"a": bytes(5 * MIB)}))
    directory = data.rfind(b"PK\x01\x02")
    data[directory + 24 : directory + 28] = (10).to_bytes(4, "little")  # it says: ten bytes

    with pytest.raises(cjm.ConvertError, match="is damaged: 'a' cannot be unpacked"):
        read_member(check_zip(bytes(data)), "a")


@pytest.mark.parametrize("name", ["../../etc/passwd", "/etc/passwd", "a/../../b", "C:\\x", "..\\x"])
def test_a_name_that_leads_out_of_the_archive_is_refused(name):
    with pytest.raises(cjm.ConvertError, match="which leads out of it"):
        check_zip(packed({name: b"x"}))


def test_an_encrypted_archive_is_refused_with_what_to_do():
    data = bytearray(packed({"a": b"x"}))
    data[data.rfind(b"PK\x01\x02") + 8] |= 1

    with pytest.raises(cjm.ConvertError, match=r"is encrypted\. Take the password off"):
        check_zip(bytes(data))


@pytest.mark.parametrize("share", [0, 0.1, 0.5, 0.9, 0.99])
def test_a_truncated_archive_is_an_error_that_names_the_file(share):
    with pytest.raises(cjm.ConvertError, match=r"^clinic\.xlsx: is no zip archive"):
        check_zip(HONEST[: int(len(HONEST) * share)], where="clinic.xlsx")


def test_a_missing_and_a_damaged_member_are_errors():
    data = bytearray(HONEST)
    data[60:70] = b"\xff" * 10
    archive = check_zip(bytes(data))

    with pytest.raises(cjm.ConvertError, match="has no 'b' in it"):
        read_member(archive, "b")
    with pytest.raises(cjm.ConvertError, match="is damaged"):
        read_member(archive, "xl/workbook.xml")


LAUGHS = '<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;">]><a>&c;</a>'
OUTSIDE = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'
PARAMETER = '<!DOCTYPE a [<!ENTITY % b SYSTEM "http://example.org/x"> %b;]><a/>'
SVG_DOCTYPE = '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd"><svg/>'
ENCODED = [
    pytest.param(lambda text: text.encode(), id="utf-8"),
    pytest.param(lambda text: b"\xef\xbb\xbf" + text.encode(), id="utf-8 with mark"),
    pytest.param(lambda text: text.encode("utf-16"), id="utf-16"),
    pytest.param(lambda text: b"\xfe\xff" + text.encode("utf-16-be"), id="utf-16, big end first"),
    pytest.param(lambda text: b'<?xml version="1.0" encoding="windows-1251"?>' + text.encode(), id="windows-1251"),
    pytest.param(
        lambda text: b'<?xml version="1.0" encoding="cp037"?>' + text.encode("cp037"), id="letters that look otherwise"
    ),
]


@pytest.mark.parametrize("text", [LAUGHS, OUTSIDE, PARAMETER], ids=["laughs", "file", "parameter"])
@pytest.mark.parametrize("encoded", ENCODED)
@pytest.mark.parametrize("doctype", [False, True])
def test_entities_are_refused_in_any_encoding(text, encoded, doctype):
    with pytest.raises(cjm.ConvertError):
        check_xml(encoded(text), doctype=doctype)


@pytest.mark.parametrize("whole", [False, True])
def test_a_public_document_type_passes_where_the_reader_expects_one(whole):
    check_xml(SVG_DOCTYPE.encode(), doctype=True, whole=whole)
    with pytest.raises(cjm.ConvertError, match="declares a document type"):
        check_xml(SVG_DOCTYPE.encode(), whole=whole)


def test_xml_is_refused_when_it_is_nested_too_deeply_or_ends_too_early():
    check_xml(b"<a>" * 200 + b"</a>" * 200)
    with pytest.raises(cjm.LimitError, match="is nested more than 200 deep"):
        check_xml(b"<a>" * 201 + b"</a>" * 201)
    with pytest.raises(cjm.ConvertError, match=r"a\.svg: line 1, column 4: is no well-formed XML"):
        check_xml(b"<a>", where="a.svg")


def test_many_elements_beside_each_other_are_not_deep():
    check_xml(b"<a>" + b"<b/>" * 1000 + b"</a>")


@pytest.mark.parametrize(
    "data, kind, said",
    [
        (b"[" * 100_000, cjm.ConvertError, "nested too deeply|is no JSON"),
        (b"[" * 201 + b"]" * 201, cjm.LimitError, "is nested more than 200 deep"),
        (b'{"a": 1,\n "b" 2}', cjm.ConvertError, "a.json: line 2, column 6: is no JSON"),
        (b"\xff\xfe\x00", cjm.ConvertError, "is no"),
        (b"1" * 5000, cjm.ConvertError, "holds what no program can use"),
    ],
    ids=["very deep", "deep", "comma", "cut", "number"],
)
def test_json_that_cannot_be_used_is_an_error(data, kind, said):
    with pytest.raises(kind, match=said):
        parse_json(data, where="a.json")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_json_is_read_in_the_encodings_that_its_standard_names(encoding):
    assert {"боль": [1]} == parse_json('{"боль": [1]}'.encode(encoding))


def test_json_just_not_too_deep_is_read():
    assert parse_json(b"[" * 200 + b"]" * 200)
