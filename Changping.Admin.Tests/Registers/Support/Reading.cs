using Changping.Admin.Registers;
using Changping.Admin.Registers.Workbooks;
using Changping.Admin.Tests.Registers.Samples;

namespace Changping.Admin.Tests.Registers.Support;

internal static class Reading
{
    public static List<ParsedRow<TRow>> Sample<TRow>(string name, RegisterSchema<TRow> schema) where TRow : class
    {
        using var file = File.OpenRead(CommittedFiles.Path("samples/" + name));
        return Rows(file, schema);
    }

    public static List<ParsedRow<TRow>> Rows<TRow>(Stream file, RegisterSchema<TRow> schema) where TRow : class
    {
        using var reading = RegisterReader.Open(file, schema);
        List<ParsedRow<TRow>> rows = [.. reading.Rows];
        if (reading.ToReadAgain is not { } merged)
        {
            return rows;
        }

        // As an import does: merged cells are named below the rows.
        using var again = RegisterReader.Open(file, schema, ReadingChoice.Default, merged);
        return [.. again.Rows];
    }

    public static List<string> IgnoredAndRows<TRow>(Stream file, RegisterSchema<TRow> schema) where TRow : class
    {
        using var reading = RegisterReader.Open(file, schema);
        var rows = reading.Rows.Select(row => $"row {row.RowNumber}").ToList();
        return [.. reading.IgnoredColumns, .. rows];
    }

    /// <summary>Reads to the end, as an import does.</summary>
    public static string RefusalOf(Stream file) =>
        Assert.Throws<WorkbookRefusedException>(() => Rows(file, Admin.Registers.Schemas.InstitutionsRegister.Schema)).Code;
}
