using System.Text;
using Changping.Admin.Registers.Workbooks;

namespace Changping.Admin.Tests.Registers;

public sealed class Utf8XmlTests
{
    private const string Document =
        "\uFEFF<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- <t>no</t> --><x:a xmlns:x='u'><x:t y=\"1>2\" x:z = 'b\"c'>一&amp;&lt;&#20108;&#x1F600;"
        + "<![CDATA[<&三]]>四<!-- five -->六</x:t ><e/><t xml:space=\"preserve\"> \n </t><n> 1.5 </n></x:a>\n";

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(100_000)]
    public void Everything_is_read_alike_however_the_bytes_arrive(int atOnce)
    {
        using var xml = Open(Document, atOnce);
        var steps = new List<string>();
        var collector = new TextCollector();
        while (xml.Next())
        {
            if (xml.Starts("t"u8))
            {
                while (xml.NextAttribute(out var name, out var value))
                {
                    steps.Add($"{Encoding.UTF8.GetString(name)}={Encoding.UTF8.GetString(value)}");
                }

                collector.Clear();
                xml.AppendText(collector);
                steps.Add(collector.ToString());
            }
            else if (xml.Starts("n"u8))
            {
                steps.Add(Encoding.UTF8.GetString(xml.RawText()));
            }
            else if (xml.Is("e"u8))
            {
                steps.Add(xml.IsEmpty ? "empty" : "not empty");
            }
        }

        Assert.Equal(["y=1>2", "z=b\"c", "一&<二😀<&三四六", "empty", "space=preserve", " \n ", "1.5"], steps);
    }

    [Theory]
    [InlineData("")]
    [InlineData("text")]
    [InlineData("<a>")]
    [InlineData("</a>")]
    [InlineData("<a/><b/>")]
    [InlineData("<a><b</a>")]
    [InlineData("<a b=\"1></a>")]
    [InlineData("<a b=1></a>")]
    [InlineData("<a>&b;</a>")]
    [InlineData("<a>&amp</a>")]
    [InlineData("<a>&#xD800;</a>")]
    [InlineData("<a><!-- </a>")]
    [InlineData("<a><![CDATA[ </a>")]
    [InlineData("<a>text")]
    [InlineData("<!DOCTYPE a><a></a>")]
    [InlineData("< a></a>")]
    [InlineData("<a></a")]
    [InlineData("<")]
    public void What_is_no_such_document_is_damaged(string text)
    {
        foreach (var atOnce in new[] { 1, 1_000 })
        {
            Assert.Equal("damaged", Assert.Throws<WorkbookRefusedException>(() => ReadAll(Open(text, atOnce))).Code);
        }
    }

    [Fact]
    public void Bytes_that_are_no_UTF_8_are_damaged() =>
        Assert.Equal("damaged",
            Assert.Throws<WorkbookRefusedException>(() => ReadAll(new Utf8Xml(new MemoryStream([.. "<a>"u8, 0xC3, 0x28, .. "</a>"u8])))).Code);

    [Fact]
    public void A_text_or_tag_without_end_is_refused_before_it_fills_the_memory()
    {
        Assert.Equal("cell-too-long", Assert.Throws<WorkbookRefusedException>(() => ReadAll(Open("<a>" + new string('x', 2 << 20) + "</a>", 1 << 16))).Code);
        Assert.Equal("cell-too-long",
            Assert.Throws<WorkbookRefusedException>(() => ReadAll(Open("<a b=\"" + new string('x', 2 << 20) + "\"></a>", 1 << 16))).Code);
    }

    private static void ReadAll(Utf8Xml xml)
    {
        var collector = new TextCollector();
        while (xml.Next())
        {
            while (xml.NextAttribute(out _, out _))
            {
            }

            if (xml.Starts("a"u8) && !xml.IsEmpty)
            {
                xml.AppendText(collector);
            }
        }
    }

    private static Utf8Xml Open(string text, int atOnce) => new(new TricklingStream(Encoding.UTF8.GetBytes(text), atOnce));

    /// <summary>Gives so many bytes at a time, so that every boundary falls everywhere.</summary>
    private sealed class TricklingStream(byte[] bytes, int atOnce) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, atOnce)]);
    }
}
