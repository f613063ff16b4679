namespace Changping.Admin.Registers.Writing;

/// <summary>
/// The faulty rows of a register as they were typed, the bad cells red, the reasons at the end. Corrected, it can be uploaded as it is:
/// the columns added here are ones that no register knows.
/// </summary>
public static class FaultyRowsWorkbook
{
    private const int HeaderRow = 3;

    /// <param name="target">Stays open.</param>
    /// <param name="schema">The register.</param>
    /// <param name="rows">Rows without an issue are left out.</param>
    /// <returns>How many rows were written.</returns>
    public static int Write<TRow>(Stream target, RegisterSchema schema, IEnumerable<ParsedRow<TRow>> rows) where TRow : class =>
        WorkbookPackage.Write(target, TemplateWriter.Author,
            new SheetPart(schema.Title, HeaderRow, sheet => WriteSheet(sheet, schema, rows)) { RepeatsFirstColumn = true }) - HeaderRow;

    private static void WriteSheet<TRow>(SheetXml sheet, RegisterSchema schema, IEnumerable<ParsedRow<TRow>> rows) where TRow : class
    {
        var page = SheetFrame.Open(sheet, [.. schema.Columns.Select(column => column.Kind is ColumnKind.LongText ? 30.0 : 16), 60, 10], HeaderRow);
        SheetFrame.Line(sheet, $"{schema.Title}（待改正的行）", page.TitleStyle, 28);
        SheetFrame.Line(sheet, "红色单元格有误，原因见“问题说明”；改正后可直接上传本文件。", CellStyle.Note, 18);

        sheet.BeginRow(30);
        foreach (var column in schema.Columns)
        {
            sheet.Text(column.Name, CellStyle.Header);
        }

        sheet.Text("问题说明", CellStyle.Header);
        sheet.Text("原表行号", CellStyle.Header);
        sheet.EndRow();

        foreach (var row in rows.Where(row => row.IsFaulty))
        {
            WriteRow(sheet, schema, row.RowNumber, row.Texts, row.Issues);
        }

        SheetFrame.Close(sheet, page, schema.Columns.Count + 2, HeaderRow - 1);
    }

    private static void WriteRow(SheetXml sheet, RegisterSchema schema, int number, IReadOnlyList<string?> texts, IReadOnlyList<RowIssue> issues)
    {
        sheet.BeginRow();
        foreach (var column in schema.Columns)
        {
            var bad = issues.Any(issue => issue.Column == column.Name);
            sheet.Text(texts[column.Index], bad ? CellStyle.Bad : CellStyle.Text);
        }

        sheet.Text(string.Join('\n', issues.Select(issue => $"{issue.Column}：{issue.Message}")), CellStyle.Problem);
        sheet.Text(SheetRow.Text(number), CellStyle.Text);
        sheet.EndRow();
    }
}
