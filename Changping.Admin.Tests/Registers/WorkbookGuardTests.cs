using System.Buffers.Binary;
using System.Diagnostics;
using System.Text;
using Changping.Admin.Registers;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Registers.Workbooks;
using Changping.Admin.Tests.Registers.Support;

namespace Changping.Admin.Tests.Registers;

public sealed class WorkbookGuardTests
{
    private const string Header = "<row><c t=\"inlineStr\"><is><t>单位名称</t></is></c><c t=\"inlineStr\"><is><t>单位类别</t></is></c></row>";
    private const string Body = "<row><c t=\"inlineStr\"><is><t>甲</t></is></c><c t=\"inlineStr\"><is><t>三甲医院</t></is></c></row>";

    [Fact]
    public void A_plain_workbook_passes() => Assert.Single(Reading.Rows(Good().ToStream(), InstitutionsRegister.Schema));

    [Fact]
    public void An_empty_file_is_refused() => Assert.Equal("empty", Reading.RefusalOf(new MemoryStream()));

    [Theory]
    [InlineData("单位名称,单位类别\n甲,三甲医院")]
    [InlineData("<html><table/></html>")]
    [InlineData("PK")]
    public void A_renamed_text_file_is_refused(string text) => Assert.Equal("not-xlsx", Reading.RefusalOf(new MemoryStream(Encoding.UTF8.GetBytes(text))));

