namespace Changping.Admin.Tests.Registers.Fuzzing;

/// <summary>Values at which readers of workbooks have stumbled.</summary>
internal static class HostileWords
{
    public static readonly IReadOnlyList<string> All =
    [
        "", " ", "0", "-1", "1e308", "NaN", "46345.9999999999", "99999999999999999999", "1048577", "XFE1", "A0", "r999", "#REF!", "\uFFFE", "&#0;",
        "&amp;", "&x;", "]]>",
        "<!--", "<v>", "</row>", "_xD800_", "=1+1", "合计", "注：", "无", "2026-13-45", "11011419900101123X", "veryHidden", "A1:XFD1048576",
        "../../../etc/passwd", "true",
        "s", "d", "e", "b", "inlineStr", "str", "1E+400", "-1E-400", "2958466", "0.5", "60", "1048576", "A1048576", "XFD1", "AAAA1", "A1:A1",
        "-2147483649", "yyyy\"年\"m", "@", "[h]:mm",
    ];
}
