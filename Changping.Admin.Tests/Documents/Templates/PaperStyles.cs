namespace Changping.Admin.Tests.Documents.Templates;

/// <summary>The look of official papers (GB/T 9704): 小标宋 titles, 仿宋 bodies of 16 points on lines of 28, 黑体 for articles. Fonts are named, none is
/// embedded.</summary>
internal static class PaperStyles
{
    /// <summary>A4 upright with the margins of official papers: 37 mm above, 35 below, 28 left, 26 right.</summary>
    public const string Upright =
        "<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"2098\" w:right=\"1474\" w:bottom=\"1985\" w:left=\"1588\" w:header=\"851\" w:footer=\"1361\" w:gutter=\"0\"/>";

    /// <summary>The same page across, for wide lists.</summary>
    public const string Across =
        "<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/><w:pgMar w:top=\"1588\" w:right=\"1474\" w:bottom=\"1474\" w:left=\"1474\" w:header=\"851\" w:footer=\"851\" w:gutter=\"0\"/>";

    /// <summary>A4 across, in a frame, its text in the middle: a letter of appointment.</summary>
    public static readonly string Letter =
        "<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/><w:pgMar w:top=\"1418\" w:right=\"2268\" w:bottom=\"1304\" w:left=\"2268\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/>"
        + $"<w:pgBorders w:offsetFrom=\"page\">{string.Concat(new[] { "top", "left", "bottom", "right" }.Select(side => $"<w:{side} w:val=\"thinThickSmallGap\" w:sz=\"36\" w:space=\"30\" w:color=\"B8860B\"/>"))}</w:pgBorders><w:vAlign w:val=\"center\"/>";

    public static string Styles(string names) =>
        $"<w:styles {names}><w:docDefaults><w:rPrDefault><w:rPr>{Font("仿宋")}<w:sz w:val=\"32\"/><w:szCs w:val=\"32\"/><w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
        + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/><w:pPr><w:widowControl w:val=\"0\"/><w:overflowPunct w:val=\"0\"/><w:autoSpaceDE w:val=\"0\"/><w:autoSpaceDN w:val=\"0\"/><w:spacing w:line=\"560\" w:lineRule=\"exact\"/><w:jc w:val=\"both\"/></w:pPr></w:style>"
        + Style("Title", "Title",
            "<w:keepNext/><w:spacing w:before=\"0\" w:after=\"280\" w:line=\"640\" w:lineRule=\"exact\"/><w:jc w:val=\"center\"/>", Font("方正小标宋简体") + Size(44))
        + Style("BodyIndented", "正文首行缩进", "<w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/>", "")
        + Style("Article", "条标题", "<w:keepNext/><w:spacing w:before=\"120\"/><w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/>", Font("黑体"))
        + Style("Party", "当事方", "<w:ind w:left=\"640\"/>", "")
        + Style("Closing", "落款", "<w:keepNext/><w:keepLines/><w:ind w:left=\"3969\"/><w:jc w:val=\"center\"/>", "")
        + Style("Note", "附注", "<w:spacing w:before=\"240\"/><w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/>", "")
        + Style("RedHead", "发文机关标志", "<w:spacing w:before=\"0\" w:after=\"240\" w:line=\"1000\" w:lineRule=\"exact\"/><w:jc w:val=\"center\"/>",
            Font("方正小标宋简体") + "<w:color w:val=\"C00000\"/><w:spacing w:val=\"20\"/>" + Size(56))
        + Style("RedLine", "发文字号",
            "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"18\" w:space=\"6\" w:color=\"C00000\"/></w:pBdr><w:spacing w:after=\"480\"/><w:jc w:val=\"center\"/>", "")
        + Style("TableCaption", "表题",
            "<w:keepNext/><w:spacing w:before=\"160\" w:after=\"60\"/><w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/>", Font("黑体"))
        + Style("ListTitle", "清单标题", "<w:spacing w:after=\"120\" w:line=\"640\" w:lineRule=\"exact\"/><w:jc w:val=\"center\"/>", Font("方正小标宋简体") + Size(36))
        + Style("ListNote", "清单说明", "<w:spacing w:after=\"80\"/>", Font("宋体") + Size(24))
        + Style("TableHead", "表头", "<w:spacing w:before=\"40\" w:after=\"40\" w:line=\"340\" w:lineRule=\"exact\"/><w:jc w:val=\"center\"/>",
            Font("黑体") + Size(24))
        + Style("TableText", "表格文字", "<w:spacing w:before=\"40\" w:after=\"40\" w:line=\"340\" w:lineRule=\"exact\"/><w:jc w:val=\"left\"/>",
            Font("宋体") + Size(24))
        + Style("TableMiddle", "表格居中", "<w:spacing w:before=\"40\" w:after=\"40\" w:line=\"340\" w:lineRule=\"exact\"/><w:jc w:val=\"center\"/>",
            Font("宋体") + Size(24))
        + Style("TableFigures", "表格数字", "<w:spacing w:before=\"40\" w:after=\"40\" w:line=\"340\" w:lineRule=\"exact\"/><w:jc w:val=\"right\"/>",
            Font("宋体") + Size(24))
        + Style("LetterTitle", "聘书标题", "<w:spacing w:after=\"160\" w:line=\"1100\" w:lineRule=\"exact\"/><w:jc w:val=\"center\"/>", Font("方正小标宋简体")
        + "<w:color w:val=\"C00000\"/><w:spacing w:val=\"60\"/>" + Size(88))
        + Style("LetterNumber", "聘书编号", "<w:spacing w:after=\"160\" w:line=\"480\" w:lineRule=\"exact\"/><w:jc w:val=\"right\"/>", Font("宋体") + Size(28))
        + Style("LetterName", "聘书称谓", "<w:spacing w:after=\"80\" w:line=\"700\" w:lineRule=\"exact\"/>", Font("黑体") + Size(38))
        + Style("LetterBody", "聘书正文", "<w:spacing w:line=\"700\" w:lineRule=\"exact\"/><w:ind w:firstLineChars=\"200\" w:firstLine=\"760\"/>", Size(38))
        + Style("LetterClosing", "聘书落款",
            "<w:keepLines/><w:spacing w:line=\"580\" w:lineRule=\"exact\"/><w:ind w:left=\"5000\"/><w:jc w:val=\"center\"/>", Size(36))
        + Style("Footer", "footer", "<w:jc w:val=\"center\"/>", Font("宋体") + Size(28))
        + "<w:style w:type=\"character\" w:styleId=\"PlaceholderText\"><w:name w:val=\"Placeholder Text\"/><w:rPr><w:color w:val=\"808080\"/></w:rPr></w:style>"
        + $"<w:style w:type=\"table\" w:styleId=\"TableGrid\"><w:name w:val=\"Table Grid\"/><w:tblPr><w:tblBorders>{string.Concat(new[] { "top", "left", "bottom", "right", "insideH", "insideV" }.Select(side => $"<w:{side} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>"))}</w:tblBorders><w:tblCellMar><w:left w:w=\"85\" w:type=\"dxa\"/><w:right w:w=\"85\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>"
        + "</w:styles>";

    /// <summary>Where a font is not installed, the reader is told which is nearest.</summary>
    public static string Fonts(string names) =>
        $"<w:fonts {names}>{Named("仿宋", "仿宋_GB2312,FangSong,Noto Serif CJK SC", "modern")}{Named("宋体", "SimSun,Noto Serif CJK SC", "auto")}{Named("黑体", "SimHei,Noto Sans CJK SC", "modern")}{Named("方正小标宋简体", "方正小标宋_GBK,宋体,SimSun,Noto Serif CJK SC", "auto")}</w:fonts>";

    public static string Settings(string names) =>
        $"<w:settings {names}><w:zoom w:percent=\"100\"/><w:defaultTabStop w:val=\"420\"/><w:characterSpacingControl w:val=\"compressPunctuation\"/>"
        + "<w:compat><w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat><w:themeFontLang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/></w:settings>";

    private static string Style(string id, string name, string paragraph, string run) =>
        $"<w:style w:type=\"paragraph\"{(name == "Title" || name == "footer" ? "" : " w:customStyle=\"1\"")} w:styleId=\"{id}\"><w:name w:val=\"{name}\"/><w:basedOn w:val=\"Normal\"/><w:qFormat/><w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>";

    private static string Font(string name) => $"<w:rFonts w:ascii=\"{name}\" w:eastAsia=\"{name}\" w:hAnsi=\"{name}\" w:cs=\"{name}\"/>";

    private static string Size(int halfPoints) => $"<w:sz w:val=\"{halfPoints}\"/><w:szCs w:val=\"{halfPoints}\"/>";

    private static string Named(string name, string near, string family) =>
        $"<w:font w:name=\"{name}\"><w:altName w:val=\"{near}\"/><w:charset w:val=\"86\"/><w:family w:val=\"{family}\"/><w:pitch w:val=\"default\"/></w:font>";
}