    [Fact]
    public void A_renamed_xls_is_told_from_a_workbook_with_a_password()
    {
        byte[] old = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[2000]];
        Assert.Equal("old-xls", Reading.RefusalOf(new MemoryStream(old)));
        Assert.Equal("encrypted", Reading.RefusalOf(new MemoryStream([.. old, .. Encoding.Unicode.GetBytes("EncryptedPackage"), .. new byte[100]])));
    }

    [Fact]
    public void A_file_over_the_limit_is_refused_unread() =>
        Assert.Equal("too-large", Assert.Throws<WorkbookRefusedException>(() =>
            RegisterReader.Open(Good().ToStream(), InstitutionsRegister.Schema, new WorkbookLimits { FileBytes = 100 })).Code);

    [Theory]
    [InlineData(1)]
    [InlineData(40)]
    [InlineData(300)]
    public void A_truncated_file_is_damaged(int missing)
    {
        var bytes = Good().ToStream().ToArray();
        Assert.Equal("damaged", Reading.RefusalOf(new MemoryStream(bytes[..^missing])));
    }

    [Fact]
    public void Any_flipped_byte_is_refused_or_read_but_never_breaks_the_reader()
    {
        var bytes = Good().ToStream().ToArray();
        for (var position = 0; position < bytes.Length; position += 3)
        {
            var broken = bytes.ToArray();
            broken[position] ^= 0x41;
            Assert.True(Record.Exception(() => Reading.Rows(new MemoryStream(broken), InstitutionsRegister.Schema)) is null or WorkbookRefusedException);
        }
    }

    [Fact]
    public void Macros_are_refused_by_part_and_by_type()
    {
        Assert.Equal("macro", Reading.RefusalOf(Good().With("xl/vbaProject.bin", "x").ToStream()));
        var types = Good().Parts["[Content_Types].xml"].Replace("vnd.openxmlformats-officedocument.spreadsheetml.sheet.main",
            "vnd.ms-excel.sheet.macroEnabled.main", StringComparison.Ordinal);
        Assert.Equal("macro", Reading.RefusalOf(Good().With("[Content_Types].xml", types).ToStream()));
    }

    [Fact]
    public void A_zip_or_document_that_is_no_workbook_is_refused()
    {
        Assert.Equal("not-xlsx", Reading.RefusalOf(Good().With("[Content_Types].xml", "<Types/>").ToStream()));
        var zip = new RawWorkbook();
        zip.Parts.Clear();
        Assert.Equal("not-xlsx", Reading.RefusalOf(zip.With("a.txt", "a").ToStream()));
    }

    [Fact]
    public void Links_to_other_files_are_refused_but_mail_addresses_pass()
    {
        Assert.Equal("external-link", Reading.RefusalOf(Good().With("xl/externalLinks/externalLink1.xml", "<a/>").ToStream()));
        Assert.Equal("external-link", Reading.RefusalOf(Good().With("xl/worksheets/_rels/sheet1.xml.rels", External("oleObject", "file:///c:/x")).ToStream()));
        Assert.Single(Reading.Rows(Good().With("xl/worksheets/_rels/sheet1.xml.rels", External("hyperlink", "mailto:a@b.cn")).ToStream(),
            InstitutionsRegister.Schema));
    }

    [Theory]
    [InlineData("../evil.xml")]
    [InlineData("/xl/a.xml")]
    [InlineData("xl\\a.xml")]
    [InlineData("XL/WORKBOOK.XML")]
    public void Tricks_with_names_are_refused(string name) => Assert.Equal("damaged", Reading.RefusalOf(Good().With(name, "<a/>").ToStream()));

    [Fact]
    public void Too_many_entries_are_refused_even_when_the_file_lies_about_them()
    {
        var workbook = Good();
        for (var index = 0; index < 2_100; index++)
        {
            workbook.With($"xl/junk{index}.xml", "");
        }

        var bytes = workbook.ToStream().ToArray();
        Assert.Equal("too-many-entries", Reading.RefusalOf(new MemoryStream(bytes)));
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(bytes.Length - 12), 7);
        Assert.Equal("too-many-entries", Reading.RefusalOf(new MemoryStream(bytes)));
    }

    [Fact]
    public void A_document_type_is_refused() =>
        Assert.Equal("damaged",
            Reading.RefusalOf(Good().With("xl/workbook.xml", "<!DOCTYPE a [<!ENTITY b \"bbbb\"><!ENTITY c \"&b;&b;\">]><workbook>&c;</workbook>").ToStream()));

    [Theory]
    [InlineData("xl/worksheets/sheet1.xml")]
    [InlineData("xl/sharedStrings.xml")]
    [InlineData("xl/styles.xml")]
    public void A_bomb_with_lying_sizes_is_stopped_fast_and_without_memory(string part)
    {
        var bomb = LyingWorkbook.Bomb(Good().Parts, part);
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var watch = Stopwatch.StartNew();
        Assert.Contains(Reading.RefusalOf(new MemoryStream(bomb)), new[] { "bomb", "damaged" });
        Assert.True(watch.ElapsedMilliseconds < 3_000, $"{watch.ElapsedMilliseconds} ms");
        Assert.True(GC.GetTotalAllocatedBytes(precise: true) - before < 100 << 20);
    }

    [Fact]
    public void What_comes_out_is_counted_over_all_parts()
    {
        var limits = new WorkbookLimits { InflatedBytes = 2_000 };
        Assert.Equal("too-large",
            Assert.Throws<WorkbookRefusedException>(() => RegisterReader.Open(Good().ToStream(), InstitutionsRegister.Schema, limits)).Code);
    }

    [Fact]
    public void An_array_formula_over_the_whole_sheet_is_one_cell()
    {
        var sheet = Header + "<row><c t=\"str\"><f t=\"array\" ref=\"A1:XFD1048576\">A1:A9&amp;\"\"</f><v>甲</v></c><c t=\"inlineStr\"><is><t>三甲医院</t></is></c></row>";
        Assert.Equal("甲", Assert.Single(Reading.Rows(RawWorkbook.OfSheet(sheet).ToStream(), InstitutionsRegister.Schema)).Value!.Name);
    }

    [Fact]
    public void Too_many_rows_are_refused()
    {
        var rows = RawWorkbook.OfSheet(Header + string.Concat(Enumerable.Repeat("<row/>", 200)));
        var limits = new WorkbookLimits { Rows = 100 };
        Assert.Equal("too-many-rows", Assert.Throws<WorkbookRefusedException>(() =>
        {
            using var reading = RegisterReader.Open(rows.ToStream(), InstitutionsRegister.Schema, limits);
            reading.Rows.Count();
        }).Code);
    }

    [Theory]
    [InlineData("<row r=\"5\"/><row r=\"4\"/>")]
    [InlineData("<row r=\"1048577\"/>")]
    [InlineData("<row r=\"x\"/>")]
    [InlineData("<row><c r=\"XFE2\"><v>1</v></c></row>")]
    [InlineData("<row><c r=\"A2\" t=\"s\"><v>7</v></c></row>")]
    [InlineData("<row><c r=\"A2\"><v>abc</v></c></row>")]
    [InlineData("<row><c r=\"A2\"><v>1</v>")]
    public void Nonsense_in_a_sheet_is_damage(string rows) => Assert.Equal("damaged", Reading.RefusalOf(RawWorkbook.OfSheet(Header + rows).ToStream()));

    private static RawWorkbook Good() => RawWorkbook.OfSheet(Header + Body);

    private static string External(string type, string target) => RawWorkbook.Relationships(
        $"<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{type}\" Target=\"{target}\" TargetMode=\"External\"/>");
}
