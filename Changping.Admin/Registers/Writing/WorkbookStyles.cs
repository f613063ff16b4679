namespace Changping.Admin.Registers.Writing;

/// <summary>The part of a workbook that says what the styles look like.</summary>
internal static class WorkbookStyles
{
    private const int AsText = 49, Integer = 1, TwoPlaces = 4, IsoDay = 164;
    private const int Regular = 0, Large = 1, Bold = 2, Red = 3, Larger = 4;
    private const int Unfilled = 0, Blue = 2, Rose = 3, Cream = 4;
    private const string Middle = "vertical=\"center\"", Centred = "horizontal=\"center\" vertical=\"center\"", Wrapped = "vertical=\"center\" wrapText=\"1\"";

    /// <summary>In the order of <see cref="CellStyle"/>.</summary>
    private static readonly string[] Formats =
    [
        Format(0, Regular, Unfilled, false, Middle),
        Format(AsText, Large, Unfilled, false, Centred),
        Format(AsText, Regular, Unfilled, false, "horizontal=\"left\" vertical=\"center\""),
        Format(AsText, Bold, Blue, true, $"{Centred} wrapText=\"1\""),
        Format(AsText, Regular, Unfilled, true, Middle),
        Format(AsText, Regular, Unfilled, true, Wrapped),
        Format(TwoPlaces, Regular, Unfilled, true, Middle),
        Format(IsoDay, Regular, Unfilled, true, Centred),
        Format(Integer, Regular, Unfilled, true, Centred),
        Format(AsText, Red, Rose, true, Wrapped),
        Format(AsText, Red, Unfilled, true, Wrapped),
        Format(AsText, Larger, Unfilled, false, Centred),
        Format(AsText, Bold, Unfilled, false, Middle),
        Format(AsText, Bold, Unfilled, true, $"{Centred} wrapText=\"1\""),
        Format(AsText, Bold, Unfilled, true, Middle),
        Format(TwoPlaces, Bold, Unfilled, true, Middle),
        Format(AsText, Regular, Cream, true, Centred),
        Format(IsoDay, Regular, Cream, true, Centred),
        Format(AsText, Regular, Cream, true, Wrapped),
    ];

    public static readonly string Xml =
        $"<styleSheet xmlns=\"{WorkbookPackage.Main}\"><numFmts count=\"1\"><numFmt numFmtId=\"{IsoDay}\" formatCode=\"yyyy\\-mm\\-dd\"/></numFmts>"
        + Listed("fonts", [Font(11), Font(16, "<b/>"), Font(11, "<b/>"), Font(11, "", "<color rgb=\"FF9C0006\"/>"), Font(18, "<b/>")])
        + Listed("fills", ["<fill><patternFill patternType=\"none\"/></fill>", "<fill><patternFill patternType=\"gray125\"/></fill>",
            Fill("FFDDE6F3"), Fill("FFFFC7CE"), Fill("FFFFFBE6")])
        + Listed("borders",
        [
            "<border><left/><right/><top/><bottom/><diagonal/></border>",
            "<border><left style=\"thin\"/><right style=\"thin\"/><top style=\"thin\"/><bottom style=\"thin\"/><diagonal/></border>",
        ])
        + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>" + Listed("cellXfs", Formats)
        + "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>";

    private static string Listed(string name, string[] items) => $"<{name} count=\"{items.Length}\">{string.Concat(items)}</{name}>";

    private static string Font(int size, string weight = "", string colour = "") =>
        $"<font>{weight}<sz val=\"{size}\"/>{colour}<name val=\"宋体\"/><charset val=\"134\"/></font>";

    private static string Fill(string colour) => $"<fill><patternFill patternType=\"solid\"><fgColor rgb=\"{colour}\"/></patternFill></fill>";

    private static string Format(int number, int font, int fill, bool isFramed, string alignment) =>
        $"<xf numFmtId=\"{number}\" fontId=\"{font}\" fillId=\"{fill}\" borderId=\"{(isFramed ? 1 : 0)}\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\"><alignment {alignment}/></xf>";
}
