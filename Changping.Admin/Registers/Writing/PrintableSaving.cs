using System.Text.RegularExpressions;
using ClosedXML.Excel;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Changping.Admin.Registers.Writing;

/// <summary>
/// Saves a workbook so that it prints as it is set up. ClosedXML 0.95.4 writes the repeated rows relative (Sheet!4:4), which printing programs
/// ignore, and leaves names with curly quotes unquoted, and puts a prefix before every element; all are put right in the saved file.
/// </summary>
internal static partial class PrintableSaving
{
    /// <param name="target">Stays open; need not be seekable.</param>
    public static void SavePrintable(this XLWorkbook workbook, Stream target)
    {
        using var file = new MemoryStream();
        workbook.SaveAs(file);
        using (var saved = SpreadsheetDocument.Open(file, isEditable: true))
        {
            foreach (var name in saved.WorkbookPart!.Workbook.DefinedNames?.Elements<DefinedName>() ?? [])
            {
                name.Text = Absolute(name.Text);
            }
        }

        file.Position = 0;
        PlainPackage.Write(file, target);
    }

    private static string Absolute(string reference)
    {
        var mark = reference.LastIndexOf('!');
        var sheet = reference[..mark];
        return (sheet.StartsWith('\'') ? sheet : $"'{sheet.Replace("'", "''", StringComparison.Ordinal)}'") + Rows().Replace(reference[mark..], "!$$$1:$$$2");
    }

    [GeneratedRegex(@"^!(\d+):(\d+)$")]
    private static partial Regex Rows();
}
