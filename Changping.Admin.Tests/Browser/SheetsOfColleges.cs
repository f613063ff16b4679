using Changping.Admin.Tests.Registers.Support;

namespace Changping.Admin.Tests.Browser;

/// <summary>Institutions on three sheets of one file, a title and signatures around them.</summary>
internal static class SheetsOfColleges
{
    private static readonly string?[] Header = ["单位名称", "单位类别", "所在地"];

    public static byte[] Build()
    {
        var workbook = RawWorkbook.OfRows(["派出单位名录"], Header, ["示例市属研究院", "新型研发机构", "北京"], ["合计", "1家"], ["主要负责人签字：", null, "日期：　　年　　月　　日"]);
        workbook.With("xl/workbook.xml", workbook.Parts["xl/workbook.xml"].Replace("\"一\"", "\"市属\"", StringComparison.Ordinal));
        return workbook
            .WithSheet("区属", "visible", Header, ["示例区属研究院", "新型研发机构", "北京"])
            .WithSheet("部属", "visible", Header, ["示例部属研究院", "新型研发机构", "北京"])
            .WithSheet("旧表", "veryHidden", Header, ["示例旧研究院", "新型研发机构", "北京"])
            .ToStream().ToArray();
    }
}
